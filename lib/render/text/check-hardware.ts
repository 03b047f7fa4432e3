// What a caller passes as a recommendation in, a checked copy out. It may come from `recommend`, from JSON, or be made by
// hand: after this check every writer reads its members without a further one. Out: a copy, so that nothing that
// the caller's object does later matters.
import { badArgument, badTarget, unusableText } from '../../model/errors.ts';
import { isPlainObject } from '../../model/options.ts';
import { MAX_REDIRECTED_PORTS, PASS_THROUGH_TYPES } from '../../model/pass-through.ts';
import { isSwitch, SWITCH_NAMES } from '../../model/switches.ts';
import { TARGET_KEYS } from '../../model/target.ts';
import type { Hardware, PartName } from '../../policy/aspects/hardware.ts';

/** How an error names each type of value. */
const EXPECTED = {
  string: 'a text',
  word: 'a text',
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
  action: 'word',
  because: 'object',
  bus: 'word',
  cpus: 'number',
  diskAdapter: 'word',
  driver: 'word',
  enrolledKeys: 'boolean',
  features: 'object',
  guestId: 'word',
  guestOS: 'word',
  keyboard: 'object',
  level: 'word',
  memory: 'number',
  mode: 'word',
  model: 'word',
  name: 'word',
  need: 'word',
  networkAdapter: 'word',
  offset: 'word',
  pointer: 'word',
  ports: 'number',
  present: 'boolean',
  reasons: 'object',
  secureBoot: 'boolean',
  smc: 'boolean',
  smm: 'boolean',
  storage: 'number',
  tickPolicy: 'word',
  timeZone: 'word',
  timers: 'list',
  track: 'word',
  type: 'word',
  version: 'word',
  virtioModel: 'word',
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
const REQUIRED_PARTS: readonly string[] = ['disk', 'cdrom', 'clock'] satisfies readonly PartName[];

/** How deep a recommendation can be: `hardware.clock.timers[0].because.rule`. */
const MAX_DEPTH = 6;

/** A copy, if it is a recommendation. @throws {OsinfoError} BAD_ARGUMENT, BAD_TARGET */
export function checkHardware(given: Hardware): Hardware;
export function checkHardware(given: unknown): unknown {
  const argument = 'hardware';
  checkType(argument, given, 'object');
  const hardware = copyOfPlainData(argument, given, MAX_DEPTH);
  checkTexts(`${argument}.os`, memberOf(hardware, 'os'), ['id', 'shortId'], ['name']);
  checkTexts(`${argument}.database`, memberOf(hardware, 'database'), [], ['version', 'origin']);
  checkTarget(memberOf(hardware, 'target'));
  for (const [name, members] of Object.entries<readonly string[]>(REQUIRED)) {
    const part = memberOf(hardware, name);
    if (part === undefined && !REQUIRED_PARTS.includes(name)) continue;
    checkMembers(`${argument}.${name}`, part, [...members, 'because']);
  }
  checkWithout(memberOf(hardware, 'without'));
  const timers = checkList(`${argument}.clock.timers`, memberOf(memberOf(hardware, 'clock'), 'timers'));
  for (const [index, timer] of timers.entries()) {
    checkMembers(`${argument}.clock.timers[${index}]`, timer, ['name', 'because']);
  }
  checkFeatures(`${argument}.cpu.features`, memberOf(memberOf(hardware, 'cpu'), 'features'), isWord);
  checkFeatures(
    `${argument}.hyperv.features`,
    memberOf(memberOf(hardware, 'hyperv'), 'features'),
    value => value === true || (Number.isSafeInteger(value) && Number(value) > 0),
  );
  checkPassThrough(memberOf(hardware, 'passThrough'));
  checkWarnings(memberOf(hardware, 'warnings'));
  return hardware;
}

/** Checks the members that a part has, and those that it must have. */
function checkMembers(argument: string, part: unknown, requiredMembers: readonly string[]): void {
  checkType(argument, part, 'object');
  for (const [name, type] of Object.entries(MEMBERS)) {
    const value = memberOf(part, name);
    if (value !== undefined || requiredMembers.includes(name)) checkType(`${argument}.${name}`, value, type);
  }
  checkTexts(
    `${argument}.because`,
    memberOf(part, 'because'),
    ['rule'],
    ['device', 'from', 'at', 'property', 'hostLacks'],
  );
  checkTexts(`${argument}.keyboard`, memberOf(part, 'keyboard'), ['bus']);
  if (memberOf(part, 'keyboard') !== undefined)
    checkMembers(`${argument}.keyboard`, memberOf(part, 'keyboard'), ['bus']);
}

/** Checks names, such as those of features, and what is said of each. */
function checkFeatures(argument: string, features: unknown, isValue: (value: unknown) => boolean): void {
  if (typeof features !== 'object' || features === null) return;
  for (const [name, value] of Object.entries(features)) {
    if (!isWord(name)) throw unusableText(argument, name, NO_WORD);
    if (!isValue(value)) throw badArgument(`${argument}.${name}`, value, 'a word, true or a whole number');
  }
}

function checkTarget(target: unknown): void {
  checkTexts('hardware.target', target, ['hypervisor', 'arch'], [], true);
  for (const [name, { legal, read }] of Object.entries(TARGET_KEYS)) {
    const value = memberOf(target, name);
    if (value !== undefined && read(value) === undefined) throw badTarget(name, value, legal);
  }
}

/** Checks an object whose required members are texts of at least one character, and whose optional ones are texts. */
function checkTexts(
  argument: string,
  owner: unknown,
  names: readonly string[],
  optional: readonly string[] = [],
  isRequired = false,
): void {
  if (owner === undefined && !isRequired) return;
  checkType(argument, owner, 'object');
  for (const name of optional) {
    const value = memberOf(owner, name);
    if (value !== undefined) checkType(`${argument}.${name}`, value, 'string');
  }
  for (const name of names) {
    const value = memberOf(owner, name);
    checkType(`${argument}.${name}`, value, 'string');
    if (value === '') throw unusableText(`${argument}.${name}`, '', 'is empty');
  }
}

function checkPassThrough(settings: unknown): void {
  if (settings === undefined) return;
  checkType('hardware.passThrough', settings, 'object');
  for (const [name, type] of Object.entries(PASS_THROUGH_TYPES)) {
    const value = memberOf(settings, name);
    if (value !== undefined && !(type === 'number' && value === 0))
      checkType(`hardware.passThrough.${name}`, value, type);
  }
  const redirected = memberOf(settings, 'hw_redirected_usb_ports');
  if (Number(redirected) > MAX_REDIRECTED_PORTS)
    throw unusableText(
      'hardware.passThrough.hw_redirected_usb_ports',
      String(redirected),
      `is more than ${MAX_REDIRECTED_PORTS}`,
    );
}

function checkWithout(without: unknown): void {
  if (without === undefined) return;
  for (const [index, one] of checkList('hardware.without', without).entries()) {
    const argument = `hardware.without[${index}]`;
    checkMembers(argument, one, ['name', 'because']);
    if (!isSwitch(memberOf(one, 'name')))
      throw unusableText(`${argument}.name`, String(memberOf(one, 'name')), NO_SWITCH);
  }
}

const NO_SWITCH = `is none of ${SWITCH_NAMES.join(', ')}`;

function checkWarnings(warnings: unknown): void {
  for (const [index, warning] of checkList('hardware.warnings', warnings).entries()) {
    checkTexts(`hardware.warnings[${index}]`, warning, ['code', 'message'], [], true);
  }
}

/** A copy of a value that JSON can express: no cycle, no function, no null. Each getter is called once. */
function copyOfPlainData(argument: string, value: unknown, depth: number): unknown {
  if (value === undefined || ['string', 'number', 'boolean'].includes(typeof value)) return value;
  const isList = Array.isArray(value);
  if ((!isList && !isPlainObject(value)) || depth === 0)
    throw badArgument(argument, value, 'a text, a number, true, false, a list or an object');
  const members = Object.entries<unknown>({ ...value }).map(
    ([name, member]) =>
      [name, copyOfPlainData(isList ? `${argument}[${name}]` : `${argument}.${name}`, member, depth - 1)] as const,
  );
  return isList ? members.map(([, member]) => member) : Object.fromEntries(members);
}

/** The letters of the words of hypervisors and of time zones: no format gives them a meaning of their own. */
const WORD = /^[A-Za-z0-9][A-Za-z0-9_.+/-]*$/;
const NO_WORD = 'is no word of letters, digits and the characters _ . + / -';

function isWord(value: unknown): boolean {
  return typeof value === 'string' && WORD.test(value);
}

function checkType(argument: string, value: unknown, type: ValueType): void {
  const found = Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
  if (found !== (type === 'word' ? 'string' : type)) throw badArgument(argument, value, EXPECTED[type]);
  if (type === 'number' && !(Number.isSafeInteger(value) && Number(value) > 0))
    throw unusableText(argument, String(value), 'is no whole number above 0');
  if (type === 'word' && !isWord(value)) throw unusableText(argument, String(value), NO_WORD);
}

function checkList(argument: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw badArgument(argument, value, EXPECTED.list);
  return value;
}

function memberOf(owner: unknown, name: string): unknown {
  return typeof owner === 'object' && owner !== null && Object.hasOwn(owner, name)
    ? Reflect.get(owner, name)
    : undefined;
}
