// A choice and Nova's values for it in, an image property out; a choice without a value on the target is unsupported.

import type { CompleteTarget } from '../../model/target-types.ts';
import { type ImageWord, wordsOn } from '../../openstack/properties/property-values.ts';
import { lose, NOTHING, type Saying, say } from '../guest/partial-rendering.ts';
import type { Property } from './vocabulary.ts';

/** Writes one property; `instead` is what the guest gets where Nova has no value. */
export type PropertyWriter = <T>(
  name: string,
  words: readonly ImageWord<T>[],
  what: string,
  ours: T | undefined,
  instead?: string,
) => Saying<Property>;

/**
 * Makes a writer for images of this target; `usual` is what guests get where there is no value and no other `instead`.
 */
export function propertyWriter(target: CompleteTarget, usual: string): PropertyWriter {
  return (name, words, what, ours, instead = usual) => {
    if (ours === undefined) return NOTHING;
    const found = wordsOn(words, target).find(word => word.ours === ours);
    return found === undefined ? lose(`${what} ${ours}`, instead) : say([name, found.word]);
  };
}
