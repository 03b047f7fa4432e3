// The one order in which everything is inherited: the OS itself, then its derives-from, then its clones, depth first,
// the parents of one OS last to first, as libosinfo walks them. Each ancestor once; a cycle ends the walk.
import type { Reference } from '../data-loader/parts.ts';
import type { OsRecord } from '../data-loader/records.ts';

/** Finds the record of an OS; `undefined` when nothing has the id. */
export type FindOs = (id: string) => OsRecord | undefined;

/** The direct parents of an OS in the order they are walked. */
export function parentsOf(os: OsRecord): readonly Reference[] {
  return [...os.derivesFrom.toReversed(), ...os.clones.toReversed()];
}

/** The OS and all its ancestors, nearest first. */
export function ancestryOf(os: OsRecord, find: FindOs): readonly OsRecord[] {
  const order: OsRecord[] = [];
  const visited = new Set<string>();
  const waiting: OsRecord[] = [os];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (visited.has(next.id)) continue;
    visited.add(next.id);
    order.push(next);
    // What is put on the stack last is walked first.
    for (const { id } of parentsOf(next).toReversed()) {
      const parent = find(id);
      if (parent !== undefined) waiting.push(parent);
    }
  }
  return order;
}
