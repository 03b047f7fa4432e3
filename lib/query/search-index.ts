// In: the OSes of a database. Out: what a search needs of them: their words, numbers and names, the line of releases that
// each belongs to, and how new it is.
import { compareText } from '../../data-loader/records/problems.ts';
import type { Os } from '../model/entities.ts';
import {
  compactName,
  compareNumbers,
  isYear,
  type ReleaseNumber,
  readText,
  releaseNumber,
  type SearchText,
} from './search-text.ts';

/** An OS as a search sees it. */
export interface SearchEntry {
  readonly os: Os;
  /** Every word of its short-ids, id, name, vendor, codename and distro. */
  readonly words: ReadonlySet<string>;
  /** The words of each of its names. */
  readonly names: readonly (readonly string[])[];
  readonly numbers: readonly ReleaseNumber[];
  /** The number of the release within its line; `undefined` when it has none. */
  readonly number: ReleaseNumber | undefined;
  /** Family, distro and product; releases that are numbered by years are a line of their own. */
  readonly line: string;
  /** Whether it is an entry for releases that the database does not know, such as `rhel9-unknown`. */
  readonly isPlaceholder: boolean;
  /** Whether its line has minor versions of it: `rhel3`, beside which there is `rhel3.1`. */
  readonly isDivided: boolean;
  /** The position among all OSes, the newest first. */
  readonly age: number;
}

type EntriesByText = ReadonlyMap<string, ReadonlySet<SearchEntry>>;

/** The index of a database. */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  /** The entries that have a word. */
  readonly vocabulary: EntriesByText;
  /** The entries that have a short-id or id, in its compact form. */
  readonly keys: EntriesByText;
  /** The same for display names, codenames, and codenames with their distro. */
  readonly titles: EntriesByText;
}

/** The line of osinfo-db's generic Linux releases, `linux2022` and others. */
export const GENERIC_LINUX: string = lineOf('linux', undefined, ['linux'], releaseNumber('2022'));

/** The index of these OSes. */
export function indexOses(oses: readonly Os[]): SearchIndex {
  const read = rememberTexts();
  const plain = sortByAge(oses.map(os => describe(os, read)));
  const divided = new Set(plain.map(({ line, number }) => `${line}/${number && withoutLast(number)}`));
  const entries = plain.map(
    (entry, age): SearchEntry => ({ ...entry, age, isDivided: divided.has(`${entry.line}/${entry.number?.text}`) }),
  );
  return {
    entries,
    vocabulary: groupByText(entries, ({ words }) => words),
    keys: groupByText(entries, ({ os }) => [...os.shortIds, os.id].map(compactName)),
    titles: groupByText(entries, ({ os: { name = '', codename = '', distro = '' } }) => {
      const titles = codename === '' ? [name] : [name, codename, `${distro}${codename}`, `${codename}${distro}`];
      return titles.map(compactName);
    }),
  };
}

function groupByText(
  entries: readonly SearchEntry[],
  textsOf: (entry: SearchEntry) => Iterable<string>,
): Map<string, Set<SearchEntry>> {
  const groups = new Map<string, Set<SearchEntry>>();
  for (const entry of entries) {
    for (const text of textsOf(entry)) groups.set(text, (groups.get(text) ?? new Set()).add(entry));
  }
  return groups;
}

/** The number without its last part: `3` of `3.1`; `undefined` for `3`. */
function withoutLast({ text }: ReleaseNumber): string | undefined {
  return text.includes('.') ? text.slice(0, text.lastIndexOf('.')) : undefined;
}

type PlainEntry = Omit<SearchEntry, 'age' | 'isDivided'>;

/** Reads a text once, however many OSes have it, as those of one vendor do. */
function rememberTexts(): (text: string) => SearchText {
  const known = new Map<string, SearchText>();
  return text => {
    const read = known.get(text) ?? readText(text);
    known.set(text, read);
    return read;
  };
}

function describe(os: Os, read: (text: string) => SearchText): PlainEntry {
  const { id, shortIds, name = '', vendor = '', codename = '', distro = '', version = '' } = os;
  const shortNames = shortIds.map(read);
  const display = read(name);
  const code = read(codename).words;
  const names = [
    ...[...shortNames, display, read(id.slice(0, id.lastIndexOf('/')))].map(({ words }) => words),
    ...(code.length > 0 ? [code, [...read(distro).words, ...code]] : []),
  ];
  const stated = [...shortNames, display].flatMap(({ numbers }) => numbers);
  const numbers = stated.length > 0 ? stated : read(version).numbers;
  const numbered = shortNames.find(shortName => shortName.numbers.length > 0);
  const number = numbered ? releaseNumber(numbered.numbers.map(({ text }) => text).join('.')) : numbers[0];
  const words = new Set([...names.flat(), ...read(vendor).words]);
  const line = lineOf(os.family, os.distro, (numbered ?? shortNames[0])?.words ?? [], number);
  return { os, words, names, numbers, number, line, isPlaceholder: words.has('unknown') };
}

function lineOf(
  family: string | undefined,
  distro: string | undefined,
  product: readonly string[],
  number: ReleaseNumber | undefined,
): string {
  return [family, distro, ...product, number !== undefined && isYear(number)].join('/');
}

/** A major version of a line. */
interface Major {
  readonly line: string;
  /** -1 for releases without a number. */
  readonly number: number;
  /** The day of its first release; '' where osinfo-db states none. */
  readonly released: string;
}

/**
 * The entries, newest first: by the first release of their major version, then by number. Later releases of an old major
 * version, such as RHEL 8.7 after 9.0, come after those of a new one.
 */
function sortByAge(entries: readonly PlainEntry[]): readonly PlainEntry[] {
  const majors = new Map<string, Major>();
  const keyed = entries.map(entry => {
    const { line, os } = entry;
    const number = entry.number?.parts[0] ?? -1;
    const key = `${line}/${number}`;
    const dates = [majors.get(key)?.released, os.releaseDate].filter(date => date !== undefined && date !== '');
    majors.set(key, { line, number, released: dates.sort()[0] ?? '' });
    return { entry, key };
  });
  const dates = releaseDates(majors);
  return keyed
    .map(({ entry, key }) => ({ entry, date: dates.get(key) ?? '' }))
    .sort(
      (a, b) =>
        compareText(b.date, a.date) ||
        compareNumbers(b.entry.number, a.entry.number) ||
        compareText(a.entry.os.shortId, b.entry.os.shortId) ||
        compareText(a.entry.os.id, b.entry.os.id),
    )
    .map(({ entry }) => entry);
}

/** The days of first releases; osinfo-db often lacks the latest, which then counts as new as the one before it. */
function releaseDates(majors: ReadonlyMap<string, Major>): ReadonlyMap<string, string> {
  const latest = new Map<string, string>();
  const sorted = [...majors].sort(([, a], [, b]) => a.number - b.number);
  return new Map(
    sorted.map(([key, { line, released }]) => {
      const date = released || (latest.get(line) ?? '');
      latest.set(line, date);
      return [key, date];
    }),
  );
}
