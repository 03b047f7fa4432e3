// What does a question cost that was asked before?
import { OS, ours } from './contenders.ts';
import { libosinfo } from './libosinfo.ts';
import { ownFigure, type Question } from './measure.ts';

export const REPEATED_QUESTION: Question = {
  name: 'repeated-question',
  asks: "one OS's recommendation, again and again; libosinfo lists its devices and resources as often",
  unit: 'µs',
  rounds: 9,
  contenders: cache => [
    { name: 'osinfo-db', sample: () => ownFigure(ours('repeated-question', OS.shortId, { XDG_CACHE_HOME: cache })) },
    libosinfo('repeated-question', OS.id),
  ],
  comparisons: [{ of: 'osinfo-db', to: 'libosinfo', atMost: 1 / 1000 }],
};
