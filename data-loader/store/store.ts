// The one interface through which lib reads records, and its in-memory implementation.
import type { HardwareIds } from '../files/hardware-ids.ts';
import type { Located } from '../records/parts.ts';
import { entriesOf, limitInAll, limitPerFile, problemsIn } from '../records/problem-limits.ts';
import { compareProblems, compareText, LAYERS, type Layer, type Problem, problem } from '../records/problems.ts';
import {
  type EntityKind,
  type EntityRecord,
  type OsRecord,
  ofEachKind,
  type ProductRecord,
  type RecordOf,
} from '../records/records.ts';
import type { OsIdentity } from './identity.ts';
import type { OsSummary } from './summary.ts';

/** One layer of a loaded database. */
export interface LayerInfo {
  readonly layer: Layer;
  /** Absolute path of its root. */
  readonly path: string;
  /** The rule that chose this path. */
  readonly why: string;
  /** The number of files ending in `.xml`; 0 when the root does not exist. */
  readonly files: number;
}

/** Which database it is. */
export interface DatabaseInfo {
  /** The content of the system layer's VERSION file, by custom a date `YYYYMMDD`; absent without such a file. */
  readonly version?: string;
  /** `installed` on this host, `given` by the caller, or `embedded` in a data package. */
  readonly origin: 'installed' | 'given' | 'embedded';
  readonly layers: readonly LayerInfo[];
  /** The number of entities of each kind. */
  readonly counts: Readonly<Record<EntityKind, number>>;
}

/** A problem between records that is not yet confirmed. */
export interface UnconfirmedProblem {
  readonly problem: Problem;
  /** The device that no file defines: there is no problem if the host's lists of hardware contain it. */
  readonly device?: string;
}

/** An OS of which only a summary was read. */
export interface SummarizedOs {
  readonly summary: OsSummary;
  /** Its complete record. */
  readonly record: () => OsRecord;
}

/** The records of one database. */
export interface RecordStore {
  readonly database: DatabaseInfo;
  /** The problems of the files, ordered by layer, file and line. */
  readonly problems: readonly Problem[];
  /** The problems between records; absent when they are not computed yet. */
  readonly unconfirmedProblems?: readonly UnconfirmedProblem[] | undefined;
  /** The names of the host's hardware. */
  readonly hardware: HardwareIds;
  /** Whether there is an entity of the kind. */
  has(kind: EntityKind): boolean;
  /** The ids of a kind, ordered by code unit. */
  ids(kind: EntityKind): readonly string[];
  /** `undefined` when nothing of that kind has the id. */
  record<K extends EntityKind>(kind: K, id: string): RecordOf<K> | undefined;
  /** The record with its texts in the requested languages; absent when the store has no translations. */
  translated?<R extends EntityRecord>(record: R): R;
  /** The OSes in the order of ids, translated; absent when records are as fast to read. */
  summarizedOses?(): readonly SummarizedOs[];
  /** The identities of media and trees, by OS; absent when records are as fast to read. */
  identities?(): readonly OsIdentity[];
  /** The id of a short-id; `undefined` when no entity has it. */
  idOfShortId(kind: 'os' | 'platform', shortId: string): string | undefined;
}

/** The key of a record among the records of all kinds. */
export function keyOf({ kind, id }: Pick<EntityRecord, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

/** Every record of a kind, in the order of ids. */
export function recordsOf<K extends EntityKind>(store: RecordStore, kind: K): readonly RecordOf<K>[] {
  return store.ids(kind).flatMap(id => {
    const record = store.record(kind, id);
    return record === undefined ? [] : [record];
  });
}

const NO_HARDWARE: HardwareIds = { find: () => undefined, all: () => [] };

/** A store that holds every record in memory; it is complete when constructed. */
export class MemoryStore implements RecordStore {
  readonly database: DatabaseInfo;
  readonly problems: readonly Problem[];
  readonly hardware: HardwareIds;
  readonly #records: { readonly [K in EntityKind]: ReadonlyMap<string, RecordOf<K>> };
  readonly #shortIds: Readonly<Record<'os' | 'platform', ReadonlyMap<string, string>>>;

  constructor(
    database: Omit<DatabaseInfo, 'counts'>,
    records: Iterable<EntityRecord>,
    problems: readonly Problem[],
    hardware: HardwareIds = NO_HARDWARE,
  ) {
    this.hardware = hardware;
    this.#records = byKind(records);
    const clashes: Problem[] = [];
    this.#shortIds = {
      os: indexShortIds(this.#records.os, clashes),
      platform: indexShortIds(this.#records.platform, clashes),
    };
    const all = [...entriesOf(problems), ...limitPerFile(entriesOf(clashes))];
    this.problems = problemsIn(limitInAll(all.sort((a, b) => compareProblems(a.problem, b.problem))));
    this.database = { ...database, counts: ofEachKind(kind => this.#records[kind].size) };
  }

  ids(kind: EntityKind): readonly string[] {
    return [...this.#records[kind].keys()];
  }

  has(kind: EntityKind): boolean {
    return this.#records[kind].size > 0;
  }

  record<K extends EntityKind>(kind: K, id: string): RecordOf<K> | undefined {
    return this.#records[kind].get(id);
  }

  idOfShortId(kind: 'os' | 'platform', shortId: string): string | undefined {
    return this.#shortIds[kind].get(shortId);
  }
}

/** One map a kind, each in the order of ids. */
function byKind(records: Iterable<EntityRecord>): { readonly [K in EntityKind]: ReadonlyMap<string, RecordOf<K>> } {
  const sorted = [...records].sort((a, b) => compareText(a.id, b.id));
  const of = <K extends EntityKind>(kind: K): ReadonlyMap<string, RecordOf<K>> =>
    new Map(sorted.filter((record): record is RecordOf<K> & EntityRecord => record.kind === kind).map(r => [r.id, r]));
  return {
    os: of('os'),
    platform: of('platform'),
    device: of('device'),
    deployment: of('deployment'),
    datamap: of('datamap'),
    'install-script': of('install-script'),
  };
}

/** Fragments repeat the short-ids of their master: the first mention is the claim. */
function firstMentions(shortIds: readonly Located<string>[]): Iterable<Located<string>> {
  return shortIds.length === 1 ? shortIds : new Map(shortIds.toReversed().map(each => [each.value, each])).values();
}

/** The id for each short-id: the entity of the weakest layer has it, within a layer the first in the order of ids. */
function indexShortIds(records: ReadonlyMap<string, ProductRecord>, clashes: Problem[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  const claim = (id: string, { value, at }: Located<string>): void => {
    const owner = index.get(value);
    if (owner === undefined) index.set(value, id);
    else if (owner !== id) {
      const message = `short-id ${value} of ${id} already stands for ${owner}; it keeps standing for that`;
      clashes.push(problem('DUPLICATE_SHORT_ID', at, message, { entity: id, value }));
    }
  };
  for (const layer of LAYERS) {
    records.forEach(({ id, shortIds }) => {
      for (const shortId of firstMentions(shortIds)) if (shortId.at.layer === layer) claim(id, shortId);
    });
  }
  return index;
}
