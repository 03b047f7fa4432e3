// The public list of osinfo-db, asked for by its name as a user does.
import * as osinfo from 'osinfo-db';
import * as sync from 'osinfo-db/sync';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fixtureRoots } from '../fixtures/folders.ts';

const test = suite('osinfo-db');

test('what README shows is there', () => {
  for (const name of ['open', 'OsinfoDb', 'OsinfoError', 'isOsinfoError', 'formatProblem', 'formatPlace', 'toJson']) {
    assert.type(new Map(Object.entries(osinfo)).get(name), 'function', name);
  }
});

test('what need not be waited for is an entry of its own', () => {
  assert.equal(Object.keys(sync), ['openSync']);
});

test('nothing of the inside is there', () => {
  for (const name of Object.keys(osinfo)) assert.not.match(name, /^(?:resolve|link|factsOf|recommend$|decide|load)/);
});

test('the six lines of the example', async () => {
  const [system = ''] = fixtureRoots('penguins').map(({ path }) => path);
  const db = await osinfo.open({ directories: { system } });
  const hw = db.recommend('adelie2');
  assert.equal(
    [hw.disk.bus, hw.network.model, hw.clock.offset, hw.clock.timers.length],
    ['virtio', 'virtio', 'utc', 3],
  );
  assert.is(hw.network.because.at, 'system:os/example.org/adelie-2.xml:16');
});

test.run();
