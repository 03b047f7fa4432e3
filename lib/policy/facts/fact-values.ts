// The names of facts, which osinfo-db has no elements for, and the legal values of each. A site writes `x-` before the
// name. It can also write `unset`, which cancels the value of an ancestor.
import { X86 } from '../../model/machines.ts';
import { BOARD_FEATURES, CPU_FEATURE, ENLIGHTENMENTS, TIMERS } from '../../model/switches.ts';
import type { Arch } from '../../model/target-types.ts';

const VALUES = {
  'clock-offset': ['utc', 'localtime'],
  'timer-rtc': ['catchup', 'delay'],
  'timer-rtc-track': ['guest', 'wall'],
  'timer-pit': ['delay', 'discard'],
  'timer-hpet': ['yes', 'no'],
  'timer-hypervclock': ['yes', 'no'],
  'timer-kvmclock': ['yes', 'no'],
  'timer-tsc': ['native'],
  hyperv: ['none', 'basic', 'full'],
  firmware: ['bios', 'efi'],
  'firmware-secure-boot': ['required', 'supported', 'unsupported'],
  tpm: ['required', 'recommended', 'supported', 'unsupported'],
  'tpm-version': ['2.0', '1.2'],
  'cpu-level': ['x86-64-v1', 'x86-64-v2', 'x86-64-v3', 'x86-64-v4'],
  'cpu-model': ['pentium', 'pentium2', 'pentium3', 'coreduo', 'core2duo'],
  pointer: ['usb-tablet', 'ps2'],
  'fallback-nic': ['virtio', 'e1000e', 'e1000', 'e1000-82545em', 'rtl8139', 'ne2k_pci', 'pcnet'],
  'fallback-disk': ['virtio', 'scsi', 'sata', 'ide', 'usb'],
  'fallback-sound': ['ich9', 'ich6', 'ac97', 'es1370', 'sb16'],
  'fallback-video': ['virtio', 'qxl', 'vga', 'cirrus', 'bochs', 'vmvga'],
  'fallback-watchdog': ['i6300esb'],
} as const;

interface SwitchValues {
  readonly 'feature-off': typeof BOARD_FEATURES;
  readonly 'hyperv-off': typeof ENLIGHTENMENTS;
  readonly 'timer-off': typeof TIMERS;
}

const LISTED: typeof VALUES & SwitchValues = {
  ...VALUES,
  'feature-off': BOARD_FEATURES,
  'hyperv-off': ENLIGHTENMENTS,
  'timer-off': TIMERS,
};

/** Facts whose values cannot be listed. */
type OpenFact =
  | 'vmware-guest-id'
  | 'vmware-guest-id-i686'
  | 'cpu-feature-off'
  | `${'memory' | 'cpus' | 'storage'}-${'minimum' | 'maximum'}`;

/** What a fact that has no list of values can be. */
interface FactPattern {
  /** In the common part of the regular expressions of XML Schema and of JavaScript. */
  readonly pattern: RegExp;
  /** As text for a person. */
  readonly legal: string;
}

const GUEST_ID: FactPattern = {
  pattern: /^[a-z][A-Za-z0-9_]{0,60}Guest(64|32)?$/,
  legal: 'a guest id of VMware, such as windows9_64Guest',
};
const BYTES: FactPattern = { pattern: /^[1-9][0-9]{0,14}$/, legal: 'a number of bytes, such as 536870912' };
const COUNT: FactPattern = { pattern: /^[1-9][0-9]{0,3}$/, legal: 'a number of CPUs, such as 2' };

/** The values of each of the other facts. */
export const FACT_PATTERNS: Readonly<Record<OpenFact, FactPattern>> = {
  'vmware-guest-id': GUEST_ID,
  'vmware-guest-id-i686': GUEST_ID,
  'memory-minimum': BYTES,
  'memory-maximum': BYTES,
  'cpus-minimum': COUNT,
  'cpus-maximum': COUNT,
  'storage-minimum': BYTES,
  'storage-maximum': BYTES,
  'cpu-feature-off': { pattern: CPU_FEATURE, legal: 'the name of a CPU feature, such as vmx' },
};

/** What the values of a fact switch off. */
export interface SwitchFact {
  readonly fact: RepeatedFact;
  /** What the names of the switches have before the value. */
  readonly prefix: string;
  /** Absent where the fact holds on every architecture. */
  readonly archs?: readonly Arch[];
}

/** The facts that an OS can have several of, one an element; those of ancestors count too, until one says `unset`. */
export const SWITCH_FACTS: readonly SwitchFact[] = [
  { fact: 'feature-off', prefix: '' },
  { fact: 'hyperv-off', prefix: 'hyperv.' },
  { fact: 'timer-off', prefix: 'timer.' },
  // A site names features of x86 processors; QEMU does not know them on other architectures.
  { fact: 'cpu-feature-off', prefix: 'cpu.', archs: X86 },
];

/** The name of a fact that an OS can have several of. */
export type RepeatedFact = keyof SwitchValues | 'cpu-feature-off';

/** The name of a fact whose values are listed. */
export type ListedFact = keyof typeof LISTED;
/** The name of a fact. */
export type FactName = ListedFact | OpenFact;
/** The type of each fact's values. */
export type FactValues = { readonly [F in ListedFact]: (typeof LISTED)[F][number] } & {
  readonly [F in OpenFact]: string;
};

/** The legal values of each fact that has a list of them. */
export const FACTS: { readonly [F in ListedFact]: readonly FactValues[F][] } = LISTED;

/** The names of all facts. */
export const FACT_NAMES: readonly FactName[] = [...Object.keys(LISTED), ...Object.keys(FACT_PATTERNS)].filter(isFact);

/** The text if it is a legal value of the fact, else `undefined`. */
export function legalFact(name: FactName, text: string): string | undefined {
  if (isListed(name)) return FACTS[name].find(value => value === text);
  return FACT_PATTERNS[name].pattern.test(text) ? text : undefined;
}

/** The legal values of a fact, as text for a person. */
export function describeLegalValues(name: FactName): string {
  return isListed(name) ? FACTS[name].join(', ') : FACT_PATTERNS[name].legal;
}

/** Whether an OS can have several values of the fact. */
export function isRepeated(name: FactName): name is RepeatedFact {
  return SWITCH_FACTS.some(({ fact }) => fact === name);
}

/** Whether the legal values of a fact are listed. */
export function isListed(name: FactName): name is ListedFact {
  return Object.hasOwn(LISTED, name);
}

function isFact(name: string): name is FactName {
  return Object.hasOwn(LISTED, name) || Object.hasOwn(FACT_PATTERNS, name);
}
