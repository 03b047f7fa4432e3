// Every file of the database read and parsed, and its problems found, where there is no cache. libosinfo loads its database.
import { libosinfoCandidate, libraryCandidate } from '../candidates.ts';
import type { Question } from '../measure.ts';

export const COLD_LOAD: Question = {
  name: 'cold-load',
  unit: 'ms',
  rounds: 9,
  candidates: node => [
    libraryCandidate('import, open without a cache, every file', node, ['every-file'], { OSINFO_CACHE: 'off' }),
    libosinfoCandidate('load'),
  ],
};
