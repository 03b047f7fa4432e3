// In: a number and optionally a seed, by `npm run fuzz -- N [SEED]`. Out: the results of reading the files of the
// host's database, damaged N times.
import { readFileSync } from 'node:fs';
import { listFiles } from '../../data-loader/index.ts';
import { OsinfoError } from '../../lib/index.ts';
import { openSync } from '../../lib/sync.ts';
import { fuzz, type Sample } from './fuzz.ts';

const [inputs = 100_000, seed = 1] = process.argv.slice(2).map(Number);
/** Bytes; most files are smaller, and the larger ones only repeat themselves. */
const LARGEST = 4096;

function samples(): readonly Sample[] {
  const { layers } = openSync().database;
  return layers
    .flatMap(root => listFiles(root).files)
    .map(({ path, location }) => ({ path, bytes: readFileSync(location) }))
    .map(({ path, bytes }) => ({ path, bytes: bytes.subarray(0, LARGEST) }));
}

try {
  const result = fuzz(samples(), inputs, seed);
  for (const { input, error } of result.thrown.slice(0, 10)) console.log(`${error}\n  ${input}`);
  console.log(
    `${result.inputs} inputs, seed ${seed}: ${result.accepted} still read, slowest ${result.slowest.toFixed(1)} ms, ` +
      `${result.thrown.length} uncaught exceptions`,
  );
  process.exitCode = result.thrown.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof OsinfoError)) throw error;
  console.error(error.message);
  process.exitCode = 3;
}
