// In: a context and overrides. Out: all decisions. Each aspect is decided with the results of the earlier ones.
import { ASPECTS, type Decisions, type RuleOverrides, type RuleTables } from '../aspects/aspects.ts';
import type { AspectDefinition } from '../engine/aspect.ts';
import type { RuleContext } from '../engine/context.ts';
import { decide } from '../engine/decide.ts';
import { type Decision, decisionByOverride, type Override } from '../engine/decision.ts';
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
  for (const aspect of aspects) {
    const { name, table } = aspect;
    const decision = decideAspect(aspect, tables[name] ?? table, overrides[name], context);
    decisions[name] = decision;
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
): Decision<T> {
  if (override === undefined || aspect.takesOverride?.(context) === false) return decide(table, context);
  aspect.checkOverride?.(override, context);
  return decisionByOverride(override);
}
