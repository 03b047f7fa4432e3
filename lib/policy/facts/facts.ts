// In: an ancestry. Out: the facts of its first OS, each with its origin. The order of origins: a site's own x-
// elements, a row for the OS or its nearest ancestor, a row for its family, the row for all OSes.
import { formatLine, LAYERS, type Problem, problem } from '../../../data-loader/records/problems.ts';
import type { OsRecord } from '../../../data-loader/records/records.ts';
import { shortIdOf } from '../../graph/inheritance.ts';
import type { Because } from '../../model/reason.ts';
import { FAMILY_FACTS, type FactRow, GENERAL_FACTS, OS_FACTS } from './fact-table.ts';
import { describeLegalValues, FACT_NAMES, type FactName, type FactValues, legalFact } from './fact-values.ts';

export type { FactName, FactValues };

const OS_ROWS: ReadonlyMap<string, FactRow> = new Map(OS_FACTS.map(row => [row.of, row]));
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
}

/** Whether the table has facts of this very OS. */
export function hasFacts({ id }: OsRecord): boolean {
  return OS_ROWS.has(id);
}

/** The facts of an OS, by its ancestry, nearest first; `listed` are those of it that the table has facts of. */
export function factsOf(ancestry: readonly OsRecord[], listed: readonly OsRecord[] = ancestry): Facts {
  const sites = siteFacts(ancestry.filter(({ custom }) => custom.length > 0));
  const rows = listed.flatMap(os => {
    const row = OS_ROWS.get(os.id);
    return row === undefined ? [] : [{ os, row }];
  });
  // An OS without a family of its own has that of its nearest ancestor with one.
  const familyOwner = ancestry.find(os => os.family !== undefined);
  const findFact = (name: FactName): Fact | undefined => {
    const site = sites.get(name);
    if (site !== undefined && site !== 'unset') return site;
    const inherited = site === 'unset' ? undefined : osFact(name, rows);
    return inherited ?? familyFact(name, familyOwner) ?? generalFact(name);
  };
  const found = new Map<FactName, Fact | undefined>();
  return {
    find: name => {
      if (!found.has(name)) found.set(name, findFact(name));
      return found.get(name);
    },
  };
}

/** The name of the rule by which a fact decides; the facts that replace a device begin with `fallback-`. */
export function factRule(origin: FactOrigin, name: FactName): string {
  return name.startsWith('fallback-') ? `${name}-of-${origin}` : `${origin}-${name}`;
}

/** The problems of a site's elements whose values are not legal, and so are ignored. */
export function siteFactProblems({ id, custom }: OsRecord): readonly Problem[] {
  return custom.flatMap(({ name, value, at }) => {
    const fact = findFactName(name);
    if (fact === undefined || value === 'unset' || legalFact(fact, value) !== undefined) return [];
    const message = `<${name}> is ${JSON.stringify(value)}, not ${describeLegalValues(fact)} or unset; it does not count`;
    return [problem('BAD_VALUE', at, message, { entity: id, value })];
  });
}

/** The fact of a site's element, such as `x-firmware`; `undefined` for any other element. */
function findFactName(element: string): FactName | undefined {
  return FACT_NAMES.find(name => element === `x-${name}`);
}

/** The facts of sites, each from the nearest OS of the ancestry. */
function siteFacts(nearestFirst: readonly OsRecord[]): ReadonlyMap<FactName, Fact | 'unset'> {
  const facts = new Map<FactName, Fact | 'unset'>();
  for (const os of nearestFirst) {
    for (const [name, fact] of ownSiteFacts(os)) if (!facts.has(name)) facts.set(name, fact);
    if (facts.size === FACT_NAMES.length) break;
  }
  return facts;
}

/** The facts in the x- elements of one OS, each from the strongest layer with a legal value. */
function ownSiteFacts(os: OsRecord): ReadonlyMap<FactName, Fact | 'unset'> {
  const facts = new Map<FactName, Fact | 'unset'>();
  if (os.custom.length === 0) return facts;
  for (const layer of LAYERS.toReversed()) {
    for (const { name: element, value: text, at } of os.custom) {
      const name = findFactName(element);
      if (name === undefined || at.layer !== layer || facts.has(name)) continue;
      const value = legalFact(name, text);
      const because = { rule: factRule('site', name), from: shortIdOf(os), at: formatLine(at) };
      if (text === 'unset') facts.set(name, 'unset');
      else if (value !== undefined) facts.set(name, { value, origin: 'site', because });
    }
  }
  return facts;
}

function osFact(name: FactName, rows: readonly { readonly os: OsRecord; readonly row: FactRow }[]): Fact | undefined {
  for (const { os, row } of rows) {
    const value = row.facts[name];
    if (value === undefined) continue;
    return { value, origin: 'os', because: { rule: factRule('os', name), from: shortIdOf(os) }, source: row.source };
  }
  return undefined;
}

function familyFact(name: FactName, os: OsRecord | undefined): Fact | undefined {
  const row = FAMILY_ROWS.get(os?.family?.value ?? '');
  const value = row?.facts[name];
  if (row === undefined || value === undefined || os?.family === undefined) return undefined;
  const because = { rule: factRule('family', name), from: shortIdOf(os), at: formatLine(os.family.at) };
  return { value, origin: 'family', because, source: row.source };
}

function generalFact(name: FactName): Fact | undefined {
  const value = GENERAL_FACTS.facts[name];
  if (value === undefined) return undefined;
  return { value, origin: 'fallback', because: { rule: factRule('fallback', name) }, source: GENERAL_FACTS.source };
}
