// In: the records of one entity in the order of reading. Out: one record, merged by the tables of grammar.ts. Lists are
// joined, a later single value replaces an earlier one, and so does a later entry with the same key.
import { ENTITIES } from '../grammar/grammar.ts';
import { member } from '../records/members.ts';
import type { EntityRecord } from '../records/records.ts';

/** The record that results from records of one kind and id, in the order of reading. */
export function mergeRecords(first: EntityRecord, others: readonly EntityRecord[]): EntityRecord {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const merged: Record<string, unknown> = { declaredAt: all.flatMap(record => record.declaredAt) };
  for (const [, { one, many, key }] of ENTITIES[first.kind].fields) {
    if (many !== undefined) {
      merged[many] = lastOfEachKey(
        all.flatMap(record => listOf(member(record, many))),
        key,
      );
    } else if (one !== undefined) {
      const values = all.map(record => member(record, one)).filter(value => value !== undefined);
      if (values.length > 0) merged[one] = mergedValue(values);
    }
  }
  return { ...first, ...merged };
}

/** The list without entries that a later one with the same key replaces; the whole list when `key` is absent. */
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

/**
 * The last value; but a text without a language is preferred to texts with one. It has the translations of all values;
 * of two into the same language, the last one counts.
 */
function mergedValue(values: readonly unknown[]): unknown {
  const isTagged = (value: unknown): boolean => member(value, 'lang') !== undefined;
  const value = values.reduce((best, next) => (isTagged(next) && !isTagged(best) ? best : next));
  const translations: Readonly<Record<string, unknown>> = Object.assign(
    {},
    ...values.map(each => member(each, 'translations')),
  );
  return Object.keys(translations).length === 0 ? value : Object.assign({}, value, { translations });
}
