// A term of this library and the vocabulary of a format in, the format's term out.
import { unsupported } from '../../model/errors.ts';

/** The terms of a format, by the terms of this library. */
export type Vocabulary = Readonly<Record<string, string>>;

/** The format's term. @throws {OsinfoError} UNSUPPORTED when it has none */
export function translateWord(vocabulary: Vocabulary, term: string, what: string, advice: string): string {
  const found = findTerm(vocabulary, term);
  if (found === undefined) throw unsupported(`the ${what} ${term}`, Object.keys(vocabulary), advice);
  return found;
}

/** The format's term; `undefined` when it has none. */
export function findTerm(vocabulary: Vocabulary, term: string): string | undefined {
  return Object.hasOwn(vocabulary, term) ? vocabulary[term] : undefined;
}
