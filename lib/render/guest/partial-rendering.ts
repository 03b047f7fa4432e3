// The common form of every format that cannot express everything. In: one function for each part of a recommendation,
// which returns what the format expresses and what it does not. Out: the rendering, with a warning for each unsupported
// part.

import type { Warning } from '../../model/warning.ts';
import type { PartName } from '../../policy/aspects/hardware.ts';
import { deepFreeze } from '../../values/freeze.ts';
import { findTerm, type Vocabulary } from '../text/vocabulary.ts';

/** What every writer of a guest format returns, beside the guest in its format. */
export interface Rendering {
  /**
   * What the format cannot express, with the code `NOT_EXPRESSED`; without the warnings of the recommendation itself.
   */
  readonly warnings: readonly Warning[];
}

/** A guest as a file or a command. */
export interface TextRendering extends Rendering {
  /** Whole lines. */
  readonly text: string;
}

/** A guest as the arguments of a command. */
export interface ArgumentsRendering extends Rendering {
  /** The program first; none is quoted for a shell. */
  readonly arguments: readonly string[];
}

/** A guest as named properties. */
export interface PropertiesRendering extends Rendering {
  readonly properties: Readonly<Record<string, string>>;
}

/** A part that the format cannot express, and what the guest gets instead. */
export type UnsupportedPart = readonly [what: string, instead: string];

/** What a format expresses of a part, and what it does not. */
export interface PartialRendering<T> {
  readonly rendered: readonly T[];
  readonly unsupported: readonly UnsupportedPart[];
}

/** A part for every aspect, so that the compiler finds one that a format forgets. */
export type Parts<T, C> = Readonly<Record<PartName, (context: C) => PartialRendering<T>>>;

/** A part that needs nothing in the format. */
export const EMPTY_RENDERING: PartialRendering<never> = { rendered: [], unsupported: [] };

/** What the format expresses. */
export function express<T>(...rendered: readonly T[]): PartialRendering<T> {
  return { rendered, unsupported: [] };
}

/** What the format does not express. */
export function unsupportedPart(what: string, instead: string): PartialRendering<never> {
  return { rendered: [], unsupported: [[what, instead]] };
}

/** The renderings, one after the other. */
export function concatRenderings<T>(...renderings: readonly PartialRendering<T>[]): PartialRendering<T> {
  return {
    rendered: renderings.flatMap(({ rendered }) => rendered),
    unsupported: renderings.flatMap(({ unsupported }) => unsupported),
  };
}

/** Renders a value by the format's term for it; unsupported without a term, empty when nothing was chosen. */
export function translate<T>(
  vocabulary: Vocabulary,
  what: string,
  term: string | undefined,
  instead: string,
  render: (word: string) => PartialRendering<T>,
): PartialRendering<T> {
  if (term === undefined) return EMPTY_RENDERING;
  const word = findTerm(vocabulary, term);
  return word === undefined ? unsupportedPart(`${what} ${term}`, instead) : render(word);
}

/** An unsupported part if the condition holds, else an empty rendering. */
export function unsupportedPartIf(isLost: boolean, what: string, instead: string): PartialRendering<never> {
  return isLost ? unsupportedPart(what, instead) : EMPTY_RENDERING;
}

/** Renders all parts in their order. */
export function renderParts<T, C>(parts: Parts<T, C>, context: C): PartialRendering<T> {
  return concatRenderings(...Object.values(parts).map(part => part(context)));
}

/** Completes a rendering with a warning for each unsupported part. */
export function withUnsupported<R extends object>(
  format: string,
  lost: readonly UnsupportedPart[],
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
