// In: guests. Out: each of them booted, two at a time, and held against its recommendation; the counts of all.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hardware, OsinfoDb } from '../../lib/index.ts';
import { type Libvirtd, startLibvirtd } from '../e2e/libvirtd.ts';
import { ARCHITECTURES } from './architectures.ts';
import { type Cell, compareAspects } from './aspects.ts';
import { EXCEPTIONS, type Exception } from './exceptions.ts';
import { fetchedKernel, KEPT } from './fetch.ts';
import type { Boot, Experience } from './guest.ts';
import type { BootedGuest } from './guests.ts';
import { initramfsOf } from './initramfs.ts';
import { bootByLibvirt } from './libvirt-guest.ts';
import { bootByQemu } from './qemu-guest.ts';

/** Where guests run. */
export interface Workplace {
  readonly folder: string;
  readonly guardian: ChildProcess;
  /** Absent where guests are started by QEMU only. */
  readonly libvirtd?: Libvirtd;
}

/** What starts a guest. */
export type Via = 'qemu' | 'libvirt';

/** A guest that was booted, and its cells. */
export interface Proof {
  readonly guest: BootedGuest;
  readonly via: Via;
  readonly hardware: Hardware;
  readonly seen: Experience;
  readonly cells: readonly (Cell & { readonly exception?: Exception })[];
}

/** How many guests run at the same time. */
const AT_ONCE = 2;

/** A folder for guests, which ends with this process, however it does, and all that runs in it. */
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

/** Ends it. */
export function closeWorkplace({ guardian }: Workplace): void {
  guardian.stdin?.end();
}

/** Boots a guest, and compares. */
export async function proveGuest(workplace: Workplace, db: OsinfoDb, task: Task, name: string): Promise<Proof> {
  const { guest, via } = task;
  const { os, arch, overrides } = guest;
  const hardware = db.recommend(os, { hypervisor: 'qemu', graphics: 'vnc', watchdog: true, ...overrides, arch });
  const folder = join(workplace.folder, name);
  mkdirSync(folder);
  const boot = bootOf(workplace, guest, folder);
  const { libvirtd } = workplace;
  const seen =
    via === 'libvirt' && libvirtd ? await bootByLibvirt(hardware, boot, libvirtd) : await bootByQemu(hardware, boot);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const cells = compareAspects(hardware, seen).map(cell => {
    const exception = cell.problem === undefined ? undefined : exceptionOf(cell, task);
    return exception === undefined ? cell : { ...cell, exception };
  });
  return { ...task, hardware, seen, cells };
}

interface Task {
  readonly guest: BootedGuest;
  readonly via: Via;
}

/** The proofs of many guests, and their counts. */
export interface Proofs {
  readonly proofs: readonly Proof[];
  readonly guests: number;
  readonly recommended: number;
  readonly bound: number;
  readonly used: number;
  readonly explained: number;
  readonly faults: number;
  readonly seconds: number;
}

/** Boots them all, and tells of each. */
export async function proveAll(workplace: Workplace, db: OsinfoDb, guests: readonly BootedGuest[]): Promise<Proofs> {
  const ways: readonly Via[] = workplace.libvirtd === undefined ? ['qemu'] : ['qemu', 'libvirt'];
  const started = Date.now();
  const left = guests.flatMap(guest => ways.map(via => ({ guest, via })));
  let number = 0;
  const proofs: Proof[] = [];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      number += 1;
      const proof = await proveGuest(workplace, db, next, `guest-${number}`);
      proofs.push(proof);
      tell(proof);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const cells = proofs.flatMap(proof => proof.cells);
  const count = (matches: (cell: Proof['cells'][number]) => boolean) => cells.filter(matches).length;
  return {
    proofs,
    guests: proofs.length,
    recommended: cells.length,
    bound: count(({ isBound }) => isBound),
    used: count(({ isUsed }) => isUsed === true),
    explained: count(({ exception }) => exception !== undefined),
    faults: count(({ problem, exception }) => problem !== undefined && exception === undefined),
    seconds: (Date.now() - started) / 1000,
  };
}

function bootOf({ folder: shared }: Workplace, { arch }: BootedGuest, folder: string): Boot {
  const architecture = ARCHITECTURES.find(one => one.arch === arch);
  const kernel = architecture && fetchedKernel(architecture);
  if (kernel === undefined) throw new Error(`no kernel for ${arch}`);
  const paths = { kernel: join(shared, `kernel-${arch}`), initramfs: join(shared, `initramfs-${arch}`) };
  // A copy, for libvirt's guests run as a user who may not be allowed to read the checkout.
  copyFileSync(kernel.image, paths.kernel);
  writeFileSync(paths.initramfs, initramfsOf(kernel));
  return { ...paths, console: architecture?.console ?? '', folder };
}

function exceptionOf({ aspect, model }: Cell, { guest, via }: Task): Exception | undefined {
  return EXCEPTIONS.find(
    one => one.aspect === aspect && one.model === model && one.archs.includes(guest.arch) && (one.via ?? via) === via,
  );
}

function tell({ guest, via, hardware, seen, cells }: Proof): void {
  const red = cells.filter(({ problem }) => problem !== undefined);
  const faults = red.filter(({ exception }) => exception === undefined);
  const asked = Object.entries(guest.overrides).map(([key, value]) => ` ${key}=${value}`);
  const bound = cells.filter(({ isBound }) => isBound).length;
  const used = cells.filter(({ isUsed }) => isUsed).length;
  console.log(
    `${faults.length === 0 ? 'ok' : 'FAILED'} ${guest.os} ${guest.arch}${asked.join('')}${hardware.firmware ? ` ${hardware.firmware.type}` : ''} by ${via}: ` +
      `${cells.length} recommended, ${bound} bound, ${used} used, ${Math.round(seen.seconds)} s`,
  );
  if (seen.failure !== undefined) console.log(`  ${seen.failure.replaceAll('\n', '\n  ')}`);
  for (const { aspect, model, problem, exception } of red.filter(cell => cell.problem !== seen.failure)) {
    console.log(`  ${aspect} ${model}: ${problem}${exception ? ` (expected: ${exception.because})` : ''}`);
  }
  if (faults.length === 0) return;
  const kept = join(KEPT, `console-${guest.os}-${guest.arch}-${via}.txt`);
  writeFileSync(kept, seen.console);
  console.log(`  its console is in ${kept}`);
}
