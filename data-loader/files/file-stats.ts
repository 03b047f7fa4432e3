// Paths in, their stats out: everything that tells whether files and folders are unchanged since they were read.
// Editing a file in place changes no folder, and a replaced file can keep its size and time of modification; so size,
// both times and inode of every file and folder are compared, links followed.
import { type Stats, statSync } from 'node:fs';

/** The stats of some paths at one time. */
export interface Sources {
  readonly paths: readonly string[];
  /** How many of the paths, the first ones, belong to the system layer. */
  readonly system: number;
  /** `FIGURES` numbers a path. */
  readonly figures: Float64Array;
  /** When the first path was read, in milliseconds since 1970. */
  readonly from: number;
  /** When the last path had been read. */
  readonly until: number;
}

/** Size, time of modification, time of change, inode; all are -1 for a path that is absent or out of reach. */
const FIGURES = 4;
const CHANGED = 2;
/** Milliseconds within which a second change can leave the times of a file unchanged. */
const TICK = 50;
/** The same on file systems that store whole seconds, or, as FAT does, every second one. */
const COARSE_TICK = 2000;

/** Reads the stats of the paths; the first `system` of them belong to the system layer. */
export function sourcesNow(paths: readonly string[], system: number): Sources {
  const from = Date.now();
  const figures = new Float64Array(paths.length * FIGURES);
  for (const [index, path] of paths.entries()) look(path, figures, index * FIGURES);
  return { paths, system, figures, from, until: Date.now() };
}

/** Whether the path with this index was absent. */
export function isMissing({ figures }: Pick<Sources, 'figures'>, index: number): boolean {
  return figures[index * FIGURES] === -1;
}

/** Whether the stats of the paths from the index `first` on are still the same. */
export function isUnchanged({ paths, figures }: Pick<Sources, 'paths' | 'figures'>, first = 0): boolean {
  if (figures.length !== paths.length * FIGURES) return false;
  const now = new Float64Array(FIGURES);
  for (let index = first; index < paths.length; index += 1) {
    look(paths[index] ?? '', now, 0);
    for (let n = 0; n < FIGURES; n += 1) if (now[n] !== figures[index * FIGURES + n]) return false;
  }
  return true;
}

/** Whether two lists of stats are equal. */
export function areSame(a: Sources, b: Sources): boolean {
  return (
    a.paths.length === b.paths.length &&
    a.paths.every((path, index) => path === b.paths[index]) &&
    a.figures.every((figure, index) => figure === b.figures[index])
  );
}

/**
 * Whether something changed so shortly before it was read that a later change could leave the same times: then equal
 * stats do not prove that nothing changed. Only the paths from the index `first` on are checked.
 */
export function isFresh({ figures, from, until }: Sources, first = 0): boolean {
  for (let at = first * FIGURES + CHANGED; at < figures.length; at += FIGURES) {
    const changed = figures[at] ?? -1;
    const tick = changed % 1000 === 0 ? COARSE_TICK : TICK;
    if (changed >= from - tick && changed <= until + tick) return true;
  }
  return false;
}

function look(path: string, figures: Float64Array, at: number): void {
  const status = statusOf(path);
  figures[at] = status?.size ?? -1;
  figures[at + 1] = status?.mtimeMs ?? -1;
  figures[at + CHANGED] = status?.ctimeMs ?? -1;
  figures[at + 3] = status?.ino ?? -1;
}

function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
