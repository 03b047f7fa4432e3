// In: a plan. Out: the records of a snapshot: the one that the options name, the data package's, or the one in the
// cache.
import { readFileStats } from '../../data-loader/files/file-stats.ts';
import { readCache } from '../../data-loader/snapshot/cache.ts';
import { openSnapshot, storeOfSnapshot, translationsFile } from '../../data-loader/snapshot/snapshot-file.ts';
import type { RecordStore } from '../../data-loader/store/store.ts';
import type { LoadResult } from '../database/reload.ts';
import { badSnapshot } from '../model/errors.ts';
import { checkRecords } from './check-records.ts';
import { embeddedRecords } from './embedded.ts';
import type { Plan } from './plan.ts';

/** The records of a snapshot for this plan; `undefined` when files must be read. */
export function readSnapshot(plan: Plan): LoadResult | undefined {
  if (plan.snapshot !== undefined) return namedSnapshot(plan.snapshot, plan);
  const embedded = plan.origin === 'embedded' ? embeddedRecords(plan.roots, plan) : undefined;
  if (embedded !== undefined) return checkRecords(embedded.fileStats, plan, () => embedded.store);
  if (plan.cache === undefined) return undefined;
  const cached = readCache(plan.cache, plan.cacheKey, plan.tags);
  if (typeof cached === 'string') return undefined;
  return checkRecords(cached.fileStats, plan, () => storeOfSnapshot(cached, plan.hardwareIds));
}

function namedSnapshot(path: string, plan: Plan): LoadResult {
  const files = plan.tags.length === 0 ? [path] : [path, translationsFile(path)];
  const fileStats = readFileStats(files, 0);
  const opened = openSnapshot(path, plan.tags, { canBeLink: true });
  const read = (): RecordStore => {
    if (typeof opened === 'string') throw badSnapshot(path, opened);
    return storeOfSnapshot(opened, plan.hardwareIds);
  };
  // Why it was not read can pass although the file stays the same.
  return checkRecords(fileStats, plan, read, typeof opened !== 'string');
}
