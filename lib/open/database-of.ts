// What was opened in, a database that can open itself anew out.
import type { HostEnvironment } from '../../data-loader/files/locations.ts';
import { OsinfoDb } from '../database/db.ts';
import { type LoadResult, reloadSource, storeOf } from '../database/reload.ts';
import type { OpenOptions } from './open-options.ts';
import { type Plan, planOf } from './plan.ts';
import { readSnapshot } from './snapshots.ts';

/** The database of what was opened; `readFiles` reads what has changed between two answers, where `watch` asks for that. */
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

/** What a snapshot or else the files hold for this plan. */
export async function openPlan(plan: Plan): Promise<LoadResult> {
  return readSnapshot(plan) ?? (await import('./read-files.ts')).readFiles(plan);
}
