// What happens when the database grows? Made-up databases of 200, 2,000 and 20,000 OSes, and chains of OSes of which each
// derives from the one before.
import { join } from 'node:path';
import { NO_CACHE, ours, snapshotIn } from './contenders.ts';
import { libosinfo } from './libosinfo.ts';
import { writeChain, writeDatabase } from './made-up.ts';
import { type Contender, ownFigure, type Program, type Question } from './measure.ts';

const OSES = 200;
const SCALES = [1, 10, 100];
const WAYS = ['open({ snapshot })', 'open()', 'no cache'] as const;
const OS_ASKED = 'line0v20';
const CHAINS = [10, 100, 10_000];

export const GROWTH: Question = {
  name: 'growth',
  asks: `open and one recommendation in ${OSES} made-up OSes (1x), ten and a hundred times as many; open() asks of each file`,
  unit: 'ms',
  rounds: 5,
  contenders: folder => SCALES.flatMap(scale => opened(join(folder, `${scale}x`), scale)),
  comparisons: WAYS.flatMap(way => [
    { of: `${way}, 10x`, to: `${way}, 1x` },
    { of: `${way}, 100x`, to: `${way}, 1x`, ...(way === 'open({ snapshot })' && { atMost: 3 }) },
  ]),
};

export const CHAIN: Question = {
  name: 'chain',
  asks: 'the first recommendation of an open database, for the last OS of a chain; libosinfo lists its devices and resources',
  unit: 'µs',
  rounds: 3,
  contenders: folder => CHAINS.flatMap(length => askedAboutChain(join(folder, String(length)), length)),
  comparisons: CHAINS.map(length => ({ of: `osinfo-db, ${length} OSes`, to: `libosinfo, ${length} OSes` })),
};

function opened(place: string, scale: number): readonly Contender[] {
  const database = only(place);
  writeDatabase(database.OSINFO_SYSTEM_DIR, OSES * scale);
  const snapshot = snapshotIn(place, database);
  const processes = {
    'open({ snapshot })': ours('first-answer', OS_ASKED, {}, snapshot),
    'open()': ours('first-answer', OS_ASKED, { ...database, ...cacheIn(place) }),
    'no cache': ours('first-answer', OS_ASKED, { ...database, ...NO_CACHE }),
  };
  return WAYS.map(way => ({ name: `${way}, ${scale}x`, sample: () => ownFigure(processes[way]) }));
}

function askedAboutChain(place: string, length: number): readonly Contender[] {
  const database = only(place);
  writeChain(database.OSINFO_SYSTEM_DIR, length);
  return [
    {
      name: 'osinfo-db',
      sample: () => ownFigure(ours('only-answer', `chain${length}`, { ...database, ...cacheIn(place) })),
    },
    libosinfo('only-answer', `http://made-up.example/chain/${length}`, database),
  ].map(contender => ({ ...contender, name: `${contender.name}, ${length} OSes` }));
}

/** An environment in which there is no other database than the one in a place. */
function only(place: string): Readonly<Record<'OSINFO_SYSTEM_DIR' | 'OSINFO_LOCAL_DIR' | 'OSINFO_USER_DIR', string>> {
  const nowhere = join(place, 'none');
  return { OSINFO_SYSTEM_DIR: join(place, 'database'), OSINFO_LOCAL_DIR: nowhere, OSINFO_USER_DIR: nowhere };
}

/** A cache beside the database: one within it would be a part of it, and change it. */
function cacheIn(place: string): Program['environment'] {
  return { XDG_CACHE_HOME: join(place, 'cache') };
}
