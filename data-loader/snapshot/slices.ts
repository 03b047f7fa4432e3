// The layout of snapshots and of their translations: lines of text. A title with the number of the format, a head as
// JSON, one slice of JSON per line, to which the head points, and the CRC-32 of all that at the end.
import { LIBRARY_VERSION, RECORD_FORM } from '../files/release.ts';
import { type Check, isCount, objectOf } from './checks.ts';

/** The position of a slice: bytes from the start of the first one. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** A file with this layout. */
export interface SlicedFile {
  readonly head: unknown;
  /** Bytes of all slices. */
  readonly length: number;
  /** The last line. */
  readonly checksum: string;
  /** The content of a slice; `undefined` when it is not JSON. */
  readonly json: (slice: Slice) => unknown;
}

/** The message for a damaged file. */
export const DAMAGED = 'it is damaged';

const FORMAT = 6;
/** Bytes of the last line: eight hexadecimal digits and a line end. */
export const LAST_LINE = 9;
const LINE_END = 10;
/** Maximum bytes of the title line. */
const MAX_TITLE = 64;

/** The first line of a file with this title. */
export function firstLine(title: string): string {
  return `${title} ${FORMAT}\n`;
}

/** Why the bytes are not a file of this title and format; `undefined` when they are. */
export function titleFault(title: string, bytes: Uint8Array): string | undefined {
  const [line = ''] = decode(bytes.subarray(0, MAX_TITLE)).split('\n', 1);
  const [name, format] = line.split(' ');
  if (name !== title || format === undefined) return 'it is no snapshot';
  return format === String(FORMAT) ? undefined : `it is of format ${format}, and this library reads format ${FORMAT}`;
}

/** Why this release cannot read a file with this head; `undefined` when it can. */
export function releaseFault(head: unknown): string | undefined {
  const { library, records }: { readonly library?: unknown; readonly records?: unknown } = Object(head);
  if (typeof library === 'string' && library !== LIBRARY_VERSION)
    return `version ${library} made it, and this is version ${LIBRARY_VERSION}`;
  return typeof records === 'string' && records !== RECORD_FORM
    ? 'its records are of another form than those of this library'
    : undefined;
}

/** Whether it is the position of a slice. */
export const isSlice: Check = objectOf({ start: isCount, end: isCount });

/** The parts of a file with a correct title; `undefined` when its layout is wrong. */
export function splitSlices(bytes: Uint8Array): SlicedFile | undefined {
  const headStart = bytes.indexOf(LINE_END) + 1;
  const start = bytes.indexOf(LINE_END, headStart) + 1;
  const end = bytes.length - LAST_LINE;
  if (start === 0 || start > end) return undefined;
  return {
    head: parsed(decode(bytes.subarray(headStart, start))),
    length: end - start,
    checksum: decode(bytes.subarray(end)).trimEnd(),
    json: slice => parsed(decode(bytes.subarray(start + slice.start, start + slice.end))),
  };
}

const decoder = new TextDecoder();

function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
