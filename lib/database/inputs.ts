// What callers without types pass to a database: a store, a source of newer records, keys. In: anything. Out: the same,
// checked.
import type { RecordStore } from '../../data-loader/store/store.ts';
import { badArgument } from '../model/errors.ts';

/** Where a database gets newer records from. */
export interface ReloadSource {
  /** The new records; `undefined` when nothing changed. */
  readonly reload: () => Promise<RecordStore | undefined>;
  /** The same synchronously, called before every answer; absent when changes are not watched. */
  readonly watch?: () => RecordStore | undefined;
}

/** Checks that it is a store of records. @throws {OsinfoError} BAD_ARGUMENT */
export function checkStore(store: unknown): void {
  if (typeof store !== 'object' || store === null) throw badArgument('store', store, 'a RecordStore');
  const { database, hardware, has, ids, record, idOfShortId }: StoreMembers = store;
  for (const [name, value] of Object.entries({ has, ids, record, idOfShortId })) {
    if (typeof value !== 'function') throw badArgument(`store.${name}`, value, 'a function');
  }
  for (const [name, value] of Object.entries({ database, hardware })) {
    if (typeof value !== 'object' || value === null) throw badArgument(`store.${name}`, value, 'an object');
  }
  // The problems are not read here: a store that reads files on first use would parse all of them.
  if (!('problems' in store)) throw badArgument('store.problems', undefined, 'a list');
}

type StoreMembers = { readonly [K in keyof RecordStore]?: unknown };

/** Checks that it can give newer records, or is left out. @throws {OsinfoError} BAD_ARGUMENT */
export function checkReloadSource(source: unknown): void {
  if (source === undefined) return;
  if (typeof source !== 'object' || source === null) throw badArgument('reloadSource', source, 'an object');
  const { reload, watch }: { readonly [K in keyof ReloadSource]?: unknown } = source;
  for (const [name, value] of Object.entries({ reload, watch })) {
    if (typeof value === 'function' || (name === 'watch' && value === undefined)) continue;
    throw badArgument(`reloadSource.${name}`, value, 'a function');
  }
}

/** Checks an argument of a caller without types. @throws {OsinfoError} BAD_ARGUMENT */
export function textOfKey(key: unknown): string {
  if (typeof key !== 'string') throw badArgument('key', key, 'a string');
  return key;
}
