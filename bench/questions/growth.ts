// The first answer, as in first-answer, from made-up databases of 200 OSes (1x), 2,000 and 20,000. From the cache, the
// status of each file is read; from a snapshot, no other file is looked at.
import { join } from 'node:path';
import { libraryCandidate, writeSnapshot } from '../candidates.ts';
import { LAST_OS, writeDatabase } from '../made-up.ts';
import type { Candidate, Question } from '../measure.ts';

const OSES = 200;
const SCALES = [1, 10, 100];

export const GROWTH: Question = {
  name: 'growth',
  unit: 'ms',
  rounds: 5,
  prepare: folder => {
    for (const scale of SCALES) {
      writeDatabase(pathOf(folder, scale), OSES * scale);
      writeSnapshot(snapshotIn(folder, scale), databaseIn(folder, scale));
    }
  },
  candidates: (node, folder) =>
    SCALES.flatMap((scale): Candidate[] => [
      libraryCandidate(`open from the cache, ${scale}x`, node, ['first-answer', LAST_OS], databaseIn(folder, scale)),
      libraryCandidate(`open a snapshot, ${scale}x`, node, ['first-answer', LAST_OS, snapshotIn(folder, scale)]),
    ]),
};

/** An environment that has no other database than one of these. */
function databaseIn(folder: string, scale: number): Readonly<Record<string, string>> {
  return {
    OSINFO_SYSTEM_DIR: pathOf(folder, scale),
    OSINFO_LOCAL_DIR: join(folder, 'none'),
    OSINFO_USER_DIR: join(folder, 'none'),
    XDG_CACHE_HOME: join(folder, 'cache'),
  };
}

function pathOf(folder: string, scale: number): string {
  return join(folder, `database-${scale}`);
}

function snapshotIn(folder: string, scale: number): string {
  return join(folder, `${scale}.snapshot`);
}
