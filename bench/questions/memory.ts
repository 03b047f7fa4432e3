// The increase of a process's resident memory from before the import to after the first answer, from the cache.
// libosinfo is measured from before its database is loaded.
import { libosinfoCandidate, libraryCandidate, OS } from '../candidates.ts';
import type { Question } from '../measure.ts';
import { cacheIn } from '../processes.ts';

export const MEMORY: Question = {
  name: 'memory',
  unit: 'MB',
  rounds: 7,
  candidates: (node, folder) => [
    libraryCandidate('memory of the first answer', node, ['memory', OS.shortId], cacheIn(folder)),
    libosinfoCandidate('libosinfo: load, first answer', 'memory'),
  ],
};
