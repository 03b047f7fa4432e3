// In: the words of a search, and an index. Out: terms: for each word, the words of OSes that it can stand for, and how
// near each of them is.
import { findNearest } from '../values/ids.ts';
import type { SearchIndex } from './search-index.ts';

/** Words of OSes that a term can stand for. */
interface Alternative {
  /** An OS must have all of them. */
  readonly words: readonly string[];
  readonly weight: number;
}

/** A part of a search: what it can stand for, the nearest first; empty when no OS has such a word. */
export type Term = readonly Alternative[];

/** How much a word counts that names a product, by the way in which it is found. */
const WEIGHTS = { same: 6, synonym: 5, glued: 5, start: 4, end: 3, mistyped: 3 } as const;

/** How much the name of an edition counts: less than a number. */
const EDITION_WEIGHT = 1;

/** Words for editions, which many products have. */
const EDITIONS: ReadonlySet<string> = new Set(
  'server enterprise desktop workstation professional pro home education business lts latest stable'.split(' '),
);

/** Words that tell nothing beside other words. */
const FILLERS: ReadonlySet<string> = new Set('linux gnu os the project release version edition unix inc'.split(' '));

/** Words that also stand for another word. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  // SLES 15 is SUSE Linux Enterprise 15 in osinfo-db.
  ['sles', 'sle'],
  ['sled', 'sle'],
  ['sid', 'testing'],
  ['unstable', 'testing'],
  ['windows', 'win'],
]);

/** The minimum length of a word that is the start or end of another one, and of one that can be mistyped. */
const SHORTEST_PART = 3;
const SHORTEST_MISTYPED = 4;
/** The minimum length of a word in which two letters can be wrong. */
const LONG_WORD = 7;
/** How many words a mistyped one can stand for. */
const MOST_MISTYPED = 3;

/** The terms of a search. */
export function termsOf(typed: readonly string[], index: SearchIndex): readonly Term[] {
  const groups = joinWords(typed, index);
  // A single letter is in many names: 1.0A, R2, OS X.
  const words = groups.filter(group => group.join('').length > 1);
  const telling = words.filter(group => group.length > 1 || !FILLERS.has(group[0] ?? ''));
  return (telling.length > 0 ? telling : words).map(group => alternativesOf(group, index));
}

/** Whether a term names a product, and not an edition of it. */
export function isProduct([nearest]: Term): boolean {
  return nearest === undefined || nearest.weight > EDITION_WEIGHT;
}

/** Puts words together that are one word in the name of an OS: `alma linux`, `mac os x`. */
function joinWords(words: readonly string[], { vocabulary }: SearchIndex): readonly (readonly string[])[] {
  const groups: (readonly string[])[] = [];
  for (let at = 0; at < words.length; ) {
    const length = [3, 2].find(
      count => at + count <= words.length && vocabulary.has(words.slice(at, at + count).join('')),
    );
    groups.push(words.slice(at, at + (length ?? 1)));
    at += length ?? 1;
  }
  return groups;
}

function alternativesOf(group: readonly string[], index: SearchIndex): Term {
  const word = group.join('');
  const { vocabulary } = index;
  if (EDITIONS.has(word) || FILLERS.has(word)) {
    return vocabulary.has(word) ? [{ words: [word], weight: EDITION_WEIGHT }] : [];
  }
  const found: Alternative[] = [];
  const add = (words: readonly string[], weight: number): void => void found.push({ words, weight });
  if (vocabulary.has(word)) add([word], WEIGHTS.same);
  if (group.length > 1) add(group, WEIGHTS.same);
  const synonym = SYNONYMS.get(word);
  if (synonym !== undefined) add([synonym], WEIGHTS.synonym);
  if (word.length >= SHORTEST_PART) {
    for (const known of vocabulary.keys()) {
      if (known.length <= word.length) continue;
      if (known.startsWith(word)) add([known], WEIGHTS.start);
      else if (known.endsWith(word)) add([known], WEIGHTS.end);
    }
  }
  if (found.length > 0) return found.sort((a, b) => b.weight - a.weight);
  const glued = splitGlued(word, index);
  if (glued.length > 0) return [{ words: glued, weight: WEIGHTS.glued }];
  return word.length < SHORTEST_MISTYPED ? [] : mistyped(word, index);
}

/** The words that are written as one: `centosstream`; the first of them where the rest is not known. */
function splitGlued(word: string, { vocabulary }: SearchIndex): readonly string[] {
  const words: string[] = [];
  for (let rest = word; rest !== ''; ) {
    let length = rest.length;
    while (length > 1 && !vocabulary.has(rest.slice(0, length))) length -= 1;
    if (length <= 1) break;
    words.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  if (words.join('') === word) return words;
  const [first = ''] = words;
  return first.length > SHORTEST_PART && !EDITIONS.has(first) && !FILLERS.has(first) ? [first] : [];
}

function mistyped(word: string, { vocabulary }: SearchIndex): Term {
  const candidates = [...vocabulary.keys(), ...SYNONYMS.keys()].filter(known => known.length >= SHORTEST_MISTYPED);
  const furthest = word.length < LONG_WORD ? 1 : 2;
  return findNearest(word, candidates, MOST_MISTYPED, furthest).map(near => ({
    words: [SYNONYMS.get(near) ?? near],
    weight: WEIGHTS.mistyped,
  }));
}
