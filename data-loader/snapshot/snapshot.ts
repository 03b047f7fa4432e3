// An open snapshot in, a store of its records out. Ids and short-ids are looked up where they stand in the file, and a
// record is decoded when it is first asked for. When the file turns out to be damaged, what it was made from answers.

import { type HardwareIds, type HardwareIdsFiles, hardwareIds } from '../files/hardware-ids.ts';
import type { Loaded } from '../parse/load.ts';
import { entityPath } from '../records/entity-path.ts';
import type { Problem } from '../records/problems.ts';
import type { EntityKind, Heritage, RecordOf } from '../records/records.ts';
import type { DatabaseInfo, RecordStore, Suspicion } from '../store/store.ts';
import type { SnapshotFile } from './snapshot-file.ts';
import { type Asides, BETWEEN_PARTS, DAMAGED, lengthened, type Slice } from './snapshot-format.ts';

/** What answers in place of a snapshot: the same records, read from files. */
export type Replacement = Pick<Loaded, 'store' | 'masters'>;

/** The records of a snapshot. */
export class SnapshotStore implements RecordStore {
  readonly database: DatabaseInfo;
  readonly hardware: HardwareIds;
  readonly #file: SnapshotFile;
  readonly #replace: () => Replacement;
  #replacement: Replacement | undefined;
  readonly #heritages = new Map<string, DecodedHeritage>();
  readonly #records: { readonly [K in EntityKind]: Map<string, RecordOf<K>> } = {
    os: new Map(),
    platform: new Map(),
    device: new Map(),
    deployment: new Map(),
    datamap: new Map(),
    'install-script': new Map(),
  };

  /** `replace` is called when the file turns out to be damaged after it was opened; it may throw an error that says so. */
  constructor(file: SnapshotFile, hardware: HardwareIdsFiles, replace: () => Replacement = refuse) {
    this.#file = file;
    this.#replace = replace;
    this.database = file.head.database;
    this.hardware = hardwareIds(hardware, id => this.#isDescribed(entityPath('device', id)));
  }

  get problems(): readonly Problem[] {
    return this.#reading(
      () => JSON.parse(this.#file.text(this.#file.head.problems)),
      ({ store }) => store.problems,
    );
  }

  get suspicions(): readonly Suspicion[] | undefined {
    return this.#reading(
      () => JSON.parse(this.#file.text(this.#file.head.suspicions)),
      ({ store }) => store.suspicions,
    );
  }

  has(kind: EntityKind): boolean {
    return this.database.counts[kind] > 0;
  }

  ids(kind: EntityKind): readonly string[] {
    return this.#reading(
      () => JSON.parse(this.#file.text(this.#file.head.ids[kind])),
      ({ store }) => store.ids(kind),
    );
  }

  record<K extends EntityKind>(kind: K, id: string): RecordOf<K> | undefined {
    const known = this.#records[kind].get(id);
    if (known !== undefined) return known;
    const record = this.#reading(
      () => this.#decode(kind, id),
      ({ store }) => store.record(kind, id),
    );
    if (record !== undefined) this.#records[kind].set(id, record);
    return record;
  }

  heritage(id: string): Heritage | undefined {
    return this.#reading(
      () => this.#heritage(id)?.heritage,
      ({ store }) => store.record('os', id),
    );
  }

  #heritage(id: string): DecodedHeritage | undefined {
    const known = this.#heritages.get(id);
    if (known !== undefined) return known;
    const decoded = this.#decodeHeritage(id);
    if (decoded !== undefined) this.#heritages.set(id, decoded);
    return decoded;
  }

  idOfShortId(kind: 'os' | 'platform', shortId: string): string | undefined {
    return this.#reading(
      () => this.#file.find(`${kind} short-id`, shortId),
      ({ store }) => store.idOfShortId(kind, shortId),
    );
  }

  /** Whether a device has a master file of its own, by the path that this would have. */
  #isDescribed(path: string): boolean {
    return this.#reading(
      () => this.#file.find('described device', path) !== undefined,
      ({ masters }) => masters.has(path),
    );
  }

  #decodeHeritage(id: string): DecodedHeritage | undefined {
    const found = this.#file.find('os', id);
    if (found === undefined) return undefined;
    const [starts = '', record = '', heritage = ''] = found.split(BETWEEN_PARTS, 3);
    return { heritage: JSON.parse(lengthened(heritage, starts)), record };
  }

  #decode<K extends EntityKind>(kind: K, id: string): RecordOf<K> | undefined {
    const inherited = kind === 'os' ? this.#heritage(id) : undefined;
    const found = kind === 'os' ? inherited && this.#file.text(sliceIn(inherited.record)) : this.#file.find(kind, id);
    if (found === undefined) return undefined;
    const [starts = '', asidesText = '', text = ''] = found.split(BETWEEN_PARTS);
    const record: RecordOf<K> = JSON.parse(lengthened(text, starts));
    const asides: Asides = JSON.parse(asidesText);
    for (const [name, aside] of Object.entries(asides)) {
      let known: unknown;
      const get = (): unknown => {
        known ??= this.#reading(
          () => JSON.parse(lengthened(this.#file.text(aside), starts)),
          ({ store }) => Reflect.get(store.record(kind, id) ?? {}, name),
        );
        return known;
      };
      Object.defineProperty(record, name, { enumerable: true, get });
    }
    return Object.assign(record, inherited?.heritage);
  }

  /** What the file says; from the first time on that this turns out to be damaged, what its replacement says. */
  #reading<T>(read: () => T, otherwise: (replacement: Replacement) => T): T {
    if (this.#replacement === undefined) {
      try {
        return read();
      } catch {
        this.#replacement = this.#replace();
      }
    }
    return otherwise(this.#replacement);
  }
}

/** The heritage of an OS, and where its record stands. */
interface DecodedHeritage {
  readonly heritage: Heritage;
  readonly record: string;
}

function sliceIn(json: string): Slice {
  return JSON.parse(json);
}

function refuse(): never {
  throw new Error(DAMAGED);
}
