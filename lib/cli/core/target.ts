// A call in, the target of the recommendation out.

import { completeTarget } from '../../model/target.ts';
import type { CompleteTarget, Target } from '../../model/target-types.ts';
import type { Call } from './command.ts';
import type { OptionName } from './options.ts';

/** The options of a target, each with its key in the target. */
const OPTION_OF: { readonly [K in keyof Target]-?: OptionName } = {
  hypervisor: 'hypervisor',
  arch: 'arch',
  graphics: 'graphics',
  drivers: 'drivers',
  machine: 'machine',
  firmware: 'firmware',
  diskBus: 'disk-bus',
  clock: 'clock',
  timeZone: 'time-zone',
  vsock: 'vsock',
  watchdog: 'watchdog',
  vsphere: 'vsphere',
};

/** The target that the options name. @throws {OsinfoError} BAD_TARGET */
export function targetOf({ options }: Call): CompleteTarget {
  const asked = Object.entries(OPTION_OF).flatMap(([key, option]) => {
    const value = options.get(option);
    return value === undefined ? [] : [[key, value === '' ? true : value]];
  });
  return completeTarget(Object.fromEntries(asked));
}
