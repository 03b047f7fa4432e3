// A user's cache of snapshots: where it is, and whether a snapshot in it still describes the disk.
// Nothing here fails: a cache that cannot be used, or not trusted, is as good as none.
import { join } from 'node:path';
import { type Cache, folderFault, ownerFault } from '../files/cache-folder.ts';
import { type FileStats, isUnchanged } from '../files/file-stats.ts';
import type { Root } from '../files/locations.ts';
import type { DatabaseInfo } from '../store/store.ts';
import { isCount, isNumber, isText, listOf, objectOf } from './checks.ts';
import { checksumOf } from './checksum.ts';
import { DAMAGED } from './slices.ts';
import { type OpenedSnapshot, openSnapshot } from './snapshot-file.ts';

/** A snapshot that describes the disk as it is. */
export interface CachedSnapshot extends OpenedSnapshot {
  readonly fileStats: FileStats;
}

/** How the names of snapshots end. */
export const SNAPSHOT_ENDING = '.snapshot';

/** Where the snapshot with this key is, or would be. */
export function cacheFile({ folder }: Cache, cacheKey: string): string {
  return join(folder, `${checksumOf(Buffer.from(cacheKey))}${SNAPSHOT_ENDING}`);
}

/** Everything but files that records depend on, as one text. */
export function cacheKeyOf(roots: readonly Root[], origin: DatabaseInfo['origin']): string {
  // Another group may read other files.
  const groups = [process.getegid?.(), ...(process.getgroups?.().sort((a, b) => a - b) ?? [])];
  return JSON.stringify([roots, origin, groups]);
}

/** The snapshot with this key, and its translations for these tags; a text says why none can be used. */
export function readCache(cache: Cache, cacheKey: string, tags: readonly string[]): CachedSnapshot | string {
  const fault = folderFault(cache);
  if (fault !== undefined) return fault;
  const opened = openSnapshot(cacheFile(cache, cacheKey), tags, { findFault: ownerFault, canBeLink: false });
  if (typeof opened === 'string') return opened;
  const { head, json } = opened.snapshot;
  if (head.fileStats === undefined || head.cacheKey !== cacheKey) return 'it was made in other circumstances';
  const fileStats = json(head.fileStats);
  if (!areFileStats(fileStats)) return DAMAGED;
  return isUnchanged(fileStats) ? { ...opened, fileStats } : 'files have changed since it was made';
}

const haveFormOfFileStats = objectOf({
  paths: listOf(isText),
  system: isCount,
  figures: listOf(isNumber),
  from: isCount,
  until: isCount,
});

function areFileStats(value: unknown): value is FileStats {
  return haveFormOfFileStats(value);
}
