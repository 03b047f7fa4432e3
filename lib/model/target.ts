// In: the target of a caller. Out: the same, checked and completed with defaults. An illegal value is an error that
// lists the legal ones.

import { isTimeZone } from '../values/time-zone.ts';
import { badArgument, badTarget } from './errors.ts';
import { checkHost, HYPERVISORS_OF_HOSTS, MACHINE_TYPE } from './host.ts';
import { ARCHS, archsOf, type MachineProperties, machinesFor } from './machines.ts';
import { isPlainObject } from './options.ts';
import { readSwitches, SWITCH_NAMES } from './switches.ts';
import type { CompleteTarget, Target } from './target-types.ts';

/** The legal values of a key of the target. */
interface TargetKey<T> {
  /** As text for a person. */
  readonly legal: readonly string[];
  /** Returns a legal value, and `undefined` for any other. @throws {OsinfoError} BAD_TARGET for a part of a list */
  readonly read: (value: unknown) => T | undefined;
}

type RequestedTarget = Required<Target>;

const VERSION = /^\d{1,3}(\.\d{1,3}){0,3}$/;

/** Every key of a target. */
export const TARGET_KEYS: { readonly [K in keyof RequestedTarget]: TargetKey<RequestedTarget[K]> } = {
  hypervisor: oneOf('kvm', 'qemu', 'xen', 'vmware'),
  arch: oneOf(...ARCHS),
  graphics: oneOf('spice', 'vnc', 'none'),
  drivers: oneOf('none', 'preinstalled', 'all'),
  machine: matching(MACHINE_TYPE, 'a machine type of the hypervisor'),
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
  vsphere: matching(VERSION, 'a version of vSphere, such as 7.0.1'),
  qemu: matching(VERSION, 'a version of QEMU, such as 8.2'),
  host: { legal: ['what readHost returns'], read: value => checkHost('target.host', value) },
  without: { legal: [`a list of ${SWITCH_NAMES.join(', ')}`], read: readSwitches },
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
  const requested = completeDefaults(own);
  if (requested.hypervisor === 'vmware' && own.host !== undefined)
    throw badTarget('hypervisor', requested.hypervisor, HYPERVISORS_OF_HOSTS, 'with a host');
  const machines = checkTogether(requested);
  const hasSpice = own.graphics !== undefined || machines.some(({ graphics }) => graphics === undefined);
  const completed: CompleteTarget = hasSpice ? requested : Object.freeze({ ...requested, graphics: 'vnc' });
  return isDefault(completed) ? DEFAULT_TARGET : completed;
}

/** Every key that is requested, with the defaults; a device that is not requested has no key. */
function completeDefaults(requested: Readonly<Record<string, unknown>>): CompleteTarget;
function completeDefaults(requested: Readonly<Record<string, unknown>>): object {
  const given: Partial<Record<keyof Target, unknown>> & Pick<Target, 'host'> = {};
  const values: Record<string, unknown> = given;
  for (const [key, { legal, read }] of Object.entries<TargetKey<unknown>>(TARGET_KEYS)) {
    const value = requested[key];
    if (value === undefined) continue;
    const found = read(value);
    if (found === undefined) throw badTarget(key, value, legal);
    if (found !== false && !isEmptyList(found)) values[key] = found;
  }
  const { hypervisor = DEFAULT_TARGET.hypervisor, arch = DEFAULT_TARGET.arch } = given.host ?? {};
  return Object.freeze({ ...DEFAULT_TARGET, hypervisor, arch, ...given });
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The machines that the values are possible on together. @throws {OsinfoError} BAD_TARGET */
function checkTogether({
  hypervisor,
  arch,
  machine,
  firmware,
  diskBus,
  host = {},
}: CompleteTarget): readonly MachineProperties[] {
  if (host.hypervisor !== undefined && host.hypervisor !== hypervisor)
    throw badTarget('hypervisor', hypervisor, [host.hypervisor], 'on its host');
  if (host.arch !== undefined && host.arch !== arch) throw badTarget('arch', arch, [host.arch], 'on its host');
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
  return possible;
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
