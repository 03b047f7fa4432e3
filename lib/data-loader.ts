// The public list of `osinfo-db/data-loader`. Each function checks its arguments, and calls that of data-loader.
import type { HostEnvironment, Root, SourceFile } from '../data-loader/index.ts';
import * as loader from '../data-loader/index.ts';
import { isDatabaseInfo, isProblem, isRecord } from '../data-loader/snapshot/checks.ts';
import { badArgument } from './model/errors.ts';
import {
  ANY_TEXT,
  anyFunction,
  BOOLEAN,
  listOf,
  listOfTexts,
  membersOf,
  type Option,
  type OptionTable,
  objectWith,
  oneOf,
  readOptions,
  required,
} from './model/options.ts';

export type * from '../data-loader/index.ts';
export { LAYERS, LONGEST_SUBJECT, PROBLEM_CODES } from '../data-loader/index.ts';
export { formatPlace, formatProblem } from './render/text/place.ts';

const LAYER = required(oneOf(...loader.LAYERS));
const TEXT = required(ANY_TEXT);
const LANGUAGES = listOfTexts('a list of languages');
const HARDWARE_FILES = membersOf<loader.HardwareIdsFiles>({ pci: ANY_TEXT, usb: ANY_TEXT });
const KIND = oneOf(...loader.ENTITY_KINDS);

const ROOT = membersOf<Root>({ layer: LAYER, path: TEXT, why: TEXT });
const SOURCE_FILE = membersOf<SourceFile>({
  layer: LAYER,
  path: TEXT,
  location: TEXT,
  key: TEXT,
  fragment: required(BOOLEAN),
});

const FILE_SYSTEM = objectWith<loader.FileSystem>(
  'lstatSync',
  'statSync',
  'readdirSync',
  'readlinkSync',
  'realpathSync',
  'openSync',
  'fstatSync',
  'readSync',
  'closeSync',
);
const PROBLEM: Option<loader.Problem> = {
  read: (argument, value) => {
    if (isProblem(value)) return value;
    throw badArgument(argument, value, 'a problem');
  },
};
/** The variables of an environment. They are not copied: on Windows `process.env` ignores the case of their names. */
const ENVIRONMENT: Option<HostEnvironment['environment']> = {
  read: (argument, value) => {
    if (isEnvironment(value)) return value;
    throw badArgument(argument, value, 'an object of texts');
  },
};
const HOST = membersOf<HostEnvironment>({
  environment: required(ENVIRONMENT),
  platform: TEXT,
  home: ANY_TEXT,
  isFolder: required(anyFunction<HostEnvironment['isFolder']>()),
  fileSystem: FILE_SYSTEM,
});
const HARDWARE = objectWith<loader.HardwareIds>('find', 'all');

const LOAD_OPTIONS: OptionTable<loader.LoadOptions> = {
  languages: LANGUAGES,
  keepsTranslations: BOOLEAN,
  origin: oneOf('installed', 'given', 'embedded'),
  hardwareIds: HARDWARE_FILES,
  fileSystem: FILE_SYSTEM,
};

/**
 * Loads the layers; the event loop runs after every slice of files.
 * @throws {OsinfoError} BAD_ARGUMENT
 */
export async function load(roots: readonly Root[], options: loader.LoadOptions = {}): Promise<loader.RecordStore> {
  return loader.load(listOf(ROOT).read('roots', roots), readOptions('options', options, LOAD_OPTIONS));
}

/**
 * Loads the layers synchronously: reads the bytes of all files, and parses a file when an answer needs it.
 * @throws {OsinfoError} BAD_ARGUMENT
 */
export function loadSync(roots: readonly Root[], options: loader.LoadOptions = {}): loader.RecordStore {
  return loader.loadSync(listOf(ROOT).read('roots', roots), readOptions('options', options, LOAD_OPTIONS));
}

/**
 * The three roots, weakest first. A root need not exist; it is the first candidate of its layer that does.
 * @throws {OsinfoError} BAD_ARGUMENT
 */
export function databaseRoots(host: HostEnvironment): readonly Root[] {
  return loader.databaseRoots(HOST.read('host', host));
}

/**
 * Lists the files below a root; an absent root is empty.
 * @throws {OsinfoError} BAD_ARGUMENT
 */
export function listFiles(root: Root): loader.Listing {
  return loader.listFiles(ROOT.read('root', root));
}

/**
 * Groups files by key; the weakest layer's come first, ordered by path.
 * @throws {OsinfoError} BAD_ARGUMENT
 */
export function groupFiles(files: readonly SourceFile[]): readonly loader.FileGroup[] {
  return loader.groupFiles(listOf(SOURCE_FILE).read('files', files));
}

/**
 * Reads one file; `languages` are the tags to choose translations by, best first.
 * @throws {OsinfoError} BAD_ARGUMENT
 */
export function readRecords(
  file: SourceFile,
  chunks: Iterable<Uint8Array>,
  languages: readonly string[],
): loader.FileRecords {
  const tags = LANGUAGES.read('languages', languages);
  return loader.readRecords(SOURCE_FILE.read('file', file), checkedChunks(chunks), tags);
}

/**
 * Reads the names in these files; an unreadable file has none. A device that the database describes completely, by a
 * master file of its own, is not looked up here: `isDescribed` decides by id.
 * @throws {OsinfoError} BAD_ARGUMENT
 */
export function hardwareIds(
  files: loader.HardwareIdsFiles,
  isDescribed: (id: string) => boolean = () => false,
): loader.HardwareIds {
  return loader.hardwareIds(
    HARDWARE_FILES.read('files', files),
    anyFunction<typeof isDescribed>().read('isDescribed', isDescribed),
  );
}

/**
 * The path, without extension, of the file that can declare an entity: libosinfo's own rule, byte by byte.
 * @throws {OsinfoError} BAD_ARGUMENT
 */
export function entityPath(kind: loader.EntityKind, id: string): string {
  return loader.entityPath(KIND.read('kind', kind), ANY_TEXT.read('id', id));
}

/**
 * The place that `formatPlace` writes as this text; `undefined` for any other text.
 * @throws {OsinfoError} BAD_ARGUMENT
 */
export function parsePlace(text: string): loader.Place | undefined {
  return loader.parsePlace(ANY_TEXT.read('text', text));
}

/**
 * The order of problems: by layer, file, line, column, then code and message.
 * @throws {OsinfoError} BAD_ARGUMENT
 */
export function compareProblems(a: loader.Problem, b: loader.Problem): number {
  return loader.compareProblems(PROBLEM.read('a', a), PROBLEM.read('b', b));
}

/**
 * Every tag that serves a reader of these languages, best first, in gettext's order: modifier before territory.
 * @throws {OsinfoError} BAD_ARGUMENT
 */
export function expandLanguages(languages: readonly string[]): readonly string[] {
  return loader.expandLanguages(LANGUAGES.read('languages', languages));
}

/** A store of records in memory. */
export class MemoryStore extends loader.MemoryStore {
  /** @throws {OsinfoError} BAD_ARGUMENT */
  constructor(
    database: Omit<loader.DatabaseInfo, 'counts'>,
    records: Iterable<loader.EntityRecord>,
    problems: readonly loader.Problem[],
    hardware?: loader.HardwareIds,
  ) {
    const counts = Object.fromEntries(loader.ENTITY_KINDS.map(kind => [kind, 0]));
    if (!isDatabaseInfo({ ...database, counts }))
      throw badArgument('database', database, 'the description of a database');
    super(
      database,
      checkedRecords(records),
      listOf(PROBLEM).read('problems', problems),
      hardware === undefined ? undefined : HARDWARE.read('hardware', hardware),
    );
  }
}

function isEnvironment(value: unknown): value is HostEnvironment['environment'] {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(text => text === undefined || typeof text === 'string')
  );
}

function* checkedChunks(chunks: Iterable<unknown>): Generator<Uint8Array> {
  for (const chunk of iterated('chunks', chunks)) {
    if (!(chunk instanceof Uint8Array)) throw badArgument('chunks', chunk, 'bytes');
    yield chunk;
  }
}

function* checkedRecords(records: Iterable<loader.EntityRecord>): Generator<loader.EntityRecord> {
  let index = 0;
  for (const record of iterated('records', records)) {
    const { kind }: { readonly kind?: unknown } = Object(record);
    if (!loader.ENTITY_KINDS.some(known => known === kind && isRecord(known, record))) {
      throw badArgument(`records[${index}]`, record, 'the record of an entity');
    }
    index += 1;
    yield record;
  }
}

function iterated<T>(argument: string, values: Iterable<T>): Iterable<T> {
  if (typeof Object(values)[Symbol.iterator] === 'function') return values;
  throw badArgument(argument, values, 'a list');
}
