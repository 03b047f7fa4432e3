// What happens when the database grows? Made-up databases of 200, 2,000 and 20,000 OSes, and chains of OSes of which each
// derives from the one before.
import { join } from 'node:path';
import { ours } from './contenders.ts';
import { libosinfo } from './libosinfo.ts';
import { writeChain, writeDatabase } from './made-up.ts';
import { type Contender, ownFigure, type Question } from './measure.ts';

const OSES = 200;
const SCALES = [1, 10, 100];
const CHAINS = [10, 100, 10_000];

export const GROWTH_OF_LOAD: Question = {
  name: 'growth-of-load',
  asks: `reading the XML of ${OSES} made-up OSes (1x), ten and a hundred times as many`,
  unit: 'ms',
  rounds: 3,
  contenders: folder => SCALES.map(scale => ({ name: `${scale}x`, sample: loading(join(folder, `${scale}x`), scale) })),
  comparisons: [
    { of: '10x', to: '1x' },
    { of: '100x', to: '1x' },
  ],
};

export const CHAIN: Question = {
  name: 'chain',
  asks: 'the first recommendation of an open database, for the last OS of a chain; libosinfo lists its devices and resources',
  unit: 'µs',
  rounds: 3,
  contenders: folder => CHAINS.flatMap(length => askedAboutChain(join(folder, String(length)), length)),
  comparisons: CHAINS.map(length => ({ of: `osinfo-db, ${length} OSes`, to: `libosinfo, ${length} OSes` })),
};

function loading(place: string, scale: number): () => number {
  writeDatabase(place, OSES * scale);
  return () => ownFigure(ours('load', '', only(place)));
}

function askedAboutChain(place: string, length: number): readonly Contender[] {
  writeChain(place, length);
  return [
    { name: 'osinfo-db', sample: () => ownFigure(ours('only-answer', `chain${length}`, only(place))) },
    libosinfo('only-answer', `http://made-up.example/chain/${length}`, only(place)),
  ].map(contender => ({ ...contender, name: `${contender.name}, ${length} OSes` }));
}

/** An environment in which there is no other database. */
function only(place: string): Readonly<Record<string, string>> {
  const nowhere = join(place, 'none');
  return { OSINFO_SYSTEM_DIR: place, OSINFO_LOCAL_DIR: nowhere, OSINFO_USER_DIR: nowhere };
}
