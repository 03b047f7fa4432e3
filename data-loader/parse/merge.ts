// Two records of one entity in, one out: how a fragment adds to what stands before it, by the tables of grammar.ts.
// Lists grow, single values are replaced, entries of one key replace each other.
import { ENTITIES } from '../grammar/grammar.ts';
import type { AnyField, AnyShape } from '../grammar/shapes.ts';
import type { EntityRecord } from '../records/records.ts';

/** The record that results when `newer` is read after `older`, both of one kind and id. */
export function mergeRecords(older: EntityRecord, newer: EntityRecord): EntityRecord {
  const before: Readonly<Record<string, unknown>> = { ...older };
  const after: Readonly<Record<string, unknown>> = { ...newer };
  const changed: Record<string, unknown> = { declaredAt: [...older.declaredAt, ...newer.declaredAt] };
  for (const [, { one, many, key }] of fieldsOf(ENTITIES[older.kind])) {
    if (many !== undefined) {
      changed[many] = lastOfEachKey([...listOf(before[many]), ...listOf(after[many])], key);
    } else if (one !== undefined && after[one] !== undefined) {
      changed[one] = mergedValue(before[one], after[one]);
    }
  }
  return { ...older, ...changed };
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

/** Every row of a shape with the name it is written by, those within groups too. */
export function fieldsOf(shape: AnyShape): readonly (readonly [written: string, field: AnyField])[] {
  let fields = FIELDS.get(shape);
  if (fields === undefined) {
    const rows = [...Object.entries(shape.attributes ?? {}), ...Object.entries(shape.elements ?? {})];
    if (shape.content !== undefined) rows.push(['text', shape.content]);
    if (shape.custom) rows.push(['x-', { many: 'custom' }]);
    fields = rows.flatMap(([name, field]) =>
      field.within === undefined ? [[name, field]] : Object.entries(field.within),
    );
    FIELDS.set(shape, fields);
  }
  return fields;
}

const FIELDS = new WeakMap<AnyShape, readonly (readonly [string, AnyField])[]>();

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function member(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The newer value, but for a text in a language that meets one without; what either has of translations, newer first. */
function mergedValue(older: unknown, newer: unknown): unknown {
  const isWorse = older !== undefined && member(newer, 'lang') !== undefined && member(older, 'lang') === undefined;
  const value = isWorse ? older : newer;
  const translations = Object.assign({}, member(older, 'translations'), member(newer, 'translations'));
  return Object.keys(translations).length === 0 ? value : Object.assign({}, value, { translations });
}
