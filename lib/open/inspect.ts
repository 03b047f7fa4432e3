// What is found where, for a person who wants to know, and snapshots that are made on request. Reads the files in any case.
import { resolve } from 'node:path';
import { candidateRoots, type HostEnvironment, type Root } from '../../data-loader/files/locations.ts';
import { loadSync, loadWithFileStatsSync } from '../../data-loader/parse/load.ts';
import { cacheFile, readCache } from '../../data-loader/snapshot/cache.ts';
import { writeSnapshot } from '../../data-loader/snapshot/snapshot-writer.ts';
import { putSnapshot, writeCache } from '../../data-loader/snapshot/write-cache.ts';
import { OsinfoDb } from '../database/db.ts';
import { storeOf } from '../database/reload.ts';
import { unconfirmedProblemsOf } from '../database/unconfirmed-problems.ts';
import { checkRecords } from './check-records.ts';
import { normalizeOptions, type OpenOptions } from './open-options.ts';
import { absolute, type Plan, planOf } from './plan.ts';

/** What is found where, even where that is no database. */
export interface Inspection {
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
export function inspect(host: HostEnvironment, options: OpenOptions): Inspection {
  const plan = planOf(normalizeOptions(options), host);
  const [system] = plan.origin === 'embedded' ? plan.roots : [];
  const possible = [...candidateRoots(host).map(absolute), ...(system === undefined ? [] : [system])];
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
 * Reads the files, and writes a snapshot of them: to the path, or else into the user's cache.
 * @returns where it is, or why it cannot be in the cache
 * @throws as `open`, and what the system says when the path cannot be written
 */
export function makeSnapshot(host: HostEnvironment, options: OpenOptions, output?: string): CacheState {
  const plan = planOf(normalizeOptions(options), host);
  const result = loadWithFileStatsSync(plan.roots, { ...plan, keepsTranslations: true });
  const store = storeOf(checkRecords(result.fileStats, plan, () => result.store));
  if (output !== undefined) {
    const bytes = writeSnapshot({ ...result, unconfirmedProblems: unconfirmedProblemsOf(store) });
    putSnapshot(resolve(output), bytes, result.translatable, 0o666);
    return { file: resolve(output), used: true };
  }
  if (plan.cache === undefined) return { used: false, reason: 'there is no cache for this database' };
  const fault = writeCache(plan.cache, plan.cacheKey, result, unconfirmedProblemsOf);
  const file = cacheFile(plan.cache, plan.cacheKey);
  return fault === undefined ? { file, used: true } : { file, used: false, reason: fault };
}
