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

/** The variants that a medium or tree has, in the order of their last mentions; the OS must know them. */
export function variantsOf({ variants }: { readonly variants: readonly Reference[] }, os: Os): readonly Variant[] {
  const mentioned = new Set(variants.map(({ id }) => id).toReversed());
  return [...mentioned].toReversed().flatMap(id => os.variants.find(variant => variant.id === id) ?? []);
}
