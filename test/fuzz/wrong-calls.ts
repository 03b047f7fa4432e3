// In: a number of calls and a seed. Out: the library's own errors without a code, from calls of every public function
// with arguments of wrong types. An error that an argument throws when it is read belongs to the caller.
import * as dataLoader from '../../lib/data-loader.ts';
import * as library from '../../lib/index.ts';
import { LINUX, WINDOWS } from '../fixtures/hardware.ts';
import { ON_VMWARE } from '../fixtures/hardware-elsewhere.ts';
import { databaseOf, os, storeOf } from '../fixtures/records.ts';
import { randomNumbers } from './fuzz.ts';

/** What came of the calls. */
export interface WrongCallResult {
  readonly calls: number;
  /** The number of errors with each code. */
  readonly codes: Readonly<Record<string, number>>;
  /** `function: error` of each error without a code. */
  readonly uncoded: readonly string[];
  /** The functions that were called. */
  readonly called: readonly string[];
}

type Random = (bound: number) => number;

/** A function, and arguments that it accepts. */
interface Call {
  readonly name: string;
  readonly call: (...given: readonly unknown[]) => unknown;
  readonly accepted: readonly unknown[];
}

class CallersOwnError extends Error {}

const ROOT = { layer: 'system', path: '/nowhere', why: 'given' };
const FILE = { layer: 'system', path: 'os/a.xml', location: '/nowhere/os/a.xml', key: 'os/a', fragment: false };
const PROBLEM = { code: 'BAD_XML', severity: 'error', at: { layer: 'system', file: 'os/a.xml' }, message: 'm' };

/** Makes that many calls, in an order that follows from the seed. */
export async function callWrongly(calls: number, seed: number): Promise<WrongCallResult> {
  const random = randomNumbers(seed);
  const callable = publicCalls();
  const codes: Record<string, number> = {};
  const uncoded: string[] = [];
  const called = new Set<string>();
  for (let count = 0; count < calls; count += 1) {
    const { name, call, accepted } = pick(callable, random);
    called.add(name);
    try {
      await call(...wrongArguments(accepted, random));
    } catch (error) {
      if (error instanceof CallersOwnError) continue;
      if (library.isOsinfoError(error)) codes[error.code] = (codes[error.code] ?? 0) + 1;
      else uncoded.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  return { calls, codes, uncoded, called: [...called] };
}

/** The public functions and classes, and the methods of a database. */
function publicCalls(): readonly Call[] {
  const db = databaseOf(os('a'), os('b', '<derives-from id="http://example.org/a"/>'));
  const store = storeOf(os('a'));
  const guest = { name: 'a', disk: { path: '/a', format: 'raw' }, network: { type: 'bridge', source: 'b' }, cpus: 2 };
  const place = { layer: 'system', file: 'os/a.xml', line: 3 };
  const accepted: Readonly<Record<string, readonly unknown[]>> = {
    open: [{ directories: { system: '/nowhere' }, languages: ['de'], hardwareIds: { pci: '/nowhere' }, strict: true }],
    recommendForImage: [db, { os_name: 'a', hw_disk_bus: 'scsi' }, { hardwareConfig: 'default', target: {} }],
    compareVersions: ['20.04', '1'],
    toJson: [LINUX],
    toTable: [WINDOWS, { colour: true, columns: 80 }],
    toLibvirtXml: [WINDOWS, { ...guest, share: { path: '/a', tag: 'b' }, mac: '52:54:00:12:34:56' }],
    toQemuArguments: [LINUX, { ...guest, firmware: { code: '/c', variables: '/v' }, contextId: 3 }],
    toQemuCommand: [WINDOWS, { ...guest, sockets: '/run' }],
    toQemuEnvironment: [LINUX],
    toGlanceProperties: [WINDOWS, { tpm: true, os: { family: 'winnt' } }],
    toKubeVirtYaml: [LINUX, { name: 'a', namespace: 'b', claim: 'c', cdromClaim: 'd' }],
    toVmx: [ON_VMWARE, guest],
    toQmOptions: [WINDOWS, { ...guest, vmid: 100, storage: 'local', os: { family: 'winnt' } }],
    toQmCommand: [LINUX, { ...guest, os: { family: 'linux', releaseDate: '2020-01-01' } }],
    formatPlace: [place],
    parsePlace: ['system:os/a.xml:3'],
    formatProblem: [{ code: 'BAD_XML', severity: 'error', at: place, message: 'm', excerpt: 'e' }],
    isOsinfoError: [new Error('a')],
    OsinfoError: ['BAD_DATA', 'a message', { problems: [] }],
    OsinfoDb: [store, { reload: async () => undefined }],
    load: [[ROOT], { languages: ['de'], origin: 'given', hardwareIds: { pci: '/nowhere' } }],
    loadSync: [[ROOT], { languages: ['de'], keepsTranslations: true }],
    databaseRoots: [{ environment: { HOME: '/a' }, platform: 'linux', home: '/a', isFolder: () => false }],
    listFiles: [ROOT],
    groupFiles: [[FILE]],
    readRecords: [FILE, [new Uint8Array(3)], ['de']],
    hardwareIds: [{ pci: '/nowhere' }, () => true],
    entityPath: ['os', 'http://example.org/a'],
    compareProblems: [{ code: 'BAD_XML', severity: 'error', at: place, message: 'm' }, PROBLEM],
    expandLanguages: [['de_DE']],
    MemoryStore: [
      { origin: 'given', layers: [] },
      [store.record('os', 'http://example.org/a')],
      [PROBLEM],
      { find: () => undefined, all: () => [] },
    ],
  };
  const functions = Object.entries<unknown>({ ...dataLoader, ...library }).flatMap(([name, value]) => {
    if (typeof value !== 'function') return [];
    const isClass = /^[A-Z]/.test(name);
    const call = (...given: readonly unknown[]): unknown =>
      isClass ? Reflect.construct(value, given) : Reflect.apply(value, undefined, given);
    return [{ name, call, accepted: accepted[name] ?? [] }];
  });
  const ofMethods: Readonly<Record<string, readonly unknown[]>> = {
    recommend: ['a', { hypervisor: 'kvm', arch: 'x86_64', vsock: true }],
    oses: [{ family: 'linux', version: '>=1', text: 'a', releasedAfter: '2020-01-01' }],
    platforms: [{ vendor: 'a' }],
    devices: [{ class: ['net'] }],
    findDeployment: ['http://example.org/a', 'http://example.org/b'],
  };
  const methods = Object.getOwnPropertyNames(library.OsinfoDb.prototype).flatMap(name => {
    const method: unknown = Object.getOwnPropertyDescriptor(library.OsinfoDb.prototype, name)?.value;
    if (typeof method !== 'function' || name === 'constructor') return [];
    const call = (...given: readonly unknown[]): unknown => Reflect.apply(method, db, given);
    return [{ name: `db.${name}`, call, accepted: ofMethods[name] ?? ['a'] }];
  });
  return [...functions, ...methods];
}

/** The arguments, of which one or more are wrong, wholly or in a part; now and then one is missing. */
function wrongArguments(accepted: readonly unknown[], random: Random): readonly unknown[] {
  const wrong = accepted.map(argument => (random(2) === 0 ? wrongIn(argument, random) : argument));
  const index = random(accepted.length);
  const given = wrong.map((argument, at) => (at === index ? wrongIn(accepted[at], random) : argument));
  return random(20) === 0 && typeof accepted[0] === 'string' ? given.slice(0, -1) : given;
}

/** Something else than the value, or the value with something else in it. */
function wrongIn(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random(3) === 0) return pick(WRONG, random)();
  if (Array.isArray(value)) return value.map(member => (random(2) === 0 ? wrongIn(member, random) : member));
  if (Object.getPrototypeOf(value) !== Object.prototype) return pick(WRONG, random)();
  const keys = Object.keys(value);
  if (random(8) === 0 || keys.length === 0) return { ...value, [pick(NAMES, random)]: pick(WRONG, random)() };
  const key = pick(keys, random);
  return { ...value, [key]: wrongIn(Reflect.get(value, key), random) };
}

const NAMES: readonly string[] = ['strct', 'nmae', '__proto__x', '', 'a b', 'toString', 'constructor', 'x'.repeat(300)];

/** Values of every type. None is an empty object, which is right for many, and makes `open` read the host's database. */
const WRONG: readonly (() => unknown)[] = [
  () => null,
  () => Number.NaN,
  () => -1,
  () => 1e300,
  () => 20.04,
  () => 5n,
  () => Symbol('a'),
  () => '',
  () => 'weird',
  () => 'toString',
  () => 'a\0b',
  () => 'x'.repeat(3000),
  () => [],
  () => [null],
  () => new Array(3),
  () => ({ a: 1 }),
  () => ({ kind: { of: { thing: [{}] } } }),
  () => Object.assign(Object.create(null), { a: 1 }),
  () => () => 'a',
  () => new Date(0),
  () => new Map([['a', 1]]),
  () => new Uint8Array(2),
  () => Promise.resolve('a'),
  () => /a/,
  () => cyclic(),
  () => ({
    get name(): string {
      throw new CallersOwnError();
    },
  }),
  () => new Proxy({}, { ownKeys: throwOwn, get: throwOwn, getPrototypeOf: throwOwn }),
];

function throwOwn(): never {
  throw new CallersOwnError();
}

function cyclic(): object {
  const value: Record<string, unknown> = { a: 1 };
  value.itself = value;
  return value;
}

function pick<T>(from: readonly T[], random: Random): T {
  const found = from[random(from.length)];
  if (found === undefined) throw new Error('there is nothing to pick from');
  return found;
}
