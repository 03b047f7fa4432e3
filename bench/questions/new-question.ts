// A question about an OS that was asked about before, for a target that was not: no answer is kept. libosinfo lists the
// devices and resources of the same OS each time.
import { libosinfoCandidate, libraryCandidate, OS } from '../candidates.ts';
import type { Question } from '../measure.ts';

export const NEW_QUESTION: Question = {
  name: 'new-question',
  unit: 'µs',
  rounds: 7,
  candidates: (node, folder) => [
    libraryCandidate('a new question', node, ['new-question', OS.shortId], { XDG_CACHE_HOME: folder }),
    libosinfoCandidate('repeated-question'),
  ],
};
