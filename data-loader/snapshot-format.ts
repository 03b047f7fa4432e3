// How a snapshot is laid out: types, constants and the head of the file. Whoever writes one and whoever reads one agree
// here. A head with a checksum tells where in the body things are, each with a checksum of its own; between the two
// stands what a cache was made from, which needs none: it is compared with the disk, and damage is a difference.
import { checksum, PAIR, pairsOf } from './checksum.ts';
import { LAYERS, type Place } from './problems.ts';
import { ENTITY_KINDS, type EntityKind } from './records.ts';
import { LIBRARY_VERSION, RECORD_FORM } from './release.ts';
import { isMissing, type Sources } from './sources.ts';
import type { DatabaseInfo } from './store.ts';

/** Bytes of the body that are read at once. What fits into a page stands in one page. */
export const PAGE = 16_384;
/** Bytes of a bucket of a table: its checksum, then its entries; the first that is empty is where they end. */
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

const MAGIC = 'osinfo-snapshot\n';
const FORMAT = 4;
const FORMAT_AT = MAGIC.length;
const BODY_AT = FORMAT_AT + 4;
const TEXT_LENGTH_AT = BODY_AT + 4;
const CHECKSUM_AT = TEXT_LENGTH_AT + 4;
const TEXT_AT = CHECKSUM_AT + 4;
/** Bytes of a figure. */
const FIGURE = Float64Array.BYTES_PER_ELEMENT;

/** What stands before the body. */
export interface OpenedHead {
  readonly head: SnapshotHead;
  /** Only in a cache. */
  readonly sources?: Sources;
}

/** The bytes before the body. */
export function writeHead(head: SnapshotHead, sources?: Sources): Buffer {
  const text = Buffer.from(JSON.stringify(head));
  const figures = new Uint8Array(Float64Array.from(sources?.figures ?? []).buffer);
  const paths = Buffer.from(sources === undefined ? '' : pathsIn(sources));
  const places = placesIn(text.length, figures.length, paths.length);
  const bytes = Buffer.alloc(places.body);
  bytes.write(MAGIC, 'latin1');
  bytes.writeUInt32LE(FORMAT, FORMAT_AT);
  bytes.writeUInt32LE(bytes.length, BODY_AT);
  bytes.writeUInt32LE(text.length, TEXT_LENGTH_AT);
  bytes.set(text, TEXT_AT);
  bytes.set(figures, places.figures);
  bytes.set(paths, places.paths);
  bytes.writeUInt32LE(headChecksum(pairsOf(bytes), text.length), CHECKSUM_AT);
  return bytes;
}

/** What a head says of the sources that stand behind it. */
export function cachedHead(circumstances: string, sources: Sources): CachedHead {
  const { paths, figures, system, from, until } = sources;
  const missing = paths.flatMap((path, index) => (isMissing(sources, index) ? [[index, path] as const] : []));
  return {
    circumstances,
    paths: Buffer.byteLength(pathsIn(sources)),
    missing,
    figures: figures.length,
    system,
    from,
    until,
  };
}

/** The paths as they are written: one that is missing would stay so if it were damaged, and is better off in the head. */
function pathsIn(sources: Sources): string {
  return sources.paths.map((path, index) => (isMissing(sources, index) ? '' : path)).join('\0');
}

/** Where in front of the body everything starts, by how many bytes there are of each. */
function placesIn(
  text: number,
  figuresLength: number,
  pathsLength: number,
): Readonly<Record<'figures' | 'paths' | 'body', number>> {
  const figures = aligned(TEXT_AT + text, FIGURE);
  const paths = figures + figuresLength;
  return { figures, paths, body: aligned(paths + pathsLength, FIGURE) };
}

/** Where the body starts, by the first bytes of a file of this size; a text says why there is none. */
export function bodyStart(start: Buffer, size: number): number | string {
  if (start.length < TEXT_AT || start.toString('latin1', 0, MAGIC.length) !== MAGIC) return 'it is no snapshot';
  const format = start.readUInt32LE(FORMAT_AT);
  if (format !== FORMAT) return `it is of format ${format}, and this library reads format ${FORMAT}`;
  const body = start.readUInt32LE(BODY_AT);
  return body < TEXT_AT || body > size ? DAMAGED : body;
}

/** Reads the bytes before the body; a text says why they cannot be used. */
export function readHead(bytes: Buffer, size: number): OpenedHead | string {
  const length = bytes.readUInt32LE(TEXT_LENGTH_AT);
  if (TEXT_AT + length > bytes.length || headChecksum(pairsOf(bytes), length) !== bytes.readUInt32LE(CHECKSUM_AT))
    return DAMAGED;
  const head: unknown = JSON.parse(bytes.toString('utf8', TEXT_AT, TEXT_AT + length));
  const maker = isObject(head) ? head.library : undefined;
  if (typeof maker === 'string' && maker !== LIBRARY_VERSION)
    return `version ${maker} made it, and this is version ${LIBRARY_VERSION}`;
  if (isObject(head) && typeof head.records === 'string' && head.records !== RECORD_FORM)
    return 'its records are of another form than those of this library';
  if (!isHead(head) || size !== bytes.length + head.body) return DAMAGED;
  const { cached } = head;
  const places = placesIn(length, FIGURE * (cached?.figures ?? 0), cached?.paths ?? 0);
  if (bytes.length !== places.body) return DAMAGED;
  return { head, ...(cached !== undefined && { sources: sourcesIn(bytes, cached, places) }) };
}

function sourcesIn(
  bytes: Buffer,
  { paths, missing, figures: count, system, from, until }: CachedHead,
  places: ReturnType<typeof placesIn>,
): Sources {
  const figures = new Float64Array(bytes.buffer, bytes.byteOffset + places.figures, count);
  const texts = bytes.toString('utf8', places.paths, places.paths + paths).split('\0');
  for (const [index, path] of missing) texts[index] = path;
  return { paths: texts, system, figures, from, until };
}

/** The checksum of the head: of its text, and of the numbers before it. */
function headChecksum(pairs: Uint16Array, length: number): number {
  const before = checksum(pairs, 0, CHECKSUM_AT / PAIR);
  return checksum(pairs, TEXT_AT / PAIR, pairsUpTo(TEXT_AT + length), before);
}

/** Every table. */
const TABLE_NAMES: readonly TableName[] = [...ENTITY_KINDS, 'os short-id', 'platform short-id', 'described device'];

/** Whether it has the form of a head, and points only into its body; that its checksum is right says neither. */
function isHead(value: unknown): value is SnapshotHead {
  if (!isObject(value) || !isNumber(value.body) || !isTexts(value.languages)) return false;
  const { body, tables, ids, database, cached } = value;
  const isWithin = (at: unknown, length: number): boolean => isNumber(at) && at + length <= body;
  const isSlice = (slice: unknown): boolean =>
    isObject(slice) && isNumber(slice.length) && isNumber(slice.sum) && isWithin(slice.at, slice.length);
  const isTable = (table: unknown): boolean =>
    isObject(table) && isNumber(table.buckets) && isWithin(table.at, table.buckets * BUCKET);
  return (
    isTexts([value.library, value.records, value.fingerprint]) &&
    isObject(tables) &&
    TABLE_NAMES.every(name => isTable(tables[name])) &&
    isObject(ids) &&
    ENTITY_KINDS.every(kind => isSlice(ids[kind])) &&
    isSlice(value.problems) &&
    isSlice(value.suspicions) &&
    isDatabase(database) &&
    (cached === undefined ||
      (isObject(cached) &&
        typeof cached.circumstances === 'string' &&
        Array.isArray(cached.missing) &&
        cached.missing.every(isNumbered) &&
        [cached.paths, cached.figures, cached.system, cached.from, cached.until].every(isNumber)))
  );
}

function isDatabase(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { version, origin, layers, counts } = value;
  const isLayer = (layer: unknown): boolean =>
    isObject(layer) &&
    LAYERS.some(name => name === layer.layer) &&
    isTexts([layer.path, layer.why]) &&
    isNumber(layer.files);
  return (
    (version === undefined || typeof version === 'string') &&
    (origin === 'installed' || origin === 'given' || origin === 'embedded') &&
    Array.isArray(layers) &&
    layers.every(isLayer) &&
    isObject(counts) &&
    ENTITY_KINDS.every(kind => isNumber(counts[kind]))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(text => typeof text === 'string');
}

function isNumbered(value: unknown): boolean {
  return Array.isArray(value) && isNumber(value[0]) && isTexts([value[1]]);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
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
