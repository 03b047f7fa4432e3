// What a caller passes as a recommendation in, an error out when it is none. It may come from `recommend`, from JSON, or be
// made by hand: after this check every writer reads its members without a further one.
import { badArgument, badTarget, unusableText } from '../../model/errors.ts';
import { isPlainObject } from '../../model/options.ts';
import { PASS_THROUGH_TYPES } from '../../model/pass-through.ts';
import { TARGET_KEYS } from '../../model/target.ts';
import type { Hardware, PartName } from '../../policy/aspects/hardware.ts';

/** How an error names each type of value. */
const EXPECTED = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object of named values',
  list: 'a list',
} as const;

type ValueType = keyof typeof EXPECTED;
type Part<P extends PartName> = NonNullable<Hardware[P]>;
type MemberName = { [P in PartName]: keyof Part<P> }[PartName] | keyof Part<'clock'>['timers'][number];

/** The type of each member, which is the same in every part that has it. */
const MEMBERS: Readonly<Record<MemberName, ValueType>> = {
  action: 'string',
  because: 'object',
  bus: 'string',
  cpus: 'number',
  diskAdapter: 'string',
  driver: 'string',
  enrolledKeys: 'boolean',
  features: 'object',
  guestId: 'string',
  guestOS: 'string',
  keyboard: 'object',
  level: 'string',
  memory: 'number',
  mode: 'string',
  model: 'string',
  name: 'string',
  need: 'string',
  networkAdapter: 'string',
  offset: 'string',
  pointer: 'string',
  ports: 'number',
  present: 'boolean',
  secureBoot: 'boolean',
  smm: 'boolean',
  storage: 'number',
  tickPolicy: 'string',
  timeZone: 'string',
  timers: 'list',
  track: 'string',
  type: 'string',
  version: 'string',
  virtioModel: 'string',
};

/** The members that a part always has. */
const REQUIRED: { readonly [P in PartName]: readonly (keyof Part<P>)[] } = {
  machine: ['type'],
  firmware: ['type'],
  disk: ['bus'],
  cdrom: ['bus'],
  scsi: ['model'],
  network: ['model'],
  video: ['model'],
  sound: ['model'],
  input: ['pointer', 'bus'],
  usb: ['model'],
  rng: ['model'],
  balloon: ['model'],
  agentChannel: ['name'],
  tpm: ['model', 'version', 'need'],
  cpu: [],
  clock: ['offset', 'timers'],
  hyperv: ['level', 'features'],
  viridian: ['present'],
  filesystem: ['driver'],
  vsock: ['model'],
  watchdog: ['model', 'action'],
  panic: ['model'],
  vmware: ['guestId', 'guestOS', 'diskAdapter', 'networkAdapter'],
  resources: [],
};

/** The parts that every recommendation has. */
const REQUIRED_PARTS: readonly string[] = ['disk', 'cdrom', 'network', 'clock'] satisfies readonly PartName[];

/** How deep a recommendation can be: `hardware.clock.timers[0].because.rule`. */
const MAX_DEPTH = 6;

/** Whether it is a recommendation. @throws {OsinfoError} BAD_ARGUMENT, BAD_TARGET */
export function checkHardware(hardware: Hardware): void;
export function checkHardware(hardware: unknown): void {
  const argument = 'hardware';
  checkType(argument, hardware, 'object');
  checkPlainData(argument, hardware, MAX_DEPTH);
  checkTexts(`${argument}.os`, memberOf(hardware, 'os'), ['id', 'shortId']);
  checkTarget(memberOf(hardware, 'target'));
  for (const [name, members] of Object.entries<readonly string[]>(REQUIRED)) {
    const part = memberOf(hardware, name);
    if (part === undefined && !REQUIRED_PARTS.includes(name)) continue;
    checkMembers(`${argument}.${name}`, part, [...members, 'because']);
  }
  const timers: unknown = memberOf(memberOf(hardware, 'clock'), 'timers');
  if (Array.isArray(timers)) {
    for (const [index, timer] of timers.entries()) {
      checkMembers(`${argument}.clock.timers[${index}]`, timer, ['name', 'because']);
    }
  }
  checkAmounts(memberOf(hardware, 'resources'));
  checkPassThrough(memberOf(hardware, 'passThrough'));
  checkWarnings(memberOf(hardware, 'warnings'));
}

/** Checks the members that a part has, and those that it must have. */
function checkMembers(argument: string, part: unknown, requiredMembers: readonly string[]): void {
  checkType(argument, part, 'object');
  for (const [name, type] of Object.entries(MEMBERS)) {
    const value = memberOf(part, name);
    if (value !== undefined || requiredMembers.includes(name)) checkType(`${argument}.${name}`, value, type);
  }
  checkTexts(`${argument}.because`, memberOf(part, 'because'), ['rule']);
  checkTexts(`${argument}.keyboard`, memberOf(part, 'keyboard'), ['bus']);
}

function checkTarget(target: unknown): void {
  checkTexts('hardware.target', target, ['hypervisor', 'arch'], true);
  for (const name of ['hypervisor', 'arch'] as const) {
    const { legal, read } = TARGET_KEYS[name];
    const value = memberOf(target, name);
    if (read(value) === undefined) throw badTarget(name, value, legal);
  }
}

/** Checks an object whose required members are texts of at least one character. */
function checkTexts(argument: string, owner: unknown, names: readonly string[], isRequired = false): void {
  if (owner === undefined && !isRequired) return;
  checkType(argument, owner, 'object');
  for (const name of names) {
    const value = memberOf(owner, name);
    checkType(`${argument}.${name}`, value, 'string');
    if (value === '') throw unusableText(`${argument}.${name}`, '', 'is empty');
  }
}

function checkAmounts(resources: unknown): void {
  for (const name of ['memory', 'cpus', 'storage'] as const) {
    const amount = memberOf(resources, name);
    if (amount === undefined || (Number.isSafeInteger(amount) && Number(amount) > 0)) continue;
    throw unusableText(`hardware.resources.${name}`, String(amount), 'is no whole number above 0');
  }
}

function checkPassThrough(settings: unknown): void {
  if (settings === undefined) return;
  checkType('hardware.passThrough', settings, 'object');
  for (const [name, type] of Object.entries(PASS_THROUGH_TYPES)) {
    const value = memberOf(settings, name);
    if (value !== undefined) checkType(`hardware.passThrough.${name}`, value, type);
  }
}

function checkWarnings(warnings: unknown): void {
  checkType('hardware.warnings', warnings, 'list');
  if (!Array.isArray(warnings)) return;
  for (const [index, warning] of warnings.entries()) {
    checkTexts(`hardware.warnings[${index}]`, warning, ['code', 'message'], true);
  }
}

/** Checks that JSON can express a value: no cycle, no function, no null. */
function checkPlainData(argument: string, value: unknown, depth: number): void {
  if (value === undefined || ['string', 'number', 'boolean'].includes(typeof value)) return;
  const isObject = Array.isArray(value) || isPlainObject(value);
  if (!isObject || depth === 0)
    throw badArgument(argument, value, 'a text, a number, true, false, a list or an object');
  for (const [name, member] of Object.entries<unknown>({ ...value })) {
    checkPlainData(Array.isArray(value) ? `${argument}[${name}]` : `${argument}.${name}`, member, depth - 1);
  }
}

function checkType(argument: string, value: unknown, type: ValueType): void {
  const found = Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
  if (found !== type) throw badArgument(argument, value, EXPECTED[type]);
}

function memberOf(owner: unknown, name: string): unknown {
  return typeof owner === 'object' && owner !== null && Object.hasOwn(owner, name)
    ? Reflect.get(owner, name)
    : undefined;
}
