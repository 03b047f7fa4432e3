// An open snapshot in, a store of its records out. Ids and short-ids are searched where they stand in the file, and a
// record is decoded when it is first asked for.

import { entityPath } from './files.ts';
import { type HardwareIds, type HardwareIdsFiles, hardwareIds } from './hardware-ids.ts';
import { compareText, type Place, type Problem } from './problems.ts';
import type { EntityKind, RecordOf } from './records.ts';
import type { SnapshotFile } from './snapshot-file.ts';
import { DAMAGED, ENTRY, type Slice, type TableName, type WrittenFile, type WrittenRecord } from './snapshot-format.ts';
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

  #decode<K extends EntityKind>(slice: Slice): RecordOf<K> {
    const { files, aside, record }: WrittenRecord<RecordOf<K>> = JSON.parse(this.#file.text(slice));
    finish(record, files);
    for (const [name, long] of Object.entries(aside)) {
      let known: unknown;
      const get = (): unknown => {
        known ??= this.#reading(() => Object.freeze(finish(JSON.parse(this.#file.text(long)), files)));
        return known;
      };
      Object.defineProperty(record, name, { enumerable: true, get });
    }
    Object.freeze(record);
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

/** Freezes the members of a part, and puts the places back that were written as numbers. */
function finish<P extends object>(part: P, files: readonly WrittenFile[]): P {
  // What JSON gave is finished in place, whatever its type will be.
  const members = part as Record<string, unknown>;
  for (const name in members) {
    const member = members[name];
    if (typeof member !== 'object' || member === null) continue;
    members[name] = Object.freeze(finished(name, member, files));
  }
  return part;
}

/** Places are called `at`, or stand in `declaredAt`. */
function finished(name: string, member: object, files: readonly WrittenFile[]): object {
  if (!Array.isArray(member)) return finish(member, files);
  if (name === 'at') return placeOf(member, files);
  return name === 'declaredAt' ? member.map(place => Object.freeze(placeOf(place, files))) : finish(member, files);
}

function placeOf(written: readonly (number | undefined)[], files: readonly WrittenFile[]): Place {
  const [number = 0, line, column] = written;
  const { layer, file } = files[number] ?? NOWHERE;
  if (line === undefined) return { layer, file };
  return column === undefined ? { layer, file, line } : { layer, file, line, column };
}

const NOWHERE: WrittenFile = { layer: 'system', file: '.' };
