// In: a text of a file. Out: a value of one kind, or what was expected. Booleans, numbers and dates have one syntax
// each in the whole format; libosinfo has several (docs/libosinfo.md).
import { patternFault } from './patterns.ts';

/** A value, or what was expected and the code of the problem; `undefined` when the text states no value. */
export type ParseResult<T> = { readonly value: T } | ParseFailure<T> | undefined;

/** Why a text is not a value. */
export interface ParseFailure<T = never> {
  readonly expected: string;
  readonly code?: 'BAD_PATTERN';
  /** What stands for it; absent when the value is left out. */
  readonly replacement?: T;
}

/** Turns a text into a value of one kind. */
export type Reader<T> = (text: string) => ParseResult<T>;

/** The unchanged text with its white space; an empty text states no value. */
export const text: Reader<string> = source => (source === '' ? undefined : { value: source });

/** A text that must not be empty. */
export const name: Reader<string> = source => (source === '' ? { expected: 'a name' } : { value: source });

/** `true` or `yes`, `false` or `no`. */
export const boolean: Reader<boolean> = source => {
  const word = source.trim();
  if (word === 'true' || word === 'yes') return { value: true };
  if (word === 'false' || word === 'no') return { value: false };
  return { expected: 'true or false' };
};

/** Any text, including an empty one. */
export const anyText: Reader<string> = source => ({ value: source });

/** A boolean element; without content it is true. */
export const flag: Reader<boolean> = source => (source.trim() === '' ? { value: true } : boolean(source));

/** A whole number from 0 to 2^53-1, decimal or with `0x`; an empty text states no value. */
export const integer: Reader<number> = source => {
  const digits = source.trim();
  if (digits === '') return undefined;
  const value = /^(?:\d+|0[xX][0-9a-fA-F]+)$/.test(digits) ? Number(digits) : Number.NaN;
  return Number.isSafeInteger(value) ? { value } : { expected: 'a whole number' };
};

/** A whole number above 0: an amount of something that a guest must have. */
export const amount: Reader<number> = source => {
  const result = integer(source);
  if (result === undefined || ('value' in result && result.value > 0)) return result;
  return { expected: 'a whole number above 0' };
};

/** One of a closed list of words. */
export function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  return source => {
    const value = words.find(word => word === source.trim());
    return value === undefined ? { expected: words.join(', ') } : { value };
  };
}

/** A regular expression as libosinfo uses it: case-sensitive, and it can match anywhere in a text. */
export const pattern: Reader<string> = source => {
  if (source === '') return undefined;
  const expected = patternFault(source);
  return expected === undefined ? { value: source } : { expected, code: 'BAD_PATTERN' };
};

/** A pattern that matches nothing. */
export const NO_MATCH = '(?!)';

/** A pattern that a medium or a tree must match. Nothing matches one that cannot be used, as in libosinfo. */
export const condition: Reader<string> = source => {
  const parsed = pattern(source);
  return parsed !== undefined && 'expected' in parsed ? { ...parsed, replacement: NO_MATCH } : parsed;
};
