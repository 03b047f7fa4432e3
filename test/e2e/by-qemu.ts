// In: a recommendation. Out: the differences of a QEMU that our own script starts. The guest never runs.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hardware } from '../../lib/policy/aspects/hardware.ts';
import { guestOf } from '../../lib/render/guest/guest.ts';
import { type QemuOptions, toQemuArguments, toQemuCommand } from '../../lib/render/qemu/qemu.ts';
import { expectedFacts } from './expected-facts.ts';
import { compareFacts, type Outcome } from './facts-compared.ts';
import { liveFacts } from './live-facts.ts';
import { openMonitor } from './monitor.ts';
import { endProcessesOf } from './processes.ts';

/** A name that a shell would make more of. It has no comma: swtpm has no way to write one. */
const FOLDER = "it's a=$(guest)";

/** Starts, looks and ends. The host's time zone is the given one, so many hours from UTC. @throws what QEMU complains of */
export async function examineByQemu(
  hardware: Hardware,
  within: string,
  zone: { readonly timeZone: string; readonly hours: number },
): Promise<Outcome> {
  const folder = join(within, FOLDER);
  mkdirSync(folder);
  const disk = { path: join(folder, 'disk.img'), format: 'raw' } as const;
  const options: QemuOptions = { name: 'guest', memory: 256 * 1024 ** 2, disk, sockets: folder };
  writeFileSync(disk.path, new Uint8Array(1_474_560));
  // The monitor's path is relative, for it is only ours.
  const script = `${toQemuCommand(hardware, options).text.trimEnd()} -S -qmp unix:monitor,server=on,wait=off\n`;
  const env = { ...process.env, LC_ALL: 'C', TZ: zone.timeZone };
  const shell = spawn('sh', ['-e', '-c', script], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const complaints: string[] = [];
  shell.stderr.on('data', text => complaints.push(String(text)));
  try {
    const monitor = await openMonitor(join(folder, 'monitor'), () => shell.exitCode === null);
    const facts = await liveFacts(monitor.ask, toQemuArguments(hardware, options).arguments).finally(monitor.close);
    return compareFacts(expectedFacts(hardware, guestOf(hardware, options), zone.hours), facts);
  } catch (error) {
    throw new Error(complaints.join('') || String(error));
  } finally {
    shell.kill('SIGKILL');
    endProcessesOf(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
