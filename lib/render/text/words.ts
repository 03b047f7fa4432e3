// A term of this library and the vocabulary of a format in, the format's term out.
import { unsupported } from '../../model/errors.ts';

/** The terms of a format, by the terms of this library. */
export type Words = Readonly<Record<string, string>>;

/** The format's term. @throws {OsinfoError} UNSUPPORTED when it has none */
export function wordFor(words: Words, ours: string, what: string, advice: string): string {
  const found = findWord(words, ours);
  if (found === undefined) throw unsupported(`the ${what} ${ours}`, Object.keys(words), advice);
  return found;
}

/** The format's term; `undefined` when it has none. */
export function findWord(words: Words, ours: string): string | undefined {
  return Object.hasOwn(words, ours) ? words[ours] : undefined;
}
