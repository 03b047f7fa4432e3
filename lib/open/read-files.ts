// In: a plan. Out: the records of its XML files, also written to the cache. Loaded by `import()` only where no snapshot
// can be used, because it loads sax and glob.
import { type LoadedFiles, loadWithFileStats, loadWithFileStatsSync } from '../../data-loader/parse/load.ts';
import { writeCache } from '../../data-loader/snapshot/write-cache.ts';
import type { LoadResult } from '../database/reload.ts';
import { unconfirmedProblemsOf } from '../database/unconfirmed-problems.ts';
import { checkRecords } from './check-records.ts';
import type { Plan } from './plan.ts';

/**
 * Reads the files. A cache needs all of them parsed, with a turn of the event loop after each slice; without a cache,
 * only those that an answer needs are parsed.
 */
export async function readFiles(plan: Plan): Promise<LoadResult> {
  return keep(plan, await loadWithFileStats(plan.roots, plan, plan.cache === undefined));
}

/** Reads the files synchronously. */
export function readFilesSync(plan: Plan): LoadResult {
  return keep(plan, loadWithFileStatsSync(plan.roots, plan));
}

/** The result of a load; usable records are written to the cache for the next process. */
function keep(plan: Plan, result: LoadedFiles): LoadResult {
  const opened = checkRecords(result.fileStats, plan, () => result.store, result.isComplete);
  if (plan.cache !== undefined && 'store' in opened)
    writeCache(plan.cache, plan.cacheKey, result, unconfirmedProblemsOf);
  return opened;
}
