// In: decisions. Out: hardware. Each part is assembled from the decisions that belong to it.

import type { CompleteTarget } from '../../model/target-types.ts';
import { omitUndefined } from '../../values/omit-undefined.ts';
import { ASPECTS, type DecidedHardware, type Decisions } from '../aspects/aspects.ts';

/** Assembles the hardware from all decisions. */
export function assemble(decisions: Decisions, target: CompleteTarget): DecidedHardware;
export function assemble(decisions: Decisions, target: CompleteTarget): object {
  const parts: Record<string, unknown> = {};
  for (const aspect of ASPECTS) {
    if ('assemble' in aspect) parts[aspect.key] = aspect.assemble(decisions, target);
  }
  return omitUndefined(parts);
}
