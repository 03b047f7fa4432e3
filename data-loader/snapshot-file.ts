// A snapshot on disk in, its verified bytes out: the file is either read and checked whole, or page by page where
// something is asked for, so that opening a large one costs no more than opening a small one.
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { crc32 } from 'node:zlib';
import { bodyStart, DAMAGED, PAGE, pagesIn, readHead, type Slice, type SnapshotHead } from './snapshot-format.ts';

/** What makes a file acceptable. */
export interface Demands {
  /** Why a file with this status is not to be trusted; absent when it is. */
  readonly refuse?: (status: Stats) => string | undefined;
  /** Whether a link may lead to the file. */
  readonly mayBeLink: boolean;
  /** Whether the whole file is checked at once, so that nothing can turn out to be damaged later. */
  readonly checkedWhole: boolean;
}

/** Bytes that are read at first: the heads of all but the largest databases. */
const FIRST_READ = 65_536;

/** A snapshot that is open: its head, and the bytes of its body. */
export class SnapshotFile {
  readonly head: SnapshotHead;
  readonly #body: Body;

  constructor(head: SnapshotHead, body: Body) {
    this.head = head;
    this.#body = body;
  }

  /** The number at a multiple of four bytes. @throws {Error} when the file turns out to be damaged */
  number(at: number): number {
    return this.#body.bytes(at, 4).readUInt32LE();
  }

  /** A text. @throws {Error} when the file turns out to be damaged */
  text({ at, length }: Slice): string {
    return this.#body.bytes(at, length).toString();
  }

  /** The numbers of a slice, as this machine writes them. @throws {Error} when the file turns out to be damaged */
  figures({ at, length }: Slice): Float64Array {
    return new Float64Array(Uint8Array.from(this.#body.bytes(at, length)).buffer);
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
    const start = read(descriptor, Buffer.allocUnsafeSlow(demands.checkedWhole ? size : Math.min(size, FIRST_READ)), 0);
    const bodyAt = bodyStart(start, size);
    if (typeof bodyAt === 'string') return bodyAt;
    const before =
      bodyAt <= start.length ? start.subarray(0, bodyAt) : read(descriptor, Buffer.allocUnsafeSlow(bodyAt), 0);
    const opened = readHead(before, size);
    if (typeof opened === 'string') return opened;
    const { head, checksums } = opened;
    if (demands.checkedWhole) {
      const body = start.subarray(bodyAt);
      const isIntact = body.length === head.body && hasChecksums(body, checksums);
      return isIntact ? new SnapshotFile(head, new WholeBody(body)) : DAMAGED;
    }
    const body = new PagedBody(descriptor, bodyAt, head.body, checksums);
    isKept = true;
    return new SnapshotFile(head, body);
  } catch {
    return DAMAGED;
  } finally {
    if (!isKept) closeSync(descriptor);
  }
}

const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** The checked bytes of a body. */
interface Body {
  bytes(at: number, length: number): Buffer;
}

class WholeBody implements Body {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  bytes(at: number, length: number): Buffer {
    return this.#bytes.subarray(at, at + length);
  }
}

class PagedBody implements Body {
  readonly #descriptor: number;
  readonly #start: number;
  readonly #length: number;
  readonly #checksums: Buffer;
  readonly #pages = new Map<number, Buffer>();

  constructor(descriptor: number, start: number, length: number, checksums: Buffer) {
    this.#descriptor = descriptor;
    this.#start = start;
    this.#length = length;
    this.#checksums = checksums;
    forgotten.register(this, descriptor);
  }

  bytes(at: number, length: number): Buffer {
    const first = Math.floor(at / PAGE);
    const pages: Buffer[] = [];
    for (let next = first; next * PAGE < at + length; next += 1) pages.push(this.#page(next));
    const [page = NO_BYTES, ...more] = pages;
    const joined = more.length === 0 ? page : Buffer.concat(pages);
    return joined.subarray(at - first * PAGE, at - first * PAGE + length);
  }

  #page(number: number): Buffer {
    const known = this.#pages.get(number);
    if (known !== undefined) return known;
    const start = number * PAGE;
    const bytes = Buffer.allocUnsafeSlow(Math.min(PAGE, this.#length - start));
    const count = read(this.#descriptor, bytes, this.#start + start).length;
    const isIntact = count === bytes.length && crc32(bytes) === this.#checksums.readUInt32LE(4 * number);
    if (!isIntact) throw new Error(DAMAGED);
    this.#pages.set(number, bytes);
    return bytes;
  }
}

const NO_BYTES = Buffer.alloc(0);

/** A file stays open as long as something may be asked of it. */
const forgotten = new FinalizationRegistry<number>(closeSync);

function hasChecksums(body: Buffer, checksums: Buffer): boolean {
  for (let page = 0; page < pagesIn(body.length); page += 1) {
    const checksum = crc32(body.subarray(page * PAGE, (page + 1) * PAGE));
    if (checksum !== checksums.readUInt32LE(4 * page)) return false;
  }
  return true;
}

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
