// In: the bytes of a snapshot. Out: a store of its records, each decoded on first use. Nothing here uses the system,
// and nothing throws after the bytes are accepted: an invalid record counts as absent.
import type { FileStats } from '../files/file-stats.ts';
import type { HardwareIds } from '../files/hardware-ids.ts';
import { entityPath } from '../records/entity-path.ts';
import type { Problem } from '../records/problems.ts';
import {
  ENTITY_KINDS,
  type EntityKind,
  type EntityRecord,
  type OsRecord,
  ofEachKind,
  type RecordOf,
} from '../records/records.ts';
import { identityOfOs, type OsIdentity } from '../store/identity.ts';
import {
  type DatabaseInfo,
  type RecordStore,
  recordsOf,
  type SummarizedOs,
  type UnconfirmedProblem,
} from '../store/store.ts';
import { type OsSummary, summaryOfOs } from '../store/summary.ts';
import {
  areFileStats,
  type Check,
  isCount,
  isDatabaseInfo,
  isIdentity,
  isProblem,
  isRecord,
  isSummary,
  isText,
  isUnconfirmedProblem,
  listOf,
  objectOf,
} from './checks.ts';
import { type DecodedFile, decodeFile } from './layout.ts';
import { type Translations, translated, translatedSummary } from './translations.ts';

export const SNAPSHOT_TITLE = 'osinfo-snapshot';

/** The head of a snapshot. */
export interface SnapshotHead {
  readonly database: DatabaseInfo;
  /** The ids of each kind, ordered by code unit. The values are the records in this order, and then the sections. */
  readonly entities: Readonly<Record<EntityKind, readonly string[]>>;
  /** Short-ids, each with the index of its id. */
  readonly shortIds: Readonly<Record<'os' | 'platform', Readonly<Record<string, number>>>>;
}

/** The values of a snapshot that are no records. */
export interface SnapshotSections {
  readonly summaries: readonly OsSummary[];
  readonly identities: readonly OsIdentity[];
  readonly problems: readonly Problem[];
  readonly unconfirmedProblems: readonly UnconfirmedProblem[];
  /** The paths of the devices with their own master file. */
  readonly described: readonly string[];
  /** In a cache only: the inputs of the records but the files, and the stats of the files. */
  readonly cached: { readonly cacheKey: string; readonly fileStats: FileStats } | undefined;
}

/** The sections in the order of their values. */
export const SECTION_NAMES = [
  'summaries',
  'identities',
  'problems',
  'unconfirmedProblems',
  'described',
  'cached',
] as const;

const SECTION_CHECKS: { readonly [N in keyof SnapshotSections]: Check<SnapshotSections[N]> } = {
  summaries: listOf(isSummary),
  identities: listOf(isIdentity),
  problems: listOf(isProblem),
  unconfirmedProblems: listOf(isUnconfirmedProblem),
  described: listOf(isText),
  cached: objectOf({ cacheKey: isText, fileStats: areFileStats }),
};

/** An accepted snapshot. */
export type Snapshot = DecodedFile<SnapshotHead>;

/** Accepts the bytes of a snapshot; a text is the reason why they cannot be used. */
export function decodeSnapshot(bytes: Uint8Array): Snapshot | string {
  return decodeFile(SNAPSHOT_TITLE, bytes, isHead, head => countRecords(head) + SECTION_NAMES.length);
}

function countRecords({ entities }: SnapshotHead): number {
  return ENTITY_KINDS.reduce((sum, kind) => sum + entities[kind].length, 0);
}

/** Whether it is a list of different texts, ordered by code unit. */
const areIds: Check = (value): value is readonly string[] =>
  Array.isArray(value) && value.every((id, index) => isText(id) && (index === 0 || value[index - 1] < id));
const isObject: Check = (value): value is object => typeof value === 'object' && value !== null;
const hasFormOfHead = objectOf<SnapshotHead>({
  database: isDatabaseInfo,
  entities: objectOf(ofEachKind(() => areIds)),
  shortIds: objectOf({ os: isObject, platform: isObject }),
});

/** Whether it is a head in which every short-id has an owner. */
const isHead: Check<SnapshotHead> = (head): head is SnapshotHead =>
  hasFormOfHead(head) &&
  (['os', 'platform'] as const).every(kind =>
    Object.values(head.shortIds[kind]).every(owner => isCount(owner) && owner < head.entities[kind].length),
  );

/** A section of a snapshot; `undefined` when it has another form. */
export function sectionOf<N extends keyof SnapshotSections>(
  { head, value }: Snapshot,
  name: N,
): SnapshotSections[N] | undefined {
  const section = value(countRecords(head) + SECTION_NAMES.indexOf(name));
  const isSection: Check<SnapshotSections[N]> = SECTION_CHECKS[name];
  return isSection(section) ? section : undefined;
}

/** Returns whether the database has a master file for a device. */
export function describedDevices(snapshot: Snapshot): (id: string) => boolean {
  let paths: ReadonlySet<string> | undefined;
  return id => {
    paths ??= new Set(sectionOf(snapshot, 'described'));
    return paths.has(entityPath('device', id));
  };
}

/** The records of a snapshot. */
export class SnapshotStore implements RecordStore {
  readonly database: DatabaseInfo;
  readonly hardware: HardwareIds;
  readonly #snapshot: Snapshot;
  readonly #translations: Translations;
  /** The index of the record of each id. */
  readonly #indexes: Readonly<Record<EntityKind, ReadonlyMap<string, number>>>;
  readonly #records: { readonly [K in EntityKind]: Map<string, RecordOf<K>> } = ofEachKind(() => new Map());

  /** `translations`: those of the requested languages, best first; `database`: the description of the database. */
  constructor(
    snapshot: Snapshot,
    hardware: HardwareIds,
    translations: Translations = [],
    database: DatabaseInfo = snapshot.head.database,
  ) {
    this.#snapshot = snapshot;
    this.hardware = hardware;
    this.database = database;
    this.#translations = translations;
    let start = 0;
    this.#indexes = ofEachKind(kind => {
      const ids = snapshot.head.entities[kind];
      const first = start;
      start += ids.length;
      return new Map(ids.map((id, index) => [id, first + index]));
    });
  }

  get problems(): readonly Problem[] {
    return sectionOf(this.#snapshot, 'problems') ?? [];
  }

  get unconfirmedProblems(): readonly UnconfirmedProblem[] {
    return sectionOf(this.#snapshot, 'unconfirmedProblems') ?? [];
  }

  has(kind: EntityKind): boolean {
    return this.ids(kind).length > 0;
  }

  ids(kind: EntityKind): readonly string[] {
    return this.#snapshot.head.entities[kind];
  }

  record<K extends EntityKind>(kind: K, id: string): RecordOf<K> | undefined {
    const known = this.#records[kind].get(id);
    if (known !== undefined) return known;
    const index = this.#indexes[kind].get(id);
    const record = index === undefined ? undefined : this.#snapshot.value(index);
    if (!isRecord(kind, record) || record.id !== id) return undefined;
    this.#records[kind].set(id, record);
    return record;
  }

  idOfShortId(kind: 'os' | 'platform', shortId: string): string | undefined {
    const owners = this.#snapshot.head.shortIds[kind];
    const owner = Object.hasOwn(owners, shortId) ? owners[shortId] : undefined;
    return owner === undefined ? undefined : this.ids(kind)[owner];
  }

  translated<R extends EntityRecord>(record: R): R {
    return translated(record, this.#translations);
  }

  identities(): readonly OsIdentity[] {
    return sectionOf(this.#snapshot, 'identities') ?? recordsOf(this, 'os').map(identityOfOs);
  }

  summarizedOses(): readonly SummarizedOs[] {
    const ids = this.ids('os');
    const read = sectionOf(this.#snapshot, 'summaries') ?? [];
    const isOfAll = read.length === ids.length && read.every(({ id }, index) => id === ids[index]);
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
