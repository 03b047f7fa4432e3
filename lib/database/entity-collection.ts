// The entities of one kind. Each is resolved on first use and cached, so that one entity is one object.
import { compareText } from '../../data-loader/records/problems.ts';
import type { EntityKind, OsRecord, RecordOf } from '../../data-loader/records/records.ts';
import { type RecordStore, recordsOf } from '../../data-loader/store/store.ts';
import { summaryOfOs } from '../../data-loader/store/summary.ts';
import type { Graph } from '../graph/link.ts';
import { resolveOs } from '../graph/resolve.ts';
import type { Os } from '../model/entities.ts';
import { memoizeFrozen } from '../values/freeze.ts';

/** The members by which entities are identified and ordered: by short-id where there is one. */
interface Entity {
  readonly id: string;
  readonly shortId?: string;
}

/** An entity to be resolved on first use. */
export interface Resolvable<E> {
  readonly id: string;
  readonly resolve: () => E;
}

/** The entities of one kind. */
export class EntityCollection<E extends Entity> {
  readonly #find: (id: string) => Resolvable<E> | undefined;
  readonly #entities = new Map<string, E>();
  readonly #all: () => readonly E[];

  /** `find` returns one entity by its id, `all` every entity. */
  constructor(find: (id: string) => Resolvable<E> | undefined, all: () => readonly Resolvable<E>[]) {
    this.#find = find;
    this.#all = memoizeFrozen(() =>
      all()
        .map(each => this.#resolve(each))
        .sort((a, b) => compareText(a.shortId ?? '', b.shortId ?? '') || compareText(a.id, b.id)),
    );
  }

  /** The entity with this id; `undefined` when there is none. */
  find(id: string): E | undefined {
    const entity = this.#entities.get(id);
    if (entity !== undefined) return entity;
    const found = this.#find(id);
    return found === undefined ? undefined : this.#resolve(found);
  }

  /** Every entity, ordered by short-id where there is one, else by id. */
  all(): readonly E[] {
    return this.#all();
  }

  #resolve({ id, resolve }: Resolvable<E>): E {
    const entity = this.#entities.get(id) ?? resolve();
    this.#entities.set(id, entity);
    return entity;
  }
}

/** The OSes: a single one is resolved from its record, a list from summaries. */
export function osesIn(graph: Graph): EntityCollection<Os> {
  const { store } = graph;
  const ofRecord = (record: OsRecord): Resolvable<Os> => {
    const summary = summaryOfOs(store.translated?.(record) ?? record);
    return { id: record.id, resolve: () => resolveOs({ summary, record: () => record }, graph) };
  };
  return new EntityCollection<Os>(
    id => {
      const record = store.record('os', id);
      return record && ofRecord(record);
    },
    () =>
      store.summarizedOses?.().map(os => ({ id: os.summary.id, resolve: () => resolveOs(os, graph) })) ??
      recordsOf(store, 'os').map(ofRecord),
  );
}

/** The entities of a kind that are resolved from their records. */
export function entitiesIn<K extends EntityKind, E extends Entity>(
  store: RecordStore,
  kind: K,
  resolve: (record: RecordOf<K>) => E,
): EntityCollection<E> {
  const ofRecord = (record: RecordOf<K>): Resolvable<E> => ({
    id: record.id,
    resolve: () => resolve(store.translated?.(record) ?? record),
  });
  return new EntityCollection<E>(
    id => {
      const record = store.record(kind, id);
      return record && ofRecord(record);
    },
    () => recordsOf(store, kind).map(ofRecord),
  );
}
