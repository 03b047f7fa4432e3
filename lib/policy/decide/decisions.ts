// In: a context and overrides. Out: all decisions. Each aspect is decided with the results of the earlier ones.
import { ASPECTS, type Decisions, type RuleOverrides, type RuleTables } from '../aspects/aspects.ts';
import type { AspectDefinition } from '../engine/aspect.ts';
import type { RuleContext } from '../engine/context.ts';
import { decide } from '../engine/decide.ts';
import { type Decision, decisionByOverride, type Override } from '../engine/decision.ts';
import { decideOnHost } from '../engine/host.ts';
import type { RuleTable } from '../engine/rule-table.ts';

/**
 * Decides all aspects. @throws {OsinfoError} BAD_TARGET, BAD_PROPERTY when the machine does not have what an override
 * chooses
 */
export function decideAll(context: RuleContext, overrides: RuleOverrides, tables: RuleTables): Decisions {
  const requestedBuses = [overrides.disk, overrides.cdrom].flatMap(override => override?.choose?.bus ?? []);
  return decideInOrder(ASPECTS, { ...context, requestedBuses }, overrides, tables);
}

function decideInOrder(
  aspects: typeof ASPECTS,
  context: RuleContext,
  overrides: RuleOverrides,
  tables: RuleTables,
): Decisions;
function decideInOrder(
  aspects: readonly AspectDefinition<string, unknown>[],
  bare: RuleContext,
  overrides: Readonly<Record<string, Override<unknown> | undefined>>,
  tables: Readonly<Record<string, RuleTable<unknown>>>,
): object {
  const decisions: Record<string, Decision<unknown>> = {};
  let context = bare;
  let isBasisReplaced = false;
  for (const aspect of aspects) {
    const { name, table } = aspect;
    const rules = tables[name] ?? table;
    const preferred: Decision<unknown> = decideAspect(aspect, rules, overrides[name], context, isBasisReplaced);
    const decision: Decision<unknown> = decideOnHost(aspect, rules, preferred, context);
    decisions[name] = decision;
    if (aspect.isBasisOfOverrides === true && decision !== preferred) isBasisReplaced = true;
    const added = aspect.addToContext?.(decision.choose, context);
    if (added !== undefined) context = { ...context, ...added };
  }
  return decisions;
}

function decideAspect<T>(
  aspect: AspectDefinition<string, T>,
  table: RuleTable<T>,
  override: Override<T> | undefined,
  context: RuleContext,
  isBasisReplaced: boolean,
): Decision<T> {
  if (override === undefined || aspect.takesOverride?.(context) === false) return decide(table, context);
  if (!isBasisReplaced) aspect.checkOverride?.(override, context);
  return decisionByOverride(override);
}
