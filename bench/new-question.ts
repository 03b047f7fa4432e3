// What does the first question about each OS cost, in a process that was never asked anything?
import { ours } from './contenders.ts';
import { libosinfo } from './libosinfo.ts';
import { ownFigure, type Question } from './measure.ts';

export const NEW_QUESTION: Question = {
  name: 'new-question',
  asks: "every OS's recommendation, once each, by their number; libosinfo lists every OS's devices and resources",
  unit: 'µs',
  rounds: 9,
  contenders: cache => [
    { name: 'osinfo-db', sample: () => ownFigure(ours('new-question', '', { XDG_CACHE_HOME: cache })) },
    libosinfo('new-question'),
  ],
  comparisons: [{ of: 'osinfo-db', to: 'libosinfo' }],
};
