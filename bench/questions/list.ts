// The command that lists every OS, as a whole process, with its cache filled.
import { commandCandidate, emptyCandidate } from '../candidates.ts';
import type { Question } from '../measure.ts';

export const LIST: Question = {
  name: 'list',
  unit: 'ms',
  rounds: 15,
  candidates: (node, folder) => [commandCandidate(node, folder, 'list'), emptyCandidate(node, folder)],
};
