// How long is the way from nothing to the first answer, without the start of the process?
import { OS, ours, snapshotIn } from './contenders.ts';
import { libosinfo } from './libosinfo.ts';
import { ownFigure, type Question } from './measure.ts';

export const FIRST_ANSWER: Question = {
  name: 'first-answer',
  asks: "open and one recommendation; libosinfo loads and lists one OS's devices and resources; each by its own clock",
  unit: 'ms',
  rounds: 15,
  contenders: folder => {
    const snapshot = snapshotIn(folder);
    const withCache = ours('first-answer', OS.shortId, { XDG_CACHE_HOME: folder });
    return [
      { name: 'open({ snapshot })', sample: () => ownFigure(ours('first-answer', OS.shortId, {}, snapshot)) },
      { name: 'open()', sample: () => ownFigure(withCache) },
      libosinfo('first-answer', OS.id),
    ];
  },
  comparisons: [
    { of: 'open({ snapshot })', to: 'libosinfo', atMost: 1 / 30 },
    { of: 'open()', to: 'libosinfo' },
  ],
};
