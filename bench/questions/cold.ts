// The same as first-answer where no cache is read or written, so that the XML is read. libosinfo is asked the same as there.
import { libosinfoCandidate, libraryCandidate, OS } from '../candidates.ts';
import type { Question } from '../measure.ts';

export const COLD: Question = {
  name: 'cold',
  unit: 'ms',
  rounds: 15,
  candidates: node => [
    libraryCandidate('import, open without a cache, first answer', node, ['first-answer', OS.shortId], {
      OSINFO_CACHE: 'off',
    }),
    libosinfoCandidate('first-answer'),
  ],
};
