// The command as a whole process, with its cache filled. osinfo-query prints one row about the same OS.
import { commandCandidate, emptyCandidate, OS } from '../candidates.ts';
import type { Question } from '../measure.ts';
import { isInstalled, measureProcess } from '../processes.ts';

const PEER = `osinfo-query os short-id=${OS.shortId}`;

export const RECOMMEND: Question = {
  name: 'recommend',
  unit: 'ms',
  rounds: 15,
  candidates: (node, folder) => [
    commandCandidate(node, folder, 'recommend', OS.shortId),
    emptyCandidate(node, folder),
    isInstalled('osinfo-query')
      ? { name: PEER, sample: () => measureProcess({ program: 'osinfo-query', args: PEER.split(' ').slice(1) }, 1) }
      : { name: PEER, missing: 'osinfo-query is not installed' },
  ],
};
