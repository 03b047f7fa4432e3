// What does a question cost that was not asked before, about an OS that others were asked about?
import { OS, ours } from './contenders.ts';
import { libosinfo } from './libosinfo.ts';
import { ownFigure, type Question } from './measure.ts';

export const MISSED_QUESTION: Question = {
  name: 'missed-question',
  asks: "one OS's recommendation for a target that is new each time; libosinfo lists its devices and resources as often",
  unit: 'µs',
  rounds: 9,
  contenders: cache => [
    { name: 'osinfo-db', sample: () => ownFigure(ours('missed-question', OS.shortId, { XDG_CACHE_HOME: cache })) },
    libosinfo('repeated-question', OS.id),
  ],
  comparisons: [{ of: 'osinfo-db', to: 'libosinfo', atMost: 1 / 10 }],
};
