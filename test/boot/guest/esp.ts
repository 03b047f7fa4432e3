// In: a kernel, an initramfs, the kernel's words, and Debian's signed shim and GRUB. Out: a disk with an EFI system
// partition that starts them, and whose sectors before the partition are a guest's to read and write.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is on the partition. */
export interface SystemPartition {
  readonly kernel: string;
  readonly initramfs: string;
  readonly words: string;
  /** The folder of the signed programs, as EFI looks for them. */
  readonly programs: string;
  /** Whether the signature is taken from the kernel. */
  readonly isUnsigned: boolean;
}

const MEBIBYTE = 1024 ** 2;
const SIZE = 128 * MEBIBYTE;
const SECTOR = 512;

/** Makes it in place of the disk that is there, whose first sectors stay. */
export function makeSystemDisk(disk: string, folder: string, partition: SystemPartition): void {
  const image = join(folder, 'esp.img');
  const tree = join(folder, 'esp');
  mkdirSync(join(tree, 'EFI/debian'), { recursive: true });
  mkdirSync(join(tree, 'EFI/BOOT'));
  const kernel = readFileSync(partition.kernel);
  writeFileSync(join(tree, 'kernel'), partition.isUnsigned ? withoutSignature(kernel) : kernel);
  copyFileSync(partition.initramfs, join(tree, 'initramfs'));
  for (const name of readdirSync(partition.programs)) {
    copyFileSync(join(partition.programs, name), join(tree, 'EFI/BOOT', name));
  }
  const menu = [
    `if linux /kernel ${partition.words}; then initrd /initramfs; boot; fi`,
    // The guest ends by itself, so that nobody waits for it.
    'echo OSINFO-REFUSED',
    'halt',
  ];
  writeFileSync(join(tree, 'EFI/debian/grub.cfg'), `${menu.join('\n')}\n`);
  run('mkfs.vfat', '-C', image, String(SIZE / 1024));
  run('mcopy', '-s', '-i', image, ...readdirSync(tree).map(name => join(tree, name)), '::');
  const start = Buffer.alloc(MEBIBYTE);
  readFileSync(disk).copy(start, 0, 0, MEBIBYTE);
  start.set(partitionEntry(MEBIBYTE / SECTOR, SIZE / SECTOR), 446);
  start.set([0x55, 0xaa], 510);
  writeFileSync(disk, Buffer.concat([start, readFileSync(image)]));
  rmSync(tree, { recursive: true });
  rmSync(image);
}

/** An entry of the partition table for an EFI system partition. */
function partitionEntry(first: number, count: number): Uint8Array {
  const entry = Buffer.alloc(16);
  entry[4] = 0xef;
  entry.writeUInt32LE(first, 8);
  entry.writeUInt32LE(count, 12);
  return entry;
}

/** A PE file names its signature in the fifth of its directories. */
function withoutSignature(file: Uint8Array): Uint8Array {
  const copy = Buffer.from(file);
  const optionalHeader = copy.readUInt32LE(0x3c) + 24;
  copy.fill(0, optionalHeader + 112 + 4 * 8, optionalHeader + 112 + 5 * 8);
  return copy;
}

function run(program: string, ...words: readonly string[]): void {
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };
  execFileSync(program, words, { env, stdio: ['ignore', 'ignore', 'pipe'] });
}
