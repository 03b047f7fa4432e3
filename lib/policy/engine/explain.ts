// The explainer of rule tables: a reason and the rows that could have given it in, the row that decided out.
import { memoize } from '../../model/freeze.ts';
import type { Because } from '../../model/reason.ts';
import { FACT_NAMES } from '../facts/fact-values.ts';
import { FACT_ORIGINS, type FactName, type FactOrigin, factRule } from '../facts/facts.ts';
import type { Rule } from './rule-table.ts';

/** The fact that decided something, and its origin. */
export interface DecidingFact {
  readonly name: FactName;
  readonly origin: FactOrigin;
}

/** The fact by whose rule something was decided; `undefined` where another rule did. */
export function decidingFact(rule: string): DecidingFact | undefined {
  return factsByRule().get(rule);
}

const factsByRule = memoize(
  (): ReadonlyMap<string, DecidingFact> =>
    new Map(
      FACT_NAMES.flatMap(name => FACT_ORIGINS.map(origin => [factRule(origin, name), { name, origin }] as const)),
    ),
);

/** The row that decided. Rows that a fact names share their names, and differ in what they choose. */
export function findRow(
  rows: readonly Rule<unknown>[],
  { rule: name }: Because,
  chosen: unknown,
): Rule<unknown> | undefined {
  const fact = decidingFact(name);
  return rows.find(({ rule, when, choose }) =>
    rule === undefined
      ? fact !== undefined &&
        when?.fact?.name === fact.name &&
        (when.fact.origin ?? fact.origin) === fact.origin &&
        isPartOf(choose, chosen)
      : rule === name,
  );
}

/** Whether all that a row chooses was chosen. */
function isPartOf(row: unknown, chosen: unknown): boolean {
  if (typeof row !== 'object' || row === null || typeof chosen !== 'object' || chosen === null) return row === chosen;
  const values = new Map(Object.entries(chosen));
  return Object.entries(row).every(([name, value]) => JSON.stringify(values.get(name)) === JSON.stringify(value));
}
