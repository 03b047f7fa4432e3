// In: the made-up databases of databases/. Out: the answers that are not as expected. A case asks libosinfo and this
// library one question about files in any of system/, local/ and user/, and about pci.ids and usb.ids.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatPlace, type Problem } from '../../data-loader/index.ts';
import { writtenOnce } from '../fixtures/folders.ts';
import type { FilesAndLinks } from '../fixtures/written-files.ts';
import { isObject, type Json, type Question } from './answers.ts';
import type { Difference } from './compare.ts';
import { own } from './compare.ts';
import { ANCESTRY } from './databases/ancestry.ts';
import { ATTRIBUTES } from './databases/attributes.ts';
import { DEPLOYMENTS } from './databases/deployments.ts';
import { DEVICES } from './databases/devices.ts';
import { DOCUMENTS } from './databases/documents.ts';
import { FIRMWARE } from './databases/firmware.ts';
import { LANGUAGES } from './databases/languages.ts';
import { LAYERS } from './databases/layers.ts';
import { RESOURCES } from './databases/resources.ts';
import { SCRIPTS } from './databases/scripts.ts';
import { VALUES } from './databases/values.ts';
import type { Examination } from './examine.ts';

/** Cases by their names. */
export type CaseTable = Readonly<Record<string, Omit<Case, 'name'>>>;

/** A database, and what is expected of it. */
export interface Case {
  readonly name: string;
  /** The rule or the accident that the case shows. */
  readonly why: string;
  /** What is in the database; none when the case has another's. */
  readonly files?: FilesAndLinks;
  /** Another case whose files are asked instead. */
  readonly tree?: string;
  /** The variables that choose the language. */
  readonly env?: Readonly<Record<string, string>>;
  readonly expect?: Expectation;
}

/** What is right; everything that is not said is expected to be the same on both sides, and free of problems. */
export interface Expectation {
  /** What libosinfo does with the database; `answers` when left out. */
  readonly libosinfo?: Examination['outcome'];
  /** Our problems, as `CODE layer:file:line`. */
  readonly problems?: readonly string[];
  /** The rows of intended.ts that claim a difference. */
  readonly intended?: readonly string[];
  /** Answers of ours, as far as they matter. */
  readonly answers?: ExpectedObject;
}

/** An answer as far as it matters; `null` for one that must be absent. */
type Expected = boolean | number | string | null | readonly Expected[] | ExpectedObject;

interface ExpectedObject {
  readonly [name: string]: Expected | undefined;
}

const CASES: CaseTable = {
  ...ANCESTRY,
  ...ATTRIBUTES,
  ...DEPLOYMENTS,
  ...DEVICES,
  ...DOCUMENTS,
  ...FIRMWARE,
  ...LANGUAGES,
  ...LAYERS,
  ...RESOURCES,
  ...SCRIPTS,
  ...VALUES,
};

/** Every case, or those with one of these texts in their names. */
export function readCases(wanted: readonly string[] = []): readonly Case[] {
  return Object.keys(CASES)
    .filter(name => wanted.length === 0 || wanted.some(part => name.includes(part)))
    .sort()
    .flatMap(name => (CASES[name] ? [{ name, ...CASES[name] }] : []));
}

/** What a case asks. */
export function questionOf({ name, tree = name, env = {} }: Case): Question {
  const folder = writtenOnce(`parity/${tree}`, CASES[tree]?.files ?? {});
  const there = (part: string): string | undefined => {
    const path = join(folder, part);
    return existsSync(path) ? path : undefined;
  };
  const given = { system: there('system'), local: there('local'), user: there('user') };
  const files = { pci: there('pci.ids'), usb: there('usb.ids') };
  const layers = Object.fromEntries(Object.entries(given).filter(([, path]) => path !== undefined));
  const hasIds = files.pci !== undefined || files.usb !== undefined;
  const ids = Object.fromEntries(Object.entries(files).filter(([, path]) => path !== undefined));
  return { ...layers, ids: hasIds ? ids : 'none', environment: env };
}

/** Everything about an examined case that is not as expected. */
export function surprises({ expect = {} }: Case, { outcome, intended, ours }: Examination): readonly Difference[] {
  const rows = [...new Set(intended.map(({ row }) => row.name))].sort();
  return [
    ...unlike('libosinfo', expect.libosinfo ?? 'answers', outcome),
    ...unlike('problems', expect.problems ?? [], ours.problems.map(describeProblem)),
    ...unlike('intended', expect.intended?.toSorted() ?? [], rows),
    ...unlikeAnswers(['answers'], expect.answers ?? {}, ours.answers),
  ];
}

function describeProblem({ code, at: { layer, file, line } }: Problem): string {
  return `${code} ${formatPlace({ layer, file, ...(line !== undefined && { line }) })}`;
}

function unlike(what: string, expected: Json, found: Json): readonly Difference[] {
  return JSON.stringify(expected) === JSON.stringify(found)
    ? []
    : [{ path: ['expected', what], theirs: expected, ours: found }];
}

/** Compares what is expected only: an answer that is expected to be absent is `null`. */
function unlikeAnswers(path: readonly string[], expected: Expected, found: Json | undefined): readonly Difference[] {
  if (expected === null)
    return found === undefined ? [] : [{ path: ['expected', ...path], theirs: 'nothing', ours: found }];
  if (isExpectedObject(expected) && isObject(found)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      value === undefined ? [] : unlikeAnswers([...path, key], value, own(found, key)),
    );
  }
  const [theirs, ours] = [JSON.stringify(expected), JSON.stringify(found)];
  return theirs === ours ? [] : [{ path: ['expected', ...path], theirs, ours: found }];
}

function isExpectedObject(value: Expected): value is ExpectedObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
