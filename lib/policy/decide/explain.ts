// In: a decision. Out: the row that decided, its reason, its source, and the sentence about it, from the same tables
// that decide, so that a choice and its explanation cannot differ.
import type { OsRecord } from '../../../data-loader/records/records.ts';
import type { Because } from '../../model/reason.ts';
import type { Arch } from '../../model/target-types.ts';
import { ASPECTS, type Choices, RULE_ASPECTS, type RuleAspect, TABLES } from '../aspects/aspects.ts';
import type { AspectDefinition } from '../engine/aspect.ts';
import { OVERRIDE_REASONS } from '../engine/decision.ts';
import { decidingFact, findRow, sentenceAbout as sentence } from '../engine/explain.ts';
import { type Rule, rowsOf } from '../engine/rule-table.ts';
import { isRepeated } from '../facts/fact-values.ts';
import { factsOf } from '../facts/facts.ts';
import { novaRows } from '../nova/nova.ts';
import { FALLBACK_RESOURCES } from '../rules/system/fallback-resources.ts';
import { RESOURCE_RULES } from '../rules/system/resources.ts';
import { vmwareRows } from '../vmware/vmware.ts';

/** An aspect of a recommendation. */
export type Aspect = RuleAspect | 'vmware' | 'resources';

/** Every aspect, in the order of a recommendation. */
export const EXPLAINED_ASPECTS: readonly Aspect[] = [...RULE_ASPECTS, 'vmware', 'resources'];

/** The reason for a choice: a clause that completes 'X is chosen because ...'. */
export function reasonOf(aspect: Aspect, because: Because | undefined, chosen: object | undefined): string {
  if (because === undefined) return aspect === 'vmware' ? 'it is for VMware alone' : '';
  const { rule, property, hostLacks } = because;
  if (hostLacks !== undefined) return `the host has no ${hostLacks}`;
  const override = reasonOfOverride(rule) ?? reasonOfSite(rule);
  if (override !== undefined) return property === undefined ? override : `${override}, with ${property}`;
  const reason = rowOf(aspect, because, chosen)?.because ?? '';
  return property === undefined ? reason : `${reason}; the rest is as the image asks, with ${property}`;
}

/**
 * Other software that decides in the same way, or the source of a fact; `undefined` when the caller or a site decided.
 */
export function sourceOf(
  aspect: Aspect,
  because: Because,
  chosen: object | undefined,
  ancestry: readonly OsRecord[],
  arch: Arch,
): string | undefined {
  const fact = decidingFact(because.rule);
  if (fact !== undefined) return factsOf(ancestry, arch).find(fact.name)?.source;
  if (reasonOfOverride(because.rule) !== undefined) return undefined;
  return rowOf(aspect, because, chosen)?.source;
}

/** The rest of a sentence that begins with the OS. */
export function sentenceAbout<A extends RuleAspect>(aspect: A, chosen: Choices[A] | undefined): string {
  const definition: AspectDefinition<string, unknown> | undefined = ASPECTS.find(({ name }) => name === aspect);
  return definition === undefined ? '' : sentence(definition, chosen);
}

/** The reason why something is switched off: a clause that completes 'X is off because ...'. */
export function reasonOfSwitch({ rule }: Because): string {
  return reasonOfOverride(rule) ?? reasonOfSite(rule) ?? '';
}

/** The reason of what a site switches off, which no rule of a table does. */
function reasonOfSite(rule: string): string | undefined {
  const fact = decidingFact(rule);
  return fact !== undefined && isRepeated(fact.name) ? 'the site says so' : undefined;
}

function reasonOfOverride(rule: string): string | undefined {
  return Object.hasOwn(OVERRIDE_REASONS, rule) ? OVERRIDE_REASONS[rule] : undefined;
}

/** The row that decided: one of the rules, else one of Nova's or VMware's tables, which are loaded only then. */
function rowOf(aspect: Aspect, because: Because, chosen: object | undefined): Rule<unknown> | undefined {
  if (aspect === 'resources')
    return findRow([...RESOURCE_RULES, ...rowsOf<unknown>(FALLBACK_RESOURCES)], because, chosen);
  if (aspect === 'vmware' && decidingFact(because.rule) !== undefined) return SITE_GUEST_ID;
  const ours = aspect === 'vmware' ? [] : rowsOf<unknown>(TABLES[aspect]);
  return (
    findRow(ours, because, chosen) ??
    findRow(novaRows(aspect), because, chosen) ??
    findRow(vmwareRows(aspect), because, chosen)
  );
}

/** The rule by which a site fixes VMware's guest id; its choice is the value of the fact. */
const SITE_GUEST_ID: Rule<unknown> = { choose: undefined, because: 'the site calls it so', source: 'the site' };
