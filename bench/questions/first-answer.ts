// Import, open and the first answer within a process; then, instead of an answer, all files parsed and checked.
// libosinfo loads its database and lists the devices and resources of the same OS.
import { join } from 'node:path';
import { libosinfoCandidate, libraryCandidate, OS, writeSnapshot } from '../candidates.ts';
import type { Question } from '../measure.ts';
import { cacheIn } from '../processes.ts';

const NO_CACHE = { OSINFO_CACHE: 'off' };

export const FIRST_ANSWER: Question = {
  name: 'first-answer',
  unit: 'ms',
  rounds: 15,
  prepare: folder => writeSnapshot(join(folder, 'snapshot')),
  candidates: (node, folder) => {
    const question = ['first-answer', OS.shortId];
    return [
      libraryCandidate('first answer from the cache', node, question, cacheIn(folder)),
      libraryCandidate('first answer from a snapshot', node, [...question, join(folder, 'snapshot')]),
      libraryCandidate('first answer without a cache', node, question, NO_CACHE),
      libraryCandidate('every file without a cache', node, ['every-file'], NO_CACHE),
      libosinfoCandidate('libosinfo: load, first answer', 'first-answer'),
    ];
  },
};
