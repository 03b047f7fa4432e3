// Out: the osinfo-db of this host as its package has it, without layers of the host or of a user.

import type { OsinfoDb } from '../../lib/database/db.ts';
import { isOsinfoError } from '../../lib/model/errors.ts';
import { openSync } from '../../lib/sync.ts';

/** The database; `undefined` when none is installed. */
export function systemDatabase(): OsinfoDb | undefined {
  const system = systemFolder();
  return system === undefined ? undefined : openSync({ directories: { system } });
}

/** The folder of the database; `undefined` when none is installed. */
export function systemFolder(): string | undefined {
  try {
    return openSync().database.layers.find(({ layer }) => layer === 'system')?.path;
  } catch (error) {
    if (isOsinfoError(error) && error.code === 'NO_DATABASE') return undefined;
    throw error;
  }
}
