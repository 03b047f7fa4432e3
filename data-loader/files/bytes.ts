// One file in, its bytes out, or why it was not read. Only regular files are read, so that no FIFO, socket or endless
// device can block the load.
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { MAX_BYTES } from '../xml/limits.ts';

/** Why a file was not read. */
export interface ReadFault {
  readonly code: 'UNREADABLE_FILE' | 'TOO_LARGE';
  readonly reason: string;
}

/** Opening a FIFO would wait for a writer, and opening a terminal could make it the controlling one. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** The file's bytes; empty for an empty file and for a link to /dev/null, which both mask an entity. */
export function readBytes(location: string, limit: number = MAX_BYTES): Uint8Array | ReadFault {
  let descriptor: number;
  try {
    descriptor = openSync(location, FLAGS);
  } catch (error) {
    return { code: 'UNREADABLE_FILE', reason: openFault(error) };
  }
  try {
    const status = fstatSync(descriptor);
    if (!status.isFile()) {
      if (realpathSync(location) === '/dev/null') return new Uint8Array();
      return { code: 'UNREADABLE_FILE', reason: 'not a plain file' };
    }
    if (status.size > limit) return { code: 'TOO_LARGE', reason: `larger than ${limit} bytes` };
    return readAll(descriptor, Buffer.allocUnsafeSlow(status.size));
  } catch (error) {
    return { code: 'UNREADABLE_FILE', reason: openFault(error) };
  } finally {
    closeSync(descriptor);
  }
}

function readAll(descriptor: number, bytes: Uint8Array): Uint8Array {
  let filled = 0;
  while (filled < bytes.length) {
    const count = readSync(descriptor, bytes, filled, bytes.length - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

const OPEN_FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  ELOOP: 'a link that leads to itself',
  ENOENT: 'no such file, or a link that leads nowhere',
  ENXIO: 'not a plain file',
};

function openFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return OPEN_FAULTS[code] ?? `it cannot be read (${code})`;
}
