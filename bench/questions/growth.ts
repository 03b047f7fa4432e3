// The first answer, as in first-answer.ts, from made-up databases of 200 OSes (1x), 2,000 and 20,000. From the cache,
// the status of each file is read; from a snapshot, no other file is.
import { join } from 'node:path';
import { libraryCandidate, writeSnapshot } from '../candidates.ts';
import { LAST_OS, writeDatabase } from '../made-up.ts';
import type { Candidate, Question } from '../measure.ts';
import { cacheIn } from '../processes.ts';

const OSES = 200;
const SCALES = [1, 10, 100];

export const GROWTH: Question = {
  name: 'growth',
  unit: 'ms',
  rounds: 5,
  prepare: folder => {
    for (const scale of SCALES) {
      writeDatabase(join(folder, String(scale)), OSES * scale);
      writeSnapshot(join(folder, `${scale}.snapshot`), databaseIn(folder, scale));
    }
  },
  candidates: (node, folder) =>
    SCALES.flatMap((scale): Candidate[] => {
      const question = ['first-answer', LAST_OS];
      return [
        libraryCandidate(`from the cache, ${scale}x`, node, question, databaseIn(folder, scale)),
        libraryCandidate(`from a snapshot, ${scale}x`, node, [...question, join(folder, `${scale}.snapshot`)]),
      ];
    }),
};

/** An environment with one of the made-up databases only. */
function databaseIn(folder: string, scale: number): Readonly<Record<string, string>> {
  const none = join(folder, 'none');
  return {
    OSINFO_SYSTEM_DIR: join(folder, String(scale)),
    OSINFO_LOCAL_DIR: none,
    OSINFO_USER_DIR: none,
    ...cacheIn(folder),
  };
}
