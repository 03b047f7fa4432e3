// A path and bytes in, a file that holds them out, at once or not at all: whoever reads it meanwhile sees the old one.
import { closeSync, constants, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** The ending of files that are still being written. */
export const UNFINISHED = '.part';

/** Puts a file there, in place of one that may be there. @throws what the system says when it cannot */
export function replaceFile(location: string, bytes: Uint8Array, mode: number): void {
  const unique = `${process.pid}-${process.hrtime.bigint().toString(36)}`;
  const part = `${location}.${unique}${UNFINISHED}`;
  const descriptor = openSync(part, NEW_FILE, mode);
  try {
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
    } finally {
      closeSync(descriptor);
    }
    renameSync(part, location);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);
