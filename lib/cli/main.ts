#!/usr/bin/env node
// The command as a process: arguments, terminal and environment in, exit code out. Runs when imported.
import { existsSync, readFileSync } from 'node:fs';
import { LIBRARY_VERSION } from '../../data-loader/release.ts';
import { surroundingsOfThisHost } from '../open.ts';
import { reportFailure } from './failure.ts';
import type { Io } from './io.ts';
import { run } from './run.ts';

const OS_RELEASES = ['/etc/os-release', '/usr/lib/os-release'];

const io: Io = {
  ...surroundingsOfThisHost(),
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  isTerminal: Boolean(process.stdout.isTTY),
  // A terminal that does not know its width says 0.
  ...(process.stdout.columns > 0 && { columns: process.stdout.columns }),
  today: new Date().toISOString().slice(0, 10),
  get osRelease() {
    const path = OS_RELEASES.find(existsSync);
    return path === undefined ? '' : readFileSync(path, 'utf8');
  },
  version: LIBRARY_VERSION,
};

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` closes the pipe when it has seen enough.
    if (error.code !== 'EPIPE') process.exit(reportFailure(error, undefined, io));
  });
}

process.exitCode = run(process.argv.slice(2), io);
