// The head of a snapshot, written and read. It has a checksum, and so has all that it points to in the body; between the
// two stands what a cache was made from, which needs none: it is compared with the disk, and damage is a difference.

import { isMissing, type Sources } from '../files/file-stats.ts';
import { LIBRARY_VERSION, RECORD_FORM } from '../files/release.ts';
import { LAYERS } from '../records/problems.ts';
import { ENTITY_KINDS } from '../records/records.ts';
import { checksum, PAIR, pairsOf } from './checksum.ts';
import {
  aligned,
  BUCKET,
  type CachedHead,
  DAMAGED,
  pairsUpTo,
  type SnapshotHead,
  type TableName,
} from './snapshot-format.ts';

const MAGIC = 'osinfo-snapshot\n';
const FORMAT = 4;
const FORMAT_AT = MAGIC.length;
const BODY_AT = FORMAT_AT + 4;
const TEXT_LENGTH_AT = BODY_AT + 4;
const CHECKSUM_AT = TEXT_LENGTH_AT + 4;
const TEXT_AT = CHECKSUM_AT + 4;
/** Bytes that may stand before the body: what a cache of a thousand times a real database has there. */
const MAX_HEAD = 128 * 1024 * 1024;
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
  return body < TEXT_AT || body > Math.min(size, MAX_HEAD) ? DAMAGED : body;
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
    isObject(table) && isNumber(table.buckets) && isNumber(table.sum) && isWithin(table.at, table.buckets * BUCKET);
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
