// One text of a file in; one value of its kind out, or what should have stood there. One dialect for every boolean,
// number and date of the format: libosinfo has several (docs/libosinfo.md).
import { patternFault } from './patterns.ts';

/** A value, or what was expected instead and the problem that makes; `undefined` when the text says nothing. */
export type ParseResult<T> = { readonly value: T } | ParseFailure | undefined;

/** Why a text is not a value. */
export interface ParseFailure {
  readonly expected: string;
  readonly code?: 'BAD_PATTERN';
}

/** Turns a text into a value of one kind. */
export type Reader<T> = (text: string) => ParseResult<T>;

/** The text itself, white space and all; an empty one says nothing. */
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

/** Any text, an empty one too. */
export const anyText: Reader<string> = source => ({ value: source });

/** A boolean element: being there without content says true. */
export const flag: Reader<boolean> = source => (source.trim() === '' ? { value: true } : boolean(source));

/** A whole number from 0 to 2^53-1, decimal or with `0x`; an empty text says nothing. */
export const integer: Reader<number> = source => {
  const digits = source.trim();
  if (digits === '') return undefined;
  const value = /^(?:\d+|0[xX][0-9a-fA-F]+)$/.test(digits) ? Number(digits) : Number.NaN;
  return Number.isSafeInteger(value) ? { value } : { expected: 'a whole number' };
};

/** The same from 1 on: an amount of something that a guest must have. */
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

/** A regular expression as libosinfo uses them: searched anywhere, case-sensitive. */
export const pattern: Reader<string> = source => {
  if (source === '') return undefined;
  const expected = patternFault(source);
  return expected === undefined ? { value: source } : { expected, code: 'BAD_PATTERN' };
};
