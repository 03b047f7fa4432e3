// A user's cache of snapshots: where it is, whether a snapshot in it still describes the disk, how one is put there.
// Nothing here fails: a cache that cannot be used, or not trusted, is as good as none.
import { chmodSync, lstatSync, mkdirSync, readdirSync, rmSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isFresh, isUnchanged, type Sources } from '../files/file-stats.ts';
import type { Root, Surroundings } from '../files/locations.ts';
import { replaceFile, UNFINISHED } from '../files/replace-file.ts';
import type { Loaded } from '../parse/load.ts';
import type { DatabaseInfo, RecordStore, Suspicion } from '../store/store.ts';
import { isCount, isNumber, isText, listOf, objectOf } from './checks.ts';
import { checksumOf } from './checksum.ts';
import { DAMAGED, splitSlices } from './slices.ts';
import { type OpenedSnapshot, openSnapshot, translationsFile } from './snapshot-file.ts';
import { writeSnapshot, writeTranslations } from './snapshot-writer.ts';

/** A snapshot that describes the disk as it is. */
export interface CachedSnapshot extends OpenedSnapshot {
  readonly sources: Sources;
}

/** The folder of the user's caches; `undefined` when the user has no home, or wants no cache. */
export function cacheFolder({ environment, home }: Surroundings): string | undefined {
  if (environment.OSINFO_CACHE === 'off') return undefined;
  const { XDG_CACHE_HOME: named } = environment;
  // The XDG specification ignores relative paths.
  const base = named?.startsWith('/') ? named : home === undefined ? undefined : join(home, '.cache');
  return base === undefined ? undefined : join(base, 'osinfo-db');
}

/** Where the snapshot with this key is, or would be. */
export function cacheFile(folder: string, cacheKey: string): string {
  return join(folder, `${checksumOf(Buffer.from(cacheKey))}${ENDING}`);
}

/** Everything but files that records depend on, as one text. */
export function cacheKeyOf(roots: readonly Root[], origin: DatabaseInfo['origin']): string {
  // Another group may read other files.
  const groups = [process.getegid?.(), ...(process.getgroups?.().sort((a, b) => a - b) ?? [])];
  return JSON.stringify([roots, origin, groups, builtAt()]);
}

/** The snapshot with this key, and its translations for these tags; a text says why none can be used. */
export function readCache(folder: string, cacheKey: string, tags: readonly string[]): CachedSnapshot | string {
  const fault = folderFault(folder);
  if (fault !== undefined) return fault;
  const opened = openSnapshot(cacheFile(folder, cacheKey), tags, { refuse: foreign, mayBeLink: false });
  if (typeof opened === 'string') return opened;
  const { head, json } = opened.snapshot;
  if (head.sources === undefined || head.cacheKey !== cacheKey) return 'it was made in other circumstances';
  const sources = json(head.sources);
  if (!areSources(sources)) return DAMAGED;
  return isUnchanged(sources) ? { ...opened, sources } : 'files have changed since it was made';
}

const haveFormOfSources = objectOf({
  paths: listOf(isText),
  system: isCount,
  figures: listOf(isNumber),
  from: isCount,
  until: isCount,
});

function areSources(value: unknown): value is Sources {
  return haveFormOfSources(value);
}

/** Keeps what was loaded, and translations where they were read, for the next time; a text says why that is not possible. */
export function writeCache(
  folder: string,
  cacheKey: string,
  { store, masters, translatable, sources, isSettled }: Loaded,
  suspicionsOf: (store: RecordStore) => readonly Suspicion[],
): string | undefined {
  if (!isSettled || isFresh(sources)) return 'files have just changed';
  try {
    const fault = makeFolder(folder);
    if (fault !== undefined) return fault;
    const suspicions = suspicionsOf(store);
    const bytes = writeSnapshot({ store, masters, suspicions, cached: { cacheKey, sources } });
    putSnapshot(cacheFile(folder, cacheKey), bytes, translatable, 0o600);
    tidy(folder);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Puts a snapshot into a file, and its translations, if there are such, into the one beside it. @throws what the system says */
export function putSnapshot(
  location: string,
  bytes: Uint8Array,
  translatable: Loaded['translatable'],
  mode: number,
): void {
  if (translatable !== undefined) {
    const translations = writeTranslations(translatable, splitSlices(bytes)?.checksum ?? '');
    replaceFile(translationsFile(location), translations, mode);
  }
  replaceFile(location, bytes, mode);
}

const ENDING = '.snapshot';
/** How many snapshots are kept: those of some environments. */
const KEPT = 8;
/** Milliseconds after which an unfinished file has been given up by whoever wrote it. */
const GIVEN_UP = 3_600_000;

/** When this code was built, so that a checkout that is worked on does not answer from what it was before. */
function builtAt(): number | undefined {
  try {
    return statSync(import.meta.filename).mtimeMs;
  } catch {
    return undefined;
  }
}

/** Why a file or folder is not the user's alone; `undefined` when it is. */
function foreign(status: Stats): string | undefined {
  if (!isOwn(status)) return 'it belongs to another user';
  return process.platform === 'win32' || (status.mode & 0o022) === 0 ? undefined : 'others can write it';
}

/** Windows tells no owner, and has every user's folders in that user's own. */
function isOwn({ uid }: Stats): boolean {
  const user = process.geteuid?.();
  return user === undefined || uid === user;
}

function folderFault(folder: string): string | undefined {
  try {
    const status = lstatSync(folder, { throwIfNoEntry: false });
    if (status === undefined) return 'there is none';
    return status.isDirectory() ? foreign(status) : 'its folder is none';
  } catch {
    return 'its folder is out of reach';
  }
}

/** Makes the folder, for this user alone, unless that would be in another user's, or in one that is not there. */
function makeFolder(folder: string): string | undefined {
  for (const path of [dirname(folder), folder]) {
    if (statSync(path, { throwIfNoEntry: false }) !== undefined) continue;
    const above = statSync(dirname(path));
    // In a folder such as /tmp everybody has a place.
    const isForAll = (above.mode & 0o1002) === 0o1002;
    if (!isForAll && !isOwn(above)) return 'its folder would be in that of another user';
    mkdirSync(path, { recursive: true, mode: 0o700 });
  }
  const status = lstatSync(folder);
  if (status.isDirectory() && isOwn(status)) chmodSync(folder, 0o700);
  return folderFault(folder);
}

/** Removes what is too much: the oldest snapshots, and what was left unfinished long ago. */
function tidy(folder: string): void {
  const files = readdirSync(folder)
    .map(name => ({ name, time: lstatSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time);
  const superfluous = [ENDING, translationsFile(ENDING)].flatMap(ending =>
    files.filter(({ name }) => name.endsWith(ending)).slice(KEPT),
  );
  const givenUp = files.filter(({ name, time }) => name.endsWith(UNFINISHED) && time < Date.now() - GIVEN_UP);
  for (const { name } of [...superfluous, ...givenUp]) rmSync(join(folder, name), { force: true });
}
