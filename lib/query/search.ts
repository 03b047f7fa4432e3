// In: an index of OSes, and a text as a person types it. Out: the OSes that it can mean, the nearest first, and for a
// release that is newer than all of its line the OS that stands in for it. Steps of a table decide which is nearer.
import type { Os } from '../model/entities.ts';
import { GENERIC_LINUX, type SearchEntry, type SearchIndex } from './search-index.ts';
import { distanceOf, isCounted, isEarlier, isEqual, relationOf } from './search-numbers.ts';
import { isProduct, type Term, termsOf } from './search-terms.ts';
import { compactName, readQuery, type SearchText } from './search-text.ts';

/** What a text can mean. */
export interface SearchResult {
  /** Each OS once, the nearest first. */
  readonly oses: readonly Os[];
  /** The OS to use for a release that is newer than all of its line; absent for any other text. */
  readonly standIn?: Os;
}

/** An OS that a text can mean. */
interface Match {
  readonly entry: SearchEntry;
  /** Whether the text is one of its short-ids, or its id. */
  readonly isKey: boolean;
  /** Whether the text is its display name or codename. */
  readonly isTitle: boolean;
  /** How much of the text it has. */
  readonly weight: number;
  /** How far its numbers are from those of the text; 0 when they are equal. */
  readonly numberDistance: number;
  /** How many words its nearest name has that the text has not. */
  readonly extraWords: number;
}

/** The steps by which matches are ordered: less is nearer, and a step decides where all before it are equal. */
const RANKING: readonly ((match: Match) => number)[] = [
  ({ isKey }) => Number(!isKey),
  ({ weight }) => -weight,
  // An entry for unknown releases comes after those that are known.
  ({ entry }) => Number(entry.isPlaceholder),
  // A rolling release can be called as its distribution: openSUSE.
  ({ isTitle, entry }) => Number(!isTitle || (entry.number === undefined && !entry.isPlaceholder)),
  ({ numberDistance }) => numberDistance,
  ({ extraWords }) => extraWords,
  // Of the channels of a rolling distribution, the stable one.
  ({ entry }) => Number(entry.number === undefined && !entry.words.has('stable')),
];

/** How much a number counts: less than a word that names a product, more than an edition. */
const NUMBER_WEIGHT = 2;

/** Distributions without an entry of their own in osinfo-db, beside those with `linux` in their name. */
const UNLISTED_LINUX: ReadonlySet<string> = new Set(
  'amazon amzn bazzite cachyos deepin devuan endeavouros flatcar garuda kali lubuntu kubuntu xubuntu mint mx neon nobara parrot photon proxmox puppy qubes raspbian raspberry solus talos openeuler tails ultramarine vyos zorin'.split(
    ' ',
  ),
);

/** The OSes that a text can mean. */
export function search(text: string, index: SearchIndex): SearchResult {
  const query = readQuery(text);
  const terms = termsOf(query.words, index);
  const generic = isUnlistedLinux(query, terms, index) ? newestOf(index.entries, GENERIC_LINUX) : undefined;
  if (generic !== undefined) return { oses: [generic.os], standIn: generic.os };
  const matches = sortMatches(matchesOf(text, query, terms, index));
  const standIn = standInFor(query, matches, index);
  const oses = matches.map(({ entry }) => entry.os);
  if (standIn === undefined) return { oses };
  return { oses: [standIn, ...oses.filter(os => os !== standIn)], standIn };
}

/** The OSes that have the most of the text. */
function matchesOf(text: string, query: SearchText, terms: readonly Term[], index: SearchIndex): readonly Match[] {
  const name = compactName(text);
  const [keys, titles] = [index.keys.get(name), index.titles.get(name)];
  const found = weigh(terms, index);
  // Without a word that is known, a number alone would find any OS with that number.
  if (terms.length === 0) for (const entry of index.entries) found.set(entry, { weight: 0, words: [] });
  for (const entry of keys ?? []) if (!found.has(entry)) found.set(entry, { weight: 0, words: [] });
  let most = 0;
  const weighed = Array.from(found, ([entry, { weight, words }]) => {
    const relations = query.numbers.map(number => relationOf(number, entry));
    const numbers = relations.filter(isCounted);
    const total = weight + numbers.length * NUMBER_WEIGHT;
    most = Math.max(most, total);
    return { entry, weight: total, words, relations };
  });
  const known = new Set(query.words);
  return weighed
    .filter(({ entry, weight }) => (weight > 0 && weight === most) || keys?.has(entry))
    .map(({ entry, weight, words, relations }) => ({
      entry,
      isKey: keys?.has(entry) ?? false,
      isTitle: titles?.has(entry) ?? false,
      weight,
      numberDistance: relations.reduce((sum, relation) => sum + distanceOf(relation), 0),
      extraWords: entry.names
        .map(name => name.filter(word => !known.has(word) && !words.includes(word)).length)
        .reduce((least, count) => Math.min(least, count), Number.POSITIVE_INFINITY),
    }));
}

/** For each OS that has a term: the weight of all that it has, and the words by which it has them. */
function weigh(
  terms: readonly Term[],
  { vocabulary }: SearchIndex,
): Map<SearchEntry, { readonly weight: number; readonly words: readonly string[] }> {
  const found = new Map<SearchEntry, { readonly weight: number; readonly words: readonly string[] }>();
  for (const alternatives of terms) {
    const done = new Set<SearchEntry>();
    for (const { words, weight } of alternatives) {
      const [first = '', ...others] = words;
      for (const entry of vocabulary.get(first) ?? []) {
        if (done.has(entry) || !others.every(word => entry.words.has(word))) continue;
        done.add(entry);
        const before = found.get(entry);
        found.set(entry, { weight: (before?.weight ?? 0) + weight, words: [...(before?.words ?? []), ...words] });
      }
    }
  }
  return found;
}

/** By the table; then those of one distro together, the distro of the nearest first; then newer before older. */
function sortMatches(matches: readonly Match[]): readonly Match[] {
  const byTable = (a: Match, b: Match): number => {
    for (const step of RANKING) {
      const difference = step(a) - step(b);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const distroOf = ({ entry: { os } }: Match): string => JSON.stringify([os.family, os.distro]);
  const sorted = [...matches].sort((a, b) => byTable(a, b) || a.entry.age - b.entry.age);
  const distros = [...new Set(sorted.map(distroOf))];
  const order = new Map(sorted.map(match => [match, distros.indexOf(distroOf(match))]));
  return sorted.sort((a, b) => byTable(a, b) || (order.get(a) ?? 0) - (order.get(b) ?? 0) || a.entry.age - b.entry.age);
}

/** The OS to use for a release that is newer than all of its line, or of its major version. */
function standInFor(query: SearchText, matches: readonly Match[], { entries }: SearchIndex): Os | undefined {
  const [number] = query.numbers;
  const { entry, isKey } = matches[0] ?? {};
  if (number === undefined || entry === undefined || isKey) return undefined;
  if (isEqual(relationOf(number, entry))) return undefined;
  const newest = newestOf(entries, entry.line, number.parts[0]) ?? newestOf(entries, entry.line);
  if (newest === undefined) return entry.isPlaceholder ? entry.os : undefined;
  return isEarlier(relationOf(number, newest)) ? newest.os : undefined;
}

/** The newest numbered release of a line, or of one of its major versions. */
function newestOf(entries: readonly SearchEntry[], line: string, major?: number): SearchEntry | undefined {
  return entries.find(
    entry =>
      entry.line === line &&
      !entry.isPlaceholder &&
      entry.number !== undefined &&
      (major === undefined || entry.number.parts[0] === major),
  );
}

/** Whether the text names a Linux distribution of which the database has no OS. */
function isUnlistedLinux({ words }: SearchText, terms: readonly Term[], { vocabulary }: SearchIndex): boolean {
  const products = terms.filter(isProduct);
  const isUnknown = products.length > 0 && products.every(alternatives => alternatives.length === 0);
  return (
    words.some(word => UNLISTED_LINUX.has(word) && !vocabulary.has(word)) ||
    (isUnknown && words.some(word => word.includes('linux')))
  );
}
