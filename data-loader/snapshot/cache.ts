// A user's cache of snapshots: where it is, and whether a snapshot in it still describes the disk.
// Nothing here fails: a cache that cannot be used, or not trusted, is as good as none.
import { join } from 'node:path';
import { type Cache, folderFault, ownerFault } from '../files/cache-folder.ts';
import { isUnchanged, type Sources } from '../files/file-stats.ts';
import type { Root } from '../files/locations.ts';
import type { DatabaseInfo } from '../store/store.ts';
import { checksum, pairsOf } from './checksum.ts';
import { openSnapshot, type SnapshotFile } from './snapshot-file.ts';

/** A snapshot that describes the disk as it is. */
export interface CachedSnapshot {
  readonly file: SnapshotFile;
  readonly sources: Sources;
}

/** Where the snapshot for these circumstances is, or would be. */
export function cacheFile({ folder }: Cache, circumstances: string): string {
  const sum = checksum(pairsOf(Buffer.from(circumstances, 'utf16le')));
  return join(folder, `${sum.toString(16).padStart(8, '0')}${SNAPSHOT_ENDING}`);
}

/** Everything but files that records depend on, as one text. */
export function circumstancesOf(
  roots: readonly Root[],
  languages: readonly string[],
  origin: DatabaseInfo['origin'],
): string {
  // Another group may read other files.
  const groups = [process.getegid?.(), ...(process.getgroups?.().sort((a, b) => a - b) ?? [])];
  return JSON.stringify([roots, languages, origin, groups]);
}

/** The snapshot for these circumstances; a text says why none can be used. */
export function readCache(cache: Cache, circumstances: string): CachedSnapshot | string {
  const fault = folderFault(cache);
  if (fault !== undefined) return fault;
  const location = cacheFile(cache, circumstances);
  const file = openSnapshot(location, { refuse: ownerFault, mayBeLink: false });
  if (typeof file === 'string') return file;
  const { head, sources } = file;
  if (sources === undefined || head.cached?.circumstances !== circumstances)
    return 'it was made in other circumstances';
  return isUnchanged(sources) ? { file, sources } : 'files have changed since it was made';
}

/** How the names of snapshots end. */
export const SNAPSHOT_ENDING = '.snapshot';
