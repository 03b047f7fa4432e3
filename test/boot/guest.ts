// In: a recommendation, a kernel, and a folder of its own. Out: the guest that the script of `toQemuCommand` starts, with
// a kernel, an initramfs, a console and a monitor added, and what it says. Each guest is bounded in time.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Hardware } from '../../lib/policy/aspects/hardware.ts';
import { type QemuOptions, toQemuCommand } from '../../lib/render/qemu/qemu.ts';
import type { Monitor } from '../e2e/live-facts.ts';
import { openMonitor } from '../e2e/monitor.ts';
import { endProcessesOf } from '../e2e/processes.ts';
import { type Agent, connectAgent } from './agent.ts';
import { isWritten, makeDisk } from './guest-disk.ts';
import { type Report, readReport } from './report.ts';

/** What a guest is started from. */
export interface Boot {
  readonly kernel: string;
  readonly initramfs: string;
  readonly console: string;
  /** An empty folder. */
  readonly folder: string;
  /** Words that the kernel's command line has beside those of every guest. */
  readonly words?: readonly string[];
  /** What is asked while the guest runs. */
  readonly meanwhile?: (agent: Agent, monitor: Monitor) => Promise<void>;
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

const MEBIBYTE = 1024 ** 2;
/** The longest that a guest may take. */
const PATIENCE = 240_000;
/** The seconds that a watchdog waits. */
const BITE_AFTER = { i6300esb: 2, ib700: 2, diag288: 15 } as const;
/** A virtiofsd of QEMU 7.2 has other options than the later one, and neither is on the path. */
const FILE_SERVER = `#!/bin/sh
[ -x /usr/libexec/virtiofsd ] && exec /usr/libexec/virtiofsd "$@"
exec /usr/lib/qemu/virtiofsd "$1" -o sandbox=chroot -o "source=\${2#*=}"
`;

/** The options that every guest has. */
export function guestOptions(hardware: Hardware, folder: string): QemuOptions {
  const { memory = 1024 * MEBIBYTE, cpus = 1 } = hardware.resources ?? {};
  return {
    name: 'guest',
    memory: Math.min(Math.max(memory, 512 * MEBIBYTE), 1024 * MEBIBYTE),
    cpus: Math.min(cpus, 2),
    disk: { path: join(folder, 'disk.img'), format: 'raw' },
    sockets: folder,
    tpm: hardware.tpm !== undefined,
    ...(hardware.filesystem && { share: { path: join(folder, 'shared'), tag: 'shared' } }),
  };
}

/** The words of the kernel's command line. */
export function kernelWords({ console, words = [] }: Boot, hardware: Hardware): string {
  const bite = hardware.watchdog === undefined ? [] : [`osinfo.bite=${BITE_AFTER[hardware.watchdog.model]}`];
  const share = hardware.filesystem === undefined ? [] : ['osinfo.share=shared'];
  return [`console=${console}`, 'loglevel=5', 'panic=-1', ...bite, ...share, ...words].join(' ');
}

/** Starts, waits, ends. */
export async function bootByQemu(hardware: Hardware, boot: Boot): Promise<Experience> {
  const { folder } = boot;
  const begin = Date.now() / 1000;
  prepareFolder(folder);
  const options = guestOptions(hardware, folder);
  const added = [
    '-kernel',
    boot.kernel,
    '-initrd',
    boot.initramfs,
    '-append',
    `'${kernelWords(boot, hardware)}'`,
    '-serial file:console -no-reboot -qmp unix:monitor,server=on,wait=off',
  ];
  const script = `${toQemuCommand(hardware, options).text.trimEnd()} ${added.join(' ')}\n`;
  writeFileSync(join(folder, 'script.sh'), script);
  const shell = spawn('nice', ['-n', '10', 'sh', '-e', 'script.sh'], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C', PATH: `${process.env.PATH}:${folder}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const complaints: string[] = [];
  shell.stderr.on('data', text => complaints.push(String(text)));
  const seen: { -readonly [K in 'echo' | 'ballooned' | 'failure']?: Experience[K] } = {};
  const events: string[] = [];
  try {
    await Promise.race([attend(boot, shell, seen, events, hardware), tooLate(shell)]);
  } catch (error) {
    seen.failure = `${complaints.join('').trim()} ${error}`.trim();
  } finally {
    shell.kill('SIGKILL');
    endProcessesOf(folder);
  }
  const console = existsSync(join(folder, 'console')) ? readFileSync(join(folder, 'console'), 'latin1') : '';
  const report = readReport(console);
  return {
    report,
    console,
    seconds: Date.now() / 1000 - begin,
    begin,
    end: Date.now() / 1000,
    isWritten: isWritten(join(folder, 'disk.img'), 'guest'),
    events,
    ...seen,
    ...(!report.isComplete && seen.failure === undefined && { failure: complaints.join('') || 'it ended too early' }),
  };
}

function prepareFolder(folder: string): void {
  mkdirSync(join(folder, 'shared'), { recursive: true });
  writeFileSync(join(folder, 'shared/file'), 'shared-content\n');
  writeFileSync(join(folder, 'virtiofsd'), FILE_SERVER, { mode: 0o755 });
  makeDisk(join(folder, 'disk.img'), 'guest');
}

async function attend(
  boot: Boot,
  shell: ChildProcess,
  seen: { echo?: string; ballooned?: number },
  events: string[],
  { agentChannel, balloon }: Hardware,
): Promise<void> {
  const { folder } = boot;
  const ended = once(shell, 'exit');
  const monitor = await openMonitor(join(folder, 'monitor'), () => shell.exitCode === null, event => events.push(event));
  try {
    if (agentChannel !== undefined) {
      const agent = await connectAgent(join(folder, 'guest.agent'));
      const answered = agent.ask('osinfo-echo', { id: 4711 }).then(async echo => {
        seen.echo = String(echo);
        if (balloon?.model === 'virtio') seen.ballooned = await inflate(monitor.ask);
        await boot.meanwhile?.(agent, monitor.ask);
        await agent.ask('osinfo-end');
      });
      await Promise.race([answered, ended]);
      agent.close();
    }
    await ended;
  } finally {
    monitor.close();
  }
}

/** Takes 64 MiB from the guest, and tells what is left. */
async function inflate(ask: Monitor): Promise<number> {
  const size = async () => Number(Reflect.get(Object((await ask('query-balloon')) ?? {}), 'actual') ?? 0);
  const before = await size();
  await ask('balloon', { value: before - 64 * MEBIBYTE });
  for (let left = 50; left > 0 && (await size()) !== before - 64 * MEBIBYTE; left -= 1) await wait(200);
  return before - (await size());
}

async function tooLate(shell: ChildProcess): Promise<never> {
  const stop = new AbortController();
  shell.once('exit', () => stop.abort());
  await wait(PATIENCE, undefined, { signal: stop.signal, ref: false }).catch(() => new Promise(() => undefined));
  throw new Error(`it is not done after ${PATIENCE / 1000} seconds`);
}
