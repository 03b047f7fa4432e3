// A choice and the words that Nova has for it in, a property of an image out; what has no word on the target is lost.

import type { CompleteTarget } from '../../model/target-types.ts';
import { type ImageWord, wordsOn } from '../../openstack/properties/property-values.ts';
import { lose, NOTHING, type Saying, say } from '../guest/partial-rendering.ts';
import type { Property } from './vocabulary.ts';

/** Writes one property; `instead` is what the guest gets where there is no word. */
export type PropertyWriter = <T>(
  name: string,
  words: readonly ImageWord<T>[],
  what: string,
  ours: T | undefined,
  instead?: string,
) => Saying<Property>;

/** A writer for images of this target, and what their guests get where nothing else is said and there is no word. */
export function propertyWriter(target: CompleteTarget, usual: string): PropertyWriter {
  return (name, words, what, ours, instead = usual) => {
    if (ours === undefined) return NOTHING;
    const found = wordsOn(words, target).find(word => word.ours === ours);
    return found === undefined ? lose(`${what} ${ours}`, instead) : say([name, found.word]);
  };
}
