// For `osinfo doctor` and `osinfo db`: which folders exist, the state of the cache, and snapshots on request. Reads all
// files.
import { resolve } from 'node:path';
import { candidateRoots, type HostEnvironment, type Root } from '../../data-loader/files/locations.ts';
import { loadSync, loadWithFileStatsSync } from '../../data-loader/parse/load.ts';
import { cacheFile, readCache } from '../../data-loader/snapshot/cache.ts';
import { storeOfSnapshot } from '../../data-loader/snapshot/snapshot-file.ts';
import { writeSnapshot } from '../../data-loader/snapshot/snapshot-writer.ts';
import { putSnapshot, writeCache } from '../../data-loader/snapshot/write-cache.ts';
import type { RecordStore } from '../../data-loader/store/store.ts';
import { OsinfoDb } from '../database/db.ts';
import { storeOf } from '../database/reload.ts';
import { problemsOf, unconfirmedProblemsOf } from '../database/unconfirmed-problems.ts';
import { badData } from '../model/errors.ts';
import { checkRecords } from './check-records.ts';
import { normalizeOptions, type OpenOptions } from './open-options.ts';
import { absolute, type Plan, planOf } from './plan.ts';

/** The folders, the cache and the database of a host; the database can be empty. */
export interface Inspection {
  /** Every folder that was considered. The first one of each layer that exists is read. */
  readonly folders: readonly Root[];
  readonly cache: CacheState;
  readonly db: OsinfoDb;
}

/** The state of the user's cache. */
export interface CacheState {
  /** The path of the snapshot of this database, which need not exist; absent when caching is turned off. */
  readonly file?: string;
  /** Whether `open` would read it. */
  readonly used: boolean;
  /** Why `open` would not read it. */
  readonly reason?: string;
  /** Whether it is used and differs from what the files hold now; absent when it does not. */
  readonly differs?: true;
}

/** Inspects what `openIn` would open, and opens it even when it has no OS. @throws {OsinfoError} BAD_ARGUMENT */
export function inspect(host: HostEnvironment, options: OpenOptions): Inspection {
  const plan = planOf(normalizeOptions(options), host);
  const [system] = plan.origin === 'embedded' ? plan.roots : [];
  const possible = [...candidateRoots(host).map(absolute), ...(system === undefined ? [] : [system])];
  const folders = plan.origin === 'given' ? plan.roots : possible;
  const store = loadSync(plan.roots, plan);
  return { folders, cache: cacheStateOf(plan, store), db: new OsinfoDb(store) };
}

/** `store`: what the files hold. */
function cacheStateOf({ cache, cacheKey, tags, origin, hardwareIds }: Plan, store: RecordStore): CacheState {
  const why = origin === 'given' ? 'folders that are given are always read' : 'it is turned off';
  if (cache === undefined) return { used: false, reason: why };
  const found = readCache(cache, cacheKey, tags);
  const file = cacheFile(cache, cacheKey);
  if (typeof found === 'string') return { file, used: false, reason: found };
  return { file, used: true, ...(!areEqual(storeOfSnapshot(found, hardwareIds), store) && { differs: true }) };
}

/** Whether two stores hold the same: equal records have equal snapshots. */
function areEqual(...stores: readonly [RecordStore, RecordStore]): boolean {
  const [a, b] = stores.map(store =>
    Buffer.from(writeSnapshot({ store, masters: new Set(), unconfirmedProblems: unconfirmedProblemsOf(store) })),
  );
  return a !== undefined && b !== undefined && a.equals(b);
}

/**
 * Reads the files and writes a snapshot of them, to the given path or else into the user's cache.
 * @returns the path of the snapshot, or why it cannot be in the cache
 * @throws as `open`; BAD_DATA when not every file could be read; errors of the system when the path cannot be written
 */
export function makeSnapshot(host: HostEnvironment, options: OpenOptions, output?: string): CacheState {
  const plan = planOf(normalizeOptions(options), host);
  const result = loadWithFileStatsSync(plan.roots, { ...plan, keepsTranslations: true });
  const store = storeOf(checkRecords(result.fileStats, plan, () => result.store));
  if (output !== undefined) {
    if (!result.isComplete) throw badData(problemsOf(store));
    const bytes = writeSnapshot({ ...result, unconfirmedProblems: unconfirmedProblemsOf(store) });
    putSnapshot(resolve(output), bytes, result.translatable, 0o666);
    return { file: resolve(output), used: true };
  }
  if (plan.cache === undefined) return { used: false, reason: 'there is no cache for this database' };
  const fault = writeCache(plan.cache, plan.cacheKey, result, unconfirmedProblemsOf);
  const file = cacheFile(plan.cache, plan.cacheKey);
  return fault === undefined ? { file, used: true } : { file, used: false, reason: fault };
}
