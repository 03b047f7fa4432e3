// The same as open.ts, synchronously. The XML reader is always loaded, even where a snapshot is used.
import type { HostEnvironment } from '../../data-loader/files/locations.ts';
import type { OsinfoDb } from '../database/db.ts';
import { databaseOf } from './database-of.ts';
import { readHostEnvironment } from './host.ts';
import { normalizeOptions, type OpenOptions } from './open-options.ts';
import { planOf } from './plan.ts';
import { readFilesSync } from './read-files.ts';
import { readSnapshot } from './snapshots.ts';

/** The same as `open`, synchronously. @throws as `open` */
export function openSync(options: OpenOptions = {}): OsinfoDb {
  return openSyncIn(readHostEnvironment(), options);
}

/** The same as `openSync`, in a given environment. @throws as `open` */
export function openSyncIn(host: HostEnvironment, options: OpenOptions): OsinfoDb {
  const normalized = normalizeOptions(options);
  const plan = planOf(normalized, host);
  const opened = readSnapshot(plan) ?? readFilesSync(plan);
  return databaseOf(opened, normalized, host, normalized.watch === true ? readFilesSync : undefined);
}
