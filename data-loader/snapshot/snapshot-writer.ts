// All records of a database in, the bytes of a snapshot out. The same records give the same bytes; only what a cache
// adds, the state of one disk, is different everywhere.

import { createHash } from 'node:crypto';
import type { Sources } from '../files/file-stats.ts';
import { LIBRARY_VERSION, RECORD_FORM } from '../files/release.ts';
import { compareText } from '../records/problems.ts';
import { ENTITY_KINDS, type EntityKind, type EntityRecord, HERITAGE } from '../records/records.ts';
import { type RecordStore, recordsOf, type Suspicion } from '../store/store.ts';
import { checksum, PAIR, pairsOf } from './checksum.ts';
import {
  type Asides,
  aligned,
  BETWEEN_PARTS,
  BETWEEN_STARTS,
  BUCKET,
  beforeBucket,
  bucketsFor,
  ENTRIES,
  ENTRY,
  FIRST_ENTRY,
  hashOf,
  keyLine,
  PAGE,
  placeStart,
  type Slice,
  shortened,
  type Table,
} from './snapshot-format.ts';
import { cachedHead, writeHead } from './snapshot-head.ts';

/** What is written. */
export interface SnapshotContents {
  readonly store: RecordStore;
  /** The paths of the entities that a master file of their own describes, as `entityPath` tells them. */
  readonly masters: ReadonlySet<string>;
  readonly suspicions: readonly Suspicion[];
  readonly languages: readonly string[];
  /** For a cache: what the records depend on, files and all else. */
  readonly cached?: { readonly circumstances: string; readonly sources: Sources };
}

/** The bytes of a snapshot. */
export function writeSnapshot({ store, masters, suspicions, languages, cached }: SnapshotContents): Uint8Array {
  const body = new Body();
  const texts = ENTITY_KINDS.flatMap<EntityRecord>(kind => recordsOf(store, kind)).map(textsOf);
  const asides = writeAsides(texts, body);
  const entries = texts.map(text => {
    const whole = recordText(text, asides);
    return { ...text, entry: text.kind === 'os' ? heritageText(text, body.text(whole)) : whole };
  });
  const records = (kind: EntityKind): Table =>
    body.table(entries.filter(entry => entry.kind === kind).map(({ id, entry }) => [id, entry]));
  const shortIds = (kind: 'os' | 'platform'): Table => body.table(shortIdsOf(store, kind));
  const tables = {
    os: records('os'),
    platform: records('platform'),
    device: records('device'),
    deployment: records('deployment'),
    datamap: records('datamap'),
    'install-script': records('install-script'),
    'os short-id': shortIds('os'),
    'platform short-id': shortIds('platform'),
    'described device': body.table(described(masters).map(path => [path, ''])),
  };
  const ids = (kind: EntityKind): Slice => body.text(JSON.stringify(store.ids(kind)));
  const written = {
    database: store.database,
    languages,
    tables,
    ids: {
      os: ids('os'),
      platform: ids('platform'),
      device: ids('device'),
      deployment: ids('deployment'),
      datamap: ids('datamap'),
      'install-script': ids('install-script'),
    },
    problems: body.text(JSON.stringify(store.problems)),
    suspicions: body.text(JSON.stringify(suspicions)),
  };
  const head = {
    library: LIBRARY_VERSION,
    records: RECORD_FORM,
    fingerprint: digest(JSON.stringify(written), body.pieces),
    ...written,
    ...(cached !== undefined && { cached: cachedHead(cached.circumstances, cached.sources) }),
    body: body.length,
  };
  return Buffer.concat([writeHead(head, cached?.sources), ...body.pieces]);
}

/** What the body of a snapshot is put together from. */
class Body {
  readonly pieces: Uint8Array[] = [];
  length = 0;

  text(text: string): Slice {
    const bytes = Buffer.from(text);
    const whole = Buffer.concat([bytes], aligned(bytes.length, PAIR));
    return { at: this.#add(whole, PAIR), length: bytes.length, sum: checksum(pairsOf(whole)) };
  }

  /** The texts, in the order given, then the buckets in which they are found. */
  table(texts: readonly (readonly [key: string, text: string])[]): Table {
    const buckets = Array.from({ length: bucketsFor(texts.length) }, (): (Slice & { readonly hash: number })[] => []);
    for (const [key, text] of texts) {
      const hash = hashOf(key);
      let number = hash % buckets.length;
      while (buckets[number]?.length === ENTRIES) number = (number + 1) % buckets.length;
      buckets[number]?.push({ hash, ...this.text(keyLine(key) + text) });
    }
    const bytes = Buffer.alloc(buckets.length * BUCKET);
    for (const [number, entries] of buckets.entries()) {
      for (const [index, { hash, at, length, sum }] of entries.entries()) {
        const entryAt = number * BUCKET + FIRST_ENTRY + index * ENTRY;
        for (const [n, value] of [hash, at, length, sum].entries()) bytes.writeUInt32LE(value, entryAt + 4 * n);
      }
    }
    const table = { at: this.#next(bytes, BUCKET), buckets: buckets.length, sum: checksum(pairsOf(bytes)) };
    for (const number of buckets.keys()) {
      const bucket = pairsOf(bytes.subarray(number * BUCKET, (number + 1) * BUCKET));
      const sum = checksum(bucket, FIRST_ENTRY / PAIR, bucket.length, beforeBucket(table, number));
      bytes.writeUInt32LE(sum, number * BUCKET);
    }
    this.#add(bytes, BUCKET);
    return table;
  }

  /** Adds the bytes, and gives where they stand. */
  #add(bytes: Uint8Array, alignment: number): number {
    const at = this.#next(bytes, alignment);
    this.pieces.push(new Uint8Array(at - this.length), bytes);
    this.length = at + bytes.length;
    return at;
  }

  /** Where the bytes would stand: at a multiple of a number, and within one page where they fit. */
  #next({ length }: Uint8Array, alignment: number): number {
    const at = aligned(this.length, alignment);
    return (at % PAGE) + length <= PAGE || length > PAGE ? at : aligned(at, PAGE);
  }
}

function described(masters: ReadonlySet<string>): readonly string[] {
  return [...masters].filter(path => path.startsWith('device/')).sort(compareText);
}

function shortIdsOf(store: RecordStore, kind: 'os' | 'platform'): readonly (readonly [shortId: string, id: string])[] {
  const names = recordsOf(store, kind).flatMap(({ shortIds }) => shortIds.map(({ value }) => value));
  return [...new Set(names)].sort(compareText).flatMap(name => {
    const id = store.idOfShortId(kind, name);
    return id === undefined ? [] : [[name, id] as const];
  });
}

/** A record as JSON, member by member. */
interface RecordTexts extends Pick<EntityRecord, 'kind' | 'id'> {
  /** How its places start. */
  readonly starts: readonly string[];
  readonly members: readonly MemberText[];
}

interface MemberText {
  readonly name: string;
  readonly text: string;
  /** Whether it is long enough to stand for itself. */
  readonly isLong: boolean;
  /** Whether it stands in the heritage of an OS. */
  readonly isInherited: boolean;
}

/** Characters from which a member of a record is written for itself. */
const LONG = 300;

function textsOf(record: EntityRecord): RecordTexts {
  const starts = [...new Set(record.declaredAt.map(placeStart))];
  const members = Object.entries(record).map(([name, member]) => {
    const text = shortened(JSON.stringify(member), starts);
    const isInherited = record.kind === 'os' && HERITAGE.some(inherited => inherited === name);
    return { name, text, isLong: typeof member === 'object' && text.length > LONG && !isInherited, isInherited };
  });
  return { kind: record.kind, id: record.id, starts, members };
}

/**
 * Writes the long members of all records: those of one name together, as an answer needs the same ones of many, and all
 * of them apart from the records, so that these are close to each other.
 */
function writeAsides(records: readonly RecordTexts[], body: Body): ReadonlyMap<RecordTexts, Asides> {
  const long = records.flatMap(record =>
    record.members.filter(({ isLong }) => isLong).map(({ name, text }) => ({ record, name, text })),
  );
  const asides = new Map<RecordTexts, Asides>();
  for (const { record, name, text } of long.sort((a, b) => compareText(a.name, b.name))) {
    asides.set(record, { ...asides.get(record), [name]: body.text(text) });
  }
  return asides;
}

/** A record as text: how its places start, where its long members stand, and the others as JSON. */
function recordText(record: RecordTexts, asides: ReadonlyMap<RecordTexts, Asides>): string {
  const members = record.members.map(member =>
    member.isLong || member.isInherited ? { ...member, text: 'null' } : member,
  );
  return [startsOf(record), JSON.stringify(asides.get(record) ?? {}), objectOf(members)].join(BETWEEN_PARTS);
}

/** The heritage of an OS as text: how its places start, where the record stands, and the heritage as JSON. */
function heritageText(record: RecordTexts, whole: Slice): string {
  const members = record.members.filter(({ isInherited }) => isInherited);
  return [startsOf(record), JSON.stringify(whole), objectOf(members)].join(BETWEEN_PARTS);
}

function startsOf({ starts }: RecordTexts): string {
  return starts.join(BETWEEN_STARTS);
}

function objectOf(members: readonly MemberText[]): string {
  return `{${members.map(({ name, text }) => `${JSON.stringify(name)}:${text}`).join()}}`;
}

/** SHA-256; only writing a snapshot needs the module. */
function digest(text: string, pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256').update(text);
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
