// Checks that values read from JSON have the right types: records by the tables of grammar.ts, which also parse them.
// So a damaged snapshot cannot pass on a value of another type.

import type { FileStats } from '../files/file-stats.ts';
import { ENTITIES } from '../grammar/grammar.ts';
import type { AnyField, AnyShape } from '../grammar/shapes.ts';
import { amount, boolean, flag, integer } from '../grammar/values.ts';
import type { Located } from '../records/parts.ts';
import { LAYERS, PROBLEM_CODES, type Problem } from '../records/problems.ts';
import { type EntityKind, ofEachKind, type RecordOf } from '../records/records.ts';
import type { OsIdentity } from '../store/identity.ts';
import type { DatabaseInfo, UnconfirmedProblem } from '../store/store.ts';
import type { OsSummary } from '../store/summary.ts';

/** Checks the type of a value. */
export type Check<T = unknown> = (value: unknown) => value is T;

export const isText: Check<string> = value => typeof value === 'string';
const isBoolean: Check<boolean> = value => typeof value === 'boolean';
/** Whether it is a finite number. */
const isNumber: Check<number> = (value): value is number => Number.isFinite(value);
/** Whether it is a whole number, 0 or greater. */
export const isCount: Check<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Checks a list whose members all pass this check. */
export function listOf<T>(isEntry: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(isEntry);
}

/** Checks one of these words. */
function oneOf<T extends string>(words: readonly T[]): Check<T> {
  return (value): value is T => words.some(word => word === value);
}

type Checks = Readonly<Record<string, Check>>;

/** Checks an object with these required members, these optional ones, and no others; an optional one can be `undefined`. */
export function objectOf<T = unknown>(required: Checks, optional: Checks = {}): Check<T> {
  const checks = new Map([...Object.entries(required), ...Object.entries(optional)]);
  const names = Object.keys(required);
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    names.every(name => Object.hasOwn(value, name)) &&
    Object.keys(value).every(name => {
      const member: unknown = Reflect.get(value, name);
      return checks.get(name)?.(member) === true || (member === undefined && Object.hasOwn(optional, name));
    });
}

const texts = (...names: readonly string[]): Checks => Object.fromEntries(names.map(name => [name, isText]));

const isLayer = oneOf(LAYERS);
/** Whether it is a line or column, as `formatPlace` writes them. */
const isPosition: Check<number> = (value): value is number => isCount(value) && value >= 1 && value < 10 ** 15;
const isPlace = objectOf({ layer: isLayer, file: isText }, { line: isPosition, column: isPosition });
const isCustom = objectOf({ name: isText, value: isText, at: isPlace });
const locatedOf = <T>(isValue: Check<T>): Check<Located<T>> =>
  objectOf({ value: isValue, at: isPlace }, { lang: isText });
/** Whether it is a text with its place. */
export const isLocatedText: Check<Located<string>> = locatedOf(isText);

/** The types of the readers' values that are not texts. */
const READ: ReadonlyMap<unknown, Check> = new Map<unknown, Check>([
  [boolean, isBoolean],
  [flag, isBoolean],
  [integer, isCount],
  [amount, isCount],
]);

/** The check of an element with parts; `more` are members that no row has. */
function checkOf(shape: AnyShape, more: Checks): Check {
  const required: Record<string, Check> = { ...more };
  const optional: Record<string, Check> = {};
  if (shape.numbered) required.id = isText;
  if (shape.markup !== undefined) optional[shape.markup] = isText;
  for (const [, field] of shape.fields) {
    const { one, many, fallback } = field;
    if (many !== undefined) required[many] = listOf(entryOf(field));
    else if (one !== undefined) (field.required || fallback !== undefined ? required : optional)[one] = entryOf(field);
  }
  return objectOf(required, optional);
}

function entryOf({ located, plain, shape }: AnyField): Check {
  if (shape !== undefined) return checkOf(shape, { at: isPlace });
  if (located !== undefined) return locatedOf(READ.get(located) ?? isText);
  return plain === undefined ? isCustom : (READ.get(plain) ?? isText);
}

const recordChecks = new Map<EntityKind, Check>();

/** Whether it is a record of this kind. The check is made on its first use: most processes decode records of one kind. */
export function isRecord<K extends EntityKind>(kind: K, value: unknown): value is RecordOf<K> {
  const isOfKind =
    recordChecks.get(kind) ?? checkOf(ENTITIES[kind], { kind: oneOf([kind]), declaredAt: listOf(isPlace) });
  recordChecks.set(kind, isOfKind);
  return isOfKind(value);
}

const hasFormOfProblem = objectOf<Problem>(
  { code: isText, severity: isText, at: isPlace, message: isText },
  texts('excerpt', 'entity', 'value'),
);
/** Whether it is a problem, with the severity of its code. */
export const isProblem: Check<Problem> = (value): value is Problem =>
  hasFormOfProblem(value) &&
  Object.hasOwn(PROBLEM_CODES, value.code) &&
  PROBLEM_CODES[value.code].severity === value.severity;

export const isUnconfirmedProblem: Check<UnconfirmedProblem> = objectOf({ problem: isProblem }, { device: isText });

const areTexts = listOf(isText);
export const isSummary: Check<OsSummary> = objectOf(
  {
    id: isText,
    shortIds: areTexts,
    derivesFrom: areTexts,
    clones: areTexts,
    upgrades: areTexts,
    custom: listOf(isCustom),
  },
  {
    ...texts('name', 'vendor', 'version', 'codename', 'logo', 'releaseDate', 'eolDate'),
    ...texts('family', 'distro', 'releaseStatus'),
  },
);

const isMediaIdentity = objectOf(
  { id: isText },
  { ...texts('arch', 'volumeId', 'systemId', 'publisherId', 'applicationId'), volumeSize: isCount },
);
const isTreeIdentity = objectOf(
  { id: isText, treeinfo: objectOf({}, texts('family', 'variant', 'version', 'arch')) },
  { arch: isText },
);
export const isIdentity: Check<OsIdentity> = objectOf({
  id: isText,
  isRolling: isBoolean,
  media: listOf(isMediaIdentity),
  trees: listOf(isTreeIdentity),
});

export const isDatabaseInfo: Check<DatabaseInfo> = objectOf(
  {
    origin: oneOf(['installed', 'given', 'embedded']),
    layers: listOf(objectOf({ layer: isLayer, path: isText, why: isText, files: isCount })),
    counts: objectOf(ofEachKind(() => isCount)),
  },
  { version: isText },
);

export const areFileStats: Check<FileStats> = objectOf({
  paths: areTexts,
  system: isCount,
  figures: listOf(isNumber),
  from: isCount,
  until: isCount,
});
