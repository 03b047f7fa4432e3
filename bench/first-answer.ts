// How long is the way from nothing to the first answer, without the start of the process?
import { OS, ours } from './contenders.ts';
import { libosinfo } from './libosinfo.ts';
import { ownFigure, type Question } from './measure.ts';

export const FIRST_ANSWER: Question = {
  name: 'first-answer',
  asks: "open and one recommendation; libosinfo loads and lists one OS's devices and resources; each by its own clock",
  unit: 'ms',
  rounds: 15,
  contenders: () => [
    { name: 'osinfo-db', sample: () => ownFigure(ours('first-answer', OS.shortId)) },
    libosinfo('first-answer', OS.id),
  ],
  comparisons: [{ of: 'osinfo-db', to: 'libosinfo', atMost: 1 / 30 }],
};
