// A libvirtd for tests: its files and sockets are in one folder, and it runs as an ordinary user, so that nothing of
// the host is changed. Everything that it started is ended with it.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { SERVICE_FOLDERS } from './packages.ts';
import { endProcessesOf } from './processes.ts';

/** A running libvirtd. */
export interface Libvirtd {
  /** A folder that its guests may read and write. */
  readonly folder: string;
  /** What virsh prints; rejects with what it complains of. */
  readonly virsh: (...words: readonly string[]) => Promise<string>;
  /** The process of a running guest. */
  readonly processOf: (name: string) => number;
  /** Ends it and everything that it started. */
  readonly stop: () => void;
}

const run = promisify(execFile);
/** `nobody`, whom every Linux has. */
const ORDINARY = 65534;
const PATIENCE = 120_000;
/** Also where the programs of a system's services are. */
const PATH = [process.env.PATH ?? '', ...SERVICE_FOLDERS].join(':');

/** Starts one in an empty folder. @throws when it does not answer within two minutes */
export async function startLibvirtd(folder: string): Promise<Libvirtd> {
  const user = process.getuid?.() === 0 ? { uid: ORDINARY, gid: ORDINARY } : {};
  const env = environmentIn(folder);
  prepare(folder, user.uid);
  const log: string[] = [];
  const daemon = spawn('libvirtd', ['--pid-file', join(folder, 'pid')], {
    env,
    cwd: folder,
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  daemon.stderr.on('data', text => log.push(String(text)));
  const failed = new Promise<never>((_, reject) => daemon.once('error', reject));
  failed.catch(() => undefined);
  const virsh = async (...words: readonly string[]): Promise<string> => {
    const options = { env, cwd: folder, ...user, timeout: PATIENCE, maxBuffer: 2 ** 26 };
    const { stdout } = await run('virsh', ['-q', '-c', 'qemu:///session', ...words], options);
    return stdout;
  };
  const stop = (): void => {
    endProcessesOf(folder);
  };
  try {
    await Promise.race([answer(virsh, folder), failed, once(daemon, 'exit')]);
    if (daemon.exitCode !== null) throw new Error(`libvirtd ended with ${daemon.exitCode}`);
    await virsh('uri');
  } catch (error) {
    stop();
    throw new Error(`libvirtd does not start: ${error}\n${log.join('')}`);
  }
  return {
    folder,
    virsh,
    processOf: name => Number(readFileSync(join(folder, `r/libvirt/qemu/run/${name}.pid`), 'utf8')),
    stop,
  };
}

function environmentIn(folder: string): Record<string, string> {
  return {
    PATH,
    LC_ALL: 'C',
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, 'c'),
    XDG_RUNTIME_DIR: join(folder, 'r'),
    XDG_CACHE_HOME: join(folder, 'x'),
    XDG_DATA_HOME: join(folder, 'd'),
  };
}

function prepare(folder: string, owner: number | undefined): void {
  const folders = [folder, 'c', 'c/libvirt', 'r', 'x', 'd'].map((name, index) =>
    index === 0 ? name : join(folder, name),
  );
  for (const one of folders) {
    mkdirSync(one, { recursive: true });
    if (owner !== undefined) chownSync(one, owner, owner);
  }
  chmodSync(join(folder, 'r'), 0o700);
  // Guests write their own logs, or virtlogd would be started too and stay. Their screens are where no other guest of the
  // host is looked for: libvirt's own range is shared with everybody.
  const port = 20_000 + (process.pid % 10_000);
  const settings = [
    'stdio_handler = "file"',
    `remote_display_port_min = ${port}`,
    `remote_display_port_max = ${port + 100}`,
  ];
  writeFileSync(join(folder, 'c/libvirt/qemu.conf'), `${settings.join('\n')}\n`);
}

/** Until it answers; the first answer takes as long as libvirt needs to ask every QEMU what it can do. */
async function answer(virsh: Libvirtd['virsh'], folder: string): Promise<void> {
  const socket = join(folder, 'r/libvirt/libvirt-sock');
  for (let left = PATIENCE; left > 0 && !existsSync(socket); left -= 100) await wait(100);
  await virsh('version');
}
