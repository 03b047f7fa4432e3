// In: a program, its arguments and its working folder. Out: its exit code and its output. A program that runs longer
// than five minutes is stopped and counts as failed.
import { spawn } from 'node:child_process';

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

const timeLimit = 15 * 60 * 1000;

/**
 * Runs the program. Never rejects: a program that cannot be started has the exit code 1 and the reason as its output.
 */
export function runCommand(program: string, args: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise(resolve => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeLimit });
    let output = '';
    const add = (chunk: Buffer): void => {
      output += chunk;
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('error', error => resolve({ code: 1, output: `${program}: ${error.message}` }));
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}
