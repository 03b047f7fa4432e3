// In: the result of a load. Out: a snapshot of it in the user's cache. Nothing here throws: a cache that is unwritable
// or untrusted counts as absent.
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Cache, folderFault, makeSafeFolder, sameFolder } from '../files/cache-folder.ts';
import { isFresh } from '../files/file-stats.ts';
import { replaceFile, UNFINISHED } from '../files/replace-file.ts';
import type { LoadedFiles } from '../parse/load.ts';
import type { RecordStore, UnconfirmedProblem } from '../store/store.ts';
import { cacheFile, SNAPSHOT_ENDING } from './cache.ts';
import { checksumIn } from './layout.ts';
import { translationsFile } from './snapshot-file.ts';
import { writeSnapshot, writeTranslations } from './snapshot-writer.ts';

/** Writes a load to the cache, with translations if they were read; a text is the reason why it cannot be written. */
export function writeCache(
  cache: Cache,
  cacheKey: string,
  { store, masters, translatable, fileStats, isComplete }: LoadedFiles,
  unconfirmedProblemsOf: (store: RecordStore) => readonly UnconfirmedProblem[],
): string | undefined {
  if (!isComplete) return 'not every file could be read, or files changed while they were read';
  if (isFresh(fileStats)) return 'files have just changed';
  try {
    const missing = makeSafeFolder(cache);
    const isSameFolder = sameFolder(cache.folder);
    const fault = missing ?? folderFault(cache);
    if (fault !== undefined) return fault;
    const unconfirmedProblems = unconfirmedProblemsOf(store);
    const bytes = writeSnapshot({ store, masters, unconfirmedProblems, cached: { cacheKey, fileStats } });
    putSnapshot(cacheFile(cache, cacheKey), bytes, translatable, 0o600, isSameFolder);
    tidy(cache.folder);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Writes a snapshot to a file, and its translations, if any, to the file beside it. `isAllowed`: as for `replaceFile`.
 * @throws errors of the system
 */
export function putSnapshot(
  location: string,
  bytes: Uint8Array,
  translatable: LoadedFiles['translatable'],
  mode: number,
  isAllowed?: () => boolean,
): void {
  if (translatable !== undefined) {
    const translations = writeTranslations(translatable, checksumIn(bytes));
    replaceFile(translationsFile(location), translations, mode, isAllowed);
  }
  replaceFile(location, bytes, mode, isAllowed);
}

/** The maximum number of snapshots in a cache, one per environment. */
const KEPT = 8;
/** Milliseconds after which an unfinished file counts as abandoned. */
const GIVEN_UP = 3_600_000;

/** Removes the oldest snapshots above the maximum, and abandoned files. */
function tidy(folder: string): void {
  const files = readdirSync(folder)
    .map(name => ({ name, time: lstatSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time);
  const excess = [SNAPSHOT_ENDING, translationsFile(SNAPSHOT_ENDING)].flatMap(ending =>
    files.filter(({ name }) => name.endsWith(ending)).slice(KEPT),
  );
  const abandoned = files.filter(({ name, time }) => name.endsWith(UNFINISHED) && time < Date.now() - GIVEN_UP);
  for (const { name } of [...excess, ...abandoned]) rmSync(join(folder, name), { force: true });
}
