// Text in, written to a descriptor when the call returns. The streams of process.stdout and process.stderr do no more for
// a command that ends, and take Node some milliseconds to make.
import { fstatSync, statSync, writeSync } from 'node:fs';

/** Writes to `descriptor`; what nobody reads any more is not an error. @throws what the system refuses: a full disk */
export function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // A reader such as `head` closes the pipe when it has seen enough; Windows calls that the end of the file.
      if (code === 'EPIPE' || code === 'EOF') return;
      if (code !== 'EAGAIN') throw error;
      pause();
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

/** Another process can have made a pipe non-blocking, which then is full until its reader comes. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}
