// How much memory does a process hold after its first answer, over what it held before it had any data?
import { HEAP_OF_NODE, MEMORY_OF_NODE, OS, ours, snapshotIn } from './contenders.ts';
import { libosinfo } from './libosinfo.ts';
import { ownFigure, type Program, type Question } from './measure.ts';

export const MEMORY: Question = {
  name: 'memory',
  asks: 'after one answer from a snapshot: resident memory over bare Node, heap over that of bare Node, and what libosinfo adds to its process',
  unit: 'MB',
  rounds: 9,
  contenders: folder => {
    const snapshot = snapshotIn(folder);
    return [
      {
        name: 'osinfo-db',
        sample: () => difference(ours('memory', OS.shortId, {}, snapshot), MEMORY_OF_NODE),
        atMost: 10,
      },
      { name: 'osinfo-db, heap', sample: () => difference(ours('heap', OS.shortId, {}, snapshot), HEAP_OF_NODE) },
      libosinfo('memory', OS.id),
    ];
  },
  comparisons: [{ of: 'osinfo-db', to: 'libosinfo' }],
};

function difference(larger: Program, smaller: Program): number {
  return ownFigure(larger) - ownFigure(smaller);
}
