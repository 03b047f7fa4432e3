// In: the result of a load. Out: newer records when the files have changed. With `watch`, the few files of the local
// and user layers are checked before every answer, and the many files of the system layer once per second.
import { type FileStats, isFresh, isUnchanged } from '../../data-loader/files/file-stats.ts';
import type { RecordStore } from '../../data-loader/store/store.ts';
import type { AnyOsinfoError } from '../model/errors.ts';

/** Where a database gets newer records from. */
export interface ReloadSource {
  /** The new records; `undefined` when nothing changed. */
  readonly reload: () => Promise<RecordStore | undefined>;
  /** The same synchronously, called before every answer; absent when changes are not watched. */
  readonly watch?: () => RecordStore | undefined;
}

/** The result of one load: a store, or the error that prevents its use. */
export type LoadResult = LoadInputs & ({ readonly store: RecordStore } | { readonly fault: AnyOsinfoError });

/** The inputs of a load, with or without a usable result. */
export interface LoadInputs {
  readonly fileStats: FileStats;
  /** Whether no passing error kept a file from being read; otherwise the files are read again at the next request. */
  readonly isComplete: boolean;
  /** The stats of the folders that could have become roots. */
  readonly candidates: FileStats;
  /** Identifies all inputs but the files. */
  readonly inputsKey: string;
}

/** The records. @throws {OsinfoError} the fault of a load without usable records */
export function storeOf(opened: LoadResult): RecordStore {
  if ('fault' in opened) throw opened.fault;
  return opened.store;
}

/** Milliseconds between two checks of the system layer. */
const SYSTEM_INTERVAL = 1000;

/** How to open the database again. */
export interface Reopen {
  readonly open: () => Promise<LoadResult>;
  /** The same synchronously; absent when changes are not watched. */
  readonly openNow?: () => LoadResult;
  /** Identifies all inputs of a load at the time of the call, but the files. */
  readonly inputsKey: () => string;
}

/** Creates the source of newer records; `first` is the load that the database was opened from. */
export function reloadSource(first: LoadResult, { open, openNow, inputsKey }: Reopen): ReloadSource {
  // A failed load also has inputs: the same files are not read again while they are unchanged.
  let last = first;
  let checkedAt = Date.now();
  let reloading: Promise<unknown> = Promise.resolve();

  const isCurrent = ({ fileStats, isComplete, candidates, inputsKey: key }: LoadResult, isThorough: boolean): boolean =>
    (!isThorough || (isComplete && key === inputsKey())) &&
    isUnchanged(candidates, isThorough ? 0 : candidates.system) &&
    isUnchanged(fileStats, isThorough ? 0 : fileStats.system) &&
    !isFresh(fileStats, isThorough ? 0 : fileStats.system);

  const reload = async (): Promise<RecordStore | undefined> => {
    const isSame = isCurrent(last, true);
    if (!isSame) last = await open();
    const store = storeOf(last);
    return isSame ? undefined : store;
  };

  /** Runs one reload after the other, so that the last load provides the records. */
  const reloadInTurn = (): Promise<RecordStore | undefined> => {
    const turn = reloading.then(reload, reload);
    reloading = turn;
    return turn;
  };

  const watchFiles = (openNow: () => LoadResult): RecordStore | undefined => {
    const now = Date.now();
    const isThorough = Math.abs(now - checkedAt) >= SYSTEM_INTERVAL;
    if (isThorough) checkedAt = now;
    if (isCurrent(last, isThorough)) return undefined;
    last = openNow();
    // The old records remain in use while the new files are not a database.
    return 'fault' in last ? undefined : last.store;
  };

  return { reload: reloadInTurn, ...(openNow !== undefined && { watch: () => watchFiles(openNow) }) };
}
