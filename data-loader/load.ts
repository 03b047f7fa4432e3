// Roots in, a store of all their records out. One pipeline for both forms: it does the next slice of the work each
// time it is asked, so that `load` gives other work a turn in between and `loadSync` does not.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type FileRecords, readRecords } from './builder.ts';
import { readBytes } from './bytes.ts';
import { entityPath, type FileGroup, groupFiles, type Listing, listFiles, type SourceFile } from './files.ts';
import { type HardwareIdsFiles, hardwareIds } from './hardware-ids.ts';
import type { Root } from './locations.ts';
import { mergeRecords } from './merge.ts';
import { LAYERS, type Problem, problem } from './problems.ts';
import type { EntityRecord } from './records.ts';
import { type DatabaseInfo, MemoryStore, type RecordStore } from './store.ts';
import { expandLanguages } from './values.ts';

/** How to load. */
export interface LoadOptions {
  /** Languages to choose translated names by, best first: `['pt_BR', 'de']`. Absent: the untranslated names. */
  readonly languages?: readonly string[];
  /** What `database.origin` shall say; `installed` when absent. */
  readonly origin?: DatabaseInfo['origin'];
  /** The files with the names of hardware; absent means that there are none. */
  readonly hardwareIds?: HardwareIdsFiles;
}

/** Loads the layers, giving the event loop a turn after every slice of files. */
export async function load(roots: readonly Root[], options: LoadOptions = {}): Promise<RecordStore> {
  const slices = loadInSlices(roots, options);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
    await new Promise(setImmediate);
  }
}

/** Loads the layers at once. */
export function loadSync(roots: readonly Root[], options: LoadOptions = {}): RecordStore {
  const slices = loadInSlices(roots, options);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** File groups read between two turns of the event loop: a few milliseconds' work. */
const SLICE = 16;
/** How often a tree is read at most, while it keeps changing. */
const ATTEMPTS = 3;

function* loadInSlices(roots: readonly Root[], options: LoadOptions): Generator<undefined, RecordStore> {
  const languages = expandLanguages(options.languages ?? []);
  for (let attempt = 1; ; attempt += 1) {
    const listings = roots.map(listFiles);
    const before = fingerprint(listings);
    const records: EntityRecord[] = [];
    const problems = listings.flatMap(listing => listing.problems);
    const groups = groupFiles(listings.flatMap(listing => listing.files));
    for (const [index, group] of groups.entries()) {
      readGroup(group, languages, records, problems);
      if (index % SLICE === SLICE - 1) yield;
    }
    const settled = fingerprint(roots.map(listFiles)) === before;
    if (!settled && attempt < ATTEMPTS) continue;
    if (!settled) problems.push(changedProblem(roots));
    const masters = new Set(groups.filter(group => group.masters.length > 0).map(({ key }) => key));
    const hardware = hardwareIds(options.hardwareIds ?? {}, id => masters.has(entityPath('device', id)));
    return new MemoryStore(databaseInfo(roots, listings, options), records, problems, hardware);
  }
}

/** Reads the strongest master that can be read, and the fragments of its layer and stronger ones. */
function readGroup(group: FileGroup, languages: readonly string[], records: EntityRecord[], problems: Problem[]): void {
  const merged = new Map<string, EntityRecord>();
  const take = (file: SourceFile): boolean => {
    const read = readFile(file, languages);
    for (const found of read.problems) problems.push(found);
    for (const record of read.records) {
      const key = `${record.kind} ${record.id}`;
      const before = merged.get(key);
      merged.set(key, before === undefined ? record : mergeRecords(before, record, languages));
    }
    return !read.lost;
  };
  const master = group.masters.find(take);
  const weakest = master === undefined ? 0 : LAYERS.indexOf(master.layer);
  for (const fragment of group.fragments) if (LAYERS.indexOf(fragment.layer) >= weakest) take(fragment);
  for (const record of merged.values()) records.push(record);
}

function readFile(file: SourceFile, languages: readonly string[]): FileRecords {
  const bytes = readBytes(file.location);
  if (!(bytes instanceof Uint8Array)) {
    const fault = problem(bytes.code, { layer: file.layer, file: file.path }, `${bytes.reason}; the file is left out`);
    return { records: [], problems: [fault], lost: true };
  }
  if (bytes.length === 0) return { records: [], problems: [], lost: false };
  return readRecords(file, [bytes], languages);
}

/** Everything that tells whether the files are still those that were listed. */
function fingerprint(listings: readonly Listing[]): string {
  return listings.flatMap(listing => listing.files.map(file => `${file.location}\0${state(file.location)}`)).join('\n');
}

function state(location: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(location);
    return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
  } catch {
    return 'unreadable';
  }
}

function changedProblem(roots: readonly Root[]): Problem {
  const message = `files changed while they were read, ${ATTEMPTS} times in a row; what was read may be of two states`;
  return problem('CHANGED_DURING_LOAD', { layer: roots[0]?.layer ?? 'system', file: '.' }, message);
}

function databaseInfo(
  roots: readonly Root[],
  listings: readonly Listing[],
  options: LoadOptions,
): Omit<DatabaseInfo, 'counts'> {
  const version = roots.filter(root => root.layer === 'system').map(readVersion)[0];
  const layers = roots.map(({ layer, path, why }, index) => ({
    layer,
    path,
    why,
    files: listings[index]?.files.length ?? 0,
  }));
  return { ...(version !== undefined && { version }), origin: options.origin ?? 'installed', layers };
}

function readVersion(root: Root): string | undefined {
  const bytes = readBytes(join(root.path, 'VERSION'));
  const line = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes.subarray(0, 64)).split('\n', 1)[0] : '';
  return line?.trim() || undefined;
}
