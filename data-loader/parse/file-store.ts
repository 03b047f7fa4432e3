// In: groups of files. Out: a store of their records. It reads a group when one of its entities is first requested,
// because the id of an entity determines its group. A request for all records reads all groups and completes the store.

import type { HardwareIds } from '../files/hardware-ids.ts';
import { entityPath } from '../records/entity-path.ts';
import type { Problem } from '../records/problems.ts';
import type { EntityKind, EntityRecord, RecordOf } from '../records/records.ts';
import { type DatabaseInfo, keyOf, MemoryStore, type RecordStore } from '../store/store.ts';
import { inLanguages } from '../store/translations.ts';
import type { GroupReader, ParsedGroup } from './group-reader.ts';
import { ShortIds } from './short-ids.ts';

/** A store that reads files when it needs them. */
export class FileStore implements RecordStore {
  readonly database: DatabaseInfo;
  readonly hardware: HardwareIds;
  readonly #complete: (findings: readonly ParsedGroup[]) => MemoryStore;
  readonly #shortIds = new Map<EntityKind, ShortIds>();
  readonly #translatable: ReadonlyMap<string, EntityRecord>;
  readonly #languages: readonly string[];
  /** Absent when the store is complete. */
  #reader: GroupReader | undefined;
  #all: MemoryStore | undefined;

  constructor(
    info: Omit<DatabaseInfo, 'counts'>,
    reader: GroupReader,
    problems: readonly Problem[],
    hardware: HardwareIds,
    languages: readonly string[],
  ) {
    const all = (): MemoryStore => this.#everything();
    this.database = Object.freeze({
      ...info,
      layers: Object.freeze(info.layers.map(layer => Object.freeze(layer))),
      get counts() {
        return Object.freeze(all().database.counts);
      },
    });
    this.hardware = hardware;
    this.#reader = reader;
    this.#translatable = reader.translatable;
    this.#languages = languages;
    this.#complete = findings => {
      const records = findings.flatMap(found => found.records);
      return new MemoryStore(info, records, [...problems, ...findings.flatMap(found => found.problems)], hardware);
    };
  }

  get problems(): readonly Problem[] {
    return this.#everything().problems;
  }

  ids(kind: EntityKind): readonly string[] {
    return this.#everything().ids(kind);
  }

  has(kind: EntityKind): boolean {
    const reader = this.#reader;
    if (reader === undefined) return this.#everything().has(kind);
    const groups = groupsOf(reader, kind);
    return groups.some(group => reader.readGroup(group).records.some(record => record.kind === kind));
  }

  record<K extends EntityKind>(kind: K, id: string): RecordOf<K> | undefined {
    if (this.#reader === undefined) return this.#everything().record(kind, id);
    const isIt = (record: EntityRecord): record is RecordOf<K> & EntityRecord =>
      record.kind === kind && record.id === id;
    return this.#reader.read(entityPath(kind, id)).records.find(isIt);
  }

  idOfShortId(kind: 'os' | 'platform', shortId: string): string | undefined {
    const reader = this.#reader;
    if (reader === undefined) return this.#everything().idOfShortId(kind, shortId);
    const shortIds = this.#shortIds.get(kind) ?? new ShortIds(groupsOf(reader, kind), reader.bytesOf);
    this.#shortIds.set(kind, shortIds);
    const claimants = Array.from(shortIds.groupsOf(shortId), group => reader.readGroup(group));
    return this.#complete(claimants).idOfShortId(kind, shortId);
  }

  translated<R extends EntityRecord>(record: R): R {
    const translatable = this.#languages.length === 0 ? undefined : this.#translatable.get(keyOf(record));
    const isOfKind = (found: EntityRecord): found is R => found.kind === record.kind;
    return translatable !== undefined && isOfKind(translatable) ? inLanguages(translatable, this.#languages) : record;
  }

  /** Reads all groups that are not read yet, and releases the files. */
  complete(): this {
    this.#everything();
    return this;
  }

  #everything(): MemoryStore {
    const reader = this.#reader;
    if (this.#all === undefined || reader !== undefined) {
      this.#all = this.#complete(reader?.groups.map(group => reader.readGroup(group)) ?? []);
      this.#reader = undefined;
      this.#shortIds.clear();
    }
    return this.#all;
  }
}

/** The groups that can describe entities of a kind. */
function groupsOf(reader: GroupReader, kind: EntityKind): GroupReader['groups'] {
  return reader.groups.filter(({ key }) => key.startsWith(`${kind}/`));
}
