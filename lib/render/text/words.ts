// A word of ours and a table in, the word that a format has for it out. What the table does not hold is refused.
import { unsupported } from '../../model/errors.ts';

/** The words of a format, by ours. */
export type Words = Readonly<Record<string, string>>;

/** The format's word. @throws {OsinfoError} UNSUPPORTED */
export function wordFor(words: Words, ours: string, what: string, advice: string): string {
  const found = findWord(words, ours);
  if (found === undefined) throw unsupported(`the ${what} ${ours}`, Object.keys(words), advice);
  return found;
}

/** The format's word; `undefined` when it has none. */
export function findWord(words: Words, ours: string): string | undefined {
  return Object.hasOwn(words, ours) ? words[ours] : undefined;
}
