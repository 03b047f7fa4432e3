// Two records of one entity in, one out: how a fragment adds to what stands before it, by the tables of grammar.ts.
// Lists grow, single values are replaced, entries of one key replace each other.
import { ENTITIES } from '../grammar/grammar.ts';
import type { EntityRecord } from '../records/records.ts';

/** The record that results when records of one kind and id are read one after another. */
export function mergeRecords(first: EntityRecord, others: readonly EntityRecord[]): EntityRecord {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const records = all.map((record): Readonly<Record<string, unknown>> => ({ ...record }));
  const merged: Record<string, unknown> = { declaredAt: all.flatMap(record => record.declaredAt) };
  for (const [, { one, many, key }] of ENTITIES[first.kind].fields) {
    if (many !== undefined) {
      merged[many] = lastOfEachKey(
        records.flatMap(record => listOf(record[many])),
        key,
      );
    } else if (one !== undefined) {
      const values = records.map(record => record[one]).filter(value => value !== undefined);
      if (values.length > 0) merged[one] = mergedValue(values);
    }
  }
  return { ...first, ...merged };
}

/** The list without the entries that a later one of the same key replaces; the whole list when nothing is a key. */
export function lastOfEachKey(list: readonly unknown[], key: string | undefined): readonly unknown[] {
  if (key === undefined || list.length < 2) return list;
  const entries = new Map<unknown, unknown>();
  for (const entry of list) {
    const id = member(entry, key);
    entries.delete(id);
    entries.set(id, entry);
  }
  return [...entries.values()];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function member(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The last value, but for texts in a language that meet one without; with what each has of translations, the last first. */
function mergedValue(values: readonly unknown[]): unknown {
  const isTagged = (value: unknown): boolean => member(value, 'lang') !== undefined;
  const value = values.reduce((best, next) => (isTagged(next) && !isTagged(best) ? best : next));
  const translations: Readonly<Record<string, unknown>> = Object.assign(
    {},
    ...values.map(each => member(each, 'translations')),
  );
  return Object.keys(translations).length === 0 ? value : Object.assign({}, value, { translations });
}
