// The entities of one kind: each is resolved when first asked for, and kept, so that one entity is one object.
import { compareText } from '../../data-loader/records/problems.ts';
import type { EntityKind, RecordOf } from '../../data-loader/records/records.ts';
import { type RecordStore, recordsOf } from '../../data-loader/store/store.ts';
import { once } from '../model/freeze.ts';

/** What every entity has; those with a short-id are ordered by it. */
interface Entity {
  readonly id: string;
  readonly shortId?: string;
}

/** The entities of one kind. */
export class Catalogue<K extends EntityKind, E extends Entity> {
  readonly #find: (id: string) => RecordOf<K> | undefined;
  readonly #resolve: (record: RecordOf<K>) => E;
  readonly #known = new Map<string, E>();
  readonly #all: () => readonly E[];

  constructor(store: RecordStore, kind: K, resolve: (record: RecordOf<K>) => E) {
    this.#find = id => store.record(kind, id);
    this.#resolve = resolve;
    this.#all = once(() =>
      recordsOf(store, kind)
        .map(record => this.of(record))
        .sort((a, b) => compareText(a.shortId ?? '', b.shortId ?? '') || compareText(a.id, b.id)),
    );
  }

  /** The entity with this id; `undefined` when there is none. */
  find(id: string): E | undefined {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const record = this.#find(id);
    return record === undefined ? undefined : this.of(record);
  }

  /** The entity that has this record. */
  of(record: RecordOf<K>): E {
    const entity = this.#known.get(record.id) ?? this.#resolve(record);
    this.#known.set(record.id, entity);
    return entity;
  }

  /** Every entity, by short-id where there are such, else by id. */
  all(): readonly E[] {
    return this.#all();
  }
}
