// In: differences. Out: lines to read: some differences of every field with both answers, and a count of the rest.
import type { Difference } from './compare.ts';
import type { Claimed } from './examine.ts';

/** How many differences of one field are printed. */
const SHOWN = 5;
const WIDTH = 200;

/** What differs in one database. */
export function describeDifferences(differences: readonly Difference[]): readonly string[] {
  return [...groupBy(differences, fieldOf)].flatMap(([field, group]) => {
    const shown = group
      .slice(0, SHOWN)
      .flatMap(({ path, theirs, ours }) => [
        `    ${path.join(' > ')}`,
        `      libosinfo: ${truncate(JSON.stringify(theirs))}`,
        `      here:      ${truncate(JSON.stringify(ours))}`,
      ]);
    const rest = group.length > SHOWN ? [`    and ${group.length - SHOWN} more`] : [];
    return [`  ${field}: ${group.length}`, ...shown, ...rest];
  });
}

/** The intended differences of one database, row by row. */
export function describeClaims(intended: readonly Claimed[]): readonly string[] {
  return [...groupBy(intended, ({ row }) => row.name)].flatMap(([name, group]) => [
    `  intended, ${name}:`,
    ...describeDifferences(group.map(({ difference }) => difference)),
  ]);
}

/** The intended differences of a whole run: a count and the reason of each row. */
export function describeIntended(intended: readonly Claimed[]): readonly string[] {
  return [...groupBy(intended, ({ row }) => row.name)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]) => `${String(group.length).padStart(7)}  ${name}: ${group[0]?.row.reason ?? ''}`);
}

/** The path without the names of single entities and parts. */
function fieldOf({ path }: Difference): string {
  return path.map((name, index) => (index === 1 || /[/:]/.test(name) ? '*' : name)).join('/');
}

function groupBy<T>(list: readonly T[], key: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const group = groups.get(key(entry));
    if (group === undefined) groups.set(key(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}

function truncate(text: string | undefined): string {
  const found = text ?? 'nothing';
  return found.length > WIDTH ? `${found.slice(0, WIDTH)}...` : found;
}
