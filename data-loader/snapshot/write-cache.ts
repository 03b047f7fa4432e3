// What was loaded in, a snapshot of it in the user's cache out. Nothing here fails: a cache that cannot be written, or is
// not trusted, is as good as none.
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Cache, makeSafeFolder } from '../files/cache-folder.ts';
import { isFresh } from '../files/file-stats.ts';
import { replaceFile, UNFINISHED } from '../files/replace-file.ts';
import type { Loaded } from '../parse/load.ts';
import type { RecordStore, Suspicion } from '../store/store.ts';
import { cacheFile, SNAPSHOT_ENDING } from './cache.ts';
import { writeSnapshot } from './snapshot-writer.ts';

/** Keeps what was loaded for the next time; a text says why that is not possible. */
export function writeCache(
  cache: Cache,
  circumstances: string,
  { store, masters, languages, sources, isSettled }: Loaded,
  suspicionsOf: (store: RecordStore) => readonly Suspicion[],
): string | undefined {
  if (!isSettled || isFresh(sources)) return 'files have just changed';
  try {
    const fault = makeSafeFolder(cache);
    if (fault !== undefined) return fault;
    const suspicions = suspicionsOf(store);
    const bytes = writeSnapshot({ store, masters, suspicions, languages, cached: { circumstances, sources } });
    replaceFile(cacheFile(cache, circumstances), bytes, 0o600);
    tidy(cache.folder);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** How many snapshots are kept: some languages times some environments. */
const KEPT = 8;
/** Milliseconds after which an unfinished file has been given up by whoever wrote it. */
const GIVEN_UP = 3_600_000;

/** Removes what is too much: the oldest snapshots, and what was left unfinished long ago. */
function tidy(folder: string): void {
  const files = readdirSync(folder)
    .map(name => ({ name, time: lstatSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time);
  const superfluous = files.filter(({ name }) => name.endsWith(SNAPSHOT_ENDING)).slice(KEPT);
  const givenUp = files.filter(({ name, time }) => name.endsWith(UNFINISHED) && time < Date.now() - GIVEN_UP);
  for (const { name } of [...superfluous, ...givenUp]) rmSync(join(folder, name), { force: true });
}
