// The single things that a target or a site can switch off: a table of their kinds, with the names of each. Types of
// policy and legal values of facts follow from these names.
import { badSwitch } from './errors.ts';

/** The interfaces of Hyper-V that QEMU imitates, by libvirt's names and in its order. */
export const ENLIGHTENMENTS = [
  'relaxed',
  'vapic',
  'spinlocks',
  'vpindex',
  'runtime',
  'synic',
  'stimer',
  'stimer-direct',
  'reset',
  'frequencies',
  'tlbflush',
  'ipi',
] as const;

/** The clock devices, in libvirt's customary order. */
export const TIMERS = ['rtc', 'pit', 'hpet', 'hypervclock', 'kvmclock'] as const;

/** What the board of a machine has beside its devices, by libvirt's names. */
export const BOARD_FEATURES = ['acpi', 'apic'] as const;

/** A CPU feature by libvirt's name; in the common part of the regular expressions of XML Schema and of JavaScript. */
export const CPU_FEATURE: RegExp = /^[a-z0-9][a-z0-9._-]{1,47}$/;

/** The kind of a switch: what its name has before the dot, or all of it. */
export type SwitchKind = (typeof BOARD_FEATURES)[number] | 'hyperv' | 'timer' | 'cpu';

/** Something that can be switched off. */
export type Switch =
  | (typeof BOARD_FEATURES)[number]
  | `hyperv.${(typeof ENLIGHTENMENTS)[number]}`
  | `timer.${(typeof TIMERS)[number]}`
  | `cpu.${string}`;

/** Every switch that can be listed, and in the last place what stands for those of the CPU. */
export const SWITCH_NAMES: readonly string[] = [
  ...BOARD_FEATURES,
  ...ENLIGHTENMENTS.map(name => `hyperv.${name}`),
  ...TIMERS.map(name => `timer.${name}`),
  'cpu. and the name of a CPU feature, such as cpu.vmx',
];

const LISTED: ReadonlySet<string> = new Set(SWITCH_NAMES.slice(0, -1));

/** Whether a name is that of a switch. */
export function isSwitch(name: unknown): name is Switch {
  if (typeof name !== 'string') return false;
  return LISTED.has(name) || (name.startsWith('cpu.') && CPU_FEATURE.test(name.slice('cpu.'.length)));
}

/** The kind of a switch and what it switches off; both are the name where it has no dot. */
export function splitSwitch(name: Switch): readonly [kind: SwitchKind, part: string];
export function splitSwitch(name: string): readonly [kind: string, part: string] {
  const dot = name.indexOf('.');
  return dot < 0 ? [name, name] : [name.slice(0, dot), name.slice(dot + 1)];
}

/** The maximum length of a list; there are no more CPU features than that. */
const MAX_SWITCHES = 1000;

/** The switches of a list, each once, in order; `undefined` for what is no list. @throws {OsinfoError} BAD_TARGET */
export function readSwitches(value: unknown): readonly Switch[] | undefined {
  if (!Array.isArray(value) || value.length > MAX_SWITCHES) return undefined;
  const found = Array.from(value, (name: unknown) => {
    if (!isSwitch(name)) throw badSwitch(name, SWITCH_NAMES);
    return name;
  });
  return Object.freeze([...new Set(found)].sort());
}
