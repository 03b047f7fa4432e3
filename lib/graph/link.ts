// Records in, a graph out: who derives from whom and who upgrades to whom, both ways, computed on demand.
import type { Reference } from '../../data-loader/records/parts.ts';
import type { OsRecord, PlatformRecord } from '../../data-loader/records/records.ts';
import { type RecordStore, recordsOf } from '../../data-loader/store/store.ts';
import { memoizeFrozen } from '../values/freeze.ts';
import {
  type AncestorsDeclaring,
  ancestorsDeclaring,
  ancestryOf,
  MAX_DECLARING,
  osParents,
  platformParents,
  type RelatedProduct,
} from './ancestry.ts';
import { declaresInherited } from './inheritance.ts';

/** The relations of products of one kind. */
export interface Relations<P extends RelatedProduct> {
  /** The product and all its ancestors, nearest first, always the same list; empty when there is no such product. */
  ancestry(id: string): readonly P[];
  /** The first products of its ancestry, at most `MAX_DECLARING`. */
  nearest(id: string): readonly P[];
  /** The products of its ancestry that declare something, nearest first, at most `MAX_DECLARING`. */
  declaring(id: string, isDeclaring: (product: P) => boolean): readonly P[];
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

/** An OS, and those of its ancestors that declare something that it inherits, nearest first. */
export function declaringAncestryOf(os: OsRecord, oses: Relations<OsRecord>): readonly OsRecord[] {
  const declaring = oses.declaring(os.id, declaresInherited);
  return declaring[0]?.id === os.id ? declaring : [os, ...declaring];
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
  const ids = memoizeFrozen(() => all().map(({ id }) => id));
  const children = memoizeFrozen(() => reverseReferences(all(), parents));
  const upgradesTo = memoizeFrozen(() => reverseReferences(all(), product => product.upgrades));
  const declaring = new Map<(product: P) => boolean, AncestorsDeclaring<P>>();
  const ancestries = new Map<string, readonly P[]>();
  const nearest = new Map<string, readonly P[]>();
  const ancestryWithin = (limit: number, known: Map<string, readonly P[]>, id: string): readonly P[] => {
    const product = find(id);
    const found = known.get(id) ?? (product === undefined ? [] : ancestryOf(product, parents, find, limit, known));
    known.set(id, found);
    return found;
  };
  return {
    ancestry: id => ancestryWithin(Number.POSITIVE_INFINITY, ancestries, id),
    nearest: id => ancestryWithin(MAX_DECLARING, nearest, id),
    declaring: (id, isDeclaring) => {
      const product = find(id);
      const found = declaring.get(isDeclaring) ?? ancestorsDeclaring(parents, find, isDeclaring, MAX_DECLARING);
      declaring.set(isDeclaring, found);
      return product === undefined ? [] : found(product);
    },
    descendants: id => inOrder(descendants(id, children()), ids),
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

/** The ids in the order of all ids. Many are picked out of these, which is quicker than sorting them. */
function inOrder(found: ReadonlySet<string>, all: () => readonly string[]): readonly string[] {
  return found.size < 100 ? [...found].sort() : all().filter(id => found.has(id));
}

function descendants(id: string, children: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of children.get(next) ?? []) {
      if (child === id || found.has(child)) continue;
      found.add(child);
      waiting.push(child);
    }
  }
  return found;
}
