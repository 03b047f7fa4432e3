// Names of entities: whether a glob matches a name, and which known names are similar to a mistyped one.
import { compareText } from '../../data-loader/records/problems.ts';

/** Whether a glob matches the whole name: `*` matches any characters, `?` one, every other character itself. */
export function matchesGlob(name: string, glob: string): boolean {
  let [nameAt, globAt] = [0, 0];
  let [resumeName, resumeGlob] = [0, -1];
  while (nameAt < name.length) {
    if (glob[globAt] === '*') {
      [resumeName, resumeGlob] = [nameAt, globAt];
      globAt += 1;
    } else if (glob[globAt] === '?' || glob[globAt] === name[nameAt]) {
      nameAt += 1;
      globAt += 1;
    } else if (resumeGlob !== -1) {
      resumeName += 1;
      [nameAt, globAt] = [resumeName, resumeGlob + 1];
    } else {
      return false;
    }
  }
  while (glob[globAt] === '*') globAt += 1;
  return globAt === glob.length;
}

/**
 * The candidates most similar to a name, best first; empty when none is similar. `furthest` is the maximum number of
 * wrong letters; absent means a third of the name.
 */
export function findNearest(
  name: string,
  candidates: Iterable<string>,
  count = 3,
  furthest: number = Math.max(1, Math.floor(Math.min(name.length, LONGEST_NAME) / 3)),
): readonly string[] {
  const target = name.toLowerCase().slice(0, LONGEST_NAME);
  const ranked: { readonly name: string; readonly distance: number }[] = [];
  for (const candidate of candidates) {
    const lowered = candidate.toLowerCase();
    if (Math.abs(lowered.length - target.length) > furthest) continue;
    const distance = editDistance(target, lowered);
    if (distance <= furthest) ranked.push({ name: candidate, distance });
  }
  ranked.sort((a, b) => a.distance - b.distance || compareText(a.name, b.name));
  return ranked.slice(0, count).map(({ name }) => name);
}

/** The length to which a name is compared. */
const LONGEST_NAME = 64;

/** How many letters must be put in, taken out, replaced or swapped with their neighbour to turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current: number[] = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          valueAt(last, column) + 1,
          valueAt(current, column - 1) + 1,
          valueAt(last, column - 1) + (isSame ? 0 : 1),
          isSwapped ? valueAt(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return valueAt(last, b.length);
}

function valueAt(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
