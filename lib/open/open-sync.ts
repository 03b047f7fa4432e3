// The same as open.ts, without waiting: what reads XML is loaded with it, whether a snapshot answers or not.
import type { Surroundings } from '../../data-loader/files/locations.ts';
import type { OsinfoDb } from '../database/db.ts';
import { databaseOf } from './database-of.ts';
import { surroundingsOfThisHost } from './host.ts';
import { type OpenOptions, settled } from './open-options.ts';
import { planOf } from './plan.ts';
import { readFilesSync } from './read-files.ts';
import { readSnapshot } from './snapshots.ts';

/** The same as `open`, at once. @throws as `open` */
export function openSync(options: OpenOptions = {}): OsinfoDb {
  return openSyncIn(surroundingsOfThisHost(), options);
}

/** The same as `openSync`, in an environment that is given. @throws as `open` */
export function openSyncIn(surroundings: Surroundings, options: OpenOptions): OsinfoDb {
  const asked = settled(options);
  const plan = planOf(asked, surroundings);
  return databaseOf(readSnapshot(plan) ?? readFilesSync(plan), asked, surroundings, readFilesSync);
}
