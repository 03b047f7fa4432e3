// Tests the facts of single systems and of families against a copy of them.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  DISTRO_FACTS,
  FAMILY_FACTS,
  type FactRow,
  GENERAL_FACTS,
  OS_FACTS,
} from '../../../../lib/policy/facts/fact-table.ts';
import { FACT_NAMES, legalFact } from '../../../../lib/policy/facts/fact-values.ts';
import { KNOWN_FACTS } from '../../../cases/known-facts.ts';

const test = suite('fact-table');

const ROWS: readonly FactRow[] = [...OS_FACTS, ...DISTRO_FACTS, ...FAMILY_FACTS];
const ALL: FactRow = { of: 'everything else', ...GENERAL_FACTS };

test('the table knows what it is said to know', () => {
  const known = [...ROWS, ALL].map(
    ({ of, facts, archs }) =>
      `${[of, ...(archs ?? [])].join(' on ')}: ${Object.entries(facts)
        .map(([fact, value]) => `${fact}=${value}`)
        .join(' ')}`,
  );
  assert.equal(known, KNOWN_FACTS);
});

test('every row says who says so', () => {
  for (const { of, source } of [...ROWS, ALL]) {
    assert.ok(source.length > 10 && !source.endsWith('.'), of);
  }
});

test('every value is legal', () => {
  for (const { facts } of [...ROWS, GENERAL_FACTS]) {
    for (const name of FACT_NAMES) {
      const value = facts[name];
      if (value !== undefined) assert.is(legalFact(name, value), value, name);
    }
  }
});

test('nobody has two rows', () => {
  assert.is(new Set(ROWS.map(({ of }) => of)).size, ROWS.length);
});

test.run();
