// In: roots. Out: a store of all their records. One generator does the work in slices for both forms: `load` lets other
// work run after each slice, and `loadSync` does not.
import { join } from 'node:path';
import { type ReadFault, readBytes } from '../files/bytes.ts';
import { areSame, type FileStats, isFresh, isUnchanged, readFileStats } from '../files/file-stats.ts';
import { codeOf, FileAccess, type FileSystem, HOST_FILES } from '../files/file-system.ts';
import { type FileGroup, groupFiles, type Listing, listFiles, type SourceFile } from '../files/files.ts';
import { type HardwareIdsFiles, hardwareIds } from '../files/hardware-ids.ts';
import type { Root } from '../files/locations.ts';
import { entityPath } from '../records/entity-path.ts';
import { type Problem, problem } from '../records/problems.ts';
import type { EntityRecord } from '../records/records.ts';
import type { DatabaseInfo, RecordStore } from '../store/store.ts';
import { expandLanguages } from '../store/translations.ts';
import { FileStore } from './file-store.ts';
import { GroupReader, type ReadBytes } from './group-reader.ts';

/** The options of a load. */
export interface LoadOptions {
  /**
   * The languages of the names that `translated` of the store returns, best first: `['pt_BR', 'de']`. Absent: names are
   * not translated. `record` always returns untranslated names.
   */
  readonly languages?: readonly string[];
  /** Whether the translations into all languages are read; absent: only when `languages` is not empty. */
  readonly keepsTranslations?: boolean;
  /** The value of `database.origin`; `installed` when absent. */
  readonly origin?: DatabaseInfo['origin'];
  /** The files with the names of hardware; absent means that there are none. */
  readonly hardwareIds?: HardwareIdsFiles;
  /** The file system to read; that of the host when absent. */
  readonly fileSystem?: FileSystem;
}

/** The result of loading the layers. */
export interface LoadedFiles {
  readonly store: RecordStore;
  /** The paths of the entities that have their own master file, in the form of `entityPath`. */
  readonly masters: ReadonlySet<string>;
  /** The stats of all files and folders that were found, from before they were read. */
  readonly fileStats: FileStats;
  /**
   * The records read so far, with all translations in the form that `inLanguages` reads; absent without translations.
   */
  readonly translatable?: ReadonlyMap<string, EntityRecord>;
  /** Whether the stats were the same after the load, and every file and folder was read or has a lasting fault. */
  readonly isComplete: boolean;
}

/** Loads the layers; the event loop runs after every slice of files. */
export async function load(roots: readonly Root[], options: LoadOptions = {}): Promise<RecordStore> {
  return (await loadWithFileStats(roots, options)).store;
}

/** Loads the layers synchronously: reads the bytes of all files, and parses a file when an answer needs it. */
export function loadSync(roots: readonly Root[], options: LoadOptions = {}): RecordStore {
  return loadWithFileStatsSync(roots, options).store;
}

/** As `load`; also returns what the store depends on. With `isLazy`, a file is parsed when an answer needs it. */
export async function loadWithFileStats(
  roots: readonly Root[],
  options: LoadOptions,
  isLazy = false,
): Promise<LoadedFiles> {
  const slices = loadInSlices(roots, options, isLazy);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
    await new Promise(setImmediate);
  }
}

/** As `loadSync`; also returns what the store depends on. */
export function loadWithFileStatsSync(roots: readonly Root[], options: LoadOptions): LoadedFiles {
  const slices = loadInSlices(roots, options, true);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** The number of file groups that are read between two turns of the event loop, which takes a few milliseconds. */
const SLICE = 16;
/** The maximum number of times that a changing tree is read. */
const ATTEMPTS = 3;
/** The maximum number of bytes that are kept: several times those of a real database. */
const MAX_KEPT = 32 * 1024 * 1024;

function* loadInSlices(
  roots: readonly Root[],
  options: LoadOptions,
  isLazy: boolean,
): Generator<undefined, LoadedFiles> {
  const languages = expandLanguages(options.languages ?? []);
  const keepsTranslations = options.keepsTranslations ?? languages.length > 0;
  const fileSystem = options.fileSystem ?? HOST_FILES;
  for (let attempt = 1; ; attempt += 1) {
    const access = new FileAccess(fileSystem);
    const listings = roots.map(root => listFiles(root, access));
    const fileStats = fileStatsOf(roots, listings, fileSystem);
    const problems = listings.flatMap(listing => listing.problems);
    const groups = groupFiles(listings.flatMap(listing => listing.files));
    const [version] = roots.filter(({ layer }) => layer === 'system').map(root => readVersion(root, access));
    problems.push(...(version?.problems ?? []));
    const kept = isLazy ? keptBytes(groups, access) : undefined;
    const reader = new GroupReader(groups, keepsTranslations, kept ?? bytesThrough(access));
    if (kept === undefined) {
      for (const [index, group] of groups.entries()) {
        reader.readGroup(group);
        if (index % SLICE === SLICE - 1) yield;
      }
    }
    const isSameAsBefore =
      isUnchanged(fileStats, 0, fileSystem) && (!isFresh(fileStats) || isListedAgain(roots, fileStats, fileSystem));
    if (!isSameAsBefore && attempt < ATTEMPTS) continue;
    if (!isSameAsBefore) problems.push(changedProblem(roots));
    const isComplete = isSameAsBefore && access.isComplete;
    const masters = new Set(groups.filter(group => group.masters.length > 0).map(({ key }) => key));
    const hardware = hardwareIds(options.hardwareIds ?? {}, id => masters.has(entityPath('device', id)));
    const files = new FileStore(
      databaseInfo(roots, listings, version?.text, options),
      reader,
      problems,
      hardware,
      languages,
    );
    const store = kept === undefined ? files.complete() : files;
    return { store, masters, fileStats, isComplete, ...(keepsTranslations && { translatable: reader.translatable }) };
  }
}

/** Reads the bytes of all files, which are parsed later; `undefined` when they are too many to be kept. */
function keptBytes(groups: readonly FileGroup[], access: FileAccess): ReadBytes | undefined {
  const read = bytesThrough(access);
  const kept = new Map<SourceFile, Uint8Array | ReadFault>();
  let size = 0;
  for (const file of groups.flatMap(group => [...group.masters, ...group.fragments])) {
    const bytes = read(file);
    kept.set(file, bytes);
    if (bytes instanceof Uint8Array) size += bytes.length;
    if (size > MAX_KEPT) return undefined;
  }
  return file => kept.get(file) ?? read(file);
}

function bytesThrough(access: FileAccess): ReadBytes {
  return file => readBytes(file.location, access);
}

function fileStatsOf(roots: readonly Root[], listings: readonly Listing[], files: FileSystem): FileStats {
  const system = listings.filter((_, index) => roots[index]?.layer === 'system').flatMap(({ locations }) => locations);
  const others = listings.filter((_, index) => roots[index]?.layer !== 'system').flatMap(({ locations }) => locations);
  return readFileStats([...system, ...others], system.length, files);
}

/** Whether the roots contain the same files, with the same stats. */
function isListedAgain(roots: readonly Root[], fileStats: FileStats, files: FileSystem): boolean {
  const listings = roots.map(root => listFiles(root, new FileAccess(files)));
  return areSame(fileStatsOf(roots, listings, files), fileStats);
}

function changedProblem(roots: readonly Root[]): Problem {
  const message = `files changed while they were read, ${ATTEMPTS} times in a row; what was read may be of two states`;
  return problem('CHANGED_DURING_LOAD', { layer: roots[0]?.layer ?? 'system', file: '.' }, message);
}

function databaseInfo(
  roots: readonly Root[],
  listings: readonly Listing[],
  version: string | undefined,
  options: LoadOptions,
): Omit<DatabaseInfo, 'counts'> {
  const layers = roots.map(({ layer, path, why }, index) => ({
    layer,
    path,
    why,
    files: listings[index]?.files.length ?? 0,
  }));
  return { ...(version !== undefined && { version }), origin: options.origin ?? 'installed', layers };
}

/** The first line of the file VERSION; no text when there is none. */
function readVersion(
  root: Root,
  access: FileAccess,
): { readonly text?: string; readonly problems: readonly Problem[] } {
  const location = join(root.path, 'VERSION');
  const bytes = readBytes(location, access);
  if (bytes instanceof Uint8Array) {
    const text = new TextDecoder().decode(bytes.subarray(0, 64)).split('\n', 1)[0]?.trim();
    return { ...(text && { text }), problems: [] };
  }
  if (isAbsent(location, access)) return { problems: [] };
  const place = { layer: root.layer, file: 'VERSION' };
  return { problems: [problem(bytes.code, place, `${bytes.reason}; the version of the database is unknown`)] };
}

function isAbsent(location: string, access: FileAccess): boolean {
  try {
    access.call(files => files.lstatSync(location));
    return false;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
  }
}
