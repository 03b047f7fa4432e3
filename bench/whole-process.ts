// How long does one call of the command take, from the start of its process to its exit?
import { command, NODE_ALONE, OS } from './contenders.ts';
import { isInstalled, type Question, wholeProcess } from './measure.ts';

const COMMAND_LINE = command('recommend', OS.shortId);
const COMMAND = `osinfo recommend ${OS.shortId}`;
const PEER = `osinfo-query os short-id=${OS.shortId}`;

export const WHOLE_PROCESS: Question = {
  name: 'whole-process',
  asks: 'start to exit of a process, the cache filled; osinfo-query prints one row about the same OS',
  unit: 'ms',
  rounds: 25,
  contenders: cache => [
    { name: COMMAND, sample: () => wholeProcess({ ...COMMAND_LINE, environment: { XDG_CACHE_HOME: cache } }) },
    { name: 'node -e 0', sample: () => wholeProcess(NODE_ALONE) },
    isInstalled('osinfo-query')
      ? { name: PEER, sample: () => wholeProcess({ program: 'osinfo-query', args: ['os', `short-id=${OS.shortId}`] }) }
      : { name: PEER, absent: 'osinfo-query is not installed' },
  ],
  comparisons: [
    { of: COMMAND, to: 'node -e 0', atMost: 1.25 },
    { of: COMMAND, to: PEER, atMost: 0.33 },
  ],
};
