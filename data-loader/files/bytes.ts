// In: one file. Out: its bytes, or the reason why it was not read. Only plain files are opened: opening a FIFO, a
// socket or a device can block the load, or change the state of a machine.
import { constants } from 'node:fs';
import { MAX_BYTES } from '../xml/limits.ts';
import { codeOf, FileAccess, FileFault, type FileStatus } from './file-system.ts';

/** Why a file was not read. */
export interface ReadFault {
  readonly code: 'UNREADABLE_FILE' | 'TOO_LARGE';
  readonly reason: string;
}

/** The file's bytes; empty for an empty file and for a link to /dev/null, which both mask an entity. */
export function readBytes(
  location: string,
  access: FileAccess = new FileAccess(),
  limit: number = MAX_BYTES,
): Uint8Array | ReadFault {
  try {
    return withPlainFile(location, access, 'may be a link', (descriptor, { size }) =>
      size > limit
        ? { code: 'TOO_LARGE', reason: `larger than ${limit} bytes` }
        : size === 0 && access.call(files => files.readSync(descriptor, Buffer.allocUnsafeSlow(1), 0, 1, 0)) > 0
          ? { code: 'UNREADABLE_FILE', reason: 'it has a size of 0 and yet some content, as files of /proc have' }
          : readAll(descriptor, access, Buffer.allocUnsafeSlow(size)),
    );
  } catch (error) {
    if (error instanceof NotPlainFile) return bytesOfDevice(location, access);
    return location.includes('\ufffd') && codeOf(error) === 'ENOENT' ? NO_UTF_8 : unreadable(error);
  }
}

/**
 * Opens a plain file while `use` runs; the status is that of the open file.
 * @throws {FileFault} when it is no plain file, or another one than before it was opened; the system's error
 */
export function withPlainFile<T>(
  location: string,
  access: FileAccess,
  links: 'may be a link' | 'is no link',
  use: (descriptor: number, status: FileStatus) => T,
): T {
  const found = access.call(files => files.lstatSync(location));
  const isLink = found.isSymbolicLink();
  const expected = isLink && links === 'may be a link' ? access.call(files => files.statSync(location)) : found;
  if (!expected.isFile()) throw new NotPlainFile();
  const descriptor = access.call(files =>
    files.openSync(location, isLink ? PLAIN_FILE_FLAGS : PLAIN_FILE_FLAGS | NO_FOLLOW),
  );
  try {
    const status = access.call(files => files.fstatSync(descriptor));
    if (!isSameFile(status, expected)) access.fail('another file than before it was opened');
    return use(descriptor, status);
  } finally {
    access.call(files => files.closeSync(descriptor));
  }
}

/** The fault of something that exists and cannot be opened safely. */
class NotPlainFile extends FileFault {
  override readonly message = 'not a plain file';
}

/**
 * Flags for a path that leads to another file by now: no wait for a FIFO, and a terminal does not become the
 * controlling one.
 */
export const PLAIN_FILE_FLAGS: number = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

function isSameFile(a: FileStatus, b: FileStatus): boolean {
  return a.isFile() && a.ino === b.ino && a.dev === b.dev;
}

function readAll(descriptor: number, access: FileAccess, bytes: Uint8Array): Uint8Array {
  for (let filled = 0; filled < bytes.length; ) {
    const position = filled;
    const rest = bytes.length - position;
    const count = access.call(files => files.readSync(descriptor, bytes, position, rest, position));
    if (count === 0) access.fail(`cut off after ${filled} of ${bytes.length} bytes`);
    filled += count;
  }
  return bytes;
}

/** Of files that are not plain only /dev/null is read, without opening it. */
function bytesOfDevice(location: string, access: FileAccess): Uint8Array | ReadFault {
  try {
    const target = access.call(files => files.realpathSync(location));
    return target === '/dev/null' ? new Uint8Array() : unreadable(new NotPlainFile());
  } catch (error) {
    return unreadable(error);
  }
}

/** Node returns U+FFFD for bytes of a name that are not UTF-8. */
const NO_UTF_8: ReadFault = { code: 'UNREADABLE_FILE', reason: 'its name is not UTF-8' };

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  ELOOP: 'a link that leads to itself',
  ENOENT: 'no such file, or a link that leads nowhere',
};

function unreadable(error: unknown): ReadFault {
  const code = codeOf(error);
  const reason = error instanceof FileFault ? error.message : (REASONS[code] ?? `it cannot be read (${code})`);
  return { code: 'UNREADABLE_FILE', reason };
}
