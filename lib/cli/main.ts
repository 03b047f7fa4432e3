// The command as a process. In: arguments, environment and terminal. Out: an exit code. Runs when imported.
import { readBytes } from '../../data-loader/files/bytes.ts';
import { LIBRARY_VERSION } from '../../data-loader/files/release.ts';
import { readHostEnvironment } from '../open/host.ts';
import { run } from './run.ts';
import { readInput } from './text/input.ts';
import type { Io } from './text/io.ts';
import { canBeTerminal, write } from './text/output.ts';

const STDIN = 0;
const STDOUT = 1;
const STDERR = 2;
const OS_RELEASES = ['/etc/os-release', '/usr/lib/os-release'];

const io: Io = {
  ...readHostEnvironment(),
  out: text => write(STDOUT, text),
  err: writeError,
  input: maximum => readInput(STDIN, maximum),
  ...(canBeTerminal(STDOUT) ? readTerminal() : { isTerminal: false }),
  today: new Date().toISOString().slice(0, 10),
  get osRelease() {
    return readOsRelease();
  },
  version: LIBRARY_VERSION,
};

// All output is written synchronously, so the process can exit at once.
run(process.argv.slice(2), io).then(process.exit);

/** Where nothing can be written to standard error, the exit code alone tells what is wrong. */
function writeError(text: string): void {
  try {
    write(STDERR, text);
  } catch {
    // A full disk.
  }
}

/** Where it cannot be read, the hints are those of an unknown platform. */
function readOsRelease(): string {
  const found = OS_RELEASES.map(path => readBytes(path)).find(bytes => bytes instanceof Uint8Array);
  return new TextDecoder().decode(found);
}

function readTerminal(): Pick<Io, 'isTerminal' | 'columns'> {
  const { isTTY, columns } = process.stdout;
  // A terminal of unknown width reports 0 columns.
  return { isTerminal: Boolean(isTTY), ...(columns > 0 && { columns }) };
}
