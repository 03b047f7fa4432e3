// The common form of every format that cannot express everything. In: one function for each part of a recommendation,
// which returns what the format expresses and what it does not. Out: the rendering, with a warning for each unsupported
// part.
import { deepFreeze } from '../../model/freeze.ts';
import type { Warning } from '../../model/warning.ts';
import type { PartName } from '../../policy/aspects/hardware.ts';
import { findWord, type Words } from '../text/words.ts';

/** A recommendation in a format that cannot express everything. */
export interface Rendering {
  /** The file or command, as whole lines. */
  readonly text: string;
  /**
   * What the format cannot express, with the code `NOT_EXPRESSED`; without the warnings of the recommendation itself.
   */
  readonly warnings: readonly Warning[];
}

/** A part that the format cannot express, and what the guest gets instead. */
export type Loss = readonly [what: string, instead: string];

/** What a format expresses of a part, and what it does not. */
export interface Saying<T> {
  readonly said: readonly T[];
  readonly lost: readonly Loss[];
}

/** A part for every aspect, so that the compiler finds one that a format forgets. */
export type Parts<T, C> = Readonly<Record<PartName, (context: C) => Saying<T>>>;

/** A part that needs nothing in the format. */
export const NOTHING: Saying<never> = { said: [], lost: [] };

/** What the format expresses. */
export function say<T>(...said: readonly T[]): Saying<T> {
  return { said, lost: [] };
}

/** What the format does not express. */
export function lose(what: string, instead: string): Saying<never> {
  return { said: [], lost: [[what, instead]] };
}

/** The renderings, one after the other. */
export function all<T>(...sayings: readonly Saying<T>[]): Saying<T> {
  return { said: sayings.flatMap(({ said }) => said), lost: sayings.flatMap(({ lost }) => lost) };
}

/** Renders a value by the format's term for it; unsupported without a term, empty when nothing was chosen. */
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

/** An unsupported part if the condition holds, else an empty rendering. */
export function loseIf(isLost: boolean, what: string, instead: string): Saying<never> {
  return isLost ? lose(what, instead) : NOTHING;
}

/** Renders all parts in their order. */
export function gather<T, C>(parts: Parts<T, C>, context: C): Saying<T> {
  return all(...Object.values(parts).map(part => part(context)));
}

/** Completes a rendering with a warning for each unsupported part. */
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
