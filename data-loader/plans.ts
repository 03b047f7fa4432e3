// A shape in; what there is to do for every element of it out, so that none has to look through the rows for that.
import { fieldsOf } from './merge.ts';
import type { AnyField, AnyShape } from './shapes.ts';

/** The rows of child elements by their names; `*` is every other name. */
export type Elements = ReadonlyMap<string, AnyField>;

/** A row and the name it is written by. */
export interface Row {
  readonly name: string;
  readonly field: AnyField;
}

/** What there is to do for every element of a shape. */
export interface Plan {
  readonly attributes: readonly Row[];
  readonly elements: Elements;
  /** Fields that get a value though nothing was written, and those that must not. */
  readonly unsaid: readonly Row[];
}

/** The plan of a shape. */
export function planOf(shape: AnyShape): Plan {
  const plan = PLANS.get(shape) ?? newPlan(shape);
  PLANS.set(shape, plan);
  return plan;
}

/** The rows of a table of child elements. */
export function elementsOf(table: Readonly<Record<string, AnyField>>): Elements {
  const elements = ELEMENTS.get(table) ?? new Map(Object.entries(table));
  ELEMENTS.set(table, elements);
  return elements;
}

const PLANS = new WeakMap<AnyShape, Plan>();
const ELEMENTS = new WeakMap<Readonly<Record<string, AnyField>>, Elements>();
const NO_ELEMENTS: Elements = new Map();

function newPlan(shape: AnyShape): Plan {
  const isUnsaid = ({ many, otherwise, required }: AnyField): boolean =>
    many !== undefined || otherwise !== undefined || required === true;
  return {
    attributes: Object.entries(shape.attributes ?? {}).map(([name, field]) => ({ name, field })),
    elements: shape.markup === undefined ? elementsOf(shape.elements ?? {}) : NO_ELEMENTS,
    unsaid: fieldsOf(shape).flatMap(([name, field]) => (isUnsaid(field) ? [{ name, field }] : [])),
  };
}
