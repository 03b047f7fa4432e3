// In: the path of a guest's disk. Out: a small raw disk with a pattern for the guest to read, and whether the guest has
// written its own.
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';

const SIZE = 2 ** 20;
/** Where the guest writes; its init knows it too. */
const ANSWER_AT = 8 * 512;

/** Makes the disk. */
export function makeDisk(path: string, name: string): void {
  const disk = Buffer.alloc(SIZE);
  disk.write(`osinfo-${name}`);
  writeFileSync(path, disk, { mode: 0o666 });
}

/** Whether the guest has written what it shall. */
export function isWritten(path: string, name: string): boolean {
  const expected = Buffer.from(`written-${name}`);
  const read = Buffer.alloc(expected.length);
  const disk = openSync(path, 'r');
  readSync(disk, read, 0, read.length, ANSWER_AT);
  closeSync(disk);
  return read.equals(expected);
}
