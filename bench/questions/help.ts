// The command that reads no database, as a whole process.
import { commandCandidate, emptyCandidate } from '../candidates.ts';
import type { Question } from '../measure.ts';

export const HELP: Question = {
  name: 'help',
  unit: 'ms',
  rounds: 15,
  candidates: (node, folder) => [commandCandidate(node, folder, '--help'), emptyCandidate(node, folder)],
};
