// The one place where disk meets lib: the environment and the caller's options in, an open database out.
import type { Surroundings } from '../../data-loader/files/locations.ts';
import { OsinfoDb } from '../database/db.ts';
import { type Opened, renewal, storeOf } from '../database/reload.ts';
import { surroundingsOfThisHost } from './host.ts';
import { type OpenOptions, settled } from './open-options.ts';
import { type Plan, planOf } from './plan.ts';
import { readSnapshot } from './snapshots.ts';

/**
 * Opens the database of this host.
 * @throws {OsinfoError} NO_DATABASE when no OS is found anywhere; BAD_DATA when `strict` and there are problems;
 * BAD_SNAPSHOT; BAD_ARGUMENT
 */
export async function open(options: OpenOptions = {}): Promise<OsinfoDb> {
  return openIn(surroundingsOfThisHost(), options);
}

/** The same as `open`, in an environment that is given. @throws as `open` */
export async function openIn(surroundings: Surroundings, options: OpenOptions): Promise<OsinfoDb> {
  const asked = settled(options);
  const opened = await openPlan(planOf(asked, surroundings));
  const reader = asked.watch === true ? await import('./read-files.ts') : undefined;
  return databaseOf(opened, asked, surroundings, reader?.readFilesSync);
}

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

async function openPlan(plan: Plan): Promise<Opened> {
  return readSnapshot(plan) ?? (await import('./read-files.ts')).readFiles(plan);
}
