// In: problems. Out: no more of them than a person can use: a hostile file can have hundreds of thousands.
import { type Problem, problem } from './problems.ts';

/** The maximum number of problems of one kind of check in one file. */
const MAX_OF_FILE = 2500;
/** The maximum number of problems of all files. */
const MAX_OF_ALL = 10_000;

/** A problem, which can have further data of the caller beside it. */
interface Entry {
  readonly problem: Problem;
}

/** The first problems of each file, and one more that states the number of the others. */
export function limitPerFile<E extends Entry>(entries: readonly E[]): readonly (E | Entry)[] {
  if (entries.length <= MAX_OF_FILE) return entries;
  const files = new Map<string, E[]>();
  for (const entry of entries) {
    const { layer, file } = entry.problem.at;
    const key = `${layer} ${file}`;
    const found = files.get(key);
    if (found === undefined) files.set(key, [entry]);
    else found.push(entry);
  }
  return [...files.values()].flatMap(each => limitOfFile(each));
}

/** The problems of one file as they are found: those beyond the maximum are counted, but not made. */
export class FileProblems {
  readonly #found: Problem[] = [];
  #count = 0;

  add(make: () => Problem): void {
    this.#count += 1;
    if (this.#count <= MAX_OF_FILE + 1) this.#found.push(make());
  }

  /** The first problems, and one more that states the number of the others. */
  list(): readonly Problem[] {
    return problemsIn(limitOfFile(entriesOf(this.#found), this.#count));
  }
}

function limitOfFile<E extends Entry>(entries: readonly E[], found: number = entries.length): readonly (E | Entry)[] {
  const left = entries[MAX_OF_FILE];
  if (left === undefined) return entries;
  const count = found - MAX_OF_FILE;
  const message = `${count} more ${count === 1 ? 'problem' : 'problems'} like those before in this file; only ${MAX_OF_FILE} are listed`;
  return [...entries.slice(0, MAX_OF_FILE), { problem: problem('TOO_LARGE', left.problem.at, message) }];
}

/** The first problems of a database, and one more when others are left out. */
export function limitInAll<E extends Entry>(entries: readonly E[]): readonly (E | Entry)[] {
  const left = entries[MAX_OF_ALL];
  if (left === undefined) return entries;
  const message = `more than ${MAX_OF_ALL} problems; those from here on are not listed`;
  return [...entries.slice(0, MAX_OF_ALL), { problem: problem('TOO_LARGE', left.problem.at, message) }];
}

/** Entries with these problems and no further data. */
export function entriesOf(problems: readonly Problem[]): readonly Entry[] {
  return problems.map(each => ({ problem: each }));
}

/** The problems of entries. */
export function problemsIn(entries: readonly Entry[]): readonly Problem[] {
  return entries.map(each => each.problem);
}
