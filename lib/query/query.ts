// Criteria in, a test for entities out. The criteria are a table: one row per key defines which values are legal and
// which entities match. All given criteria must match.

import { date } from '../../data-loader/grammar/dates.ts';
import { RELEASE_STATUSES, type ReleaseStatus } from '../../data-loader/records/records.ts';
import type { Device, Os, Platform, Product } from '../model/entities.ts';
import { badArgument, badCriteria, unknownCriterion } from '../model/errors.ts';
import { isPlainObject } from '../model/options.ts';
import { versionRange } from '../model/version.ts';
import { matchesGlob } from '../values/ids.ts';
import type { IsoDate } from '../values/units.ts';

/** Criteria for OSes and platforms. A list of words matches when one of them does. */
export interface ProductCriteria {
  /** Any short-id, with `*` for any characters and `?` for one. */
  readonly shortId?: string | readonly string[];
  /** The complete name of the vendor, in any case. */
  readonly vendor?: string | readonly string[];
  /** A range in semver's syntax, parsed loosely: `>=20.04`, `7 - 9`. */
  readonly version?: string;
  /** Released after this day; an unknown release day does not match. */
  readonly releasedAfter?: IsoDate;
  /** Released by this day and not past its end of life; an unknown day matches, as in libosinfo. */
  readonly maintainedOn?: IsoDate;
  /** Part of an id, short-id, name, vendor or codename, in any case. */
  readonly text?: string;
}

/** Criteria for OSes. */
export interface OsCriteria extends ProductCriteria {
  readonly family?: string | readonly string[];
  readonly distro?: string | readonly string[];
  readonly status?: ReleaseStatus | readonly ReleaseStatus[];
  /** Supports this device, given by id or name. */
  readonly supports?: string;
  /** Has this OS, given by id or short-id, among its ancestors. */
  readonly derivedFrom?: string;
  /** Has a medium, tree, image, firmware or resources for this architecture. */
  readonly arch?: string | readonly string[];
}

/** Criteria for devices. */
export interface DeviceCriteria {
  readonly class?: string | readonly string[];
  readonly busType?: string | readonly string[];
  readonly name?: string | readonly string[];
  readonly vendor?: string | readonly string[];
  /** Part of an id, name, vendor or product, in any case. */
  readonly text?: string;
}

/** Whether an entity matches. */
export type Test<E> = (entity: E) => boolean;

/** Finds an OS by id or short-id; `undefined` when there is none. */
export type FindOs = (key: string) => Os | undefined;

/** One row: turns a value into a test; `undefined` when the value is not legal. */
interface Criterion<E> {
  readonly legal: string;
  /** Whether a list of values is legal, any of which matches. */
  readonly isList?: true;
  readonly test: (value: unknown, findOs: FindOs) => Test<E> | undefined;
}

const WORDS = 'a word or a list of words';

/** A word or list of words, compared in any case with the entity's values. */
function textList<E>(valuesOf: (entity: E) => readonly (string | undefined)[]): Criterion<E> {
  return {
    legal: WORDS,
    isList: true,
    test: value => {
      const words = wordsOf(value)?.map(word => word.toLowerCase());
      const wanted = new Set(words);
      return words && (entity => valuesOf(entity).some(word => word !== undefined && wanted.has(word.toLowerCase())));
    },
  };
}

/** A part of one of the entity's values, in any case. */
function textPart<E>(valuesOf: (entity: E) => readonly (string | undefined)[]): Criterion<E> {
  return {
    legal: 'a text',
    test: value => {
      if (typeof value !== 'string') return undefined;
      const wanted = value.toLowerCase();
      return entity => valuesOf(entity).some(text => text?.toLowerCase().includes(wanted));
    },
  };
}

/** A day, compared with the entity's own days. */
function dayLimit<E>(compare: (entity: E, day: IsoDate) => boolean): Criterion<E> {
  return {
    legal: 'a day, YYYY-MM-DD',
    test: value => {
      const reading = typeof value === 'string' ? date(value) : undefined;
      return reading && 'value' in reading ? entity => compare(entity, reading.value) : undefined;
    },
  };
}

const PRODUCT: { readonly [K in keyof ProductCriteria]-?: Criterion<Product> } = {
  shortId: {
    legal: 'a short-id or a list of them, with * and ?',
    isList: true,
    test: value => {
      const words = wordsOf(value);
      const names = new Set(words);
      const globs = [...names].filter(word => /[*?]/.test(word)).map(glob => glob.replace(/\*+/g, '*'));
      const isWanted = (shortId: string): boolean =>
        names.has(shortId) || globs.some(glob => matchesGlob(shortId, glob));
      return words && (({ shortIds }) => shortIds.some(isWanted));
    },
  },
  vendor: textList(product => [product.vendor]),
  version: {
    legal: "a range such as '>=20.04' or '7 - 9'",
    test: value => {
      const inRange = typeof value === 'string' ? versionRange(value) : undefined;
      return inRange && (product => inRange(product.version));
    },
  },
  releasedAfter: dayLimit(({ releaseDate }, after) => releaseDate !== undefined && releaseDate > after),
  maintainedOn: dayLimit(
    ({ releaseDate = '', eolDate }, on) => releaseDate <= on && (eolDate === undefined || eolDate >= on),
  ),
  text: textPart(({ id, shortIds, name, vendor, codename }) => [id, ...shortIds, name, vendor, codename]),
};

const OS: { readonly [K in keyof OsCriteria]-?: Criterion<Os> } = {
  ...PRODUCT,
  family: textList(os => [os.family]),
  distro: textList(os => [os.distro]),
  status: {
    legal: RELEASE_STATUSES.join(', '),
    isList: true,
    test: value => {
      const wanted = wordsOf(value);
      const isKnown = wanted?.every(word => RELEASE_STATUSES.some(status => status === word));
      return wanted && isKnown ? os => wanted.includes(os.releaseStatus) : undefined;
    },
  },
  supports: {
    legal: "a device's id or name",
    test: value =>
      typeof value === 'string'
        ? os => os.devices.some(device => device.id === value || device.name === value)
        : undefined,
  },
  derivedFrom: {
    legal: 'the id or short-id of an OS in the database',
    test: (value, findOs) => {
      const ancestor = typeof value === 'string' ? findOs(value) : undefined;
      if (ancestor === undefined) return undefined;
      const descendants = new Set(ancestor.descendants);
      return os => descendants.has(os.id);
    },
  },
  arch: textList(({ media, trees, images, firmware, resources }) => [
    ...[...media, ...trees, ...images, ...firmware, ...resources].map(entry => entry.arch),
  ]),
};

const DEVICE: { readonly [K in keyof DeviceCriteria]-?: Criterion<Device> } = {
  class: textList(device => [device.class]),
  busType: textList(device => [device.busType]),
  name: textList(device => [device.name]),
  vendor: textList(device => [device.vendor]),
  text: textPart(({ id, name, vendor, product }) => [id, name, vendor, product]),
};

/** A test for OSes. @throws {OsinfoError} BAD_CRITERIA, BAD_ARGUMENT */
export function osTest(criteria: OsCriteria | undefined, findOs: FindOs): Test<Os> {
  return everyTest(OS, criteria, findOs);
}

/** A test for platforms. @throws {OsinfoError} BAD_CRITERIA, BAD_ARGUMENT */
export function platformTest(criteria: ProductCriteria | undefined): Test<Platform> {
  return everyTest(PRODUCT, criteria, () => undefined);
}

/** A test for devices. @throws {OsinfoError} BAD_CRITERIA, BAD_ARGUMENT */
export function deviceTest(criteria: DeviceCriteria | undefined): Test<Device> {
  return everyTest(DEVICE, criteria, () => undefined);
}

/** The names of the criteria for OSes. */
export const OS_CRITERIA: readonly string[] = Object.keys(OS);

/** The legal values of a criterion for OSes; `undefined` for one that takes a list of values. */
export function legalSingleValue(name: string): string | undefined {
  const table: Readonly<Record<string, Criterion<Os>>> = OS;
  const criterion = table[name];
  return criterion?.isList ? undefined : criterion?.legal;
}

function everyTest<E>(table: Readonly<Record<string, Criterion<E>>>, criteria: object = {}, findOs: FindOs): Test<E> {
  if (!isPlainObject(criteria)) throw badArgument('criteria', criteria, 'an object of named values');
  const tests = Object.entries(criteria)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const criterion = Object.hasOwn(table, key) ? table[key] : undefined;
      if (criterion === undefined) throw unknownCriterion(key, Object.keys(table));
      const test = criterion.test(value, findOs);
      if (test === undefined) throw badCriteria(key, value, criterion.legal);
      return test;
    });
  return entity => tests.every(test => test(entity));
}

function wordsOf(value: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.every(word => typeof word === 'string') ? list : undefined;
}
