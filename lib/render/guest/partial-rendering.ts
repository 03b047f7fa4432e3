// The one way in which a format that cannot say everything is written: a part for every aspect of a recommendation, each
// saying what the format has words for and naming what it has none for. Out: what was said, and a warning for each loss.
import { deepFreeze } from '../../model/freeze.ts';
import type { Warning } from '../../model/warning.ts';
import type { PartName } from '../../policy/aspects/hardware.ts';
import { findWord, type Words } from '../text/words.ts';

/** A recommendation in a format that cannot say everything. */
export interface Rendering {
  /** The file or command, whole lines. */
  readonly text: string;
  /** What the format could not say, each with the code `NOT_EXPRESSED`; the recommendation's own warnings are not among these. */
  readonly warnings: readonly Warning[];
}

/** Something without a word, and what the guest gets instead. */
export type Loss = readonly [what: string, instead: string];

/** What a format says about something. */
export interface Saying<T> {
  readonly said: readonly T[];
  readonly lost: readonly Loss[];
}

/** A part for every aspect, so that the compiler finds one that a format forgets. */
export type Parts<T, C> = Readonly<Record<PartName, (context: C) => Saying<T>>>;

/** Nothing to say. */
export const NOTHING: Saying<never> = { said: [], lost: [] };

/** Words of the format. */
export function say<T>(...said: readonly T[]): Saying<T> {
  return { said, lost: [] };
}

/** No word of the format. */
export function lose(what: string, instead: string): Saying<never> {
  return { said: [], lost: [[what, instead]] };
}

/** One after the other. */
export function all<T>(...sayings: readonly Saying<T>[]): Saying<T> {
  return { said: sayings.flatMap(({ said }) => said), lost: sayings.flatMap(({ lost }) => lost) };
}

/** What is said with the format's word, where the table has one; nothing where nothing was chosen. */
export function translate<T>(
  words: Words,
  what: string,
  ours: string | undefined,
  instead: string,
  phrase: (word: string) => Saying<T>,
): Saying<T> {
  if (ours === undefined) return NOTHING;
  const word = findWord(words, ours);
  return word === undefined ? lose(`${what} ${ours}`, instead) : phrase(word);
}

/** A loss, where it is one. */
export function loseIf(isLost: boolean, what: string, instead: string): Saying<never> {
  return isLost ? lose(what, instead) : NOTHING;
}

/** What all parts say, in their order. */
export function gather<T, C>(parts: Parts<T, C>, context: C): Saying<T> {
  return all(...Object.values(parts).map(part => part(context)));
}

/** A rendering whose losses are warnings. */
export function rendering<R extends Omit<Rendering, 'warnings'>>(
  format: string,
  lost: readonly Loss[],
  rendered: R,
): R & Rendering {
  const warnings = lost.map(
    ([what, instead]): Warning => ({
      code: 'NOT_EXPRESSED',
      message: `${format} has no word for ${what}: ${instead}.`,
    }),
  );
  return deepFreeze({ ...rendered, warnings });
}
