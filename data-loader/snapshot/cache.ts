// The user's cache of snapshots: its path, and whether a snapshot in it is still valid for the files on disk. Nothing
// here throws: a cache that is unusable or untrusted counts as absent.
import { join } from 'node:path';
import { type Cache, folderFault, ownerFault, sameFolder } from '../files/cache-folder.ts';
import { type FileStats, isUnchanged } from '../files/file-stats.ts';
import type { FileStatus } from '../files/file-system.ts';
import type { Root } from '../files/locations.ts';
import type { DatabaseInfo } from '../store/store.ts';
import { checksumOf } from './layout.ts';
import { sectionOf } from './snapshot.ts';
import { type OpenedSnapshot, openSnapshot } from './snapshot-file.ts';

/** A snapshot that is valid for the files on disk. */
export interface CachedSnapshot extends OpenedSnapshot {
  readonly fileStats: FileStats;
}

/** The ending of the names of snapshots. */
export const SNAPSHOT_ENDING = '.snapshot';

/** The path of the snapshot with this key, which need not exist. */
export function cacheFile({ folder }: Cache, cacheKey: string): string {
  return join(folder, `${checksumOf(Buffer.from(cacheKey))}${SNAPSHOT_ENDING}`);
}

/** Identifies all inputs of the records but the files, as one text. */
export function cacheKeyOf(roots: readonly Root[], origin: DatabaseInfo['origin']): string {
  // Members of another group can read other files.
  const groups = [process.getegid?.(), ...(process.getgroups?.().sort((a, b) => a - b) ?? [])];
  return JSON.stringify([roots, origin, groups]);
}

/** The snapshot with this key, with its translations for these tags; a text is the reason why there is none. */
export function readCache(cache: Cache, cacheKey: string, tags: readonly string[]): CachedSnapshot | string {
  const isSameFolder = sameFolder(cache.folder);
  const fault = folderFault(cache);
  if (fault !== undefined) return fault;
  const findFault = (status: FileStatus): string | undefined =>
    isSameFolder() ? ownerFault(status) : 'its folder was replaced';
  const opened = openSnapshot(cacheFile(cache, cacheKey), tags, { findFault, canBeLink: false });
  if (typeof opened === 'string') return opened;
  const cached = sectionOf(opened.snapshot, 'cached');
  if (cached?.cacheKey !== cacheKey) return 'it was made in other circumstances';
  const { fileStats } = cached;
  return isUnchanged(fileStats) ? { ...opened, fileStats } : 'files have changed since it was made';
}
