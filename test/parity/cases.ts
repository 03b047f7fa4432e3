// The made-up databases of test/fixtures/parity in, what is not as their case.json says out. A case is a folder with any of
// system/, local/, user/, pci.ids and usb.ids, and a case.json; it asks one thing of libosinfo and of this library.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatPlace, type Problem } from '../../data-loader/index.ts';
import { isObject, type Json, type JsonObject, type Question } from './answers.ts';
import type { Difference } from './compare.ts';
import { own } from './compare.ts';
import type { Examination } from './examine.ts';

/** What a case.json says. */
export interface Case {
  readonly name: string;
  /** The rule or the accident that the case shows. */
  readonly why: string;
  /** Another case whose folders are asked instead. */
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
  readonly answers?: JsonObject;
}

const FOLDER = join(import.meta.dirname, '../../../test/fixtures/parity');

/** Every case, or those with one of these texts in their names. */
export function readCases(wanted: readonly string[] = []): readonly Case[] {
  return readdirSync(FOLDER)
    .filter(name => existsSync(join(FOLDER, name, 'case.json')))
    .filter(name => wanted.length === 0 || wanted.some(part => name.includes(part)))
    .sort()
    .map(name => ({ name, ...JSON.parse(readFileSync(join(FOLDER, name, 'case.json'), 'utf8')) }));
}

/** What a case asks. */
export function questionOf({ name, tree = name, env = {} }: Case): Question {
  const there = (part: string): string | undefined => {
    const path = join(FOLDER, tree, part);
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
function unlikeAnswers(path: readonly string[], expected: Json | null, found: Json | undefined): readonly Difference[] {
  if (expected === null)
    return found === undefined ? [] : [{ path: ['expected', ...path], theirs: 'nothing', ours: found }];
  if (isObject(expected) && isObject(found)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      value === undefined ? [] : unlikeAnswers([...path, key], value, own(found, key)),
    );
  }
  const same = JSON.stringify(expected) === JSON.stringify(found);
  return same ? [] : [{ path: ['expected', ...path], theirs: expected, ours: found }];
}
