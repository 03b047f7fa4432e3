// Decisions in, hardware out: each part is made of the decisions that belong to it.
import { omitUndefined } from '../../model/omit-undefined.ts';
import type { CompleteTarget } from '../../model/target-types.ts';
import { ASPECTS, type DecidedHardware, type Decisions } from '../aspects/aspects.ts';

/** The hardware that was decided. */
export function assemble(decisions: Decisions, target: CompleteTarget): DecidedHardware;
export function assemble(decisions: Decisions, target: CompleteTarget): object {
  const parts: Record<string, unknown> = {};
  for (const aspect of ASPECTS) {
    if ('assemble' in aspect) parts[aspect.key] = aspect.assemble(decisions, target);
  }
  return omitUndefined(parts);
}
