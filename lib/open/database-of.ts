// What was opened in, a database that can open itself anew out.
import type { Surroundings } from '../../data-loader/files/locations.ts';
import { OsinfoDb } from '../database/db.ts';
import { type Opened, renewal, storeOf } from '../database/reload.ts';
import type { OpenOptions } from './open-options.ts';
import { type Plan, planOf } from './plan.ts';
import { readSnapshot } from './snapshots.ts';

/** The database of what was opened; `readFiles` reads what has changed between two answers, where `watch` asks for that. */
export function databaseOf(
  opened: Opened,
  options: OpenOptions,
  surroundings: Surroundings,
  readFiles: ((plan: Plan) => Opened) | undefined,
): OsinfoDb {
  const plan = (): Plan => planOf(options, surroundings);
  const openNow = readFiles && ((): Opened => readSnapshot(plan()) ?? readFiles(plan()));
  return new OsinfoDb(
    storeOf(opened),
    renewal(opened, {
      open: () => openPlan(plan()),
      circumstances: () => plan().circumstances,
      ...(options.watch === true && openNow !== undefined && { openNow }),
    }),
  );
}

/** What a snapshot or else the files hold for this plan. */
export async function openPlan(plan: Plan): Promise<Opened> {
  return readSnapshot(plan) ?? (await import('./read-files.ts')).readFiles(plan);
}
