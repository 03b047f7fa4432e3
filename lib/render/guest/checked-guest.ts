// A recommendation and the caller's options in, the checked guest out. The values of callers without types are checked
// here, once for every renderer; what a format cannot express is checked by the renderer of the format.
import { badArgument, unusableText } from '../../model/errors.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { UNPRINTABLE } from '../text/printable.ts';
import { type Guest, type GuestOptions, guestOf } from './guest.ts';

/** What a value must be; `why` ends the sentence about a value that is not. */
type Kind =
  | { readonly type: 'string'; readonly pattern: RegExp; readonly why: string }
  | { readonly type: 'number'; readonly from: number; readonly to: number; readonly why: string }
  | { readonly type: 'boolean' | 'object' | 'list' };

/** Where a value is, its name in messages, what it must be, and whether it is required when its owner is present. */
type Row = readonly [path: string, what: string, kind: Kind, isNeeded?: boolean];

const EXPECTED: Readonly<Record<Kind['type'], string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object of named values',
  list: 'a list',
};

const OBJECT: Kind = { type: 'object' };
const TEXT: Kind = { type: 'string', pattern: /^[^\0]+$/, why: 'is empty or holds NUL' };
/** What the database states; it may state nothing. */
const FACT: Kind = { type: 'string', pattern: /^/, why: '' };
const NAME: Kind = {
  type: 'string',
  pattern: /^[^/\n\0]+$/,
  why: 'is empty or has a slash or a line end, which no file has',
};
const UUID: Kind = {
  type: 'string',
  pattern: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  why: 'is no UUID such as 01234567-89ab-cdef-0123-456789abcdef',
};
// The last bit of the first byte marks a group address, which no network card may have.
const MAC: Kind = {
  type: 'string',
  pattern: /^[\da-f][02468ace](:[\da-f]{2}){5}$/i,
  why: 'is no address of one card such as 52:54:00:12:34:56',
};
const STORAGE: Kind = {
  type: 'string',
  pattern: /^[a-z\d][a-z\d._-]*$/i,
  why: 'is no name of letters, digits, dots, underscores and hyphens',
};
const DNS_NAME: Kind = {
  type: 'string',
  pattern: /^[a-z\d]([a-z\d.-]*[a-z\d])?$/,
  why: 'is no name of small letters, digits, dots and hyphens',
};
const IMAGE: Kind = { type: 'string', pattern: /^[^\s\0]+$/, why: 'is empty or has white space' };
const COUNT: Kind = wholeNumber(1, Number.MAX_SAFE_INTEGER, 'above 0');

/** The options of all renderers. */
const OPTIONS: readonly Row[] = [
  ['name', 'The name of the guest', NAME],
  ['uuid', 'The UUID', UUID],
  ['memory', 'The memory in bytes', COUNT],
  ['cpus', 'The number of processors', COUNT],
  ['disk', 'The disk', OBJECT],
  ['disk.path', 'The path of the disk', TEXT, true],
  ['disk.format', 'The format of the disk', oneOf('qcow2', 'raw')],
  ['cdrom', 'The CD', TEXT],
  ['network', 'The network', OBJECT],
  ['network.type', 'The type of the network', oneOf('user', 'network', 'bridge'), true],
  ['network.source', 'The source of the network', TEXT],
  ['mac', 'The MAC address', MAC],
  ['share', 'The shared folder', OBJECT],
  ['share.path', 'The path of the shared folder', TEXT, true],
  ['share.tag', 'The tag of the shared folder', TEXT, true],
  ['tpm', 'Whether there is a TPM', { type: 'boolean' }],
  ['os', 'The OS', OBJECT],
  ['os.family', 'The family of the OS', FACT],
  ['os.releaseDate', 'The release date of the OS', FACT],
  ['firmware', 'The firmware', OBJECT],
  ['firmware.code', 'The path of the firmware', TEXT, true],
  ['firmware.variables', 'The path of the variables of the firmware', TEXT, true],
  ['sockets', 'The folder of the sockets', TEXT],
  // The numbers below 3 and the last one mean the host and any guest.
  ['contextId', 'The number on the socket to the host', wholeNumber(3, 2 ** 32 - 2)],
  ['vmid', 'The number of the guest', wholeNumber(100, 999_999_999)],
  ['storage', 'The storage', STORAGE],
  ['namespace', 'The namespace', DNS_NAME],
  ['claim', 'The claim of the disk', DNS_NAME],
  ['cdromClaim', 'The claim of the CD', DNS_NAME],
  ['containerDisk', 'The image of the disk', IMAGE],
];

/** What every renderer reads of a recommendation. */
const RECOMMENDATION: readonly Row[] = [
  ['os', 'hardware.os', OBJECT],
  ['os.id', 'hardware.os.id', TEXT, true],
  ['os.shortId', 'hardware.os.shortId', TEXT, true],
  ['target', 'hardware.target', OBJECT, true],
  ['target.hypervisor', 'hardware.target.hypervisor', TEXT, true],
  ['target.arch', 'hardware.target.arch', TEXT, true],
  ['machine', 'hardware.machine', OBJECT],
  ['machine.type', 'hardware.machine.type', TEXT, true],
  ['disk', 'hardware.disk', OBJECT, true],
  ['disk.bus', 'hardware.disk.bus', TEXT, true],
  ['cdrom', 'hardware.cdrom', OBJECT, true],
  ['cdrom.bus', 'hardware.cdrom.bus', TEXT, true],
  ['network', 'hardware.network', OBJECT, true],
  ['network.model', 'hardware.network.model', TEXT, true],
  ['clock', 'hardware.clock', OBJECT, true],
  ['clock.offset', 'hardware.clock.offset', TEXT, true],
  ['clock.timers', 'hardware.clock.timers', { type: 'list' }, true],
];

/** Checks the options and completes the guest. @throws {OsinfoError} BAD_ARGUMENT */
export function checkedGuestOf(hardware: Hardware, options: GuestOptions): Guest {
  checkHardware(hardware);
  checkValue('options', options, OBJECT);
  const guest = guestOf(hardware, options);
  const name = options.name === undefined ? guest.name.replaceAll(UNPRINTABLE, '-').replaceAll('/', '-') : options.name;
  const named = { ...guest, name };
  checkRows(named, OPTIONS);
  return named;
}

/** Whether it is a recommendation. @throws {OsinfoError} BAD_ARGUMENT */
export function checkHardware(hardware: Hardware): void {
  checkValue('hardware', hardware, OBJECT);
  checkRows(hardware, RECOMMENDATION);
}

function checkRows(owner: object, rows: readonly Row[]): void {
  for (const [path, what, kind, isNeeded = false] of rows) {
    const keys = path.split('.');
    const parent = keys.slice(0, -1).reduce(memberOf, owner);
    const value = memberOf(parent, keys.at(-1) ?? '');
    if (parent !== undefined && (isNeeded || value !== undefined)) checkValue(what, value, kind);
  }
}

function memberOf(owner: unknown, key: string): unknown {
  return typeof owner === 'object' && owner !== null ? Reflect.get(owner, key) : undefined;
}

function checkValue(what: string, value: unknown, kind: Kind): void {
  const type = Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
  if (type !== kind.type) throw badArgument(what, value, EXPECTED[kind.type]);
  if (!isOfKind(value, kind)) throw unusableText(what, String(value), 'why' in kind ? kind.why : '');
}

function isOfKind(value: unknown, kind: Kind): boolean {
  if (kind.type === 'string') return kind.pattern.test(String(value));
  return (
    kind.type !== 'number' || (Number.isSafeInteger(value) && Number(value) >= kind.from && Number(value) <= kind.to)
  );
}

function wholeNumber(from: number, to: number, range = `from ${from} to ${to}`): Kind {
  return { type: 'number', from, to, why: `is no whole number ${range}` };
}

function oneOf(...words: readonly string[]): Kind {
  return { type: 'string', pattern: new RegExp(`^(${words.join('|')})$`), why: `is none of ${words.join(', ')}` };
}
