// In: the arguments of the constructor of a database. Out: an error where they are no store of records, or no source of
// newer ones.
import type { RecordStore } from '../../data-loader/store/store.ts';
import { badArgument } from '../model/errors.ts';
import type { ReloadSource } from './reload.ts';

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

/** Checks that it is a source of newer records, or nothing. @throws {OsinfoError} BAD_ARGUMENT */
export function checkReloadSource(source: unknown): void {
  if (source === undefined) return;
  if (typeof source !== 'object' || source === null) throw badArgument('reloadSource', source, 'an object');
  const { reload, watch }: { readonly [K in keyof ReloadSource]?: unknown } = source;
  for (const [name, value] of Object.entries({ reload, watch })) {
    if (typeof value === 'function' || (name === 'watch' && value === undefined)) continue;
    throw badArgument(`reloadSource.${name}`, value, 'a function');
  }
}
