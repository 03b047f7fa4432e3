// In: a number of a search, and an OS. Out: how the release of the OS relates to the number.
import type { SearchEntry } from './search-index.ts';
import { compareNumbers, isYear, type ReleaseNumber } from './search-text.ts';

/** How a release relates to a number; the smaller, the nearer. */
const DISTANCES = {
  /** It has that number. */
  same: 0,
  /** Its number begins with that number: 9.1 for 9. */
  longer: 1,
  /** Its number is the begin of that number: 11 for 11.7. */
  shorter: 2,
  /** It is an earlier minor version: 8.7 for 8.9. */
  earlierMinor: 3,
  /** It is a later minor version. */
  laterMinor: 4,
  /** It is an earlier release. */
  earlier: 5,
  /** It is anything else. */
  other: 6,
} as const;

/** How a release relates to a number. */
export type Relation = keyof typeof DISTANCES;

/** How far a release is from a number; 0 when it has it. */
export function distanceOf(relation: Relation): number {
  return DISTANCES[relation];
}

/** Whether the release is the one that the number names. */
export function isEqual(relation: Relation): boolean {
  return DISTANCES[relation] <= DISTANCES.shorter;
}

/** Whether the release has at least the major version of the number. */
export function isCounted(relation: Relation): boolean {
  return DISTANCES[relation] <= DISTANCES.laterMinor;
}

/** Whether the number is newer than the release. */
export function isEarlier(relation: Relation): boolean {
  return relation === 'earlier' || relation === 'earlierMinor';
}

/** The nearest relation of an OS to a number. */
export function relationOf(number: ReleaseNumber, entry: SearchEntry): Relation {
  const relations = entry.numbers.map(known => relationBetween(number, known));
  if (relations.includes('same')) return 'same';
  if (relations.includes('longer')) return 'longer';
  // Where a line has minor versions, 8.9 is not 8, but one that the database does not have.
  if (relations.includes('shorter') && !entry.isPlaceholder && !entry.isDivided) return 'shorter';
  if (entry.number === undefined || isYear(entry.number) !== isYear(number)) return 'other';
  const isBefore = compareNumbers(entry.number, number) < 0;
  if (number.parts[0] === entry.number.parts[0]) return isBefore ? 'earlierMinor' : 'laterMinor';
  return isBefore ? 'earlier' : 'other';
}

function relationBetween(number: ReleaseNumber, known: ReleaseNumber): Relation | undefined {
  const [wanted, has] = [number.parts, known.parts];
  const isStart = wanted.every((part, at) => at >= has.length || part === has[at]);
  if (isStart) return wanted.length === has.length ? 'same' : wanted.length < has.length ? 'longer' : 'shorter';
  // ubuntu2204
  return number.text.length > 2 && known.text.replaceAll('.', '') === number.text ? 'longer' : undefined;
}
