// A choice and Nova's values for it in, an image property out; a choice without a value on the target is unsupported.

import type { CompleteTarget } from '../../model/target-types.ts';
import { type PropertyValue, valuesOn } from '../../openstack/properties/property-values.ts';
import { EMPTY_RENDERING, express, type PartialRendering, unsupportedPart } from '../guest/partial-rendering.ts';

/** A property of an image. */
export type Property = readonly [name: string, value: string];

/** Writes one property; `instead` is what the guest gets where Nova has no value. */
export type PropertyWriter = <T>(
  name: string,
  vocabulary: readonly PropertyValue<T>[],
  what: string,
  term: T | undefined,
  instead?: string,
) => PartialRendering<Property>;

/**
 * Makes a writer for images of this target; `usual` is what guests get where there is no value and no other `instead`.
 */
export function propertyWriter(target: CompleteTarget, usual: string): PropertyWriter {
  return (name, vocabulary, what, term, instead = usual) => {
    if (term === undefined) return EMPTY_RENDERING;
    const found = valuesOn(vocabulary, target).find(word => word.value === term);
    return found === undefined ? unsupportedPart(`${what} ${term}`, instead) : express([name, found.word]);
  };
}
