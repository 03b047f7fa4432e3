// In: text. Out: the same written to a file descriptor before the call returns. process.stdout and process.stderr are
// not used, because loading them takes Node some milliseconds.
import { fstatSync, statSync, writeSync } from 'node:fs';
import { codeOf } from '../../../data-loader/files/file-system.ts';

/** Writes to `descriptor`; a closed pipe is not an error. @throws errors of the system, such as a full disk */
export function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const code = codeOf(error);
      // A reader such as `head` closes the pipe early; Windows reports that as the end of the file.
      if (code === 'EPIPE' || code === 'EOF') return;
      if (code !== 'EAGAIN') throw error;
      waitBriefly();
    }
  }
}

/** Whether a descriptor can be a terminal; a pipe, a file and /dev/null cannot. */
export function canBeTerminal(descriptor: number): boolean {
  try {
    const status = fstatSync(descriptor);
    return status.isCharacterDevice() && status.rdev !== statSync('/dev/null').rdev;
  } catch {
    return true;
  }
}

/** Another process can make a pipe non-blocking; then it is full until its reader reads. */
function waitBriefly(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}
