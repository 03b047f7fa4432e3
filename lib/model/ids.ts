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

/** The known names most similar to an unknown one, best first; empty when none is similar. */
export function findNearest(wanted: string, known: Iterable<string>, count = 3): readonly string[] {
  const needle = wanted.toLowerCase().slice(0, 64);
  const furthest = Math.max(1, Math.floor(needle.length / 3));
  const ranked: { readonly name: string; readonly distance: number }[] = [];
  for (const name of known) {
    const hay = name.toLowerCase();
    if (Math.abs(hay.length - needle.length) > furthest) continue;
    const distance = editDistance(needle, hay);
    if (distance <= furthest) ranked.push({ name, distance });
  }
  ranked.sort((a, b) => a.distance - b.distance || compareText(a.name, b.name));
  return ranked.slice(0, count).map(({ name }) => name);
}

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
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
