// The entry of the only folder where lib meets the disk. In: the host environment and options. Out: an open database.
import type { HostEnvironment } from '../../data-loader/files/locations.ts';
import type { OsinfoDb } from '../database/db.ts';
import { databaseOf, openPlan } from './database-of.ts';
import { readHostEnvironment } from './host.ts';
import { normalizeOptions, type OpenOptions } from './open-options.ts';
import { planOf } from './plan.ts';

/**
 * Opens the database of this host.
 * @throws {OsinfoError} NO_DATABASE when no OS is found anywhere; BAD_DATA when `strict` and there are problems;
 * BAD_SNAPSHOT; BAD_ARGUMENT
 */
export async function open(options: OpenOptions = {}): Promise<OsinfoDb> {
  return openIn(readHostEnvironment(), options);
}

/** The same as `open`, in a given environment. @throws as `open` */
export async function openIn(host: HostEnvironment, options: OpenOptions): Promise<OsinfoDb> {
  const normalized = normalizeOptions(options);
  const opened = await openPlan(planOf(normalized, host));
  const reader = normalized.watch === true ? await import('./read-files.ts') : undefined;
  return databaseOf(opened, normalized, host, reader?.readFilesSync);
}
