// In: a program, its arguments and limits. Out: its exit code and its whole output. It runs in its own process group,
// which is ended with it, after the time limit, and when this process ends.
import { spawn } from 'node:child_process';

/** How a program ended; 1 is also the code of one that was stopped or could not be started. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  /** stdout and stderr, as they came. */
  readonly output: string;
}

/** Where a program runs, and how long it may. */
export interface ChildOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Whether `program` is a command line for the shell. */
  readonly shell?: boolean;
  /** Milliseconds. */
  readonly timeLimit: number;
}

const groups = new Set<number>();
process.once('exit', () => groups.forEach(endGroup));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

/** Runs it to its end; never rejects. */
export function runChild(program: string, args: readonly string[], options: ChildOptions): Promise<Outcome> {
  const { timeLimit, ...spawnOptions } = options;
  return new Promise(resolve => {
    const child = spawn(program, args, { ...spawnOptions, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    if (child.pid !== undefined) groups.add(child.pid);
    let stdout = '';
    let output = '';
    child.stdout.on('data', chunk => {
      stdout += chunk;
      output += chunk;
    });
    child.stderr.on('data', chunk => {
      output += chunk;
    });
    const end = (): void => {
      if (child.pid !== undefined) endGroup(child.pid);
    };
    const timer = setTimeout(() => {
      output += `\nIt was stopped after ${timeLimit / 1000} seconds.`;
      end();
      child.stdout.destroy();
      child.stderr.destroy();
    }, timeLimit);
    child.once('error', error => {
      output += error.message;
    });
    child.once('exit', end);
    child.once('close', code => {
      clearTimeout(timer);
      resolve({ code: code !== null && code >= 0 ? code : 1, stdout, output });
    });
  });
}

function endGroup(id: number): void {
  groups.delete(id);
  try {
    process.kill(-id, 'SIGKILL');
  } catch {
    // Every process of the group has ended already.
  }
}
