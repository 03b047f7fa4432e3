// The types of the rows of grammar.ts. The compiler checks each row against the record that it fills: the field exists,
// has one value or many, and the reader returns its type.
import type { Located } from '../records/parts.ts';
import type { Reader } from './values.ts';

/**
 * How a value of type T is written: as one text (`located` keeps its place, `plain` does not), or as an element
 * with parts.
 */
export type Written<T> = [T] extends [Located<infer U>]
  ? { readonly located: Reader<U> }
  : { readonly plain: Reader<T> } | { readonly shape: Shape<T> };

/** One row: a field that holds one value or a list of them, and how each is written. */
export type Field<R> = {
  [K in keyof R & string]-?: NonNullable<R[K]> extends readonly (infer T)[]
    ? Written<T> & {
        readonly many: K;
        /** The member that tells two entries apart: a later one replaces an earlier one and goes to the end. */
        readonly key?: keyof T & string;
      }
    : Written<NonNullable<R[K]>> & {
        readonly one: K;
        /** An element without this field is left out. */
        readonly required?: true;
        /** The value when the file states none. */
        readonly fallback?: NonNullable<R[K]>;
        /** Of several values the last one counts, as in libosinfo; in all other fields the first one counts. */
        readonly last?: true;
      };
}[keyof R & string];

/** An element that only groups others: its content belongs to its parent. */
export interface Group<R> {
  readonly within: Elements<R>;
}

/** The child elements of an element; `*` stands for every name not listed. */
export type Elements<R> = Readonly<Record<string, Field<R> | Group<R>>>;

/** An element with parts, as a table of grammar.ts states it. */
export interface Rows<R> {
  readonly attributes?: Readonly<Record<string, Field<R>>>;
  readonly elements?: Elements<R>;
  /** The field that holds the element's own text. */
  readonly content?: Field<R>;
  /** The field that holds the first child element as XML text, which counts instead of the attributes. */
  readonly markup?: keyof R & string;
  /** Elements named `x-...` are collected in `custom`. */
  readonly custom?: true;
  /** The id of the part is the entity's id and its number among its siblings. */
  readonly numbered?: true;
  /** An element without child elements is ignored. */
  readonly isEmptyIgnored?: true;
}

/** An element with parts. */
export interface Shape<R> extends Rows<R> {
  readonly fields: AnyShape['fields'];
}

/** A row without the types of its record, for code that works on every record. */
export interface AnyField {
  readonly one?: string;
  readonly many?: string;
  readonly key?: string;
  readonly located?: Reader<unknown>;
  readonly plain?: Reader<unknown>;
  readonly shape?: AnyShape;
  readonly within?: Readonly<Record<string, AnyField>>;
  readonly required?: true;
  readonly fallback?: unknown;
  readonly last?: true;
}

/** The table of an element with parts, for any record. */
export interface AnyRows {
  readonly attributes?: Readonly<Record<string, AnyField>>;
  readonly elements?: Readonly<Record<string, AnyField>>;
  readonly content?: AnyField;
  readonly markup?: string;
  readonly custom?: true;
  readonly numbered?: true;
  readonly isEmptyIgnored?: true;
}

/** An element with parts, for any record. */
export interface AnyShape extends AnyRows {
  /** Every row with its name in the file, including rows within groups. */
  readonly fields: readonly (readonly [written: string, field: AnyField])[];
}

/** Makes the shape of a table. */
export function shapeOf(table: AnyRows): AnyShape;
export function shapeOf<R>(table: Rows<R>): Shape<R>;
export function shapeOf(table: AnyRows): AnyShape {
  return { ...table, fields: fieldsOf(table) };
}

function fieldsOf({ attributes, elements, content, custom }: AnyRows): AnyShape['fields'] {
  const rows = [...Object.entries(attributes ?? {}), ...Object.entries(elements ?? {})];
  if (content !== undefined) rows.push(['text', content]);
  if (custom) rows.push(['x-', { many: 'custom' }]);
  return rows.flatMap(([name, field]) => (field.within === undefined ? [[name, field]] : Object.entries(field.within)));
}
