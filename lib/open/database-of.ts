// In: the result of opening. Out: a database that can reload its files.
import type { HostEnvironment } from '../../data-loader/files/locations.ts';
import { OsinfoDb } from '../database/db.ts';
import { type LoadResult, reloadSource, storeOf } from '../database/reload.ts';
import type { OpenOptions } from './open-options.ts';
import { type Plan, planOf } from './plan.ts';
import { readSnapshot } from './snapshots.ts';

/**
 * Creates the database. `readFiles` synchronously reads the files that changed between two answers; absent unless
 * changes are watched.
 */
export function databaseOf(
  opened: LoadResult,
  options: OpenOptions,
  host: HostEnvironment,
  readFiles?: (plan: Plan) => LoadResult,
): OsinfoDb {
  const plan = (): Plan => planOf(options, host);
  return new OsinfoDb(
    storeOf(opened),
    reloadSource(opened, {
      open: () => openPlan(plan()),
      inputsKey: () => plan().inputsKey,
      ...(readFiles !== undefined && { openNow: () => readSnapshot(plan()) ?? readFiles(plan()) }),
    }),
  );
}

/** Reads the snapshot of this plan, else its files. */
export async function openPlan(plan: Plan): Promise<LoadResult> {
  return readSnapshot(plan) ?? (await import('./read-files.ts')).readFiles(plan);
}
