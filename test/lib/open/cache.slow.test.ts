// Tests a cache with random damage, ten thousand times: it returns what the files state, or it is not used.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { databaseRoots } from '../../../data-loader/files/locations.ts';
import { cacheKeyOf, readCache } from '../../../data-loader/snapshot/cache.ts';
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
    const hostEnvironment = host(folder);
    const cacheKey = cacheKeyOf(databaseRoots(hostEnvironment), 'installed');
    const isAccepted = (): boolean => typeof readCache({ folder: place, home: folder }, cacheKey, []) !== 'string';
    assert.ok(isAccepted());
    for (let round = 0; round < 10_000; round += 1) {
      const changed = damaged(bytes, chance);
      writeFileSync(file, changed);
      assert.is(isAccepted(), Buffer.compare(changed, bytes) === 0, `round ${round}`);
      // What is refused is as good as not there: then the files are read, and to see that some times will do.
      if (round % 100 === 0) assert.ok(answer(hostEnvironment) === right, `round ${round}`);
    }
  });
});

test.run();
