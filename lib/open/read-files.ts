// A plan in, the records of its files out, read as XML and kept in the cache. Loaded by `import()` where no snapshot
// answers, as sax and glob are needed from here on.
import { type LoadedFiles, loadWithFileStats, loadWithFileStatsSync } from '../../data-loader/parse/load.ts';
import { writeCache } from '../../data-loader/snapshot/write-cache.ts';
import type { LoadResult } from '../database/reload.ts';
import { unconfirmedProblemsOf } from '../database/unconfirmed-problems.ts';
import { checkRecords } from './check-records.ts';
import type { Plan } from './plan.ts';

/** Reads the files, giving the event loop a turn after every slice of them. */
export async function readFiles(plan: Plan): Promise<LoadResult> {
  return keep(plan, await loadWithFileStats(plan.roots, plan));
}

/** Reads the files at once. */
export function readFilesSync(plan: Plan): LoadResult {
  return keep(plan, loadWithFileStatsSync(plan.roots, plan));
}

/** What was loaded; when it can be used, it is kept in the cache for the next time. */
function keep(plan: Plan, result: LoadedFiles): LoadResult {
  const opened = checkRecords(result.fileStats, plan, () => result.store);
  if (plan.cache !== undefined && 'store' in opened)
    writeCache(plan.cache, plan.cacheKey, result, unconfirmedProblemsOf);
  return opened;
}
