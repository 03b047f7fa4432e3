// In: the properties of an image. Out: what each means, by its newest name; then, on a target, those that have an effect
// there. Nova reads older names first, so that newer ones beat them.
import { badProperty } from '../../model/errors.ts';
import type { PassThrough } from '../../model/pass-through.ts';
import type { CompleteTarget } from '../../model/target-types.ts';
import { findNearest } from '../../values/ids.ts';
import { type BooleanName, FOREIGN_NAMES, PROPERTIES, type PropertyRow, type WordName } from './property-table.ts';
import { OLDER_NAMES } from './spellings.ts';
import type { PropertyScalar } from './value-types.ts';

/** The properties that an image has, each with a legal value. */
export type RequestedProperties = { readonly [N in WordName]?: string } & {
  readonly [N in BooleanName]?: boolean;
} & PassThrough;

/** A property of an image. */
export interface ReadProperty {
  /** Its newest name. */
  readonly name: string;
  /** Its name in the image. */
  readonly writtenAs: string;
  readonly row: PropertyRow;
  readonly given: unknown;
  /** What is meant; `undefined` for a value that is not of the property's type. */
  readonly value: PropertyScalar | undefined;
}

/** A property without an effect, and the end of the sentence about it. */
export type UnusedProperty = readonly [name: string, why: string];

/** The properties of an image by their newest names, and those that are not about hardware. */
export interface ReadProperties {
  readonly known: ReadonlyMap<string, ReadProperty>;
  readonly unused: readonly UnusedProperty[];
}

/** Reads the properties without a target. Every property is read once. @throws {OsinfoError} BAD_PROPERTY */
export function readProperties(properties: Readonly<Record<string, unknown>>): ReadProperties {
  const known = new Map<string, ReadProperty>();
  const unused: UnusedProperty[] = [];
  const given = Object.entries<unknown>(properties).filter(([name, value]) => isGiven(name, value));
  const older = given.filter(([writtenAs]) => OLDER_NAMES.has(writtenAs));
  const current = given.filter(([writtenAs]) => !OLDER_NAMES.has(writtenAs));
  for (const [writtenAs, given] of [...older, ...current]) {
    const name = OLDER_NAMES.get(writtenAs) ?? writtenAs;
    const row = Object.hasOwn(PROPERTIES, name) ? PROPERTIES[name] : undefined;
    if (row === undefined) {
      unused.push([writtenAs, whyForeign(name, unused.length < MOST_SUGGESTIONS)]);
      continue;
    }
    const { type, use, about } = row;
    const value = type.read(given);
    if (use === 'is not ours') {
      if (value === undefined) throw badProperty(writtenAs, given, type.legal ?? []);
      unused.push([writtenAs, `decides no hardware: it is about ${about}`]);
      continue;
    }
    const before = known.get(name);
    if (before !== undefined) unused.push([before.writtenAs, `changes nothing beside ${name}, its newer name`]);
    known.set(name, { name, writtenAs, row, given, value });
  }
  return { known, unused };
}

/** Nova passes over older properties of VMware that are empty or null; `undefined` is no property. */
function isGiven(name: string, value: unknown): boolean {
  const isEmpty = value === null || value === '';
  return value !== undefined && !(isEmpty && name.startsWith('vmware_'));
}

/** How many unknown properties of an image are compared with the names of all others. */
const MOST_SUGGESTIONS = 20;

function whyForeign(name: string, isSuggesting: boolean): string {
  const [, about] = FOREIGN_NAMES.find(([pattern]) => pattern.test(name)) ?? [];
  if (about !== undefined) return `decides no hardware: it is about ${about}`;
  const [near] = !isSuggesting ? [] : findNearest(name, [...Object.keys(PROPERTIES), ...OLDER_NAMES.keys()], 1);
  return `is unknown, and decides nothing${near === undefined ? '' : `; the nearest name is ${near}`}`;
}

/**
 * The properties with an effect on the target, and those without one there.
 * @throws {OsinfoError} BAD_PROPERTY for a value that is not legal on the target
 */
export function requestedOn(
  known: ReadonlyMap<string, ReadProperty>,
  target: CompleteTarget,
): { readonly requested: RequestedProperties; readonly unused: readonly UnusedProperty[] } {
  const unused: UnusedProperty[] = [];
  const requested = [...known.values()].flatMap(property => {
    const { name, writtenAs, row } = property;
    if (row.legal?.(target).length === 0) {
      unused.push([writtenAs, `means nothing under ${target.hypervisor} on ${target.arch}`]);
      return [];
    }
    return [[name, legalValue(property, target)] as const];
  });
  return { requested: requestedFrom(requested), unused };
}

function requestedFrom(entries: readonly (readonly [name: string, value: PropertyScalar])[]): RequestedProperties;
function requestedFrom(entries: readonly (readonly [name: string, value: PropertyScalar])[]): object {
  return Object.fromEntries(entries);
}

function legalValue({ writtenAs, row, given, value }: ReadProperty, target: CompleteTarget): PropertyScalar {
  const { type, legal, isLegal } = row;
  const words = legal?.(target) ?? type.legal ?? [];
  // Where the type has its own list, the target says only whether the property has a meaning there.
  const isGood = (text: string): boolean =>
    isLegal?.(text, target) ?? (type.legal !== undefined || words.some(word => word === text));
  if (value === undefined || (typeof value === 'string' && !isGood(value))) throw badProperty(writtenAs, given, words);
  return value;
}
