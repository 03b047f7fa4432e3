// A shape in, its rows as every element of it needs them out, so that none has to look through all of them.

import type { AnyField, AnyShape } from '../grammar/shapes.ts';
import { textsInOtherLanguages } from '../xml/tokens.ts';
import { fieldsOf } from './merge.ts';

/** The rows of child elements by their names; `*` is every other name. */
export type Elements = ReadonlyMap<string, AnyField>;

/** A row and the name it is written by. */
export interface Row {
  readonly name: string;
  readonly field: AnyField;
}

/** The rows of a shape. */
export interface Rows {
  readonly attributes: readonly Row[];
  readonly elements: Elements;
  /** Fields that get a value though nothing was written, and those without which the element is left out. */
  readonly omitted: readonly Row[];
}

/** The rows of a shape, looked through once. */
export function rowsOf(shape: AnyShape): Rows {
  return ROWS.get(shape) ?? keep(ROWS, shape, sortRows(shape));
}

/** The rows of a table of child elements. */
export function elementsOf(table: Readonly<Record<string, AnyField>>): Elements {
  return ELEMENTS.get(table) ?? keep(ELEMENTS, table, new Map(Object.entries(table)));
}

/** Reads from an element of that name on the texts that have a language. */
export function ignoredContentPattern(name: string): RegExp {
  return IDLE.get(name) ?? keep(IDLE, name, textsInOtherLanguages(name, []));
}

const ROWS = new WeakMap<AnyShape, Rows>();
const ELEMENTS = new WeakMap<Readonly<Record<string, AnyField>>, Elements>();
const IDLE = new Map<string, RegExp>();
const NO_ELEMENTS: Elements = new Map();

function keep<K, V>(map: { set(key: K, value: V): unknown }, key: K, value: V): V {
  map.set(key, value);
  return value;
}

function sortRows(shape: AnyShape): Rows {
  const isOmitted = ({ many, fallback, required }: AnyField): boolean =>
    many !== undefined || fallback !== undefined || required === true;
  return {
    attributes: Object.entries(shape.attributes ?? {}).map(([name, field]) => ({ name, field })),
    elements: shape.markup === undefined ? elementsOf(shape.elements ?? {}) : NO_ELEMENTS,
    omitted: fieldsOf(shape).flatMap(([name, field]) => (isOmitted(field) ? [{ name, field }] : [])),
  };
}
