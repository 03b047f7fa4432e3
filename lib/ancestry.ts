// The one order in which everything is inherited: the product itself, then its parents depth first, those of one file
// last to first, as libosinfo walks them. Each ancestor comes once; a cycle ends the walk.
import type { Reference } from '../data-loader/parts.ts';
import type { OsRecord, PlatformRecord, ProductRecord } from '../data-loader/records.ts';

/** The parents of an OS in the order they are walked: what it derives from, then what it clones. */
export function osParents({ derivesFrom, clones }: OsRecord): readonly Reference[] {
  return [...derivesFrom.toReversed(), ...clones.toReversed()];
}

/** The parents of a platform: libosinfo follows derives-from and upgrades here, and not clones. */
export function platformParents({ derivesFrom, upgrades }: PlatformRecord): readonly Reference[] {
  return [...derivesFrom.toReversed(), ...upgrades.toReversed()];
}

/** The product and all its ancestors, nearest first; parents that `find` does not know are passed over. */
export function ancestryOf<P extends ProductRecord>(
  product: P,
  parents: (product: P) => readonly Reference[],
  find: (id: string) => P | undefined,
): readonly P[] {
  const order: P[] = [];
  const visited = new Set<string>();
  const waiting: P[] = [product];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (visited.has(next.id)) continue;
    visited.add(next.id);
    order.push(next);
    // What is put on the stack last is walked first.
    for (const { id } of parents(next).toReversed()) {
      const parent = find(id);
      if (parent !== undefined) waiting.push(parent);
    }
  }
  return order;
}
