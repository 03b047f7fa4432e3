// In: a file descriptor. Out: its bytes up to a limit, read before the call returns.
import { readSync } from 'node:fs';
import { codeOf } from '../../../data-loader/files/file-system.ts';

/** Bytes of one reading. */
const CHUNK = 65_536;

/** Reads to the end or the limit. @throws errors of the system */
export function readInput(descriptor: number, maximum: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let left = maximum;
  while (left > 0) {
    const chunk = Buffer.alloc(Math.min(CHUNK, left));
    const count = readOnce(descriptor, chunk);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    left -= count;
  }
  return Buffer.concat(chunks);
}

/** Windows reports the end of a pipe as an error; a terminal that another process made non-blocking has nothing yet. */
function readOnce(descriptor: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
