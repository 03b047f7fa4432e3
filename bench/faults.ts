// Does a fault cost time? The host's database alone, and with each fault of test/cases/broken-databases.ts in its local
// and user layers.
import { join } from 'node:path';
import { openSync } from 'osinfo-db/sync';
import { FAULTS, type Fault } from '../test/cases/broken-databases.ts';
import { writeFiles } from '../test/fixtures/folders.ts';
import { OS } from './contenders.ts';
import type { Question } from './measure.ts';

const isRoot = process.getuid?.() === 0;
const tried = FAULTS.filter(({ notAsRoot }) => !(notAsRoot && isRoot));

export const FAULTS_COST: Question = {
  name: 'faults',
  asks: 'open and one recommendation, in this process, without a fault and with each fault there is a test of',
  unit: 'ms',
  rounds: 3,
  long: true,
  contenders: folder => [
    { name: 'no fault', sample: opening(join(folder, 'good'), {}) },
    ...tried.map((fault, index) => ({ name: fault.name, sample: opening(join(folder, String(index)), fault) })),
  ],
  comparisons: tried.map(({ name }) => ({ of: name, to: 'no fault', atMost: 2 })),
};

function opening(folder: string, { files = {}, also }: Pick<Fault, 'files' | 'also'>): () => number {
  const system = openSync().database.layers[0]?.path ?? '';
  const directories = { system, local: join(folder, 'local'), user: join(folder, 'user') };
  writeFiles(folder, files);
  also?.(folder);
  return () => {
    const start = performance.now();
    openSync({ directories }).recommend(OS.shortId);
    return performance.now() - start;
  };
}
