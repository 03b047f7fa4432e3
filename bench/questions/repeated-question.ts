// A question that was asked before. libosinfo lists the devices and resources of the same OS each time.
import { libosinfoCandidate, libraryCandidate, OS } from '../candidates.ts';
import type { Question } from '../measure.ts';

export const REPEATED_QUESTION: Question = {
  name: 'repeated-question',
  unit: 'µs',
  rounds: 7,
  candidates: (node, folder) => [
    libraryCandidate('a repeated question', node, ['repeated-question', OS.shortId], { XDG_CACHE_HOME: folder }),
    libosinfoCandidate('repeated-question'),
  ],
};
