// In: an ancestry. Out: the facts of its first OS, each with its origin. The order of origins: a site's own x-
// elements, a row for the OS or its nearest ancestor, a row for its family, the row for all OSes.
import { formatLine, LAYERS, type Place, type Problem, problem } from '../../../data-loader/records/problems.ts';
import type { OsRecord } from '../../../data-loader/records/records.ts';
import { shortIdOf } from '../../graph/inheritance.ts';
import type { Because } from '../../model/reason.ts';
import type { Arch } from '../../model/target-types.ts';
import { findNearest } from '../../values/ids.ts';
import { DISTRO_FACTS, FAMILY_FACTS, type FactRow, GENERAL_FACTS, OS_FACTS } from './fact-table.ts';
import {
  describeLegalValues,
  FACT_NAMES,
  type FactName,
  type FactValues,
  legalFact,
  type RepeatedFact,
} from './fact-values.ts';

export type { FactName, FactValues };

const OS_ROWS: ReadonlyMap<string, FactRow> = new Map(OS_FACTS.map(row => [row.of, row]));
const DISTRO_ROWS: ReadonlyMap<string, FactRow> = new Map(DISTRO_FACTS.map(row => [row.of, row]));
const FAMILY_ROWS: ReadonlyMap<string, FactRow> = new Map(FAMILY_FACTS.map(row => [row.of, row]));

/** The origins of a fact, the strongest first. */
export const FACT_ORIGINS = ['site', 'os', 'family', 'fallback'] as const;
/** The origin of a fact. */
export type FactOrigin = (typeof FACT_ORIGINS)[number];

/** A fact with its origin and reason. */
export interface Fact {
  readonly value: string;
  readonly origin: FactOrigin;
  readonly because: Because;
  /** The source of the row; absent for a site's fact, which has none. */
  readonly source?: string;
}

/** The facts of one OS. */
export interface Facts {
  /** `undefined` when no origin has the fact. */
  find(name: FactName): Fact | undefined;
  /** Those of sites, of the OS and of its ancestors, each value once with its nearest place. */
  all(name: RepeatedFact): readonly Fact[];
}

/** Whether the tables have facts of this very OS, or of its distro. */
export function hasFacts(os: OsRecord): boolean {
  return rowOf(os) !== undefined;
}

function rowOf({ id, distro }: OsRecord): FactRow | undefined {
  return OS_ROWS.get(id) ?? DISTRO_ROWS.get(distro?.value ?? '');
}

/**
 * The facts of an OS on an architecture, by its ancestry, nearest first; `listed` are those of it that the tables have
 * facts of.
 */
export function factsOf(ancestry: readonly OsRecord[], arch: Arch, listed: readonly OsRecord[] = ancestry): Facts {
  const withElements = ancestry.filter(({ custom }) => custom.length > 0);
  const sites = siteFacts(withElements);
  const rows = listed.flatMap(os => {
    const row = rowOf(os);
    return row === undefined || !holdsOn(arch, row) ? [] : [{ os, row }];
  });
  // An OS without a family of its own has that of its nearest ancestor with one.
  const familyOwner = ancestry.find(os => os.family !== undefined);
  const findFact = (name: FactName): Fact | undefined => {
    const site = sites.get(name);
    if (site !== undefined && site !== 'unset') return site;
    const inherited = site === 'unset' ? undefined : osFact(name, rows);
    return inherited ?? familyFact(name, familyOwner, arch) ?? generalFact(name);
  };
  const found = new Map<FactName, Fact | undefined>();
  return {
    find: name => {
      if (!found.has(name)) found.set(name, findFact(name));
      return found.get(name);
    },
    all: name => repeatedFacts(name, withElements),
  };
}

function holdsOn(arch: Arch, { archs }: FactRow): boolean {
  return archs?.includes(arch) !== false;
}

/** The name of the rule by which a fact decides; the facts that replace a device begin with `fallback-`. */
export function factRule(origin: FactOrigin, name: FactName): string {
  return name.startsWith('fallback-') ? `${name}-of-${origin}` : `${origin}-${name}`;
}

/** The problems of a site's elements whose values are not legal, and of those with misspelt names; both are ignored. */
export function siteFactProblems(
  { id, custom }: OsRecord,
  correctSpelling: (element: string) => string | undefined = spellingCorrector(),
): readonly Problem[] {
  return custom.flatMap(({ name, value, at }) => {
    const fact = FACTS_BY_ELEMENT.get(name);
    if (fact === undefined) {
      const meant = correctSpelling(name);
      if (meant === undefined) return [];
      const message = `<${name}> is not an element of this library, and counts for nothing; <${meant}> is`;
      return [problem('UNKNOWN_ELEMENT', at, message, { entity: id, value: name })];
    }
    if (value === 'unset' || legalFact(fact, value) !== undefined) return [];
    const message = `<${name}> is ${JSON.stringify(value)}, not ${describeLegalValues(fact)} or unset; it does not count`;
    return [problem('BAD_VALUE', at, message, { entity: id, value })];
  });
}

/** How many different names are compared with those of facts: a file can have any number. */
const MAX_COMPARED = 1000;

/**
 * Finds the element of this library that another one is a misspelling of: a name with one wrong letter, or two from six
 * letters on; `undefined` for any other name, which a site can use as it likes.
 */
export function spellingCorrector(): (element: string) => string | undefined {
  const meant = new Map<string, string | undefined>();
  return element => {
    if (!meant.has(element) && meant.size < MAX_COMPARED) {
      const name = element.slice('x-'.length);
      const [near] = findNearest(name, FACT_NAMES, 1, name.length < 6 ? 1 : 2);
      meant.set(element, near === undefined ? undefined : `x-${near}`);
    }
    return meant.get(element);
  };
}

/** The fact of each element that a site can write, such as `x-firmware`. */
const FACTS_BY_ELEMENT: ReadonlyMap<string, FactName> = new Map(FACT_NAMES.map(name => [`x-${name}`, name]));

/** The facts of sites, each from the nearest OS of the ancestry, and there from the strongest layer with a legal value. */
function siteFacts(nearestFirst: readonly OsRecord[]): ReadonlyMap<FactName, Fact | 'unset'> {
  const facts = new Map<FactName, Fact | 'unset'>();
  for (const os of nearestFirst) {
    for (const layer of LAYERS.toReversed()) {
      for (const { name: element, value, at } of os.custom) {
        const name = FACTS_BY_ELEMENT.get(element);
        if (name === undefined || at.layer !== layer || facts.has(name)) continue;
        const fact = value === 'unset' ? value : siteFact(name, value, os, at);
        if (fact !== undefined) facts.set(name, fact);
      }
    }
  }
  return facts;
}

/** Every value of a fact, from the strongest layer of the nearest OS on; the first layer with `unset` is the last one. */
function repeatedFacts(name: RepeatedFact, nearestFirst: readonly OsRecord[]): readonly Fact[] {
  const facts = new Map<string, Fact>();
  for (const os of nearestFirst) {
    for (const layer of LAYERS.toReversed()) {
      const written = os.custom.filter(
        ({ name: element, at }) => at.layer === layer && FACTS_BY_ELEMENT.get(element) === name,
      );
      for (const { value, at } of written) {
        const fact = value === 'unset' ? undefined : siteFact(name, value, os, at);
        if (fact !== undefined && !facts.has(fact.value)) facts.set(fact.value, fact);
      }
      if (written.some(({ value }) => value === 'unset')) return [...facts.values()];
    }
  }
  return [...facts.values()];
}

/** The fact that an element of a site states; `undefined` where its value is not legal. */
function siteFact(name: FactName, text: string, os: OsRecord, at: Place): Fact | undefined {
  const value = legalFact(name, text);
  if (value === undefined) return undefined;
  return { value, origin: 'site', because: { rule: factRule('site', name), from: shortIdOf(os), at: formatLine(at) } };
}

function osFact(name: FactName, rows: readonly { readonly os: OsRecord; readonly row: FactRow }[]): Fact | undefined {
  for (const { os, row } of rows) {
    const value = row.facts[name];
    if (value === undefined) continue;
    return { value, origin: 'os', because: { rule: factRule('os', name), from: shortIdOf(os) }, source: row.source };
  }
  return undefined;
}

function familyFact(name: FactName, os: OsRecord | undefined, arch: Arch): Fact | undefined {
  const row = FAMILY_ROWS.get(os?.family?.value ?? '');
  const value = row?.facts[name];
  if (row === undefined || !holdsOn(arch, row) || value === undefined || os?.family === undefined) return undefined;
  const because = { rule: factRule('family', name), from: shortIdOf(os), at: formatLine(os.family.at) };
  return { value, origin: 'family', because, source: row.source };
}

function generalFact(name: FactName): Fact | undefined {
  const value = GENERAL_FACTS.facts[name];
  if (value === undefined) return undefined;
  return { value, origin: 'fallback', because: { rule: factRule('fallback', name) }, source: GENERAL_FACTS.source };
}
