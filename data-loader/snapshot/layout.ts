// The layout of snapshots and of their translations: lines of text. A title with the number of the format, a head as
// JSON, values as JSON, of which the head has the ends, and the CRC-32 of all that on the last line.
import { crc32 } from 'node:zlib';
import { LIBRARY_VERSION, RECORD_FORM } from '../files/release.ts';
import { type Check, isCount } from './checks.ts';

/** A file with this layout. */
export interface DecodedFile<H> {
  readonly head: H;
  /** The last line. */
  readonly checksum: string;
  /** The value at this index, counted from 0; `undefined` when there is none, or when it is not JSON. */
  readonly value: (index: number) => unknown;
}

/** The message for a damaged file. */
const DAMAGED = 'it is damaged';

const FORMAT = 7;
/** Bytes of the last line: eight hexadecimal digits and a line end. */
const LAST_LINE = 9;
const LINE_END = 10;
/** Maximum bytes of the title line. */
const MAX_TITLE = 64;

/** The CRC-32 of bytes, as eight hexadecimal digits. */
export function checksumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}

/** The checksum on the last line of a file. */
export function checksumIn(file: Uint8Array): string {
  return decode(file.subarray(-LAST_LINE)).trimEnd();
}

/** The bytes of a file. */
export function encodeFile(title: string, head: object, values: readonly unknown[]): Uint8Array {
  const lines = values.map(lineOf);
  const ends: number[] = [];
  for (const { length } of lines) ends.push((ends.at(-1) ?? 0) + length);
  const firstLine = Buffer.from(`${title} ${FORMAT}\n`);
  const headLine = lineOf({ library: LIBRARY_VERSION, records: RECORD_FORM, ends, ...head });
  // The file is joined once: of a large database it takes a large part of the memory.
  const bytes = Buffer.concat([firstLine, headLine, ...lines, Buffer.alloc(LAST_LINE)]);
  const end = bytes.length - LAST_LINE;
  bytes.write(`${checksumOf(bytes.subarray(0, end))}\n`, end);
  return bytes;
}

function lineOf(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

/** Accepts the bytes of a file with this title and such a head; a text is the reason why they cannot be used. */
export function decodeFile<H>(
  title: string,
  bytes: Uint8Array,
  isHead: Check<H>,
  countValues: (head: H) => number,
): DecodedFile<H> | string {
  const [firstLine = ''] = decode(bytes.subarray(0, MAX_TITLE)).split('\n', 1);
  const [name, format] = firstLine.split(' ');
  if (name !== title || format === undefined) return 'it is no snapshot';
  if (format !== String(FORMAT)) return `it is of format ${format}, and this library reads format ${FORMAT}`;
  const content = bytes.subarray(0, Math.max(0, bytes.length - LAST_LINE));
  if (decode(bytes.subarray(content.length)) !== `${checksumOf(content)}\n`) return DAMAGED;

  const headStart = content.indexOf(LINE_END) + 1;
  const start = content.indexOf(LINE_END, headStart) + 1;
  const { library, records, ends, ...head } = Object(parse(content.subarray(headStart, start)));
  if (typeof library !== 'string' || typeof records !== 'string') return DAMAGED;
  if (library !== LIBRARY_VERSION) return `version ${library} made it, and this is version ${LIBRARY_VERSION}`;
  if (records !== RECORD_FORM) return 'its records are of another form than those of this library';

  const values = content.subarray(start);
  const isWhole = isHead(head) && areEnds(ends) && ends.length === countValues(head);
  if (!isWhole || (ends.at(-1) ?? 0) !== values.length) return DAMAGED;
  return {
    head,
    checksum: checksumIn(bytes),
    value: index => parse(values.subarray(ends[index - 1] ?? 0, ends[index] ?? 0)),
  };
}

const areEnds: Check<readonly number[]> = (value): value is readonly number[] =>
  Array.isArray(value) && value.every((end, index) => isCount(end) && (index === 0 || value[index - 1] <= end));

const decoder = new TextDecoder();

function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

function parse(json: Uint8Array): unknown {
  try {
    return JSON.parse(decode(json));
  } catch {
    return undefined;
  }
}
