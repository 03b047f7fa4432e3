// In: a caller's options and the host environment. Out: which files to read, and how. Looks only at which folders
// exist.
import { resolve } from 'node:path';
import { type Cache, userCache } from '../../data-loader/files/cache-folder.ts';
import { type FileStats, readFileStats } from '../../data-loader/files/file-stats.ts';
import type { FileSystem } from '../../data-loader/files/file-system.ts';
import type { HardwareIdsFiles } from '../../data-loader/files/hardware-ids.ts';
import {
  candidateRoots,
  candidates,
  databaseRoots,
  type HostEnvironment,
  hardwareIdsFiles,
  type Root,
  relativeVariable,
} from '../../data-loader/files/locations.ts';
import { LAYERS } from '../../data-loader/records/problems.ts';
import { cacheKeyOf } from '../../data-loader/snapshot/cache.ts';
import type { DatabaseInfo } from '../../data-loader/store/store.ts';
import { expandLanguages } from '../../data-loader/store/translations.ts';
import { unusableText } from '../model/errors.ts';
import { embeddedRoot } from './embedded.ts';
import { isFile } from './host.ts';
import type { OpenOptions } from './open-options.ts';

const NO_FILE_STATS: FileStats = { paths: [], system: 0, figures: [], from: 0, until: 0 };

/** Which files to read, and how. */
export interface Plan {
  readonly roots: readonly Root[];
  /** The folders to list in the error when no OS is found. */
  readonly tried: () => readonly string[];
  readonly origin: DatabaseInfo['origin'];
  readonly languages: readonly string[];
  /** The language tags of texts that serve these languages, best first. */
  readonly tags: readonly string[];
  readonly hardwareIds: HardwareIdsFiles;
  readonly strict: boolean;
  /** Stats of the folders that could become roots; empty unless changes are watched. */
  readonly candidates: FileStats;
  /** The file to read instead of folders; absent when folders are read. */
  readonly snapshot?: string;
  /** The user's cache; absent when caching is turned off. */
  readonly cache?: Cache;
  /** Reads the files; absent for the file system of the host. */
  readonly fileSystem?: FileSystem;
  /** Identifies all inputs of the records but the files. */
  readonly cacheKey: string;
  /** Identifies all inputs of the answers but the files: the same with the languages. */
  readonly inputsKey: string;
}

/** The plan for these options in this environment. @throws {OsinfoError} BAD_ARGUMENT when a variable has a relative path */
export function planOf(options: OpenOptions, host: HostEnvironment): Plan {
  const { directories, languages = [], strict = false, snapshot, cache, watch = false } = options;
  const { hardwareIds = hardwareIdsFiles(isFile) } = options;
  const candidates =
    watch && directories === undefined && snapshot === undefined ? statPossibleRoots(host) : NO_FILE_STATS;
  const place = placeOf(options, host);
  const kept = (cache ?? place.origin !== 'given') ? userCache(host) : undefined;
  const tags = expandLanguages(languages);
  const cacheKey = cacheKeyOf(place.roots, place.origin);
  return {
    ...place,
    languages,
    tags,
    hardwareIds,
    strict,
    candidates,
    ...(snapshot !== undefined && { snapshot }),
    ...(kept !== undefined && snapshot === undefined && { cache: kept }),
    ...(host.fileSystem !== undefined && { fileSystem: host.fileSystem }),
    cacheKey,
    inputsKey: JSON.stringify([cacheKey, tags]),
  };
}

/** The roots that the options name, else those of the host environment. @throws {OsinfoError} BAD_ARGUMENT */
function placeOf(
  { directories, snapshot }: OpenOptions,
  host: HostEnvironment,
): Pick<Plan, 'roots' | 'tried' | 'origin'> {
  if (snapshot !== undefined) return { roots: [], tried: () => [snapshot], origin: 'given' };
  if (directories === undefined) {
    const variable = relativeVariable(host);
    if (variable !== undefined) {
      throw unusableText(variable, host.environment[variable] ?? '', 'is not an absolute path');
    }
    const roots = databaseRoots(host).map(absolute);
    const tried = (): readonly string[] => candidates(host);
    const isInstalled = roots.some(({ layer, path }) => layer === 'system' && host.isFolder(`${path}/os`));
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

/** The stats of the folders that the choice of roots depends on. */
function statPossibleRoots(host: HostEnvironment): FileStats {
  const paths = candidateRoots(host).map(({ layer, path }) => ({ layer, path: resolve(path) }));
  const system = paths.filter(({ layer }) => layer === 'system').flatMap(({ path }) => [path, `${path}/os`]);
  const others = paths.filter(({ layer }) => layer !== 'system').map(({ path }) => path);
  return readFileStats([...system, ...others], system.length);
}

/** The same root, with an absolute path. */
export function absolute(root: Root): Root {
  return { ...root, path: resolve(root.path) };
}
