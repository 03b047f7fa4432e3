// In: a program, its arguments, its working folder, and the minutes it may take. Out: its exit code and its output. A
// program that runs longer is stopped and counts as failed.
import { spawn } from 'node:child_process';

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs the program. Never rejects: a program that cannot be started has the exit code 1 and the reason as its output. */
export function runCommand(program: string, args: readonly string[], cwd: string, minutes = 5): Promise<Outcome> {
  return new Promise(resolve => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: minutes * 60_000 });
    let output = '';
    const add = (chunk: Buffer): void => {
      output += chunk;
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('error', error => resolve({ code: 1, output: `${program}: ${error.message}` }));
    child.on('close', (code, signal) => {
      if (signal !== null) output += `${program} was stopped by ${signal}; it may take ${minutes} minutes\n`;
      resolve({ code: code ?? 1, output });
    });
  });
}
