// Does a fault cost time? Opens the host's database alone and with each fault of test/cases/broken-databases.ts in its
// local and user layers, in turn, and prints how long the latter took in units of the former: medians of some rounds.
import { join } from 'node:path';
import { openSync } from 'osinfo-db';
import { FAULTS, type Fault } from '../test/cases/broken-databases.ts';
import { inFolder } from '../test/fixtures/folders.ts';

const ROUNDS = 3;
const system = openSync().database.layers[0]?.path ?? '';
const isRoot = process.getuid?.() === 0;

function milliseconds(folder: string): number {
  const at = (layer: string): string => join(folder, layer);
  const start = performance.now();
  openSync({ directories: { system, local: at('local'), user: at('user') } }).recommend('fedora36');
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** The good database and a broken one in turn, so that a machine that slows down slows both. */
function ratio({ files = {}, also }: Fault): number {
  return inFolder({}, good =>
    inFolder(files, broken => {
      also?.(broken);
      const rounds = Array.from({ length: ROUNDS }, () => [milliseconds(good), milliseconds(broken)] as const);
      return median(rounds.map(([, time]) => time)) / median(rounds.map(([time]) => time));
    }),
  );
}

const tried = FAULTS.filter(({ notAsRoot }) => !(notAsRoot && isRoot));
const rows = tried.map(fault => ({ name: fault.name, ratio: ratio(fault) })).sort((a, b) => b.ratio - a.ratio);
for (const row of rows) console.log(`${row.ratio.toFixed(2).padStart(8)}  ${row.name}`);
console.log(`${rows.filter(row => row.ratio < 2).length} of ${rows.length} faults take less than twice the time`);
