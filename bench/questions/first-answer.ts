// From a process that has loaded nothing to the first answer, within the process. libosinfo loads its database and lists
// the devices and resources of the same OS.
import { join } from 'node:path';
import { libosinfoCandidate, libraryCandidate, OS, writeSnapshot } from '../candidates.ts';
import type { Question } from '../measure.ts';

export const FIRST_ANSWER: Question = {
  name: 'first-answer',
  unit: 'ms',
  rounds: 15,
  prepare: folder => writeSnapshot(join(folder, 'osinfo.snapshot')),
  candidates: (node, folder) => {
    const question = ['first-answer', OS.shortId];
    return [
      libraryCandidate('import, open from the cache, first answer', node, question, { XDG_CACHE_HOME: folder }),
      libraryCandidate('import, open a snapshot, first answer', node, [...question, join(folder, 'osinfo.snapshot')]),
      libosinfoCandidate('first-answer'),
    ];
  },
};
