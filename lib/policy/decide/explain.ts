// A decision in, the row of the table that made it out: why it is so, and who says so. Only the tables that decided are
// read, so that a choice and its explanation cannot part.
import type { Heritage } from '../../../data-loader/records/records.ts';
import { kept } from '../../model/freeze.ts';
import type { Because } from '../../model/hardware.ts';
import { type Choices, TABLES, type TableAspect } from '../aspects/aspects.ts';
import { WISH_REASONS } from '../aspects/overrides.ts';
import type { Rule, RuleTable } from '../engine/rule-table.ts';
import { FACT_NAMES } from '../facts/fact-values.ts';
import { FACT_ORIGINS, type FactName, type FactOrigin, factRule, factsOf } from '../facts/facts.ts';
import { novaGuestRow, novaRows } from '../nova/nova.ts';
import { RESOURCE_RULES } from '../rules/system/resources.ts';
import { guestRow, vmwareRows } from '../vmware/vmware.ts';

/** An aspect of a recommendation. */
export type Aspect = TableAspect | 'vmware' | 'resources';

/** Every aspect, in the order of a recommendation. */
export const ASPECTS: readonly Aspect[] = [...Object.keys(TABLES).filter(isTableAspect), 'vmware', 'resources'];

/** The fact that decided something, and who said it. */
export interface DecidingFact {
  readonly name: FactName;
  readonly origin: FactOrigin;
}

/** What a row of any table says for itself. */
interface Reason {
  readonly because: string;
  readonly source: string;
}

/** Why there is nothing of an aspect that no table leaves out. */
const ABSENT: Readonly<Record<'vmware' | 'resources', string>> = {
  vmware: 'it is for VMware alone',
  resources: 'the database gives no numbers for it',
};

/** Why an aspect is as it is: a clause that ends 'X is chosen because ...'. */
export function reasonOf(aspect: Aspect, because: Because | undefined, chosen: object | undefined): string {
  const wish = because && (Object.hasOwn(WISH_REASONS, because.rule) ? WISH_REASONS[because.rule] : undefined);
  if (wish !== undefined) return because?.property === undefined ? wish : `${wish}, with ${because.property}`;
  if (because !== undefined) {
    const reason = rowOf(aspect, because, chosen)?.because ?? '';
    return because.property === undefined
      ? reason
      : `${reason}; the rest is as the image asks, with ${because.property}`;
  }
  return aspect === 'vmware' || aspect === 'resources' ? ABSENT[aspect] : '';
}

/** Who decides likewise, or where a fact is from; `undefined` where the caller or a site speaks for itself. */
export function sourceOf(
  aspect: Aspect,
  because: Because,
  chosen: object | undefined,
  ancestry: readonly Heritage[],
): string | undefined {
  const fact = decidingFact(because.rule);
  if (fact !== undefined) return factsOf(ancestry).find(fact.name)?.source;
  if (Object.hasOwn(WISH_REASONS, because.rule)) return undefined;
  return rowOf(aspect, because, chosen)?.source;
}

/** The fact by whose rule something was decided; `undefined` where another rule did. */
export function decidingFact(rule: string): DecidingFact | undefined {
  return factsByRule().get(rule);
}

const factsByRule = kept(
  (): ReadonlyMap<string, DecidingFact> =>
    new Map(
      FACT_NAMES.flatMap(name => FACT_ORIGINS.map(origin => [factRule(origin, name), { name, origin }] as const)),
    ),
);

/** The row that decided. */
function rowOf(aspect: Aspect, because: Because, chosen: object | undefined): Reason | undefined {
  const isIt = ({ rule }: { readonly rule?: string }): boolean => rule === because.rule;
  if (aspect === 'resources') return RESOURCE_RULES.find(isIt);
  if (aspect === 'vmware')
    return decidingFact(because.rule) ? SITE_NAMES_GUEST : (guestRow(because.rule) ?? novaGuestRow(because.rule));
  return tableRow(aspect, because, chosen) ?? [...novaRows(aspect), ...vmwareRows(aspect)].find(isIt);
}

const SITE_NAMES_GUEST: Reason = { because: 'the site calls it so', source: 'the site' };

/** Rows in which a fact decides share its name, and differ in what they choose. */
function tableRow<A extends TableAspect>(
  aspect: A,
  { rule }: Because,
  chosen: object | undefined,
): Rule<Choices[A]> | undefined {
  const fact = decidingFact(rule);
  const isDecidedBy = ({ says, choose }: Rule<Choices[A]>): boolean =>
    says?.fact === fact?.name && (says?.origin ?? fact?.origin) === fact?.origin && isPartOf(choose, chosen);
  return rowsOf(TABLES[aspect]).find(row => (row.rule === undefined ? isDecidedBy(row) : row.rule === rule));
}

function rowsOf<T>({ rules, otherwise }: RuleTable<T>): readonly Rule<T>[] {
  return [...rules, otherwise];
}

/** Whether all that a row chooses was chosen. */
function isPartOf(row: object | undefined, chosen: object | undefined): boolean {
  if (row === undefined || chosen === undefined) return row === chosen;
  const values = new Map(Object.entries(chosen));
  return Object.entries(row).every(([name, value]) => JSON.stringify(values.get(name)) === JSON.stringify(value));
}

function isTableAspect(name: string): name is TableAspect {
  return Object.hasOwn(TABLES, name);
}
