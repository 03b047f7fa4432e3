// How Nova reads the values of image properties: each type turns what an image has into the one value that is meant.
// Source: nova/objects/fields.py, oslo.versionedobjects and the booleans of oslo.utils.

/** A value of a property, as it is meant. */
export type PropertyScalar = string | number | boolean;

/** A type of values. */
export interface ValueType {
  /** Returns what is meant; `undefined` for a value that is not of this type. */
  readonly read: (value: unknown) => PropertyScalar | undefined;
  /** The legal values, or a description of them; absent where they depend on the target. */
  readonly legal?: readonly string[];
}

/** Any text; a number is one too. */
export const TEXT: ValueType = { read: readText, legal: ['a text'] };

/** Whatever it is: a list or an object that only Nova reads. */
export const ANYTHING: ValueType = { read: value => (value === null ? undefined : ''), legal: ['any value'] };

/** A boolean, or one of the words for it. */
export const BOOLEAN: ValueType = { read: readBoolean, legal: ['yes', 'no', 'true', 'false', 'on', 'off', '1', '0'] };

/** A whole number from 0 on, as a number or a text. */
export const WHOLE_NUMBER: ValueType = { read: readWholeNumber, legal: ['a whole number'] };

/** A word as it is written. The target says which are legal. */
export const WORD: ValueType = { read: readText };

/** A word in any case; other spellings, in lower case, stand for another word. The target says which are legal. */
export function foldedWord(spellings: ReadonlyMap<string, string> = new Map()): ValueType {
  return {
    read: value => {
      const folded = readText(value)?.toLowerCase();
      return folded && (spellings.get(folded) ?? folded);
    },
  };
}

/** One of these words, as it is written; on every target the same ones. */
export function oneOf(...words: readonly string[]): ValueType {
  return { read: value => words.find(word => word === value), legal: words };
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'true', 'on', 'y', 'yes'].map(word => [word, true] as const),
  ...['0', 'f', 'false', 'off', 'n', 'no'].map(word => [word, false] as const),
]);

function readText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

function readBoolean(value: unknown): boolean | undefined {
  return BOOLEANS.get(readText(value)?.trim().toLowerCase() ?? '');
}

/** The largest number that fits every format: libvirt's attributes have 32 bits. */
const MAX_NUMBER = 2 ** 31 - 1;

function readWholeNumber(value: unknown): number | undefined {
  const text = typeof value === 'boolean' ? undefined : readText(value)?.trim();
  if (text === undefined || !/^\+?\d{1,10}$/.test(text)) return undefined;
  return Number(text) <= MAX_NUMBER ? Number(text) : undefined;
}
