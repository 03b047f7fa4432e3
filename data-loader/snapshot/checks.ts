// Checks that values read from JSON have the right types: records by the tables of grammar.ts, which also parse them.
// So a damaged snapshot cannot pass on a value of another type.
import { ENTITIES } from '../grammar/grammar.ts';
import type { AnyField, AnyShape } from '../grammar/shapes.ts';
import { amount, boolean, flag, integer } from '../grammar/values.ts';
import type { Located } from '../records/parts.ts';
import { LAYERS, PROBLEM_CODES, type Problem } from '../records/problems.ts';
import { ENTITY_KINDS, type EntityKind, type RecordOf } from '../records/records.ts';
import type { DatabaseInfo, UnconfirmedProblem } from '../store/store.ts';
import type { OsSummary } from '../store/summary.ts';

/** Checks the type of a value. */
export type Check = (value: unknown) => boolean;

export const isText: Check = value => typeof value === 'string';
const isBoolean: Check = value => typeof value === 'boolean';
/** Whether it is a finite number. */
export const isNumber: Check = value => Number.isFinite(value);
/** Whether it is a whole number, 0 or greater. */
export const isCount: Check = value => Number.isSafeInteger(value) && Number(value) >= 0;

/** Checks a list whose members all pass this check. */
export function listOf(isEntry: Check): Check {
  return value => Array.isArray(value) && value.every(isEntry);
}

/** Checks an object with these required members, these optional ones, and no others. */
export function objectOf(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  const checks = new Map([...Object.entries(required), ...Object.entries(optional)]);
  const names = Object.keys(required);
  return value =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    names.every(name => Object.hasOwn(value, name)) &&
    Object.keys(value).every(name => checks.get(name)?.(Reflect.get(value, name)) === true);
}

const isLayer: Check = value => LAYERS.some(layer => layer === value);
/** Whether it is a line or column, as `formatPlace` writes them. */
const isPosition: Check = value => isCount(value) && Number(value) >= 1 && Number(value) < 10 ** 15;
const isPlace = objectOf({ layer: isLayer, file: isText }, { line: isPosition, column: isPosition });
const isCustom = objectOf({ name: isText, value: isText, at: isPlace });
const locatedOf = (isValue: Check): Check => objectOf({ value: isValue, at: isPlace }, { lang: isText });
const isLocatedText = locatedOf(isText);

/** Whether it is a text with its place. */
export function isLocatedString(value: unknown): value is Located<string> {
  return isLocatedText(value);
}

/** The types of the readers' values that are not texts. */
const READ: ReadonlyMap<unknown, Check> = new Map<unknown, Check>([
  [boolean, isBoolean],
  [flag, isBoolean],
  [integer, isCount],
  [amount, isCount],
]);

/** The check of an element with parts; `more` are members that no row has. */
function checkOf(shape: AnyShape, more: Readonly<Record<string, Check>>): Check {
  const required = new Map(Object.entries(more));
  const optional = new Map<string, Check>();
  if (shape.numbered) required.set('id', isText);
  if (shape.markup !== undefined) optional.set(shape.markup, isText);
  for (const [, field] of shape.fields) {
    const { one, many, fallback } = field;
    if (many !== undefined) required.set(many, listOf(entryOf(field)));
    else if (one !== undefined)
      (field.required || fallback !== undefined ? required : optional).set(one, entryOf(field));
  }
  return objectOf(Object.fromEntries(required), Object.fromEntries(optional));
}

function entryOf({ located, plain, shape }: AnyField): Check {
  if (shape !== undefined) return checkOf(shape, { at: isPlace });
  if (located !== undefined) return locatedOf(READ.get(located) ?? isText);
  return plain === undefined ? isCustom : (READ.get(plain) ?? isText);
}

/** A check that is made on its first use: most processes decode records of one kind. */
function madeOnUse(make: () => Check): Check {
  let check: Check | undefined;
  return value => {
    check ??= make();
    return check(value);
  };
}

const recordOf = (kind: EntityKind): Check =>
  madeOnUse(() => checkOf(ENTITIES[kind], { kind: value => value === kind, declaredAt: listOf(isPlace) }));
const RECORDS: Readonly<Record<EntityKind, Check>> = {
  os: recordOf('os'),
  platform: recordOf('platform'),
  device: recordOf('device'),
  deployment: recordOf('deployment'),
  datamap: recordOf('datamap'),
  'install-script': recordOf('install-script'),
};

/** Whether it is a record of this kind. */
export function isRecord<K extends EntityKind>(kind: K, value: unknown): value is RecordOf<K> {
  return RECORDS[kind](value);
}

const hasFormOfProblem = objectOf(
  {
    code: value => typeof value === 'string' && Object.hasOwn(PROBLEM_CODES, value),
    severity: isText,
    at: isPlace,
    message: isText,
  },
  { excerpt: isText, entity: isText, value: isText },
);
/** Whether it is a problem, with the severity of its code. */
const isProblem: Check = value =>
  hasFormOfProblem(value) &&
  Object.entries(PROBLEM_CODES).some(
    ([code, { severity }]) => code === Object(value).code && severity === Object(value).severity,
  );
const areProblemsOfFiles = listOf(isProblem);
const areProblemsBetween = listOf(objectOf({ problem: isProblem }, { device: isText }));
const areTexts = listOf(isText);
const areSummariesOfOses = listOf(
  objectOf(
    {
      id: isText,
      shortIds: areTexts,
      derivesFrom: areTexts,
      clones: areTexts,
      upgrades: areTexts,
      custom: listOf(isCustom),
    },
    Object.fromEntries(
      [
        'name',
        'vendor',
        'version',
        'codename',
        'logo',
        'releaseDate',
        'eolDate',
        'family',
        'distro',
        'releaseStatus',
      ].map(name => [name, isText]),
    ),
  ),
);
const isDatabase = objectOf(
  {
    origin: value => value === 'installed' || value === 'given' || value === 'embedded',
    layers: listOf(objectOf({ layer: isLayer, path: isText, why: isText, files: isCount })),
    counts: objectOf(Object.fromEntries(ENTITY_KINDS.map(kind => [kind, isCount]))),
  },
  { version: isText },
);

export function areProblems(value: unknown): value is readonly Problem[] {
  return areProblemsOfFiles(value);
}

export function areUnconfirmedProblems(value: unknown): value is readonly UnconfirmedProblem[] {
  return areProblemsBetween(value);
}

export function areSummaries(value: unknown): value is readonly OsSummary[] {
  return areSummariesOfOses(value);
}

export function isDatabaseInfo(value: unknown): value is DatabaseInfo {
  return isDatabase(value);
}
