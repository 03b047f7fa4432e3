// In: a recommendation, a kernel, and a folder of its own. Out: what every guest is started with, however it is, and what
// came of it.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GuestOptions } from '../../../lib/index.ts';
import type { Hardware } from '../../../lib/policy/aspects/hardware.ts';
import type { Agent } from './agent.ts';
import { isWritten, makeDisk } from './disk.ts';
import { makeSystemDisk } from './esp.ts';
import { type Report, readReport } from './report.ts';

/** What starts a guest. */
export type Via = 'qemu' | 'libvirt';
/** All that do. */
export const VIAS: readonly Via[] = ['qemu', 'libvirt'];

/** What is asked through the agent's channel while the guest runs; it can be stopped for some seconds. */
export type Meanwhile = (agent: Agent, stopFor: (seconds: number) => Promise<void>) => Promise<void>;

/** What a guest is started from. */
export interface Boot {
  readonly kernel: string;
  readonly initramfs: string;
  readonly console: string;
  /** Where EFI's signed programs are; with it, the kernel is on the guest's disk, signed or not. */
  readonly programs?: string;
  readonly isUnsigned?: boolean;
  /** An empty folder. */
  readonly folder: string;
  /** What the hypervisor's environment has beside our own. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly meanwhile?: Meanwhile;
}

/** What came of a guest. */
export interface Experience {
  readonly report: Report;
  readonly console: string;
  readonly seconds: number;
  /** When it was started and ended, in seconds since 1970. */
  readonly begin: number;
  readonly end: number;
  /** Whether its disk has what it shall write. */
  readonly isWritten: boolean;
  /** The answer through the agent's channel; absent without one. */
  readonly echo?: string;
  /** What QEMU's monitor has told by itself. */
  readonly events: readonly string[];
  /** The size that the balloon left, as QEMU tells it; absent without one. */
  readonly ballooned?: number;
  /** Why it did not come to its end; absent when it did. */
  readonly failure?: string;
}

/** Bytes. */
export const MEBIBYTE: number = 1024 ** 2;
/** The milliseconds that a guest may take. */
export const PATIENCE = 240_000;
/** The seconds that a watchdog waits. */
const BITE_AFTER = { i6300esb: 2, ib700: 2, diag288: 15 } as const;

/** The options that every guest has. */
export function guestOptions(hardware: Hardware, folder: string): GuestOptions {
  const { memory = 1024 * MEBIBYTE, cpus = 1 } = hardware.resources ?? {};
  return {
    memory: Math.min(Math.max(memory, 512 * MEBIBYTE), 1024 * MEBIBYTE),
    cpus: Math.min(cpus, 2),
    disk: { path: join(folder, 'disk.img'), format: 'raw' },
    tpm: hardware.tpm !== undefined,
    ...(hardware.filesystem && { share: { path: join(folder, 'shared'), tag: 'shared' } }),
  };
}

/** The words of the kernel's command line. */
export function kernelWords({ console }: Boot, hardware: Hardware): string {
  const bite = hardware.watchdog === undefined ? [] : [`osinfo.bite=${BITE_AFTER[hardware.watchdog.model]}`];
  const share = hardware.filesystem === undefined ? [] : ['osinfo.share=shared'];
  return [`console=${console}`, 'loglevel=5', 'panic=-1', ...bite, ...share].join(' ');
}

/** Fills the folder of a guest: its disk, and what it shares. */
export function prepareFolder(boot: Boot, hardware: Hardware): void {
  const { folder, programs, isUnsigned = false } = boot;
  mkdirSync(join(folder, 'shared'));
  writeFileSync(join(folder, 'shared/file'), 'shared-content\n');
  const disk = join(folder, 'disk.img');
  makeDisk(disk, 'guest');
  if (programs !== undefined) {
    const { kernel, initramfs } = boot;
    makeSystemDisk(disk, folder, { kernel, initramfs, programs, isUnsigned, words: kernelWords(boot, hardware) });
  }
  writeFileSync(join(folder, 'console'), '');
  // Guests of libvirt may run as another user.
  for (const name of ['.', 'disk.img', 'console']) chmodSync(join(folder, name), 0o777);
}

/** What is found out while a guest runs. */
export interface Findings {
  readonly events: string[];
  echo?: string;
  ballooned?: number;
  failure?: string;
}

/** What came of the guest of a folder that was started then, in seconds since 1970. */
export function experienceOf(folder: string, begin: number, findings: Findings): Experience {
  const path = join(folder, 'console');
  const console = existsSync(path) ? readFileSync(path, 'latin1') : '';
  const report = readReport(console);
  const end = Date.now() / 1000;
  return {
    report,
    console,
    seconds: end - begin,
    begin,
    end,
    isWritten: isWritten(join(folder, 'disk.img'), 'guest'),
    ...(!report.isComplete && { failure: 'it ended too early' }),
    ...findings,
  };
}
