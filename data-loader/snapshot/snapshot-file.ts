// A snapshot on disk in, what its checksums have verified out: it is read where something is asked for, so that opening a
// large one costs no more than opening a small one.
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import type { Sources } from '../files/file-stats.ts';
import { checksum, PAIR, pairsOf } from './checksum.ts';
import {
  BUCKET,
  beforeBucket,
  DAMAGED,
  ENTRY,
  FIRST_ENTRY,
  hashOf,
  keyLine,
  PAGE,
  pairsUpTo,
  type Slice,
  type SnapshotHead,
  type TableName,
} from './snapshot-format.ts';
import { bodyStart, type OpenedHead, readHead } from './snapshot-head.ts';

/** What makes a file acceptable. */
export interface Demands {
  /** Why a file with this status is not to be trusted; absent when it is. */
  readonly refuse?: (status: Stats) => string | undefined;
  /** Whether a link may lead to the file. */
  readonly mayBeLink: boolean;
}

/** Bytes that are read at first: what stands before the body of all but caches and the largest databases. */
const FIRST_READ = 8192;

/** Gives bytes of the body; fewer where the file ends before. */
type ReadBody = (at: number, length: number) => Buffer;

/** Some bytes of the body, from a place on, and the same in pairs. */
interface Stretch {
  readonly at: number;
  readonly bytes: Buffer;
  readonly pairs: Uint16Array;
}

/** A snapshot that is open: its head, and what stands in its body. */
export class SnapshotFile {
  readonly head: SnapshotHead;
  /** What it was made from; only in a cache. */
  readonly sources: Sources | undefined;
  readonly #pages = new Map<number, Stretch>();
  readonly #readBody: ReadBody;

  constructor({ head, sources }: OpenedHead, readBody: ReadBody) {
    this.head = head;
    this.sources = sources;
    this.#readBody = readBody;
  }

  /** The text behind a key; `undefined` when the table has no such key. @throws {Error} when the file is damaged there */
  find(table: TableName, key: string): string | undefined {
    const searched = this.head.tables[table];
    const { at, buckets } = searched;
    const hash = hashOf(key);
    const start = keyLine(key);
    for (let n = 0; n < buckets; n += 1) {
      const number = (hash + n) % buckets;
      const bucketAt = at + number * BUCKET;
      const { at: from, pairs } = this.#stretch(bucketAt, BUCKET);
      const bucket = (bucketAt - from) / PAIR;
      const end = bucket + BUCKET / PAIR;
      let entry = bucket + FIRST_ENTRY / PAIR;
      const sum = checksum(pairs, entry, end, beforeBucket(searched, number));
      if (sum !== numberIn(pairs, bucket)) throw new Error(DAMAGED);
      for (; entry < end; entry += ENTRY / PAIR) {
        const length = numberIn(pairs, entry + 4);
        if (length === 0) return undefined;
        if (numberIn(pairs, entry) !== hash) continue;
        const text = this.text({ at: numberIn(pairs, entry + 2), length, sum: numberIn(pairs, entry + 6) });
        if (text.startsWith(start)) return text.slice(start.length);
      }
    }
    return undefined;
  }

  /** A text. @throws {Error} when the file is damaged there */
  text({ at, length, sum }: Slice): string {
    const { at: from, bytes, pairs } = this.#stretch(at, length);
    const start = at - from;
    if (checksum(pairs, start / PAIR, pairsUpTo(start + length)) !== sum) throw new Error(DAMAGED);
    return bytes.toString('utf8', start, start + length);
  }

  /** Where the bytes stand that fit into a page: in one, which is kept; others are for themselves. */
  #stretch(at: number, length: number): Stretch {
    if (!isWithin(at, length, this.head.body)) throw new Error(DAMAGED);
    if (length > PAGE) return this.#read(at, pairsUpTo(length) * PAIR);
    const start = at - (at % PAGE);
    const known = this.#pages.get(start);
    if (known !== undefined) return known;
    const page = this.#read(start, PAGE);
    this.#pages.set(start, page);
    return page;
  }

  #read(at: number, length: number): Stretch {
    const bytes = this.#readBody(at, length);
    return { at, bytes, pairs: pairsOf(bytes) };
  }
}

/** Whether they are a place and a length within a body: a record says them too, and not only the head. */
function isWithin(at: number, length: number, body: number): boolean {
  return Number.isSafeInteger(at) && Number.isSafeInteger(length) && at >= 0 && length >= 0 && at + length <= body;
}

/** The number of 32 bits that starts with a pair. */
function numberIn(pairs: Uint16Array, at: number): number {
  return (pairs[at] ?? 0) + (pairs[at + 1] ?? 0) * 0x1_0000;
}

/** Opens a snapshot; a text says why it cannot be used. */
export function openSnapshot(location: string, demands: Demands): SnapshotFile | string {
  let descriptor: number;
  try {
    descriptor = openSync(location, demands.mayBeLink ? FLAGS : FLAGS | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    return error instanceof Error && 'code' in error ? `it cannot be read (${error.code})` : 'it cannot be read';
  }
  let isKept = false;
  try {
    const status = fstatSync(descriptor);
    if (!status.isFile()) return 'it is not a plain file';
    const reason = demands.refuse?.(status);
    if (reason !== undefined) return reason;
    const { size } = status;
    const start = read(descriptor, Buffer.allocUnsafeSlow(Math.min(size, FIRST_READ)), 0);
    const bodyAt = bodyStart(start, size);
    if (typeof bodyAt === 'string') return bodyAt;
    const before =
      bodyAt <= start.length ? start.subarray(0, bodyAt) : read(descriptor, Buffer.allocUnsafeSlow(bodyAt), 0);
    const opened = readHead(before, size);
    if (typeof opened === 'string') return opened;
    const { body } = opened.head;
    const bytesAt = (at: number, length: number): Buffer =>
      read(descriptor, Buffer.allocUnsafeSlow(length), bodyAt + at);
    isKept = keptOpen < MOST_OPEN;
    const whole = isKept ? undefined : bytesAt(0, body);
    const file = new SnapshotFile(opened, (at, length) => whole?.subarray(at, at + length) ?? bytesAt(at, length));
    if (isKept) {
      keptOpen += 1;
      forgotten.register(file, descriptor);
    }
    return file;
  } catch {
    return DAMAGED;
  } finally {
    if (!isKept) closeSync(descriptor);
  }
}

const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** How many files stay open: a process may have a thousand or so, and those that are opened beyond that are read whole. */
const MOST_OPEN = 64;
let keptOpen = 0;

/** A file stays open as long as something may be asked of it. */
const forgotten = new FinalizationRegistry<number>(descriptor => {
  keptOpen -= 1;
  closeSync(descriptor);
});

/** Fills the buffer from a place in the file, and gives the part that could be filled. */
function read(descriptor: number, into: Buffer, position: number): Buffer {
  let filled = 0;
  while (filled < into.length) {
    const count = readSync(descriptor, into, filled, into.length - filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  return into.subarray(0, filled);
}
