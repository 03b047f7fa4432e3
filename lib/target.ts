// What a caller asks to run the OS on, checked and completed. What cannot be is an error that lists what can.
import { badArgument, badTarget } from './errors.ts';
import { deepFreeze } from './freeze.ts';
import type { Arch, Hypervisor, Target } from './hardware.ts';

const LEGAL: { readonly [K in keyof Target]-?: readonly [Required<Target>[K], ...Required<Target>[K][]] } = {
  hypervisor: ['kvm'],
  arch: ['x86_64'],
};
deepFreeze(LEGAL);

/** What holds when the caller says nothing: KVM on x86_64. */
export const DEFAULT_TARGET: Required<Target> = Object.freeze({ hypervisor: LEGAL.hypervisor[0], arch: LEGAL.arch[0] });

/** The target with its defaults. @throws {OsinfoError} BAD_TARGET, BAD_ARGUMENT */
export function completeTarget(target: Partial<Record<keyof Target, unknown>> | undefined): Required<Target> {
  if (target === undefined) return DEFAULT_TARGET;
  if (typeof target !== 'object' || target === null) throw badArgument('target', target, 'an object');
  const unknown = Object.keys(target).find(key => !Object.hasOwn(LEGAL, key));
  if (unknown !== undefined) throw badTarget('key', unknown, Object.keys(LEGAL));
  const complete = {
    hypervisor: legal<Hypervisor>('hypervisor', target.hypervisor, LEGAL.hypervisor),
    arch: legal<Arch>('arch', target.arch, LEGAL.arch),
  };
  const isDefault = complete.hypervisor === DEFAULT_TARGET.hypervisor && complete.arch === DEFAULT_TARGET.arch;
  return isDefault ? DEFAULT_TARGET : complete;
}

function legal<T extends string>(key: string, value: unknown, values: readonly [T, ...T[]]): T {
  if (value === undefined) return values[0];
  const found = values.find(candidate => candidate === value);
  if (found === undefined) throw badTarget(key, value, values);
  return found;
}
