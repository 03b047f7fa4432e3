// The one place where disk meets lib: the environment and the caller's options in, an open database out.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Sources, sourcesNow } from '../../data-loader/files/file-stats.ts';
import type { HardwareIdsFiles } from '../../data-loader/files/hardware-ids.ts';
import {
  candidates,
  databaseRoots,
  hardwareIdsFiles,
  possibleRoots,
  type Root,
  type Surroundings,
} from '../../data-loader/files/locations.ts';
import { type Loaded, loadSync, loadWithSources, loadWithSourcesSync } from '../../data-loader/parse/load.ts';
import { LAYERS } from '../../data-loader/records/problems.ts';
import {
  cacheFile,
  cacheFolder,
  cacheKeyOf,
  putSnapshot,
  readCache,
  writeCache,
} from '../../data-loader/snapshot/cache.ts';
import { openSnapshot, storeOfSnapshot, translationsFile } from '../../data-loader/snapshot/snapshot-file.ts';
import { writeSnapshot } from '../../data-loader/snapshot/snapshot-writer.ts';
import type { DatabaseInfo, RecordStore } from '../../data-loader/store/store.ts';
import { expandLanguages } from '../../data-loader/store/translations.ts';
import { OsinfoDb } from '../database/db.ts';
import { type Opened, renewal, storeOf } from '../database/reload.ts';
import { problemsOf, suspicionsOf } from '../database/unconfirmed-problems.ts';
import { badData, badSnapshot, isOsinfoError, noDatabase } from '../model/errors.ts';
import { embeddedRecords, embeddedRoot } from './embedded.ts';
import { type OpenOptions, settled } from './open-options.ts';

export type { OpenOptions };

/**
 * Opens the database of this host.
 * @throws {OsinfoError} NO_DATABASE when no OS is found anywhere; BAD_DATA when `strict` and there are problems;
 * BAD_SNAPSHOT; BAD_ARGUMENT
 */
export async function open(options: OpenOptions = {}): Promise<OsinfoDb> {
  const [surroundings, asked] = [surroundingsOfThisHost(), settled(options)];
  const plan = planOf(asked, surroundings);
  const opened = prepared(plan) ?? loaded(plan, await loadWithSources(plan.roots, plan));
  return databaseOf(opened, asked, surroundings);
}

/** The same as `open`, at once. @throws as `open` */
export function openSync(options: OpenOptions = {}): OsinfoDb {
  return openIn(surroundingsOfThisHost(), options);
}

/** The same as `openSync`, in surroundings that are said rather than asked for. @throws as `open` */
export function openIn(surroundings: Surroundings, options: OpenOptions): OsinfoDb {
  const asked = settled(options);
  return databaseOf(openAs(planOf(asked, surroundings)), asked, surroundings);
}

function databaseOf(opened: Opened, options: OpenOptions, surroundings: Surroundings): OsinfoDb {
  const again = (): Opened => openAs(planOf(options, surroundings));
  const circumstances = (): string => circumstancesOf(planOf(options, surroundings));
  return new OsinfoDb(storeOf(opened), renewal(opened, again, circumstances, options.watch === true));
}

/** Everything but files that the answers depend on. */
function circumstancesOf({ cacheKey, tags }: Plan): string {
  return JSON.stringify([cacheKey, tags]);
}

function openAs(plan: Plan): Opened {
  return prepared(plan) ?? loaded(plan, loadWithSourcesSync(plan.roots, plan));
}

/** The records of the snapshot that was given, or of one in the cache; `undefined` when there is none. */
function prepared(plan: Plan): Opened | undefined {
  if (plan.snapshot !== undefined) return fromSnapshot(plan.snapshot, plan);
  const embedded = plan.origin === 'embedded' ? embeddedRecords(plan.roots, plan) : undefined;
  if (embedded !== undefined) return checked(embedded.sources, plan, () => embedded.store);
  return plan.cache === undefined ? undefined : fromCache(plan.cache, plan);
}

function fromCache(folder: string, plan: Plan): Opened | undefined {
  const cached = readCache(folder, plan.cacheKey, plan.tags);
  if (typeof cached === 'string') return undefined;
  return checked(cached.sources, plan, () => storeOfSnapshot(cached, plan.hardwareIds));
}

function fromSnapshot(path: string, plan: Plan): Opened {
  const files = plan.tags.length === 0 ? [path] : [path, translationsFile(path)];
  return checked(sourcesNow(files, 0), plan, () => {
    const opened = openSnapshot(path, plan.tags, { mayBeLink: true });
    if (typeof opened === 'string') throw badSnapshot(path, opened);
    return storeOfSnapshot(opened, plan.hardwareIds);
  });
}

/** What has been loaded; when it can be used, it is kept in the cache for the next time. */
function loaded(plan: Plan, result: Loaded): Opened {
  const opened = checked(result.sources, plan, () => result.store);
  if (plan.cache !== undefined && 'store' in opened) writeCache(plan.cache, plan.cacheKey, result, suspicionsOf);
  return opened;
}

/** What was read, when it is what the plan demands. */
function checked(sources: Sources, plan: Plan, read: () => RecordStore): Opened {
  const dependence = { sources, candidates: plan.candidates, circumstances: circumstancesOf(plan) };
  try {
    const store = read();
    if (!store.has('os')) throw noDatabase(plan.tried());
    const problems = plan.strict ? problemsOf(store) : [];
    if (problems.length > 0) throw badData(problems);
    return { ...dependence, store };
  } catch (error) {
    if (isOsinfoError(error)) return { ...dependence, fault: error };
    throw error;
  }
}

/** What is found where, even where that is no database. */
export interface Survey {
  /** Every folder that was considered; the first of each layer that exists was read. */
  readonly folders: readonly Root[];
  readonly cache: CacheState;
  readonly db: OsinfoDb;
}

/** How a user's cache stands. */
export interface CacheState {
  /** Where its snapshot of this database is, or would be; absent when there shall be no cache. */
  readonly file?: string;
  /** Whether `open` would answer from it. */
  readonly used: boolean;
  /** Why it would not. */
  readonly reason?: string;
}

/** Looks at what `openIn` would open, and opens it even when it holds no OS. @throws {OsinfoError} BAD_ARGUMENT */
export function survey(surroundings: Surroundings, options: OpenOptions): Survey {
  const plan = planOf(settled(options), surroundings);
  const [system] = plan.origin === 'embedded' ? plan.roots : [];
  const possible = [...possibleRoots(surroundings).map(absolute), ...(system === undefined ? [] : [system])];
  const folders = plan.origin === 'given' ? plan.roots : possible;
  return { folders, cache: cacheStateOf(plan), db: new OsinfoDb(loadSync(plan.roots, plan)) };
}

function cacheStateOf({ cache, cacheKey, tags, origin }: Plan): CacheState {
  const why = origin === 'given' ? 'folders that are given are always read' : 'it is turned off';
  if (cache === undefined) return { used: false, reason: why };
  const found = readCache(cache, cacheKey, tags);
  const file = cacheFile(cache, cacheKey);
  return typeof found === 'string' ? { file, used: false, reason: found } : { file, used: true };
}

/**
 * Reads the files, and writes a snapshot of them, with its translations: to the path, or else into the user's cache.
 * @returns where it is, or why it cannot be in the cache
 * @throws as `open`, and what the system says when the path cannot be written
 */
export function makeSnapshot(surroundings: Surroundings, options: OpenOptions, output?: string): CacheState {
  const plan = planOf(settled(options), surroundings);
  const result = loadWithSourcesSync(plan.roots, { ...plan, keepsTranslations: true });
  const store = storeOf(checked(result.sources, plan, () => result.store));
  if (output !== undefined) {
    const bytes = writeSnapshot({ ...result, suspicions: suspicionsOf(store) });
    putSnapshot(resolve(output), bytes, result.translatable, 0o666);
    return { file: resolve(output), used: true };
  }
  if (plan.cache === undefined) return { used: false, reason: 'there is no cache for this database' };
  const fault = writeCache(plan.cache, plan.cacheKey, result, suspicionsOf);
  const file = cacheFile(plan.cache, plan.cacheKey);
  return fault === undefined ? { file, used: true } : { file, used: false, reason: fault };
}

const NO_SOURCES: Sources = { paths: [], system: 0, figures: [], from: 0, until: 0 };

/** What is to be read, and how. */
interface Plan {
  readonly roots: readonly Root[];
  /** What to tell a person when there is nothing in it. */
  readonly tried: () => readonly string[];
  readonly origin: DatabaseInfo['origin'];
  readonly languages: readonly string[];
  /** The tags that serve them, best first. */
  readonly tags: readonly string[];
  readonly hardwareIds: HardwareIdsFiles;
  readonly strict: boolean;
  /** The folders that could be roots, when changes are watched for. */
  readonly candidates: Sources;
  /** The file to read instead of folders; absent for folders. */
  readonly snapshot?: string;
  /** The folder of the cache; absent when there shall be none. */
  readonly cache?: string;
  /** Everything but files that the records depend on. */
  readonly cacheKey: string;
}

function planOf(options: OpenOptions, surroundings: Surroundings): Plan {
  const { directories, languages = [], strict = false, snapshot, cache, watch = false } = options;
  const { hardwareIds = hardwareIdsFiles(path => kindOf(path) === 'file') } = options;
  const candidates = watch && directories === undefined && snapshot === undefined ? choiceIn(surroundings) : NO_SOURCES;
  const place = placeOf(options, surroundings);
  const folder = (cache ?? place.origin !== 'given') ? cacheFolder(surroundings) : undefined;
  return {
    ...place,
    languages,
    hardwareIds,
    strict,
    candidates,
    ...(snapshot !== undefined && { snapshot }),
    ...(folder !== undefined && snapshot === undefined && { cache: folder }),
    tags: expandLanguages(languages),
    cacheKey: cacheKeyOf(place.roots, place.origin),
  };
}

/** The roots that the options name, or else those of the surroundings. */
function placeOf(
  { directories, snapshot }: OpenOptions,
  surroundings: Surroundings,
): Pick<Plan, 'roots' | 'tried' | 'origin'> {
  if (snapshot !== undefined) return { roots: [], tried: () => [snapshot], origin: 'given' };
  if (directories === undefined) {
    const roots = databaseRoots(surroundings).map(absolute);
    const tried = (): readonly string[] => candidates(surroundings);
    const isInstalled = roots.some(({ layer, path }) => layer === 'system' && surroundings.isFolder(`${path}/os`));
    const system = isInstalled ? undefined : embeddedRoot();
    if (system === undefined) return { roots, tried, origin: 'installed' };
    return { roots: [system, ...roots.filter(({ layer }) => layer !== 'system')], tried, origin: 'embedded' };
  }
  const roots = LAYERS.flatMap(layer => {
    const path = directories[layer];
    return path === undefined ? [] : [{ layer, path, why: 'given' }];
  });
  return { roots, tried: () => roots.map(root => root.path), origin: 'given' };
}

/** What the choice of roots depends on. */
function choiceIn(surroundings: Surroundings): Sources {
  const paths = possibleRoots(surroundings).map(({ layer, path }) => ({ layer, path: resolve(path) }));
  const system = paths.filter(({ layer }) => layer === 'system').flatMap(({ path }) => [path, `${path}/os`]);
  const others = paths.filter(({ layer }) => layer !== 'system').map(({ path }) => path);
  return sourcesNow([...system, ...others], system.length);
}

function absolute(root: Root): Root {
  return { ...root, path: resolve(root.path) };
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

/** As `homedir` tells it, which is loaded where the environment does not say it. */
function homeFolder(): Pick<Surroundings, 'home'> {
  const { HOME: home } = process.env;
  if (home !== undefined && process.platform !== 'win32') return { home };
  try {
    return { home: process.getBuiltinModule('node:os').homedir() };
  } catch {
    // A user without an entry in the system's list has no home, and no layer of its own.
    return {};
  }
}

function kindOf(path: string): 'folder' | 'file' | 'other' {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    return status?.isDirectory() ? 'folder' : status?.isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}
