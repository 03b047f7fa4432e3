// A plan in, the records of a snapshot that answers it out: the one that was named, the data package's, or the cache's.
import { sourcesNow } from '../../data-loader/files/file-stats.ts';
import { readCache } from '../../data-loader/snapshot/cache.ts';
import { SnapshotStore } from '../../data-loader/snapshot/snapshot.ts';
import { openSnapshot } from '../../data-loader/snapshot/snapshot-file.ts';
import type { Opened } from '../database/reload.ts';
import { badSnapshot } from '../model/errors.ts';
import { checkRecords } from './check-records.ts';
import { embeddedRecords } from './embedded.ts';
import type { Plan } from './plan.ts';

/** What a snapshot holds for this plan; `undefined` when files have to be read. */
export function readSnapshot(plan: Plan): Opened | undefined {
  if (plan.snapshot !== undefined) return namedSnapshot(plan.snapshot, plan);
  const embedded = plan.origin === 'embedded' ? embeddedRecords(plan.roots, plan) : undefined;
  if (embedded !== undefined) return checkRecords(embedded.sources, plan, () => embedded.store);
  if (plan.cache === undefined) return undefined;
  const cached = readCache(plan.cache, plan.circumstances);
  if (typeof cached === 'string') return undefined;
  return checkRecords(cached.sources, plan, () => new SnapshotStore(cached.file, plan.hardwareIds));
}

function namedSnapshot(path: string, plan: Plan): Opened {
  return checkRecords(sourcesNow([path], 0), plan, () => {
    const file = openSnapshot(path, { mayBeLink: true });
    if (typeof file === 'string') throw badSnapshot(path, file);
    return new SnapshotStore(file, plan.hardwareIds);
  });
}
