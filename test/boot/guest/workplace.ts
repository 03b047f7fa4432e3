// Where guests run: a folder that ends with this process, however it does, with all that runs in it.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Arch } from '../../../lib/model/target-types.ts';
import type { Hardware } from '../../../lib/policy/aspects/hardware.ts';
import { type Libvirtd, startLibvirtd } from '../../e2e/libvirtd.ts';
import { ARCHITECTURES } from '../kernel/architectures.ts';
import { fetchedKernel } from '../kernel/fetch.ts';
import { initramfsOf } from '../kernel/initramfs.ts';
import type { Boot, Experience, Via } from './boot.ts';
import { bootByLibvirt } from './by-libvirt.ts';
import { bootByQemu } from './by-qemu.ts';

/** A place for guests. */
export interface Workplace {
  readonly folder: string;
  readonly guardian: ChildProcess;
  /** Absent where guests are started by QEMU only. */
  readonly libvirtd?: Libvirtd;
}

/** How many guests run at the same time. */
const AT_ONCE = 2;

/** Makes one; the first answer of libvirt takes up to a minute. */
export async function makeWorkplace(hasLibvirt: boolean): Promise<Workplace> {
  const folder = mkdtempSync(join(tmpdir(), 'osinfo-boot-'));
  chmodSync(folder, 0o755);
  const guardian = spawn(process.execPath, [join(import.meta.dirname, 'guardian.js'), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guardian.unref();
  if (!hasLibvirt) return { folder, guardian };
  return { folder, guardian, libvirtd: await startLibvirtd(join(folder, 'l')) };
}

/** Boots a guest in a folder of its own, which is removed. */
export async function bootIn(
  { folder: all, libvirtd }: Workplace,
  hardware: Hardware,
  via: Via,
  more: Pick<Boot, 'environment' | 'meanwhile' | 'programs' | 'isUnsigned'> = {},
): Promise<Experience> {
  const folder = mkdtempSync(join(all, 'guest-'));
  const boot: Boot = { ...kernelIn(all, hardware.target.arch), ...more, folder };
  try {
    return await (via === 'libvirt' && libvirtd ? bootByLibvirt(hardware, boot, libvirtd) : bootByQemu(hardware, boot));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Does the work for each, several at once; the results are in the order in which they come. */
export async function workThrough<Task, Result>(
  tasks: readonly Task[],
  work: (task: Task) => Promise<Result>,
): Promise<readonly Result[]> {
  const left = [...tasks];
  const results: Result[] = [];
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) results.push(await work(next));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** A copy, for libvirt's guests run as a user who may not be allowed to read the checkout. */
function kernelIn(folder: string, arch: Arch): Pick<Boot, 'kernel' | 'initramfs' | 'console'> {
  const architecture = ARCHITECTURES.find(one => one.arch === arch);
  const kernel = architecture && fetchedKernel(architecture);
  if (kernel === undefined) throw new Error(`no kernel for ${arch}`);
  const place = join(folder, `kernel-${arch}`);
  const paths = { kernel: join(place, 'kernel'), initramfs: join(place, 'initramfs') };
  if (!existsSync(place)) {
    mkdirSync(place);
    copyFileSync(kernel.image, paths.kernel);
    writeFileSync(paths.initramfs, initramfsOf(kernel));
  }
  return { ...paths, console: architecture?.console ?? '' };
}
