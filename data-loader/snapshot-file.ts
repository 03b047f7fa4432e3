// A snapshot on disk in, what its checksums have verified out: it is read where something is asked for, so that opening a
// large one costs no more than opening a small one.
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { checksum } from './checksum.ts';
import {
  BUCKET,
  bodyStart,
  DAMAGED,
  FIRST_ENTRY,
  type OpenedHead,
  PAGE,
  readHead,
  type Slice,
  type SnapshotHead,
} from './snapshot-format.ts';
import type { Sources } from './sources.ts';

/** What makes a file acceptable. */
export interface Demands {
  /** Why a file with this status is not to be trusted; absent when it is. */
  readonly refuse?: (status: Stats) => string | undefined;
  /** Whether a link may lead to the file. */
  readonly mayBeLink: boolean;
}

/** Bytes that are read at first: what stands before the body of all but caches and the largest databases. */
const FIRST_READ = 8192;

/** Gives a page of the body by its number. */
type ReadPage = (number: number) => Buffer;

/** A snapshot that is open: its head, and what stands in its body. */
export class SnapshotFile {
  readonly head: SnapshotHead;
  /** What it was made from; only in a cache. */
  readonly sources: Sources | undefined;
  readonly #pages = new Map<number, Buffer>();
  readonly #readPage: ReadPage;

  constructor({ head, sources }: OpenedHead, readPage: ReadPage) {
    this.head = head;
    this.sources = sources;
    this.#readPage = readPage;
  }

  /** A text. @throws {Error} when it turns out to be damaged */
  text({ at, length, sum }: Slice): string {
    const bytes = this.#bytes(at, length);
    if (checksum(bytes) !== sum) throw new Error(DAMAGED);
    return bytes.toString();
  }

  /** A bucket of a table. @throws {Error} when it turns out to be damaged */
  bucket(at: number): Buffer {
    const bytes = this.#bytes(at, BUCKET);
    if (checksum(bytes.subarray(FIRST_ENTRY)) !== bytes.readUInt32LE(0)) throw new Error(DAMAGED);
    return bytes;
  }

  /** Fewer where the file ends before. */
  #bytes(at: number, length: number): Buffer {
    const first = Math.floor(at / PAGE);
    const start = at - first * PAGE;
    if (start + length <= PAGE) return this.#page(first).subarray(start, start + length);
    const pages: Buffer[] = [];
    for (let next = first; next * PAGE < at + length; next += 1) pages.push(this.#page(next));
    return Buffer.concat(pages).subarray(start, start + length);
  }

  #page(number: number): Buffer {
    const known = this.#pages.get(number);
    if (known !== undefined) return known;
    const page = this.#readPage(number);
    this.#pages.set(number, page);
    return page;
  }
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
    const file = new SnapshotFile(opened, number => {
      const at = number * PAGE;
      const length = Math.min(PAGE, body - at);
      return whole?.subarray(at, at + length) ?? bytesAt(at, length);
    });
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
