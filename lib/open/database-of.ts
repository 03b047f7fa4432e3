// In: the result of opening. Out: a database that can reload its files.
import type { HostEnvironment } from '../../data-loader/files/locations.ts';
import { OsinfoDb } from '../database/db.ts';
import { type LoadResult, reloadSource, storeOf } from '../database/reload.ts';
import type { OpenOptions } from './open-options.ts';
import { type Plan, planOf } from './plan.ts';
import { readSnapshot } from './snapshots.ts';

/**
 * Creates the database. With the option `watch`, `readFiles` synchronously reads the files that changed between two
 * answers.
 */
export function databaseOf(
  opened: LoadResult,
  options: OpenOptions,
  host: HostEnvironment,
  readFiles: ((plan: Plan) => LoadResult) | undefined,
): OsinfoDb {
  const plan = (): Plan => planOf(options, host);
  const openNow = readFiles && ((): LoadResult => readSnapshot(plan()) ?? readFiles(plan()));
  return new OsinfoDb(
    storeOf(opened),
    reloadSource(opened, {
      open: () => openPlan(plan()),
      inputsKey: () => plan().inputsKey,
      ...(options.watch === true && openNow !== undefined && { openNow }),
    }),
  );
}

/** Reads the snapshot of this plan, else its files. */
export async function openPlan(plan: Plan): Promise<LoadResult> {
  return readSnapshot(plan) ?? (await import('./read-files.ts')).readFiles(plan);
}
