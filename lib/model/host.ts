// In: what a caller says that the host can do. Out: a checked, frozen copy.
import { deepFreeze } from '../values/freeze.ts';
import { ARCHS } from './machines.ts';
import { BOOLEAN, listOfTexts, membersOf, type Option, type OptionTable, oneOf, text } from './options.ts';
import type { Host } from './target-types.ts';

/** The form of a machine type of any hypervisor. */
export const MACHINE_TYPE: RegExp = /^[a-z][\w.-]{1,63}$/;

/** The form of the path of an emulator. */
export const EMULATOR: RegExp = /^\/[^\0-\x1f\x7f]{1,4095}$/;

const WORDS: Option<readonly string[]> = listOfTexts('a list of words');

/** The hypervisors that libvirt describes a host of. */
export const HYPERVISORS_OF_HOSTS = ['kvm', 'qemu', 'xen'] as const;

/** Every key of a host. */
export const HOST_KEYS: OptionTable<Host> = {
  emulator: text(EMULATOR, 'is no absolute path'),
  hypervisor: oneOf(...HYPERVISORS_OF_HOSTS),
  arch: oneOf(...ARCHS),
  machine: text(MACHINE_TYPE, 'is no machine type'),
  machines: WORDS,
  firmware: WORDS,
  secureBoot: BOOLEAN,
  cpuModes: WORDS,
  cpuModels: WORDS,
  memorySources: WORDS,
  diskBuses: WORDS,
  diskDevices: WORDS,
  diskModels: WORDS,
  graphics: WORDS,
  videoModels: WORDS,
  rngModels: WORDS,
  rngBackends: WORDS,
  filesystems: WORDS,
  tpmModels: WORDS,
  tpmBackends: WORDS,
  tpmVersions: WORDS,
  redirectedBuses: WORDS,
  channels: WORDS,
  panicModels: WORDS,
  hyperv: WORDS,
};

const HOST: Option<Host> = membersOf<Host>(HOST_KEYS);

/** A checked, frozen copy of a caller's host. @throws {OsinfoError} BAD_ARGUMENT */
export function checkHost(argument: string, host: unknown): Host {
  return deepFreeze(HOST.read(argument, host));
}
