// In: nothing. Out: the osinfo-db of this host as its package has it, without what the host or a user added.

import type { OsinfoDb } from '../../lib/database/db.ts';
import { isOsinfoError } from '../../lib/model/errors.ts';
import { openSync } from '../../lib/sync.ts';

/** `undefined` when none is installed. */
export function systemDatabase(): OsinfoDb | undefined {
  const system = systemFolder();
  return system === undefined ? undefined : openSync({ directories: { system } });
}

/** Where it is; `undefined` when none is installed. */
export function systemFolder(): string | undefined {
  try {
    return openSync().database.layers.find(({ layer }) => layer === 'system')?.path;
  } catch (error) {
    if (isOsinfoError(error) && error.code === 'NO_DATABASE') return undefined;
    throw error;
  }
}
