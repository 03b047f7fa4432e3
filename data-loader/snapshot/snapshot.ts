// In: the bytes of a snapshot. Out: a store of its records, each decoded on first use. Nothing here uses the system,
// and nothing throws after the bytes are accepted: an invalid record counts as absent.
import type { HardwareIds } from '../files/hardware-ids.ts';
import { entityPath } from '../records/entity-path.ts';
import type { Problem } from '../records/problems.ts';
import { ENTITY_KINDS, type EntityKind, type EntityRecord, type OsRecord, type RecordOf } from '../records/records.ts';
import {
  type DatabaseInfo,
  type RecordStore,
  recordsOf,
  type SummarizedOs,
  type UnconfirmedProblem,
} from '../store/store.ts';
import { summaryOfOs } from '../store/summary.ts';
import {
  areProblems,
  areSummaries,
  areUnconfirmedProblems,
  isCount,
  isDatabaseInfo,
  isRecord,
  isText,
  listOf,
  objectOf,
} from './checks.ts';
import { DAMAGED, isSlice, releaseFault, type Slice, type SlicedFile, splitSlices, titleFault } from './slices.ts';
import { type Translations, translated, translatedSummary } from './translations.ts';

export const SNAPSHOT_TITLE = 'osinfo-snapshot';

/** The head of a snapshot. */
export interface SnapshotHead {
  /** The version of the library that made it; only the same version reads it. */
  readonly library: string;
  /** The form of its records; only a library with the same form reads it. */
  readonly records: string;
  readonly database: DatabaseInfo;
  /** The ids of each kind, ordered by code unit. The records follow each other in this order; these are their ends. */
  readonly entities: Readonly<
    Record<EntityKind, { readonly ids: readonly string[]; readonly ends: readonly number[] }>
  >;
  /** Short-ids, each with the index of its id. */
  readonly shortIds: Readonly<
    Record<'os' | 'platform', { readonly names: readonly string[]; readonly owners: readonly number[] }>
  >;
  readonly summaries: Slice;
  readonly problems: Slice;
  readonly unconfirmedProblems: Slice;
  /** The paths of the devices with their own master file. */
  readonly described: Slice;
  /** In a cache only: the inputs of the records but the files, and the stats of the files. */
  readonly cacheKey?: string;
  readonly fileStats?: Slice;
}

/** An accepted snapshot. */
export interface Snapshot extends Omit<SlicedFile, 'head'> {
  readonly head: SnapshotHead;
}

/** Accepts the bytes of a snapshot, after their checksum was verified; a text is the reason why they cannot be used. */
export function decodeSnapshot(bytes: Uint8Array): Snapshot | string {
  const fault = titleFault(SNAPSHOT_TITLE, bytes);
  if (fault !== undefined) return fault;
  const file = splitSlices(bytes);
  if (file === undefined) return DAMAGED;
  const { head } = file;
  const other = releaseFault(head);
  if (other !== undefined) return other;
  return isHead(head) && pointsInside(head, file.length) ? { ...file, head } : DAMAGED;
}

const hasFormOfHead = objectOf(
  {
    library: isText,
    records: isText,
    database: isDatabaseInfo,
    entities: objectOf(
      Object.fromEntries(ENTITY_KINDS.map(kind => [kind, objectOf({ ids: listOf(isText), ends: listOf(isCount) })])),
    ),
    shortIds: objectOf({
      os: objectOf({ names: listOf(isText), owners: listOf(isCount) }),
      platform: objectOf({ names: listOf(isText), owners: listOf(isCount) }),
    }),
    summaries: isSlice,
    problems: isSlice,
    unconfirmedProblems: isSlice,
    described: isSlice,
  },
  { cacheKey: isText, fileStats: isSlice },
);

function isHead(head: unknown): head is SnapshotHead {
  return hasFormOfHead(head);
}

/** Whether every slice is within this number of bytes, lists that belong together have the same length, and names are distinct. */
function pointsInside({ entities, shortIds, ...slices }: SnapshotHead, length: number): boolean {
  const { summaries, problems, unconfirmedProblems, described, fileStats = described } = slices;
  const ends = ENTITY_KINDS.flatMap(kind => entities[kind].ends);
  return (
    [summaries, problems, unconfirmedProblems, described, fileStats].every(
      ({ start, end }) => start <= end && end <= length,
    ) &&
    ends.every((end, index) => (ends[index - 1] ?? 0) <= end && end <= length) &&
    ENTITY_KINDS.every(kind => {
      const { ids, ends: each } = entities[kind];
      return ids.length === each.length && ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id);
    }) &&
    (['os', 'platform'] as const).every(
      kind =>
        new Set(shortIds[kind].names).size === shortIds[kind].owners.length &&
        shortIds[kind].names.length === shortIds[kind].owners.length &&
        shortIds[kind].owners.every(owner => owner < entities[kind].ids.length),
    )
  );
}

/** Returns whether the database has a master file for a device. */
export function describedDevices({ head, json }: Snapshot): (id: string) => boolean {
  let paths: ReadonlySet<unknown> | undefined;
  return id => {
    if (paths === undefined) {
      const list = json(head.described);
      paths = new Set(Array.isArray(list) ? list : []);
    }
    return paths.has(entityPath('device', id));
  };
}

/** Data for the store from outside of the snapshot. */
export interface SnapshotSettings {
  /** The description of the database; absent: that of the snapshot. */
  readonly database?: DatabaseInfo;
  /** The translations of the requested languages, best first; absent: none. */
  readonly translations?: Translations;
}

/** The records of a snapshot. */
export class SnapshotStore implements RecordStore {
  readonly database: DatabaseInfo;
  readonly hardware: HardwareIds;
  readonly #snapshot: Snapshot;
  readonly #translations: Translations;
  readonly #slices: Readonly<Record<EntityKind, ReadonlyMap<string, Slice>>>;
  readonly #shortIds: Readonly<Record<'os' | 'platform', ReadonlyMap<string, string>>>;
  readonly #records: { readonly [K in EntityKind]: Map<string, RecordOf<K>> } = {
    os: new Map(),
    platform: new Map(),
    device: new Map(),
    deployment: new Map(),
    datamap: new Map(),
    'install-script': new Map(),
  };

  constructor(snapshot: Snapshot, hardware: HardwareIds, settings: SnapshotSettings = {}) {
    const { head } = snapshot;
    this.#snapshot = snapshot;
    this.hardware = hardware;
    this.database = settings.database ?? head.database;
    this.#translations = settings.translations ?? [];
    this.#slices = slicesIn(head);
    this.#shortIds = { os: shortIdsIn(head, 'os'), platform: shortIdsIn(head, 'platform') };
  }

  get problems(): readonly Problem[] {
    const problems = this.#snapshot.json(this.#snapshot.head.problems);
    return areProblems(problems) ? problems : [];
  }

  get unconfirmedProblems(): readonly UnconfirmedProblem[] {
    const unconfirmedProblems = this.#snapshot.json(this.#snapshot.head.unconfirmedProblems);
    return areUnconfirmedProblems(unconfirmedProblems) ? unconfirmedProblems : [];
  }

  has(kind: EntityKind): boolean {
    return this.#slices[kind].size > 0;
  }

  ids(kind: EntityKind): readonly string[] {
    return this.#snapshot.head.entities[kind].ids;
  }

  record<K extends EntityKind>(kind: K, id: string): RecordOf<K> | undefined {
    const known = this.#records[kind].get(id);
    if (known !== undefined) return known;
    const slice = this.#slices[kind].get(id);
    const record = slice === undefined ? undefined : this.#snapshot.json(slice);
    if (!isRecord(kind, record) || record.id !== id) return undefined;
    this.#records[kind].set(id, record);
    return record;
  }

  idOfShortId(kind: 'os' | 'platform', shortId: string): string | undefined {
    return this.#shortIds[kind].get(shortId);
  }

  translated<R extends EntityRecord>(record: R): R {
    return translated(record, this.#translations);
  }

  summarizedOses(): readonly SummarizedOs[] {
    const read = this.#snapshot.json(this.#snapshot.head.summaries);
    const ids = this.ids('os');
    const isOfAll = areSummaries(read) && read.length === ids.length && read.every(({ id }, n) => id === ids[n]);
    const summaries = isOfAll ? read : recordsOf(this, 'os').map(summaryOfOs);
    return summaries.map(own => {
      const { id } = own;
      const summary = translatedSummary(own, this.#translations);
      return { summary, record: () => this.record('os', id) ?? { ...SAYS_NOTHING, id } };
    });
  }
}

/** The record of an OS that has a summary but no record, which only a forged snapshot has. */
const SAYS_NOTHING: Omit<OsRecord, 'id'> = {
  kind: 'os',
  declaredAt: [],
  shortIds: [],
  derivesFrom: [],
  clones: [],
  upgrades: [],
  devices: [],
  custom: [],
  firmware: [],
  media: [],
  trees: [],
  images: [],
  variants: [],
  resources: [],
  drivers: [],
  installScripts: [],
};

/** The position of the record of each entity. */
function slicesIn({ entities }: SnapshotHead): Readonly<Record<EntityKind, ReadonlyMap<string, Slice>>> {
  let start = 0;
  const of = (kind: EntityKind): ReadonlyMap<string, Slice> => {
    const { ids, ends } = entities[kind];
    const slices = new Map<string, Slice>();
    for (const [index, id] of ids.entries()) {
      const end = ends[index] ?? start;
      slices.set(id, { start, end });
      start = end;
    }
    return slices;
  };
  return {
    os: of('os'),
    platform: of('platform'),
    device: of('device'),
    deployment: of('deployment'),
    datamap: of('datamap'),
    'install-script': of('install-script'),
  };
}

function shortIdsIn({ entities, shortIds }: SnapshotHead, kind: 'os' | 'platform'): ReadonlyMap<string, string> {
  const { ids } = entities[kind];
  const { names, owners } = shortIds[kind];
  return new Map(names.map((name, index) => [name, ids[owners[index] ?? 0] ?? '']));
}
