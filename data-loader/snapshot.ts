// An open snapshot in, a store of its records out. Ids and short-ids are searched where they stand in the file, and a
// record is decoded when it is first asked for.

import { entityPath } from './files.ts';
import { type HardwareIds, type HardwareIdsFiles, hardwareIds } from './hardware-ids.ts';
import { compareText, type Place, type Problem } from './problems.ts';
import type { EntityKind, RecordOf } from './records.ts';
import type { SnapshotFile } from './snapshot-file.ts';
import {
  DAMAGED,
  ENTRY,
  type Slice,
  type TableName,
  type WrittenFile,
  type WrittenPlace,
  type WrittenRecord,
} from './snapshot-format.ts';
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

  ids(kind: EntityKind): readonly string[] {
    const { count } = this.#file.head.tables[kind];
    return this.#reading(() => Array.from({ length: count }, (_, index) => this.#key(kind, index)));
  }

  record<K extends EntityKind>(kind: K, id: string): RecordOf<K> | undefined {
    const known = this.#records[kind].get(id);
    if (known !== undefined) return known;
    const written = this.#find(kind, id);
    if (written === undefined) return undefined;
    const record = this.#reading(() => decode<K>(this.#file.text(written)));
    this.#records[kind].set(id, record);
    return record;
  }

  idOfShortId(kind: 'os' | 'platform', shortId: string): string | undefined {
    const id = this.#find(`${kind} short-id`, shortId);
    return id === undefined ? undefined : this.#reading(() => this.#file.text(id));
  }

  /** What stands behind a key; the keys of a table are ordered by code unit. */
  #find(name: TableName, key: string): Slice | undefined {
    return this.#reading(() => {
      let [low, high] = [0, this.#file.head.tables[name].count];
      while (low < high) {
        const middle = (low + high) >>> 1;
        const order = compareText(this.#key(name, middle), key);
        if (order === 0) return this.#slice(name, middle, 8);
        if (order < 0) low = middle + 1;
        else high = middle;
      }
      return undefined;
    });
  }

  #key(name: TableName, index: number): string {
    return this.#file.text(this.#slice(name, index, 0));
  }

  #slice(name: TableName, index: number, offset: number): Slice {
    const at = this.#file.head.tables[name].at + index * ENTRY + offset;
    return { at: this.#file.number(at), length: this.#file.number(at + 4) };
  }

  #reading<T>(read: () => T): T {
    try {
      return read();
    } catch {
      throw this.#damaged();
    }
  }
}

function decode<K extends EntityKind>(text: string): RecordOf<K> {
  const { files, record }: WrittenRecord<RecordOf<K>> = JSON.parse(text);
  restorePlaces(record, files);
  return record;
}

/** Puts the places back that were written as numbers: they are called `at`, or stand in `declaredAt`. */
function restorePlaces(part: object, files: readonly WrittenFile[]): void {
  for (const [name, member] of Object.entries(part)) {
    if (typeof member !== 'object' || member === null) continue;
    if (name === 'at') Object.assign(part, { at: placeOf(member, files) });
    else if (name === 'declaredAt')
      Object.assign(part, { declaredAt: member.map((place: WrittenPlace) => placeOf(place, files)) });
    else restorePlaces(member, files);
  }
}

function placeOf([file, line, column]: WrittenPlace, files: readonly WrittenFile[]): Place {
  const place: Place = { ...(files[file] ?? NOWHERE) };
  if (line === undefined) return place;
  return column === undefined ? { ...place, line } : { ...place, line, column };
}

const NOWHERE: WrittenFile = { layer: 'system', file: '.' };
