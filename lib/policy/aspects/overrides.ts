// The choices that a caller or an image fixes, by aspect. They beat every rule.
import type { CompleteTarget } from '../../model/target-types.ts';
import type { Vmware } from '../../model/vmware.ts';
import type { Override } from '../engine/decision.ts';
import { ASPECTS, type RuleOverrides } from './aspects.ts';

/** The overrides of an image: those of all aspects, and the name of the guest for VMware. */
export type Overrides = RuleOverrides & {
  readonly guest?: Override<Pick<Vmware, 'guestId'>>;
};

/** The overrides of a target. */
export function overridesOf(target: CompleteTarget): RuleOverrides;
export function overridesOf(target: CompleteTarget): object {
  const overrides: Record<string, Override<unknown>> = {};
  for (const aspect of ASPECTS) {
    const choose = aspect.requestedBy?.(target);
    if (choose !== undefined) overrides[aspect.name] = { choose };
  }
  return overrides;
}
