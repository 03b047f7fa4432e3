// The one place where disk meets lib: the environment and the caller's options in, an open database out.
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { HardwareIdsFiles } from '../data-loader/hardware-ids.ts';
import { load, loadSync } from '../data-loader/load.ts';
import {
  candidates,
  databaseRoots,
  hardwareIdsFiles,
  possibleRoots,
  type Root,
  type Surroundings,
} from '../data-loader/locations.ts';
import { LAYERS, type Layer } from '../data-loader/problems.ts';
import type { DatabaseInfo, RecordStore } from '../data-loader/store.ts';
import { OsinfoDb } from './db.ts';
import { badArgument, badData, noDatabase } from './errors.ts';

/** How to open a database. */
export interface OpenOptions {
  /**
   * Folders to read instead of those that the environment names; one left out holds nothing. Absent:
   * `OSINFO_SYSTEM_DIR` (or the old `OSINFO_DATA_DIR`), `OSINFO_LOCAL_DIR`, `OSINFO_USER_DIR` and the usual places.
   */
  readonly directories?: Partial<Readonly<Record<Layer, string>>>;
  /** Languages to choose translated names by, best first, such as `['pt_BR', 'de']`. Absent: untranslated names. */
  readonly languages?: readonly string[];
  /**
   * The files with the names of PCI and USB hardware; a bus left out has no names. Absent: the host's own files. They
   * are read when a device's vendor or product is first asked for.
   */
  readonly hardwareIds?: HardwareIdsFiles;
  /** Whether any problem in the files is an error; absent means that the rest answers. */
  readonly strict?: boolean;
}

/**
 * Opens the database of this host.
 * @throws {OsinfoError} NO_DATABASE when no OS is found anywhere; BAD_DATA when `strict` and there are problems;
 * BAD_ARGUMENT
 */
export async function open(options: OpenOptions = {}): Promise<OsinfoDb> {
  const plan = planOf(options, surroundingsOfThisHost());
  return opened(await load(plan.roots, plan), plan);
}

/** The same as `open`, at once. @throws as `open` */
export function openSync(options: OpenOptions = {}): OsinfoDb {
  return openIn(surroundingsOfThisHost(), options);
}

/** The same as `openSync`, in surroundings that are said rather than asked for. @throws as `open` */
export function openIn(surroundings: Surroundings, options: OpenOptions): OsinfoDb {
  const plan = planOf(options, surroundings);
  return opened(loadSync(plan.roots, plan), plan);
}

/** What is found where, even where that is no database. */
export interface Survey {
  /** Every folder that was considered; the first of each layer that exists was read. */
  readonly folders: readonly Root[];
  readonly db: OsinfoDb;
}

/** Looks at what `openIn` would open, and opens it even when it holds no OS. @throws {OsinfoError} BAD_ARGUMENT */
export function survey(surroundings: Surroundings, options: OpenOptions): Survey {
  const plan = planOf(options, surroundings);
  const folders = plan.origin === 'given' ? plan.roots : possibleRoots(surroundings).map(absolute);
  return { folders, db: new OsinfoDb(loadSync(plan.roots, plan)) };
}

/** What is to be read, and how. */
interface Plan {
  readonly roots: readonly Root[];
  /** What to tell a person when there is nothing in it. */
  readonly tried: readonly string[];
  readonly origin: DatabaseInfo['origin'];
  readonly languages: readonly string[];
  readonly hardwareIds: HardwareIdsFiles;
  readonly strict: boolean;
}

function planOf(options: OpenOptions, surroundings: Surroundings): Plan {
  if (typeof options !== 'object' || options === null) throw badArgument('options', options, 'an object');
  const { directories, languages = [], strict = false } = options;
  if (typeof strict !== 'boolean') throw badArgument('options.strict', strict, 'a boolean');
  if (!Array.isArray(languages) || languages.some(language => typeof language !== 'string')) {
    throw badArgument('options.languages', languages, 'a list of languages');
  }
  if (directories !== undefined && !isDirectories(directories)) {
    throw badArgument('options.directories', directories, `an object with one or more of ${LAYERS.join(', ')}`);
  }
  const { hardwareIds = hardwareIdsFiles(path => kindOf(path) === 'file') } = options;
  if (typeof hardwareIds !== 'object' || hardwareIds === null) {
    throw badArgument('options.hardwareIds', hardwareIds, 'an object with pci and usb');
  }
  const common = { languages, hardwareIds, strict };
  if (directories === undefined) {
    const roots = databaseRoots(surroundings).map(absolute);
    return { roots, tried: candidates(surroundings), origin: 'installed', ...common };
  }
  const roots = LAYERS.flatMap(layer => givenRoot(layer, directories[layer]));
  return { roots, tried: roots.map(root => root.path), origin: 'given', ...common };
}

/** Whether it is an object that names layers, and nothing else. */
function isDirectories(directories: unknown): boolean {
  const names = typeof directories === 'object' && directories !== null ? Object.keys(directories) : [];
  return names.length > 0 && names.every(name => LAYERS.some(layer => layer === name));
}

function givenRoot(layer: Layer, directory: unknown): readonly Root[] {
  if (directory === undefined) return [];
  if (typeof directory !== 'string' || directory === '') {
    throw badArgument(`options.directories.${layer}`, directory, 'the path of a folder');
  }
  return [{ layer, path: resolve(directory), why: 'given' }];
}

function absolute(root: Root): Root {
  return { ...root, path: resolve(root.path) };
}

function opened(store: RecordStore, { tried, strict }: Plan): OsinfoDb {
  if (store.database.counts.os === 0) throw noDatabase(tried);
  const db = new OsinfoDb(store);
  if (strict && db.problems.length > 0) throw badData(db.problems);
  return db;
}

/** What the environment and the disk of this host say. */
export function surroundingsOfThisHost(): Surroundings {
  return {
    environment: process.env,
    platform: process.platform,
    ...homeFolder(),
    isFolder: path => kindOf(path) === 'folder',
  };
}

/** A user without an entry in the system's list has no home, and no layer of its own. */
function homeFolder(): Pick<Surroundings, 'home'> {
  try {
    return { home: homedir() };
  } catch {
    return {};
  }
}

function kindOf(path: string): 'folder' | 'file' | 'other' {
  try {
    const status = statSync(path);
    return status.isDirectory() ? 'folder' : status.isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}
