// Records in, a graph out: who refers to whom, followed on demand. References that lead nowhere and ancestries that
// lead back are problems; the walks themselves pass over the former and end at the latter.

import type { Reference } from '../data-loader/parts.ts';
import { type Problem, problem } from '../data-loader/problems.ts';
import type { OsRecord, PlatformRecord, ProductRecord } from '../data-loader/records.ts';
import { type RecordStore, recordsOf } from '../data-loader/store.ts';
import { parentsOf } from './ancestry.ts';

/** Every reference that leads nowhere, and every reference that closes a circle of ancestors. */
export function graphProblems(store: RecordStore): readonly Problem[] {
  const oses = recordsOf(store, 'os');
  const platforms = recordsOf(store, 'platform');
  return [
    ...oses.flatMap(os => danglingOf(os, referencesOf(os, store))),
    ...platforms.flatMap(platform => danglingOf(platform, productReferences(platform, 'platform', store))),
    ...cycles(oses, parentsOf),
    ...cycles(platforms, platformParents),
  ];
}

/** A reference and whether it leads somewhere. */
type Checked = readonly [reference: Reference, what: string, found: boolean];

function productReferences(product: ProductRecord, kind: 'os' | 'platform', store: RecordStore): readonly Checked[] {
  const { derivesFrom, clones, upgrades, devices } = product;
  return [
    ...[...derivesFrom, ...clones, ...upgrades].map(
      (reference): Checked => [reference, kind, store.record(kind, reference.id) !== undefined],
    ),
    ...devices.map((link): Checked => [link, 'device', store.record('device', link.id) !== undefined]),
  ];
}

function referencesOf(os: OsRecord, store: RecordStore): readonly Checked[] {
  const scripts = [...os.installScripts, ...os.media.flatMap(media => media.installScripts)];
  return [
    ...productReferences(os, 'os', store),
    ...os.drivers
      .flatMap(driver => driver.devices)
      .map((device): Checked => [device, 'device', store.record('device', device.id) !== undefined]),
    ...scripts.map(
      (script): Checked => [script, 'install-script', store.record('install-script', script.id) !== undefined],
    ),
  ];
}

function danglingOf(owner: ProductRecord, references: readonly Checked[]): readonly Problem[] {
  return references
    .filter(([, , found]) => !found)
    .map(([{ id, at }, what]) =>
      problem('DANGLING_REFERENCE', at, `${owner.id} refers to ${what} ${id}, which is nowhere defined`, {
        entity: owner.id,
        value: id,
      }),
    );
}

/** Platforms inherit through upgrades too, and not through clones. */
function platformParents(platform: PlatformRecord): readonly Reference[] {
  return [...platform.derivesFrom.toReversed(), ...platform.upgrades.toReversed()];
}

/** The references by which a walk over the parents comes back to where it is: one for each circle met. */
function cycles<P extends ProductRecord>(
  products: readonly P[],
  parents: (product: P) => readonly Reference[],
): readonly Problem[] {
  const byId = new Map(products.map(product => [product.id, product]));
  const state = new Map<string, 'open' | 'done'>();
  const found: Problem[] = [];
  for (const root of products) {
    if (state.has(root.id)) continue;
    state.set(root.id, 'open');
    const path = [{ product: root, rest: parents(root).values() }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const step = top.rest.next();
      if (step.done) {
        state.set(top.product.id, 'done');
        path.pop();
        continue;
      }
      const { id, at } = step.value;
      const parent = byId.get(id);
      if (state.get(id) === 'open') {
        const message = `${top.product.id} is among its own ancestors through ${id}; inheritance stops there`;
        found.push(problem('ANCESTRY_CYCLE', at, message, { entity: top.product.id, value: id }));
      } else if (parent !== undefined && !state.has(id)) {
        state.set(id, 'open');
        path.push({ product: parent, rest: parents(parent).values() });
      }
    }
  }
  return found;
}
