// In: a text as a person types it, or a field of an OS. Out: its words and its numbers, which are spelled in one way for
// both. The spellings are tables.

/** A number with its dots, such as `22.04`. */
export interface ReleaseNumber {
  readonly text: string;
  /** The numbers between the dots; there is at least one. */
  readonly parts: readonly [major: number, ...minors: readonly number[]];
}

/** The words and numbers of a text, in its order. */
export interface SearchText {
  /** Runs of letters in lower case, without accents. */
  readonly words: readonly string[];
  readonly numbers: readonly ReleaseNumber[];
}

/** A pattern, and the text in its place. */
type Spelling = readonly [pattern: RegExp, replacement: string];

/** The maximum length of a text that is read, in UTF-16 code units; the rest is ignored. */
const LONGEST_TEXT = 200;

/** How many words and numbers are read; the others are ignored. */
const MOST_WORDS = 12;
const MOST_NUMBERS = 4;

/** Spellings that mean the same, in the order of their application; they hold for both sides. */
const SPELLINGS: readonly Spelling[] = [
  // Architectures and the endings of files are no part of a name.
  [/(?<![a-z\d])(?:x86(?:[ _-]?64)?|x64|amd64|arm64|aarch64|i[3-6]86|(?:32|64)[ -]?bit)(?![a-z\d])/g, ' '],
  [/\.(?:iso|img|qcow2|raw|vmdk|vhdx?)$/g, ' '],
  // ubuntu_22_04, but not win10_22h2
  [/(\d)[_-](?=\d)(?!\d\dh[12])/g, '$1.'],
  [/['’]/g, ''],
  [/[^\p{L}\p{N}.]+/gu, ' '],
  [/\.(?!\d)|(?<!\d)\./g, ' '],
  // The parts of an id that are no name.
  [/\b(?:https?|www|org|com|net)\b/g, ' '],
  [/\bms dos\b/g, 'msdos'],
  [/microsoft|\bms ?(?=win)/g, ' '],
  [/windows/g, 'win'],
  // ws2019
  [/\bws ?(?=20\d\d)/g, 'win server '],
  // w10
  [/\bw(?=\d)/g, 'win'],
  // win2k19, win2k3, win2k
  [/(?<thousand>\d)k(?<year>\d\d)(?!\d)/g, '$<thousand>0$<year>'],
  [/(?<thousand>\d)k(?<year>\d)(?!\d)/g, '$<thousand>00$<year>'],
  [/(?<thousand>\d)k(?!\p{L})/gu, '$<thousand>000'],
  // 15 SP1, 2012 R2 and 3 Update 1 are minor versions.
  [/(\d) ?(?:sp|r|update) ?(?=\d)/g, '$1.'],
  [/\bsp ?\d+/g, ' '],
];

/** Short forms in what a person types. */
const SHORT_FORMS: readonly Spelling[] = [
  // Red Hat alone is Red Hat Enterprise Linux today; the older Red Hat Linux has its own name.
  [/\bred ?hat(?! (?:enterprise|linux))/g, 'rhel'],
  // As packages are called: el8, fc36.
  [/\bel ?(?=\d)/g, 'rhel'],
  [/\bfc ?(?=\d)/g, 'fedora'],
  [/\bnt ?(?=\d)/g, 'winnt'],
];

/** The words and numbers of a field of an OS. */
export function readText(text: string): SearchText {
  return split(spell(text, SPELLINGS));
}

/** The words and numbers of what a person types. */
export function readQuery(text: string): SearchText {
  return split(spell(text, [...SPELLINGS, ...SHORT_FORMS]));
}

/** A whole name without case, spaces and signs, by which names are compared. */
export function compactName(text: string): string {
  return plainText(text).replace(/[^\p{L}\p{N}.]+/gu, '');
}

/** The number that a text of digits and dots is. */
export function releaseNumber(text: string): ReleaseNumber {
  const [major = '', ...minors] = text.split('.');
  return { text, parts: [Number(major), ...minors.map(Number)] };
}

/** Orders numbers part by part; no number, and a missing part, come first. */
export function compareNumbers(a: ReleaseNumber | undefined, b: ReleaseNumber | undefined): number {
  const [left, right] = [a?.parts ?? [], b?.parts ?? []];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? -1) - (right[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether it is a year: releases by year and others are not compared. */
export function isYear({ parts: [major] }: ReleaseNumber): boolean {
  return major >= 1900;
}

function spell(text: string, spellings: readonly Spelling[]): string {
  return spellings.reduce((spelled, [pattern, replacement]) => spelled.replace(pattern, replacement), plainText(text));
}

/** The start of a text in lower case, without accents. */
function plainText(text: string): string {
  const start = text.slice(0, LONGEST_TEXT);
  const plain = /[^\0-\x7f]/.test(start) ? start.normalize('NFKD').replace(/\p{M}+/gu, '') : start;
  return plain.toLowerCase();
}

function split(text: string): SearchText {
  // 24h2 is a word: a half year in which Windows was updated.
  const words: string[] = [];
  const numbers: ReleaseNumber[] = [];
  for (const part of text.match(/\d+h[12](?!\w)|\d+(?:\.\d+){0,3}|\p{L}+/gu) ?? []) {
    if (/^[\d.]+$/.test(part)) numbers.push(releaseNumber(part));
    else words.push(part);
  }
  return { words: words.slice(0, MOST_WORDS), numbers: numbers.slice(0, MOST_NUMBERS) };
}
