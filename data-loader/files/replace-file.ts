// A path and bytes in, a file with these bytes out, atomically: a reader sees the old file or the new one.
import { closeSync, constants, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** The extension of unfinished files. */
export const UNFINISHED = '.part';

/**
 * Writes or replaces a file. `isAllowed` is asked once the new file is open, before anything is written.
 * @throws errors of the system; an error when it is not allowed
 */
export function replaceFile(location: string, bytes: Uint8Array, mode: number, isAllowed = (): boolean => true): void {
  const unique = `${process.pid}-${process.hrtime.bigint().toString(36)}`;
  const part = `${location}.${unique}${UNFINISHED}`;
  const descriptor = openSync(part, NEW_FILE, mode);
  try {
    try {
      if (!isAllowed()) throw new Error('its folder was replaced');
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
