// How long does reading the XML take, where nothing has been prepared? The files themselves are in the system's cache.
import { NO_CACHE, OS, ours, parser } from './contenders.ts';
import { libosinfo } from './libosinfo.ts';
import { type Contender, ownFigure, type Question } from './measure.ts';

export const COLD_LOAD: Question = {
  name: 'cold-load',
  asks: 'all files into records, by its own clock, and opening alone, which takes their bytes; saxes and fast-xml-parser only read and parse them',
  unit: 'ms',
  rounds: 15,
  contenders: () => [
    { name: 'osinfo-db, every file parsed', sample: () => ownFigure(ours('load', '', NO_CACHE)) },
    { name: 'osinfo-db, open alone', sample: () => ownFigure(ours('open', '', NO_CACHE)) },
    libosinfo('load'),
    parserContender('saxes'),
    parserContender('fast-xml-parser'),
  ],
  comparisons: [
    { of: 'osinfo-db, every file parsed', to: 'libosinfo', atMost: 0.8 },
    { of: 'osinfo-db, open alone', to: 'libosinfo' },
    { of: 'osinfo-db, every file parsed', to: 'saxes' },
    { of: 'osinfo-db, every file parsed', to: 'fast-xml-parser' },
  ],
};

export const COLD_FIRST_ANSWER: Question = {
  name: 'cold-first-answer',
  asks: 'the XML, no snapshot, to one recommendation; libosinfo as in first-answer',
  unit: 'ms',
  rounds: 15,
  contenders: () => [
    { name: 'osinfo-db', sample: () => ownFigure(ours('first-answer', OS.shortId, NO_CACHE)) },
    libosinfo('first-answer', OS.id),
  ],
  comparisons: [{ of: 'osinfo-db', to: 'libosinfo', atMost: 0.6 }],
};

function parserContender(name: string): Contender {
  try {
    import.meta.resolve(name);
  } catch {
    return { name, absent: `${name} is not installed` };
  }
  return { name, sample: () => ownFigure(parser(name)) };
}
