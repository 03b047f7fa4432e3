// What a database was opened from in, newer records out when the disk no longer says the same. Every answer is preceded
// by a look at the few files of the local and user layers, and now and then at the many of the system's.
import { type FileStats, isFresh, isUnchanged } from '../../data-loader/files/file-stats.ts';
import type { RecordStore } from '../../data-loader/store/store.ts';
import type { AnyOsinfoError } from '../model/errors.ts';
import type { ReloadSource } from './db.ts';

/** What was read at one time. */
export type LoadResult = LoadInputs & ({ readonly store: RecordStore } | { readonly fault: AnyOsinfoError });

/** What records depend on, or that there are none that can be used. */
export interface LoadInputs {
  readonly fileStats: FileStats;
  /** The folders that could have been chosen as roots. */
  readonly candidates: FileStats;
  /** Everything but files. */
  readonly inputsKey: string;
}

/** The records. @throws {OsinfoError} the fault for which there are none */
export function storeOf(opened: LoadResult): RecordStore {
  if ('fault' in opened) throw opened.fault;
  return opened.store;
}

/** Milliseconds between two looks at the system layer. */
const SYSTEM_INTERVAL = 1000;

/** How the database is opened anew. */
export interface Reopen {
  readonly open: () => Promise<LoadResult>;
  /** The same at once; absent when changes are not watched for. */
  readonly openNow?: () => LoadResult;
  /** What would be opened, but for the contents of files. */
  readonly inputsKey: () => string;
}

/** Finds newer records than the first ones. */
export function reloadSource(first: LoadResult, { open, openNow, inputsKey }: Reopen): ReloadSource {
  // Of what could not be used, what it depends on is known too: it is not read again while that is the same.
  let last = first;
  let checkedAt = Date.now();
  let reloading: Promise<unknown> = Promise.resolve();

  const isCurrent = ({ fileStats, candidates }: LoadResult, isThorough: boolean): boolean =>
    isUnchanged(candidates, isThorough ? 0 : candidates.system) &&
    isUnchanged(fileStats, isThorough ? 0 : fileStats.system) &&
    !isFresh(fileStats, isThorough ? 0 : fileStats.system);

  const reload = async (): Promise<RecordStore | undefined> => {
    const isSame = last.inputsKey === inputsKey() && isCurrent(last, true);
    if (!isSame) last = await open();
    const store = storeOf(last);
    return isSame ? undefined : store;
  };

  /** One after the other, so that what was read last is what answers. */
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
    // What was there keeps answering while the new files are no database.
    return 'fault' in last ? undefined : last.store;
  };

  return { reload: reloadInTurn, ...(openNow !== undefined && { watch: () => watchFiles(openNow) }) };
}
