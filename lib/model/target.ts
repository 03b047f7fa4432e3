// In: the target of a caller. Out: the same, checked and completed with defaults. An illegal value is an error that
// lists the legal ones.

import { isTimeZone } from '../values/time-zone.ts';
import { badArgument, badTarget } from './errors.ts';
import { MACHINES, type MachineProperties, machinesFor } from './machines.ts';
import { isPlainObject } from './options.ts';
import type { CompleteTarget, Hypervisor, Target } from './target-types.ts';

/** The legal values of a key of the target. */
interface TargetKey<T> {
  /** As text for a person. */
  readonly legal: readonly string[];
  /** Returns a legal value, and `undefined` for any other. */
  readonly read: (value: unknown) => T | undefined;
}

type RequestedTarget = Required<Target>;

/** Every key of a target. */
export const TARGET_KEYS: { readonly [K in keyof RequestedTarget]: TargetKey<RequestedTarget[K]> } = {
  hypervisor: oneOf('kvm', 'qemu', 'xen', 'vmware'),
  arch: oneOf('x86_64', 'i686', 'aarch64', 'armv7l', 'ppc64le', 's390x', 'riscv64', 'loongarch64'),
  graphics: oneOf('spice', 'vnc', 'none'),
  drivers: oneOf('none', 'preinstalled', 'all'),
  machine: matching(/^[a-z][\w.-]{1,63}$/, 'a machine type of the hypervisor'),
  firmware: oneOf('bios', 'efi'),
  diskBus: oneOf('virtio', 'scsi', 'sata', 'ide', 'usb', 'xen', 'fdc'),
  clock: oneOf('utc', 'localtime'),
  timeZone: {
    legal: ['the name of a zone that exists, such as Europe/Berlin'],
    read: value => (typeof value === 'string' && isTimeZone(value) ? value : undefined),
  },
  vsock: booleanKey(),
  watchdog: booleanKey(),
  panic: booleanKey(),
  vsphere: matching(/^\d{1,3}(\.\d{1,3}){0,3}$/, 'a version of vSphere, such as 7.0.1'),
};

const KEYS = Object.keys(TARGET_KEYS);

/** The default target: KVM on x86_64, displayed through SPICE, without additional drivers. */
export const DEFAULT_TARGET: CompleteTarget = Object.freeze({
  hypervisor: 'kvm',
  arch: 'x86_64',
  graphics: 'spice',
  drivers: 'none',
});

/** The target with its defaults. @throws {OsinfoError} BAD_TARGET, BAD_ARGUMENT */
export function completeTarget(target: unknown): CompleteTarget {
  if (target === undefined) return DEFAULT_TARGET;
  if (!isPlainObject(target)) throw badArgument('target', target, 'a plain object');
  const own: Readonly<Record<string, unknown>> = { __proto__: null, ...target };
  const unknown = Object.keys(own).find(key => !KEYS.includes(key));
  if (unknown !== undefined) throw badTarget('key', unknown, KEYS);
  const completed = completeDefaults(own);
  checkTogether(completed);
  return isDefault(completed) ? DEFAULT_TARGET : completed;
}

/** Every key that is requested, with the defaults; a device that is not requested has no key. */
function completeDefaults(requested: Readonly<Record<string, unknown>>): CompleteTarget;
function completeDefaults(requested: Readonly<Record<string, unknown>>): object {
  const completed: Record<string, unknown> = { ...DEFAULT_TARGET };
  for (const [key, { legal, read }] of Object.entries<TargetKey<unknown>>(TARGET_KEYS)) {
    const value = requested[key];
    if (value === undefined) continue;
    const found = read(value);
    if (found === undefined) throw badTarget(key, value, legal);
    if (found !== false) completed[key] = found;
  }
  return Object.freeze(completed);
}

/** Checks that the values are possible together. @throws {OsinfoError} BAD_TARGET */
function checkTogether({ hypervisor, arch, machine, firmware, diskBus }: CompleteTarget): void {
  const offered = machinesFor(hypervisor, arch);
  if (offered.length === 0) throw badTarget('arch', arch, archsOf(hypervisor), `under ${hypervisor}`);
  const possible = machine === undefined ? offered : offered.filter(({ types }) => types?.test(machine));
  if (machine !== undefined && possible.length === 0) {
    const kinds = offered.flatMap(({ kind, types }) => (types === undefined ? [] : [kind]));
    throw badTarget('machine', machine, kinds, `under ${hypervisor} on ${arch}`);
  }
  const check = (
    key: string,
    value: string | undefined,
    legalOn: (kind: MachineProperties) => readonly string[],
  ): void => {
    if (value === undefined) return;
    const legal = possible.flatMap(legalOn);
    if (!legal.includes(value)) {
      throw badTarget(key, value, [...new Set(legal)], `under ${hypervisor} on ${machine ?? arch}`);
    }
  };
  check('firmware', firmware, kind => kind.firmware);
  check('diskBus', diskBus, kind => kind.buses);
}

function archsOf(hypervisor: Hypervisor): readonly string[] {
  return [...new Set(MACHINES.flatMap(({ hypervisors, archs }) => (hypervisors.includes(hypervisor) ? archs : [])))];
}

function isDefault(target: CompleteTarget): boolean {
  const keys = Object.keys(target);
  return (
    keys.length === 4 &&
    (['hypervisor', 'arch', 'graphics', 'drivers'] as const).every(key => target[key] === DEFAULT_TARGET[key])
  );
}

function oneOf<T extends string>(...values: readonly T[]): TargetKey<T> {
  return { legal: values, read: value => values.find(candidate => candidate === value) };
}

function matching(pattern: RegExp, legal: string): TargetKey<string> {
  return { legal: [legal], read: value => (typeof value === 'string' && pattern.test(value) ? value : undefined) };
}

function booleanKey(): TargetKey<boolean> {
  return { legal: ['true', 'false'], read: value => (typeof value === 'boolean' ? value : undefined) };
}
