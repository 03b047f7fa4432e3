// Tests the legal values of each fact: a site can state each of them, and some row of some table reads it.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { TABLES } from '../../../../lib/policy/aspects/aspects.ts';
import type { Rule, RuleTable } from '../../../../lib/policy/engine/rule-table.ts';
import {
  describeLegalValues,
  FACT_NAMES,
  FACTS,
  isRepeated,
  legalFact,
} from '../../../../lib/policy/facts/fact-values.ts';
import { factsOf } from '../../../../lib/policy/facts/facts.ts';
import { os, osRecord } from '../../../fixtures/records.ts';

const test = suite('fact-values');

/** Values that no row looks at, and why. */
const WITHOUT_ROW: ReadonlyMap<string, string> = new Map([
  ['firmware-secure-boot=supported', 'secure boot is off unless it is required'],
  ['firmware-secure-boot=unsupported', 'off unless it is required'],
  ['tpm-version=2.0', 'what every model has without being told'],
]);

for (const [name, values] of Object.entries(FACTS)) {
  for (const value of values) {
    test(`a site can say that ${name} is ${value}, and somebody listens`, () => {
      const fact = FACT_NAMES.find(known => known === name);
      assert.ok(fact !== undefined);
      const found = factsOf([osRecord(os('a', `<x-${name}>${value}</x-${name}>`))], 'x86_64').find(fact);
      assert.equal([found?.value, found?.origin, found?.because.from], [value, 'site', 'a']);
      assert.is(
        rows().some(row => looksAt(row, name, value)) || isRepeated(fact),
        !WITHOUT_ROW.has(`${name}=${value}`),
      );
    });
  }
}

test('what no row looks at is a value that there is', () => {
  const values = Object.entries(FACTS).flatMap(([name, legal]) => legal.map(value => `${name}=${value}`));
  for (const value of WITHOUT_ROW.keys()) assert.ok(values.includes(value), value);
});

/** `[what a site says of its guest id, whether it is one, why]` */
const GUEST_IDS: readonly (readonly [text: string, isLegal: boolean, why: string])[] = [
  ['windows9_64Guest', true, 'Windows 10'],
  ['otherGuest64', true, 'of which nothing is known'],
  ['dosGuest', true, 'a short one'],
  ['windows9_64', false, 'without Guest'],
  ['Windows9_64Guest', false, 'a capital letter'],
  ['windows9-64Guest', false, 'as a .vmx file spells it, nearly'],
  ['windows9_64Guest\\nmemsize = "1"', false, 'more than one line'],
  ['', false, 'nothing'],
];

for (const [text, isLegal, why] of GUEST_IDS) {
  test(`${JSON.stringify(text)} is ${isLegal ? '' : 'not '}a guest id: ${why}`, () => {
    for (const name of ['vmware-guest-id', 'vmware-guest-id-i686'] as const) {
      assert.is(legalFact(name, text), isLegal ? text : undefined);
      assert.match(describeLegalValues(name), 'windows9_64Guest');
    }
  });
}

test('what is no value is none, whatever JavaScript knows by that name', () => {
  for (const text of ['', 'UTC', ' utc', 'constructor', '0', 'length']) {
    assert.is(legalFact('clock-offset', text), undefined, text);
  }
  assert.is(describeLegalValues('clock-offset'), 'utc, localtime');
});

test.run();

function rows(): readonly Rule<unknown>[] {
  const tables: readonly RuleTable<unknown>[] = Object.values(TABLES);
  return tables.flatMap(({ rules }) => rules);
}

function looksAt({ when }: Rule<unknown>, name: string, value: string): boolean {
  return when?.fact?.name === name && [when.fact.value].flat().some(one => one === value);
}
