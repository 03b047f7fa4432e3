// All records in, the problems of their references out: references to entities that are not defined, and references by
// which an entity becomes its own ancestor. Inheritance ignores the former and ends at the latter.
import type { Reference } from '../../data-loader/records/parts.ts';
import { type Problem, problem } from '../../data-loader/records/problems.ts';
import type {
  DeploymentRecord,
  EntityKind,
  InstallScriptRecord,
  OsRecord,
  ProductRecord,
} from '../../data-loader/records/records.ts';
import { type RecordStore, recordsOf, type UnconfirmedProblem } from '../../data-loader/store/store.ts';
import { ancestorsDeclaring, MAX_DECLARING, osParents, platformParents } from './ancestry.ts';
import { declaresInherited } from './inheritance.ts';

/** Every reference to an entity that no file defines, and one reference of each cycle of ancestors. */
export function graphProblems(store: RecordStore): readonly UnconfirmedProblem[] {
  const oses = recordsOf(store, 'os');
  const platforms = recordsOf(store, 'platform');
  const mentions = [
    ...oses.flatMap(osMentions),
    ...platforms.flatMap(platform => productMentions(platform, 'platform')),
    ...recordsOf(store, 'deployment').flatMap(deploymentMentions),
    ...recordsOf(store, 'install-script').flatMap(scriptMentions),
  ];
  return [
    ...mentions.filter(({ kind, to }) => store.record(kind, to.id) === undefined).map(danglingReference),
    ...[
      ...findCycles(oses, osParents),
      ...findCycles(platforms, platformParents),
      ...findLongAncestries(oses, id => store.record('os', id)),
    ].map(found => ({ problem: found })),
  ];
}

/** The OSes with more ancestors that declare something than they inherit from. */
function findLongAncestries(oses: readonly OsRecord[], find: (id: string) => OsRecord | undefined): readonly Problem[] {
  const declaring = ancestorsDeclaring(osParents, find, declaresInherited, MAX_DECLARING + 1);
  return oses.flatMap(os => {
    const [at] = os.declaredAt;
    if (at === undefined || declaring(os).length <= MAX_DECLARING) return [];
    const message = `${os.id} has more than ${MAX_DECLARING} ancestors that declare something; it inherits from the nearest`;
    return [problem('TOO_LARGE', at, message, { entity: os.id })];
  });
}

/** A reference from one entity to another. */
interface Mention {
  readonly by: string;
  readonly kind: EntityKind;
  readonly to: Reference;
}

function mentionsOf(by: string, kind: EntityKind, references: readonly Reference[]): readonly Mention[] {
  return references.map(to => ({ by, kind, to }));
}

function productMentions({ id, ...product }: ProductRecord, kind: 'os' | 'platform'): readonly Mention[] {
  return [
    ...mentionsOf(id, kind, [...product.derivesFrom, ...product.clones, ...product.upgrades]),
    ...mentionsOf(id, 'device', product.devices),
  ];
}

function osMentions(os: OsRecord): readonly Mention[] {
  const languages = os.media.flatMap(medium => medium.languages);
  const maps = languages.flatMap(({ map, at }) => (map === undefined ? [] : [{ id: map, at }]));
  return [
    ...productMentions(os, 'os'),
    ...mentionsOf(
      os.id,
      'device',
      os.drivers.flatMap(driver => driver.devices),
    ),
    ...mentionsOf(os.id, 'install-script', [
      ...os.installScripts,
      ...os.media.flatMap(medium => medium.installScripts),
    ]),
    ...mentionsOf(os.id, 'datamap', maps),
  ];
}

function deploymentMentions({ id, os, platform, devices }: DeploymentRecord): readonly Mention[] {
  return [
    ...mentionsOf(id, 'os', [os]),
    ...mentionsOf(id, 'platform', [platform]),
    ...mentionsOf(id, 'device', devices),
  ];
}

function scriptMentions({ id, configParams }: InstallScriptRecord): readonly Mention[] {
  return configParams.flatMap(({ valueMap, at }) =>
    valueMap === undefined ? [] : mentionsOf(id, 'datamap', [{ id: valueMap, at }]),
  );
}

function danglingReference({ by, kind, to }: Mention): UnconfirmedProblem {
  const message = `${by} refers to the ${kind} ${to.id}, which no file of the database defines`;
  const found = problem('DANGLING_REFERENCE', to.at, message, { entity: by, value: to.id });
  return { problem: found, ...(kind === 'device' && { device: to.id }) };
}

/** The references by which a walk over the parents returns to a product that it is in: one for each cycle. */
function findCycles<P extends ProductRecord>(
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
        const message = `${top.product.id} is among its own ancestors through ${id}; inheritance ends there`;
        found.push(problem('ANCESTRY_CYCLE', at, message, { entity: top.product.id, value: id }));
      } else if (parent !== undefined && !state.has(id)) {
        state.set(id, 'open');
        path.push({ product: parent, rest: parents(parent).values() });
      }
    }
  }
  return found;
}
