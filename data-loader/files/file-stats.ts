// In: paths. Out: the stats of each, which show whether files and folders are still those that were read. Editing a
// file in place changes no folder, and a replaced file can keep its size and time of modification. So size, both times,
// inode and device of every file and folder are compared, links followed.
import { type FileSystem, HOST_FILES } from './file-system.ts';

/** The stats of some paths at one time. */
export interface FileStats {
  readonly paths: readonly string[];
  /** How many of the paths, the first ones, belong to the system layer. */
  readonly system: number;
  /** `NUMBERS_PER_FILE` numbers per path. */
  readonly figures: readonly number[];
  /** The time before the first path was read, in milliseconds since 1970. */
  readonly from: number;
  /** When the last path had been read. */
  readonly until: number;
}

/** Size, time of modification, time of change, inode, device; all are -1 for a path that is absent or inaccessible. */
const NUMBERS_PER_FILE = 5;
const CHANGED = 2;
const NONE: readonly number[] = [-1, -1, -1, -1, -1];
/** Milliseconds within which a second change can leave the times of a file unchanged. */
const TICK = 50;
/** The same on file systems that store whole seconds, or, as FAT does, every second one. */
const COARSE_TICK = 2000;

/** Reads the stats of the paths; the first `system` of them belong to the system layer. */
export function readFileStats(paths: readonly string[], system: number, files: FileSystem = HOST_FILES): FileStats {
  const from = Date.now();
  const numbers = paths.flatMap(path => statNumbersOf(path, files));
  return { paths, system, figures: numbers, from, until: Date.now() };
}

/** Whether the stats on the disk are still the same, for the paths from the index `first` on. */
export function isUnchanged(
  { paths, figures: numbers }: Pick<FileStats, 'paths' | 'figures'>,
  first = 0,
  files: FileSystem = HOST_FILES,
): boolean {
  if (numbers.length !== paths.length * NUMBERS_PER_FILE) return false;
  for (let index = first; index < paths.length; index += 1) {
    const now = statNumbersOf(paths[index] ?? '', files);
    if (now.some((number, n) => number !== numbers[index * NUMBERS_PER_FILE + n])) return false;
  }
  return true;
}

/** Whether two lists of stats are equal. */
export function areSame(a: FileStats, b: FileStats): boolean {
  return (
    a.paths.length === b.paths.length &&
    a.paths.every((path, index) => path === b.paths[index]) &&
    a.figures.every((number, index) => number === b.figures[index])
  );
}

/**
 * Whether something changed so shortly before it was read that a later change could leave the same times: then equal
 * stats do not prove that nothing changed. Only the paths from the index `first` on are checked.
 */
export function isFresh({ figures: numbers, from, until }: FileStats, first = 0): boolean {
  for (let at = first * NUMBERS_PER_FILE + CHANGED; at < numbers.length; at += NUMBERS_PER_FILE) {
    const changed = numbers[at] ?? -1;
    const tick = changed % 1000 === 0 ? COARSE_TICK : TICK;
    if (changed >= from - tick && changed <= until + tick) return true;
  }
  return false;
}

function statNumbersOf(path: string, files: FileSystem): readonly number[] {
  try {
    const status = files.statSync(path, { throwIfNoEntry: false });
    return status === undefined ? NONE : [status.size, status.mtimeMs, status.ctimeMs, status.ino, status.dev];
  } catch {
    return NONE;
  }
}
