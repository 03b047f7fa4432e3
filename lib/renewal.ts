// What a database was opened from in, newer records out when the disk no longer says the same. Every answer is preceded
// by a look at the few files of the local and user layers, and now and then at the many of the system's.
import { isFresh, isUnchanged, type Sources } from '../data-loader/sources.ts';
import type { RecordStore } from '../data-loader/store.ts';
import type { Renewal } from './db.ts';
import { isOsinfoError } from './errors.ts';

/** Records, and what they depend on. */
export interface Opened {
  readonly store: RecordStore;
  readonly sources: Sources;
  /** The folders that could have been chosen as roots. */
  readonly candidates: Sources;
  /** Everything but files that they depend on. */
  readonly circumstances: string;
}

/** Milliseconds between two looks at the system layer. */
const SYSTEM_INTERVAL = 1000;

/** Finds newer records than the first ones; `open` opens anew, and `circumstances` tells what would be opened. */
export function renewal(first: Opened, open: () => Opened, circumstances: () => string, watch: boolean): Renewal {
  let present = first;
  let lookedAt = Date.now();

  const isCurrent = ({ sources, candidates }: Opened, isThorough: boolean): boolean =>
    isUnchanged(candidates, isThorough ? 0 : candidates.system) &&
    isUnchanged(sources, isThorough ? 0 : sources.system) &&
    !isFresh(sources, isThorough ? 0 : sources.system);

  const replace = (): RecordStore => {
    present = open();
    return present.store;
  };

  const reload = (): RecordStore | undefined =>
    present.circumstances === circumstances() && isCurrent(present, true) ? undefined : replace();

  const look = (): RecordStore | undefined => {
    const now = Date.now();
    const isThorough = Math.abs(now - lookedAt) >= SYSTEM_INTERVAL;
    if (isThorough) lookedAt = now;
    if (isCurrent(present, isThorough)) return undefined;
    try {
      return replace();
    } catch (error) {
      // What was there keeps answering while the new files are no database.
      if (isOsinfoError(error)) return undefined;
      throw error;
    }
  };

  return { reload, ...(watch && { watch: look }) };
}
