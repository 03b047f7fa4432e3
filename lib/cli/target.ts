// A call in, what the guest is to run on out.
import type { Target } from '../hardware.ts';
import { completeTarget } from '../target.ts';
import type { Call } from './command.ts';

/** The options that say what the guest is to run on. */
export const TARGET_OPTIONS = ['arch', 'hypervisor'] as const;

/** The target that the options name. @throws {OsinfoError} BAD_TARGET */
export function targetOf({ options }: Call): Required<Target> {
  return completeTarget(Object.fromEntries(TARGET_OPTIONS.map(name => [name, options.get(name)])));
}
