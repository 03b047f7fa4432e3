// In: a reason. Out: its row, found by the name of the rule, or by the fact and the choice when the rule is named after
// a fact.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findRow } from '../../../../lib/policy/engine/explain.ts';
import type { Conditions, Rule } from '../../../../lib/policy/engine/rule-table.ts';

const test = suite('engine/explain');

const row = (because: string, choose: unknown, when: Conditions = {}, rule?: string): Rule<unknown> => ({
  ...(rule !== undefined && { rule }),
  choose,
  when,
  because,
  source: 'a test',
});

const ROWS: readonly Rule<unknown>[] = [
  row('site', { pointer: 'tablet' }, { fact: { name: 'pointer', value: 'usb-tablet', origin: 'site' } }),
  row('any', { pointer: 'tablet' }, { fact: { name: 'pointer', value: 'usb-tablet' } }),
  row('mouse', { pointer: 'mouse' }, { fact: { name: 'pointer', value: 'ps2' } }),
  row('nothing', undefined, { fact: { name: 'tpm', value: 'unsupported' } }),
  row('named', { pointer: 'mouse' }, {}, 'mouse-rule'),
  row('named with a fact', undefined, { fact: { name: 'pointer', value: 'ps2' } }, 'fact-rule'),
];

/** `[rule, choice, the row, why]` */
const CASES: readonly (readonly [rule: string, chosen: unknown, found: string | undefined, why: string])[] = [
  ['mouse-rule', { pointer: 'mouse' }, 'named', 'by its name'],
  ['mouse-rule', undefined, 'named', 'whatever was chosen'],
  ['fact-rule', undefined, 'named with a fact', 'a row with a name is not named by its fact'],
  ['site-pointer', { pointer: 'tablet', bus: 'usb' }, 'site', 'a row for that origin'],
  ['os-pointer', { pointer: 'tablet', bus: 'usb' }, 'any', 'a row for every origin'],
  ['family-pointer', { pointer: 'mouse', bus: 'ps2' }, 'mouse', 'the row that chooses what was chosen'],
  ['family-pointer', { pointer: 'pen' }, undefined, 'no row chooses that'],
  ['os-tpm', undefined, 'nothing', 'a row that chooses nothing'],
  ['os-tpm', { need: 'required' }, undefined, 'which it does not where something was chosen'],
  ['os-hyperv', undefined, undefined, 'a fact that no row names'],
  ['q36', {}, undefined, 'no such rule'],
];

for (const [rule, chosen, found, why] of CASES) {
  test(`${rule} with ${JSON.stringify(chosen)} is ${found}: ${why}`, () => {
    assert.is(findRow(ROWS, { rule }, chosen)?.because, found);
  });
}

test.run();
