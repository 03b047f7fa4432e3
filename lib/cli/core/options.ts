// In: arguments. Out: operands and options, by one table of options. An option that is not in the table is a usage
// error with the nearest name.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Target } from '../../model/target-types.ts';
import { HARDWARE_CONFIGS } from '../../openstack/hardware-config.ts';
import { findNearest } from '../../values/ids.ts';

/** One option of the command. */
export interface Option {
  /** The name of its value; absent for an option without a value. */
  readonly value?: string;
  /** Its legal values, if they are few; the first is the default. */
  readonly legal?: readonly string[];
  /** Its letter, if it has one. */
  readonly short?: string;
  /** What it does, in one line. */
  readonly purpose: string;
}

/** The formats of an answer; the first is the default. */
export const FORMATS = ['table', 'json', 'libvirt', 'qemu', 'nova', 'kubevirt', 'vmware', 'proxmox'] as const;

/** A format of an answer. */
export type Format = (typeof FORMATS)[number];

const TABLE = {
  arch: { value: 'ARCH', purpose: 'the architecture of the guest; x86_64 when left out' },
  hypervisor: { value: 'HYPERVISOR', purpose: 'what runs the guest: kvm, qemu, xen or vmware; kvm when left out' },
  graphics: {
    value: 'GRAPHICS',
    purpose: 'how its screen is seen: spice, vnc or none; spice when left out, vnc where there is no SPICE',
  },
  drivers: { value: 'DRIVERS', purpose: 'which drivers of its vendor it will have: none, preinstalled or all' },
  machine: { value: 'TYPE', purpose: 'the machine type; the OS decides when left out' },
  firmware: { value: 'FIRMWARE', purpose: 'bios or efi; the OS decides when left out' },
  'disk-bus': { value: 'BUS', purpose: 'the bus of the first disk, such as scsi; the OS decides when left out' },
  clock: { value: 'OFFSET', purpose: 'utc or localtime; the OS decides when left out' },
  'time-zone': { value: 'ZONE', purpose: 'the zone of a guest that keeps local time, such as Europe/Berlin' },
  vsock: { purpose: 'with a socket between host and guest' },
  watchdog: { purpose: 'with a watchdog' },
  panic: { purpose: 'with a device by which the guest reports that it crashed' },
  vsphere: { value: 'VERSION', purpose: 'the version of vSphere, such as 7.0.1; the newest when left out' },
  qemu: { value: 'VERSION', purpose: 'the version of the QEMU that runs the guest, such as 8.2; 7.2 when left out' },
  host: {
    value: 'FILE',
    purpose: 'what the host can do: the output of virsh domcapabilities, and of virsh capabilities in a second --host',
  },
  without: {
    value: 'NAMES',
    purpose: 'what is switched off, such as hyperv.tlbflush,cpu.vmx,acpi, with commas between; may be repeated',
  },
  property: {
    value: 'KEY=VALUE',
    purpose: 'a property of the image, such as hw_disk_bus=scsi; it wins over every rule; may be repeated',
  },
  'hardware-config': {
    value: 'MODE',
    purpose: 'what decides for an image: default (the database, else Nova’s own), fixed or libosinfo',
  },
  format: { value: 'FORMAT', purpose: 'how the answer is written' },
  nearest: { purpose: 'for an OS that is not in the database, take the nearest one, with a warning' },
  names: { purpose: 'only the names that an OS can be asked for by, one a line' },
  fields: { value: 'KEYS', short: 'f', purpose: 'the properties to print, with commas between them' },
  'sort-key': { value: 'KEY', short: 's', purpose: 'the property to sort by' },
  downloads: { purpose: 'only what there is to download: media, trees and images' },
  all: { short: 'a', purpose: 'every match, the best first, and not only the best' },
  type: { value: 'TYPE', short: 't', legal: ['media', 'tree'], purpose: 'what is there: media or tree' },
  'os-release': { purpose: 'PATH is an os-release file' },
  treeinfo: { purpose: 'PATH is a .treeinfo file' },
  output: { value: 'FILE', short: 'o', purpose: 'the file to write; the cache of the user when left out' },
  declared: { purpose: 'what its own files say, line by line, with nothing inherited' },
  json: { purpose: 'answer in JSON' },
  db: { value: 'DIR', purpose: 'read this folder instead of the three layers of the host' },
  strict: { purpose: 'take any problem in the database for an error' },
  quiet: { short: 'q', purpose: 'keep quiet about problems in the database' },
  help: { short: 'h', purpose: 'explain the command' },
  version: { purpose: 'tell the version of this program' },
} as const;

/** The name of an option. */
export type OptionName = keyof typeof TABLE;
/** Every option. */
export const OPTIONS: Readonly<Record<OptionName, Option>> = {
  ...TABLE,
  'hardware-config': { ...TABLE['hardware-config'], legal: HARDWARE_CONFIGS },
  format: { ...TABLE.format, legal: FORMATS, purpose: `${TABLE.format.purpose}: ${FORMATS.join(', ')}` },
};
/** Options that a command has under the names of others. */
export type OwnOptions = Partial<Readonly<Record<OptionName, Option>>>;

/** The options that every command has. */
export const OPTIONS_EVERYWHERE: readonly OptionName[] = ['db', 'strict', 'quiet', 'help', 'version'];

/** The options of a target, by their keys in the target. */
export const TARGET_OPTION_OF: { readonly [K in keyof Target]-?: OptionName } = {
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
  panic: 'panic',
  vsphere: 'vsphere',
  qemu: 'qemu',
  host: 'host',
  without: 'without',
};

/** The same as a list of option names. */
export const TARGET_OPTIONS: readonly OptionName[] = Object.values(TARGET_OPTION_OF);

/** A mistake in the arguments. */
export class UsageError extends Error {}

/** The options of one call. */
export interface GivenOptions {
  has(name: OptionName): boolean;
  /** The last value; '' for an option without a value, `undefined` for one that was not given. */
  get(name: OptionName): string | undefined;
  /** Every value, in the order given. */
  all(name: OptionName): readonly string[];
}

/** An option as it is written on the command line. */
interface WrittenOption {
  readonly name: string;
  /** With its dashes. */
  readonly rawName: string;
  /** Absent when no value was written. */
  readonly value?: string | undefined;
  /** Whether the value was written after a `=`. */
  readonly inlineValue?: boolean | undefined;
}

/** The parts of a command line. */
export interface WrittenArguments {
  readonly operands: readonly string[];
  readonly options: readonly WrittenOption[];
}

/** The time of `parseArgs` of Node grows with the square of the words, and of the letters behind one dash. */
const MOST_WORDS = 20_000;
const MOST_LETTERS = 1000;

/** Separates operands and options, without checking them. @throws {UsageError} for too many */
export function splitArguments(argv: readonly string[]): WrittenArguments {
  // Without options, Node's parser of arguments is not needed, which Node loads on its first call.
  if (!argv.some(word => word.startsWith('-'))) return { operands: argv, options: [] };
  if (argv.length > MOST_WORDS) throw new UsageError(`With options, a command takes at most ${MOST_WORDS} arguments.`);
  if (argv.some(word => /^-[^-]/.test(word) && word.length > MOST_LETTERS)) {
    throw new UsageError(`At most ${MOST_LETTERS} letters stand behind one dash.`);
  }
  const options: ParseArgsConfig['options'] = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, { value, short }]) => [
      name,
      { type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) },
    ]),
  );
  const { positionals, tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  return { operands: positionals, options: tokens.filter(token => token.kind === 'option') };
}

/** Checks that each written option is allowed and has its value. @throws {UsageError} */
export function checkOptions(
  written: readonly WrittenOption[],
  allowed: readonly OptionName[],
  own: OwnOptions = {},
): GivenOptions {
  const options = { ...OPTIONS, ...own };
  const given = written.map(option => checkOption(option, allowed, options));
  const all = (wanted: OptionName): readonly string[] =>
    given.flatMap(([name, value]) => (name === wanted ? [value] : []));
  return { all, get: name => all(name).at(-1), has: name => all(name).length > 0 };
}

function checkOption(
  option: WrittenOption,
  allowed: readonly OptionName[],
  options: typeof OPTIONS,
): readonly [OptionName, string] {
  const { rawName, value, inlineValue = false } = option;
  const letter = /^-([^-])$/.exec(rawName)?.[1];
  const name = allowed.find(candidate =>
    letter === undefined ? candidate === option.name : options[candidate].short === letter,
  );
  if (name === undefined) {
    throw new UsageError(`There is no option ${rawName} here.${suggestion(option.name, allowed, '--')}`);
  }
  const { value: valueName, legal } = options[name];
  if (valueName === undefined) {
    if (value !== undefined) throw new UsageError(`The option ${rawName} has no value.`);
    return [name, ''];
  }
  if (!value || (value.startsWith('-') && !inlineValue)) {
    throw new UsageError(`The option ${rawName} needs a value, ${valueName}.`);
  }
  if (legal !== undefined && !legal.includes(value)) {
    const near = suggestion(value, legal);
    throw new UsageError(
      `The option ${rawName} has no value ${JSON.stringify(value)}, only ${legal.join(', ')}.${near}`,
    );
  }
  return [name, value];
}

/** The sentence ` Did you mean this?` about the nearest legal name, with its dashes; empty where none is near. */
export function suggestion(name: string, legal: readonly string[], dashes = ''): string {
  const [near] = findNearest(name, legal, 1);
  return near === undefined ? '' : ` Did you mean ${dashes}${near}?`;
}
