// The first question about each OS of the database, by their number: the OS and its ancestry are decoded first. libosinfo
// lists the devices and resources of each OS.
import { libosinfoCandidate, libraryCandidate } from '../candidates.ts';
import type { Question } from '../measure.ts';

export const EVERY_OS: Question = {
  name: 'every-os',
  unit: 'µs',
  rounds: 7,
  candidates: (node, folder) => [
    libraryCandidate('the first question about each OS', node, ['every-os'], { XDG_CACHE_HOME: folder }),
    libosinfoCandidate('every-os'),
  ],
};
