// In: a kernel's folder. Out: the initramfs of its guests: busybox, the modules, and our init as the first process.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArchivedFile, cpioArchive, DATA, LINK, PROGRAM } from './cpio.ts';
import type { Kernel } from './fetch.ts';

const OURS = join(import.meta.dirname, '../../../../test/boot/kernel');

/** The archive. */
export function initramfsOf({ folder }: Kernel): Uint8Array {
  const modules = readdirSync(join(folder, 'lib'), { encoding: 'utf8', recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
  return cpioArchive([
    file('bin/busybox', PROGRAM, join(folder, 'busybox')),
    // Where the kernel looks for it, when a driver needs another.
    { path: 'sbin/modprobe', mode: LINK, content: Buffer.from('/bin/busybox') },
    file('init', PROGRAM, join(OURS, 'init.sh')),
    file('dhcp', PROGRAM, join(OURS, 'dhcp.sh')),
    ...modules.map(path => file(path.slice(folder.length + 1), DATA, path)),
  ]);
}

function file(path: string, mode: number, source: string): ArchivedFile {
  return { path, mode, content: readFileSync(source) };
}
