// The command as a whole process, with its cache filled. osinfo-query prints one row about the same OS.
import { commandCandidate, emptyCandidate, OS } from '../candidates.ts';
import type { Question } from '../measure.ts';
import { isInstalled, measureProcess } from '../processes.ts';

const PEER = `osinfo-query os short-id=${OS.shortId}`;

export const COMMAND: Question = {
  name: 'command',
  unit: 'ms',
  rounds: 15,
  candidates: (node, folder) => [
    commandCandidate(node, folder, 'recommend', OS.shortId),
    emptyCandidate(node, folder),
    commandCandidate(node, folder, 'list'),
    commandCandidate(node, folder, '--help'),
    isInstalled('osinfo-query')
      ? { name: PEER, sample: () => measureProcess({ program: 'osinfo-query', args: PEER.split(' ').slice(1) }, 1) }
      : { name: PEER, missing: 'it is not installed' },
  ],
};
