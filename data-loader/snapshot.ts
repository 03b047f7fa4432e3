// An open snapshot in, a store of its records out. Ids and short-ids are searched where they stand in the file, and a
// record is decoded when it is first asked for.

import { entityPath } from './files.ts';
import { type HardwareIds, type HardwareIdsFiles, hardwareIds } from './hardware-ids.ts';
import { compareText, type Problem } from './problems.ts';
import type { EntityKind, RecordOf } from './records.ts';
import type { SnapshotFile } from './snapshot-file.ts';
import { DAMAGED, ENTRY, lengthened, type RecordPreface, type Slice, type TableName } from './snapshot-format.ts';
import type { DatabaseInfo, RecordStore, Suspicion } from './store.ts';

/** The records of a snapshot. */
export class SnapshotStore implements RecordStore {
  readonly database: DatabaseInfo;
  readonly hardware: HardwareIds;
  readonly #file: SnapshotFile;
  readonly #damaged: () => Error;
  readonly #records: { readonly [K in EntityKind]: Map<string, RecordOf<K>> } = {
    os: new Map(),
    platform: new Map(),
    device: new Map(),
    deployment: new Map(),
    datamap: new Map(),
    'install-script': new Map(),
  };

  /** `damaged` makes what is thrown when the file turns out to be damaged after it was opened. */
  constructor(file: SnapshotFile, hardware: HardwareIdsFiles, damaged: () => Error = () => new Error(DAMAGED)) {
    this.#file = file;
    this.#damaged = damaged;
    this.database = file.head.database;
    this.hardware = hardwareIds(hardware, id => this.#find('described device', entityPath('device', id)) !== undefined);
  }

  get problems(): readonly Problem[] {
    return this.#reading(() => JSON.parse(this.#file.text(this.#file.head.problems)));
  }

  get suspicions(): readonly Suspicion[] {
    return this.#reading(() => JSON.parse(this.#file.text(this.#file.head.suspicions)));
  }

  has(kind: EntityKind): boolean {
    return this.database.counts[kind] > 0;
  }

  ids(kind: EntityKind): readonly string[] {
    const { at, count } = this.#file.head.tables[kind];
    const key = (index: number): string => this.#file.text(this.#file.slice(at + index * ENTRY));
    return this.#reading(() => Array.from({ length: count }, (_, index) => key(index)));
  }

  record<K extends EntityKind>(kind: K, id: string): RecordOf<K> | undefined {
    const known = this.#records[kind].get(id);
    if (known !== undefined) return known;
    const written = this.#find(kind, id);
    if (written === undefined) return undefined;
    const record = this.#reading(() => this.#decode<K>(written));
    this.#records[kind].set(id, record);
    return record;
  }

  idOfShortId(kind: 'os' | 'platform', shortId: string): string | undefined {
    const id = this.#find(`${kind} short-id`, shortId);
    return id === undefined ? undefined : this.#reading(() => this.#file.text(id));
  }

  /** What stands behind a key; the keys of a table are ordered by code unit. */
  #find(name: TableName, key: string): Slice | undefined {
    const { at, count } = this.#file.head.tables[name];
    return this.#reading(() => {
      let [low, high] = [0, count];
      while (low < high) {
        const middle = (low + high) >>> 1;
        const entry = at + middle * ENTRY;
        const order = compareText(this.#file.text(this.#file.slice(entry)), key);
        if (order === 0) return this.#file.slice(entry + ENTRY / 2);
        if (order < 0) low = middle + 1;
        else high = middle;
      }
      return undefined;
    });
  }

  #decode<K extends EntityKind>(slice: Slice): RecordOf<K> {
    const text = this.#file.text(slice);
    const end = text.indexOf('\n');
    const { starts, aside }: RecordPreface = JSON.parse(text.slice(0, end));
    const record: RecordOf<K> = JSON.parse(lengthened(text.slice(end + 1), starts));
    for (const [name, long] of Object.entries(aside)) {
      let known: unknown;
      const get = (): unknown => {
        known ??= this.#reading(() => JSON.parse(lengthened(this.#file.text(long), starts)));
        return known;
      };
      Object.defineProperty(record, name, { enumerable: true, get });
    }
    return record;
  }

  #reading<T>(read: () => T): T {
    try {
      return read();
    } catch {
      throw this.#damaged();
    }
  }
}
