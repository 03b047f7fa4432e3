// A product and its parents in, its ancestry out: the one order in which everything is inherited. The product comes
// first, then its parents depth first, the last one in a file first, as in libosinfo. Each ancestor comes once; a cycle
// ends the walk.
import type { Reference } from '../../data-loader/records/parts.ts';
import type { OsRecord, PlatformRecord } from '../../data-loader/records/records.ts';

/** The parents of an OS in the order they are walked: what it derives from, then what it clones. */
export function osParents({ derivesFrom, clones }: Pick<OsRecord, 'derivesFrom' | 'clones'>): readonly Reference[] {
  const nearest = lastToFirst(derivesFrom);
  return clones.length === 0 ? nearest : [...nearest, ...lastToFirst(clones)];
}

/** The parents of a platform: libosinfo follows derives-from and upgrades here, and not clones. */
export function platformParents({ derivesFrom, upgrades }: PlatformRecord): readonly Reference[] {
  return [...lastToFirst(derivesFrom), ...lastToFirst(upgrades)];
}

/** The references of one kind, the last first, as libosinfo lists them; one that is repeated counts where it came first. */
function lastToFirst(references: readonly Reference[]): readonly Reference[] {
  if (references.length < 2) return references;
  const firsts = new Map(references.toReversed().map(reference => [reference.id, reference]));
  return references.filter(reference => firsts.get(reference.id) === reference).toReversed();
}

/** The same order for ids alone. */
export function idsLastToFirst(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].toReversed();
}

/** A product that inherits from others. */
export type RelatedProduct = OsRecord | PlatformRecord;

/**
 * The maximum number of ancestors that declare something, from which an OS inherits it: the nearest ones. The longest
 * ancestry of the real database has 56.
 */
export const MAX_DECLARING = 256;

/**
 * The product and all its ancestors, nearest first, up to a limit; parents that `find` does not find are left out.
 * `known` gives ancestries that were computed before.
 */
export function ancestryOf<P extends RelatedProduct>(
  product: P,
  parents: (product: P) => readonly Reference[],
  find: (id: string) => P | undefined,
  limit: number = Number.POSITIVE_INFINITY,
  known: ReadonlyMap<string, readonly P[]> = new Map(),
): readonly P[] {
  const order: P[] = [];
  const visited = new Set<string>();
  const waiting: P[] = [product];
  for (let next = waiting.pop(); next !== undefined && order.length < limit; next = waiting.pop()) {
    if (visited.has(next.id)) continue;
    // The rest of the walk, unless it meets a product that was visited.
    const rest = waiting.length === 0 ? known.get(next.id) : undefined;
    if (rest?.some(({ id }) => visited.has(id)) === false) return order.concat(rest).slice(0, limit);
    visited.add(next.id);
    order.push(next);
    const references = parents(next);
    // The last product on the stack is walked first.
    for (let last = references.length - 1; last >= 0; last -= 1) {
      const parent = find(references[last]?.id ?? '');
      if (parent !== undefined) waiting.push(parent);
    }
  }
  return order;
}

/** Finds the products of an ancestry that declare a field, nearest first. */
export type AncestorsDeclaring<P> = (product: P) => readonly P[];

/**
 * The first products, up to a limit, of the same result as `ancestryOf` and a filter; but the result for one product is
 * reused for all its descendants, so that a database with one long chain of OSes is walked once and not once for each
 * OS. Where an ancestry is circular, nothing is reused, as the order would depend on which product was queried first; then
 * only the nearest products are looked at.
 */
export function ancestorsDeclaring<P extends RelatedProduct>(
  parents: (product: P) => readonly Reference[],
  find: (id: string) => P | undefined,
  isDeclaring: (product: P) => boolean,
  limit: number = Number.POSITIVE_INFINITY,
): AncestorsDeclaring<P> {
  const known = new Map<string, readonly P[]>();
  const circular = new Set<string>();
  const knownParents = (product: P): readonly P[] => parents(product).flatMap(({ id }) => find(id) ?? []);
  const nearestOf = (product: P): readonly P[] =>
    ancestryOf(product, parents, find, MAX_CIRCULAR).filter(isDeclaring).slice(0, limit);
  return product => {
    if (circular.has(product.id)) return nearestOf(product);
    const open = new Set<string>();
    const waiting = [{ next: product, parentProducts: knownParents(product) }];
    for (let last = waiting.at(-1); last !== undefined; last = waiting.at(-1)) {
      const { next, parentProducts: elders } = last;
      open.add(next.id);
      const unknown = elders.find(({ id }) => !known.has(id));
      if (unknown === undefined) {
        const own = isDeclaring(next) ? [next] : [];
        known.set(next.id, known.get(next.id) ?? mergeLists(own, elders, known, limit));
        open.delete(next.id);
        waiting.pop();
      } else if (open.has(unknown.id) || circular.has(unknown.id)) {
        // Each open product waits for the next one, so that the ancestries of all of them lead into the circle.
        for (const id of open) circular.add(id);
        return nearestOf(product);
      } else {
        waiting.push({ next: unknown, parentProducts: knownParents(unknown) });
      }
    }
    return known.get(product.id) ?? [];
  };
}

/** The maximum number of products of a circular ancestry that are looked at, from each product. */
const MAX_CIRCULAR = 256;

/** The first entries of the lists of a product and its parents without duplicates; a single list is returned unchanged. */
function mergeLists<P extends RelatedProduct>(
  own: readonly P[],
  parents: readonly P[],
  known: ReadonlyMap<string, readonly P[]>,
  limit: number,
): readonly P[] {
  const lists = [own, ...parents.map(({ id }) => known.get(id) ?? [])].filter(list => list.length > 0);
  return lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())].slice(0, limit);
}
