// In: a recommendation and what a guest is started from. Out: the guest that the script of `toQemuCommand` starts as it
// is, with a kernel, an initramfs, a console and a monitor added, and what came of it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Hardware } from '../../../lib/policy/aspects/hardware.ts';
import { toQemuCommand } from '../../../lib/render/qemu/qemu.ts';
import { memberOf } from '../../e2e/live-facts.ts';
import { openMonitor } from '../../e2e/monitor.ts';
import { endProcessesOf } from '../../e2e/processes.ts';
import { connectAgent } from './agent.ts';
import { attend, type Controls, echoOf } from './attendance.ts';
import {
  type Boot,
  type Experience,
  experienceOf,
  type Findings,
  guestOptions,
  kernelWords,
  PATIENCE,
  prepareFolder,
} from './boot.ts';

/** Starts, waits, ends. */
export async function bootByQemu(hardware: Hardware, boot: Boot): Promise<Experience> {
  const { folder } = boot;
  const begin = Date.now() / 1000;
  prepareFolder(boot, hardware);
  const command = toQemuCommand(hardware, { ...guestOptions(hardware, folder), name: 'guest', sockets: folder });
  const added = [
    ...(boot.programs === undefined
      ? [`-kernel ${boot.kernel} -initrd ${boot.initramfs} -append '${kernelWords(boot, hardware)}'`]
      : []),
    '-serial file:console -no-reboot -qmp unix:monitor,server=on,wait=off',
  ];
  writeFileSync(join(folder, 'script.sh'), `${[command.text.trimEnd(), ...added].join(' ')}\n`);
  const shell = spawn('sh', ['-e', 'script.sh'], {
    cwd: folder,
    env: { ...process.env, ...boot.environment, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const complaints: string[] = [];
  shell.stderr.on('data', text => complaints.push(String(text)));
  const findings: Findings = { events: [] };
  try {
    await Promise.race([watch(boot, shell, findings, hardware), tooLate(shell)]);
  } catch (error) {
    findings.failure = complaints.join('').trim() || String(error);
  } finally {
    shell.kill('SIGKILL');
    endProcessesOf(folder);
  }
  return experienceOf(folder, begin, findings);
}

async function watch(boot: Boot, shell: ChildProcess, findings: Findings, hardware: Hardware): Promise<void> {
  const { folder } = boot;
  const ended = once(shell, 'exit');
  const isAlive = () => shell.exitCode === null;
  const monitor = await openMonitor(join(folder, 'monitor'), isAlive, event => findings.events.push(event));
  const { ask } = monitor;
  try {
    if (hardware.agentChannel !== undefined) {
      const agent = await connectAgent(join(folder, 'guest.agent'));
      const attended = async (): Promise<void> => {
        findings.echo = String(await echoOf(agent));
        const controls: Controls = {
          memory: async () => Number(memberOf(await ask('query-balloon'), 'actual')),
          setMemory: value => ask('balloon', { value }),
          stop: () => ask('stop'),
          resume: () => ask('cont'),
        };
        await attend(agent, controls, hardware, boot, findings);
      };
      await Promise.race([attended(), ended]);
      agent.close();
    }
    await ended;
  } finally {
    monitor.close();
  }
}

/** Rejects when the guest has run too long, and never ends otherwise. */
async function tooLate(shell: ChildProcess): Promise<never> {
  const stop = new AbortController();
  shell.once('exit', () => stop.abort());
  await wait(PATIENCE, undefined, { signal: stop.signal }).catch(() => new Promise(() => undefined));
  throw new Error(`it is not done after ${PATIENCE / 1000} seconds`);
}
