// Records in, a graph out: who derives from whom and who upgrades to whom, both ways, computed on demand.
import type { Reference } from '../../data-loader/records/parts.ts';
import type { OsRecord, PlatformRecord } from '../../data-loader/records/records.ts';
import { type RecordStore, recordsOf } from '../../data-loader/store/store.ts';
import { memoizeFrozen } from '../model/freeze.ts';
import { ancestorsDeclaring, ancestryOf, osParents, platformParents, type RelatedProduct } from './ancestry.ts';

/** The relations of products of one kind. */
export interface Relations<P extends RelatedProduct> {
  /** The product and all its ancestors, nearest first, always the same list; empty when there is no such product. */
  ancestry(id: string): readonly P[];
  /** The products of its ancestry that declare devices, nearest first. */
  ancestorsDeclaringDevices(id: string): readonly P[];
  /** Ids of everything that derives from it, ordered by id. */
  descendants(id: string): readonly string[];
  /** Ids of everything that it can be upgraded to, ordered by id. */
  upgradableTo(id: string): readonly string[];
}

/** The relations of a whole database. */
export interface Graph {
  readonly store: RecordStore;
  readonly oses: Relations<OsRecord>;
  readonly platforms: Relations<PlatformRecord>;
}

/** Links the records of a store; nothing is computed before its first use. */
export function linkRecords(store: RecordStore): Graph {
  return {
    store,
    oses: relations(
      () => recordsOf(store, 'os'),
      osParents,
      id => store.record('os', id),
    ),
    platforms: relations(
      () => recordsOf(store, 'platform'),
      platformParents,
      id => store.record('platform', id),
    ),
  };
}

function relations<P extends RelatedProduct>(
  all: () => readonly P[],
  parents: (product: P) => readonly Reference[],
  find: (id: string) => P | undefined,
): Relations<P> {
  const children = memoizeFrozen(() => reverseReferences(all(), parents));
  const upgradesTo = memoizeFrozen(() => reverseReferences(all(), product => product.upgrades));
  const declaring = ancestorsDeclaring(parents, find, product => product.devices.length > 0);
  const ancestries = new Map<string, readonly P[]>();
  const ancestry = (id: string): readonly P[] => {
    const product = find(id);
    return product === undefined ? [] : ancestryOf(product, parents, find);
  };
  return {
    ancestry: id => {
      const known = ancestries.get(id);
      if (known !== undefined) return known;
      const found = ancestry(id);
      ancestries.set(id, found);
      return found;
    },
    ancestorsDeclaringDevices: id => {
      const product = find(id);
      return product === undefined ? [] : declaring(product);
    },
    descendants: id => descendants(id, children()),
    upgradableTo: id => upgradesTo().get(id) ?? [],
  };
}

/** For each id the products that refer to it, in the order of ids. */
function reverseReferences<P extends RelatedProduct>(
  products: readonly P[],
  references: (product: P) => readonly Reference[],
): ReadonlyMap<string, readonly string[]> {
  const referring = new Map<string, string[]>();
  for (const product of products) {
    for (const { id } of references(product)) {
      const known = referring.get(id);
      if (known === undefined) referring.set(id, [product.id]);
      else if (known.at(-1) !== product.id) known.push(product.id);
    }
  }
  return referring;
}

function descendants(id: string, children: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of children.get(next) ?? []) {
      if (child === id || found.has(child)) continue;
      found.add(child);
      waiting.push(child);
    }
  }
  return [...found].sort();
}
