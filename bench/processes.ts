// In: a command line. Out: the CPU time of its whole process, or the number that it prints. NODE_EXTRA_CA_CERTS is
// unset in every process, because Node 20 would read the certificates at each start.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A command line, and the variables that are added to the environment. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>> | undefined;
}

/** An environment with the cache in a folder, which is the home too: a cache outside the home, below /tmp, is not used. */
export function cacheIn(folder: string): Readonly<Record<string, string>> {
  return { HOME: folder, XDG_CACHE_HOME: folder };
}

/** The folder of package.json. */
export const ROOT: string = dirname(fileURLToPath(import.meta.resolve('osinfo-db/package.json')));

/** bash's `time` prints the user and system time of its child processes, in seconds with three decimals. */
const TIME = `times=$1; shift; TIMEFORMAT='%3U %3S'
time for ((run = 0; run < times; run++)); do "$@" >/dev/null || exit; done`;

/** Milliseconds of CPU time of a process from start to exit: the mean of several processes. @throws when one fails */
export function measureProcess({ program, args, environment }: Command, times: number): number {
  const { stderr } = run({
    program: 'bash',
    args: ['-c', TIME, 'bench', String(times), program, ...args],
    environment,
  });
  const [user = Number.NaN, system = Number.NaN] = stderr.trimEnd().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return ((user + system) * 1000) / times;
}

/** The number that a process prints; NaN when it prints none. @throws when it fails */
export function readNumber(command: Command): number {
  return Number(run(command).stdout);
}

/** Whether a program can be started. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--help'], { stdio: 'ignore' }).error === undefined;
}

function run({ program, args, environment }: Command): { readonly stdout: string; readonly stderr: string } {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, LC_ALL: 'C', ...environment };
  const child = spawnSync(program, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (child.error !== undefined) throw child.error;
  if (child.status !== 0) throw new Error(`${[program, ...args].join(' ')} failed: ${child.stderr}`);
  return child;
}
