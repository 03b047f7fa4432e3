// A call in, the target of the recommendation out.

import { completeTarget } from '../../model/target.ts';
import type { CompleteTarget, Target } from '../../model/target-types.ts';
import type { Call } from './command.ts';
import { TARGET_OPTION_OF } from './options.ts';

/** The target that the options name. @throws {OsinfoError} BAD_TARGET */
export function targetOf(call: Call): CompleteTarget {
  return completeTarget(requestedTargetOf(call));
}

/** The same, unchecked and without the defaults: an image can say the rest. */
export function requestedTargetOf(call: Call): Target;
export function requestedTargetOf({ options }: Call): object {
  const requested = Object.entries(TARGET_OPTION_OF).flatMap(([key, option]) => {
    const value = options.get(option);
    return value === undefined ? [] : [[key, value === '' ? true : value]];
  });
  return Object.fromEntries(requested);
}
