// What the identification of media and of trees has in common. In: candidates that match. Out: those that count.
import type { Reference } from '../../data-loader/records/parts.ts';
import type { Os, Variant } from '../model/entities.ts';

/** The candidates, but of an OS that has others those only that are no last resort, as in libosinfo. */
export function preferExact<C extends { readonly os: { readonly id: string } }>(
  candidates: readonly C[],
  isLastResort: (candidate: C) => boolean,
): C[] {
  const exact = new Set(candidates.filter(candidate => !isLastResort(candidate)).map(({ os }) => os.id));
  return candidates.filter(candidate => !isLastResort(candidate) || !exact.has(candidate.os.id));
}

/** Finds the variants that a medium, tree or image has, in the order of their last mentions; the OS must know them. */
export type FindVariants = (part: { readonly variants: readonly Reference[] }, os: Os) => readonly Variant[];

/** Prepares a search for variants. */
export function variantFinder(): FindVariants {
  const findVariant = partFinder((os: Os) => os.variants);
  return ({ variants }, os) => {
    const mentioned = new Set(variants.map(({ id }) => id).toReversed());
    return [...mentioned].toReversed().flatMap(id => findVariant(os, id) ?? []);
  };
}

/** Finds the parts of OSes by id, the first with an id; those of one OS are put into a map when one is needed. */
export function partFinder<O extends { readonly id: string }, P extends { readonly id: string }>(
  partsOf: (os: O) => readonly P[],
): (os: O, id: string) => P | undefined {
  const found = new Map<string, ReadonlyMap<string, P>>();
  return (os, id) => {
    const parts =
      found.get(os.id) ??
      new Map(
        partsOf(os)
          .map(part => [part.id, part] as const)
          .toReversed(),
      );
    found.set(os.id, parts);
    return parts.get(id);
  };
}
