// How a snapshot is laid out: types, constants, and how keys and texts are written. Whoever writes one and whoever reads
// one agree here. A head tells where in the body things are, each with a checksum of its own; see snapshot-head.ts.

import type { Place } from '../records/problems.ts';
import type { EntityKind } from '../records/records.ts';
import type { DatabaseInfo } from '../store/store.ts';
import { PAIR } from './checksum.ts';

/** Bytes of the body that are read at once. What fits into a page stands in one page. */
export const PAGE = 16_384;
/**
 * Bytes of a bucket of a table: its checksum, which goes on from that of the table and from the number of the bucket,
 * then its entries; the first that is empty is where they end.
 */
export const BUCKET = 128;
/** Bytes of an entry: the hash of the key, then where its text starts, how long that is (never 0), and its checksum. */
export const ENTRY = 16;
/** Where in a bucket the entries start. */
export const FIRST_ENTRY = 16;

/** The lists of a snapshot that can be searched: entities by id, ids by short-id, and which devices have master files. */
export type TableName = EntityKind | 'os short-id' | 'platform short-id' | 'described device';

/** Some bytes of the body, which start with a pair, and the checksum of all pairs that they stand in. */
export interface Slice {
  readonly at: number;
  readonly length: number;
  readonly sum: number;
}

/** Buckets in which texts are found by keys: what one has no room for is in the next. */
export interface Table {
  readonly at: number;
  readonly buckets: number;
  /** The checksum of all entries: no bucket of another table, or of another file, can stand in for one of its own. */
  readonly sum: number;
}

/** What the checksum of a bucket goes on from. */
export function beforeBucket({ sum }: Table, number: number): number {
  return sum ^ number;
}

/** What a snapshot says of itself. */
export interface SnapshotHead {
  /** The version of the library that made it: only the same reads it. */
  readonly library: string;
  /** The form of its records: likewise. */
  readonly records: string;
  /** SHA-256 of all that was read: the same files give the same everywhere. */
  readonly fingerprint: string;
  /** The languages that its names were chosen by. */
  readonly languages: readonly string[];
  readonly database: DatabaseInfo;
  /** Bytes. */
  readonly body: number;
  readonly tables: Readonly<Record<TableName, Table>>;
  /** JSON: the ids of each kind, ordered by code unit. */
  readonly ids: Readonly<Record<EntityKind, Slice>>;
  /** JSON: the problems of the files. */
  readonly problems: Slice;
  /** JSON: what was found wrong between the records. */
  readonly suspicions: Slice;
  /** Only in a cache. */
  readonly cached?: CachedHead;
}

/** What a cache adds: for whom it was made, and from what. */
export interface CachedHead {
  /** Everything but files that the records depend on. */
  readonly circumstances: string;
  /** Bytes of the paths that were met, with a NUL between two, and nothing for one that led nowhere. */
  readonly paths: number;
  /** The paths that led nowhere, with their numbers. */
  readonly missing: readonly (readonly [index: number, path: string])[];
  /** How many numbers the disk said of them, as this machine writes numbers. */
  readonly figures: number;
  /** How many of the paths, the first ones, belong to the system layer. */
  readonly system: number;
  /** When they were looked at, in milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

/** Where the long members of a record stand, by name: they are decoded when they are asked for. */
export type Asides = Readonly<Record<string, Slice>>;

/** No JSON text has control characters in it, so each of these can stand for something that is often repeated. */
const MARKS: readonly string[] = ['\x01', '\x02', '\x03', '\x04', '\x05', '\x06', '\x07', '\x08'];

/** For the same reason these can stand between the parts of a text, and between the starts of a record's places. */
export const BETWEEN_PARTS = '\n';
export const BETWEEN_STARTS = '\t';

/** How many buckets a table of so many keys has: half of the entries stay empty, so that few keys have to give way. */
export function bucketsFor(keys: number): number {
  return Math.ceil((2 * keys) / ENTRIES);
}

/** How many entries a bucket has. */
export const ENTRIES: number = (BUCKET - FIRST_ENTRY) / ENTRY;

/** What a key is found by, which others may have too: 25 bits, as 31 times that is still less than 2^30. */
export function hashOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at += 1) hash = (31 * hash + key.charCodeAt(at)) & 0x1ff_ffff;
  return hash;
}

/** How the text behind a key starts. */
export function keyLine(key: string): string {
  return JSON.stringify(key) + BETWEEN_PARTS;
}

/** How places in a file start, as JSON. */
export function placeStart({ layer, file }: Place): string {
  return `${JSON.stringify({ layer, file }).slice(0, -1)},"line":`;
}

/** The text with marks for the starts, of which as many count as there are marks. */
export function shortened(text: string, starts: readonly string[]): string {
  return starts.reduce((short, start, index) => short.replaceAll(start, MARKS[index] ?? start), text);
}

/** The text that was shortened; the starts as they stand in a record. */
export function lengthened(text: string, starts: string): string {
  return starts
    .split(BETWEEN_STARTS)
    .reduce((long, start, index) => long.split(MARKS[index] ?? start).join(start), text);
}

/** What is wrong with a file that is not as it was written. */
export const DAMAGED = 'it is damaged';

/** How many pairs it takes to the end of some bytes. */
export function pairsUpTo(bytes: number): number {
  return Math.ceil(bytes / PAIR);
}

/** The next multiple of a number. */
export function aligned(at: number, alignment: number): number {
  return Math.ceil(at / alignment) * alignment;
}
