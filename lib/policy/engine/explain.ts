// The explainer of rule tables. In: a reason, and the rows that can have given it. Out: the row that decided.

import type { Because } from '../../model/reason.ts';
import { memoize } from '../../values/freeze.ts';
import { FACT_NAMES } from '../facts/fact-values.ts';
import { FACT_ORIGINS, type FactName, type FactOrigin, factRule } from '../facts/facts.ts';
import type { AspectDefinition } from './aspect.ts';
import type { Rule } from './rule-table.ts';

/** The fact that decided, and its origin. */
export interface DecidingFact {
  readonly name: FactName;
  readonly origin: FactOrigin;
}

/** The fact that the rule is named after; `undefined` for another rule. */
export function decidingFact(rule: string): DecidingFact | undefined {
  return factsByRule().get(rule);
}

const factsByRule = memoize(
  (): ReadonlyMap<string, DecidingFact> =>
    new Map(
      FACT_NAMES.flatMap(name => FACT_ORIGINS.map(origin => [factRule(origin, name), { name, origin }] as const)),
    ),
);

/** The rest of a sentence about a choice that begins with the OS. */
export function sentenceAbout<T>(aspect: AspectDefinition<string, T>, chosen: T | undefined): string {
  if (chosen === undefined) return `gets no ${aspect.noun}`;
  return aspect.sentence?.(chosen) ?? `gets the ${aspect.noun} ${aspect.inWords(chosen)}`;
}

/** The row that decided. Rows for a fact have the same name and differ in their choices. */
export function findRow(
  rows: readonly Rule<unknown>[],
  { rule: name }: Because,
  chosen: unknown,
): Rule<unknown> | undefined {
  const fact = decidingFact(name);
  const candidates = rows.filter(({ rule, when }) =>
    rule === undefined
      ? fact !== undefined && when?.fact?.name === fact.name && (when.fact.origin ?? fact.origin) === fact.origin
      : rule === name,
  );
  const isCandidate =
    (isSame: SameValue) =>
    (row: Rule<unknown>): boolean =>
      row.rule !== undefined || isPartOf(row.choose, chosen, isSame);
  // What is switched off is missing in the lists of the choice.
  return candidates.find(isCandidate(isSameValue)) ?? candidates.find(isCandidate(isSameOrList));
}

type SameValue = (value: unknown, chosen: unknown) => boolean;

const isSameValue: SameValue = (value, chosen) => JSON.stringify(value) === JSON.stringify(chosen);
const isSameOrList: SameValue = (value, chosen) => typeof value === 'object' || value === chosen;

/** Whether the choice has all members of the row's choice. */
function isPartOf(row: unknown, chosen: unknown, isSame: SameValue): boolean {
  if (typeof row !== 'object' || row === null || typeof chosen !== 'object' || chosen === null) return row === chosen;
  const values = new Map(Object.entries(chosen));
  return Object.entries(row).every(([name, value]) => isSame(value, values.get(name)));
}
