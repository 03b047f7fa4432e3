// What the identification of media and of trees has in common. In: candidates that match. Out: those that count.
import type { Reference } from '../../data-loader/records/parts.ts';
import type { OsRecord } from '../../data-loader/records/records.ts';
import type { RecordStore } from '../../data-loader/store/store.ts';
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
  const known = variantsById.get(os) ?? new Map(os.variants.toReversed().map(variant => [variant.id, variant]));
  variantsById.set(os, known);
  return [...mentioned].toReversed().flatMap(id => known.get(id) ?? []);
}

/** The variants of each OS that was asked about. */
const variantsById = new WeakMap<Os, ReadonlyMap<string, Variant>>();

/** Finds the media or trees of OSes by id; those of one OS are put into a map when the first of them is needed. */
export function partFinder<P extends { readonly id: string }>(
  store: RecordStore,
  partsOf: (os: OsRecord) => readonly P[],
): (osId: string, id: string) => P | undefined {
  const found = new Map<string, ReadonlyMap<string, P>>();
  return (osId, id) => {
    const known = found.get(osId);
    if (known !== undefined) return known.get(id);
    const record = store.record('os', osId);
    const parts = new Map(record && partsOf(record).map(part => [part.id, part]));
    found.set(osId, parts);
    return parts.get(id);
  };
}
