// One answer of an open database: to a repeated question; about the same OS on a new target; and the first one about
// each OS. libosinfo lists devices and resources each time.
import { libosinfoCandidate, libraryCandidate, OS } from '../candidates.ts';
import type { Question } from '../measure.ts';
import { cacheIn } from '../processes.ts';

export const NEXT_ANSWER: Question = {
  name: 'next-answer',
  unit: 'µs',
  rounds: 7,
  candidates: (node, folder) => {
    const cache = cacheIn(folder);
    return [
      libraryCandidate('repeated question', node, ['repeated-question', OS.shortId], cache),
      libraryCandidate('new question', node, ['new-question', OS.shortId], cache),
      libosinfoCandidate('libosinfo: the same OS', 'repeated-question'),
      libraryCandidate('first question about each OS', node, ['every-os'], cache),
      libosinfoCandidate('libosinfo: each OS', 'every-os'),
    ];
  },
};
