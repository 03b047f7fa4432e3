// The command as a process: arguments, terminal and environment in, exit code out. Runs when imported.
import { existsSync, readFileSync } from 'node:fs';
import { LIBRARY_VERSION } from '../../data-loader/files/release.ts';
import { readHostEnvironment } from '../open/host.ts';
import { run } from './run.ts';
import type { Io } from './text/io.ts';
import { canBeTerminal, write } from './text/output.ts';

const STDOUT = 1;
const STDERR = 2;
const OS_RELEASES = ['/etc/os-release', '/usr/lib/os-release'];

const io: Io = {
  ...readHostEnvironment(),
  out: text => write(STDOUT, text),
  err: text => write(STDERR, text),
  ...(canBeTerminal(STDOUT) ? readTerminal() : { isTerminal: false }),
  today: new Date().toISOString().slice(0, 10),
  get osRelease() {
    const path = OS_RELEASES.find(existsSync);
    return path === undefined ? '' : readFileSync(path, 'utf8');
  },
  version: LIBRARY_VERSION,
};

// Everything is written: Node need not wait for anything.
run(process.argv.slice(2), io).then(process.exit);

function readTerminal(): Pick<Io, 'isTerminal' | 'columns'> {
  const { isTTY, columns } = process.stdout;
  // A terminal that does not know its width says 0.
  return { isTerminal: Boolean(isTTY), ...(columns > 0 && { columns }) };
}
