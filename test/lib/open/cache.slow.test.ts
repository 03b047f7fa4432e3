// A cache damaged by chance, ten thousand times: what it answers is what the files say, or it is not used.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { databaseRoots } from '../../../data-loader/files/locations.ts';
import { circumstancesOf, readCache } from '../../../data-loader/snapshot/cache.ts';
import { chanceOf, damaged } from '../../fixtures/snapshots.ts';
import { answer, host, withCache } from './cache-host.ts';

const test = suite('cache, at length');

test('damage by chance, 10,000 times: no wrong answer, no error', () => {
  withCache(folder => {
    const place = join(folder, 'cache/osinfo-db');
    const file = join(place, readdirSync(place)[0] ?? '');
    const right = answer(host(folder));
    const bytes = readFileSync(file);
    const chance = chanceOf(1);
    const surroundings = host(folder);
    const circumstances = circumstancesOf(databaseRoots(surroundings), [], 'installed');
    const isAccepted = (): boolean => typeof readCache(place, circumstances) !== 'string';
    assert.ok(isAccepted());
    let used = 0;
    for (let round = 0; round < 10_000; round += 1) {
      writeFileSync(file, damaged(bytes, chance));
      const accepted = isAccepted();
      if (accepted) used += 1;
      // What is refused is as good as not there: then the files are read, and to see that some times will do.
      else if (round % 100 !== 0) continue;
      assert.ok(answer(host(folder)) === right, `round ${round}`);
    }
    // Of what is accepted most is damaged where it is read only for an answer.
    assert.ok(used > 1000 && used < 5000, `${used}`);
  });
});

test.run();
