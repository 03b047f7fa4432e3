// Tests long chains and wide diamonds of OSes: every answer is complete, and does not depend on the order of requests.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ancestorsDeclaring, ancestryOf, osParents } from '../../lib/graph/ancestry.ts';
import { databaseOf, os, osRecord } from '../fixtures/records.ts';

const test = suite('chains');

function parent(name: string): string {
  return `<derives-from id="http://example.org/${name}"/>`;
}

test('10,000 OSes in one chain all drive what the first one drives', () => {
  const length = 10_000;
  const chain = Array.from({ length }, (_, n) =>
    os(`c${n}`, n === 0 ? '<devices><device id="d"/></devices>' : parent(`c${n - 1}`)),
  );
  const db = databaseOf(...chain);
  assert.is(db.oses({ supports: 'd' }).length, length);
  assert.is(db.oses({ derivedFrom: 'c0' }).length, length - 1);
  assert.is(db.os(`c${length - 1}`).ancestors.length, length - 1);
  assert.is(db.recommend(`c${length - 1}`).network?.model, 'e1000');
});

test('of 600 OSes in a chain that all declare something, the nearest 256 count, and a problem tells it', () => {
  const length = 600;
  const chain = Array.from({ length }, (_, n) =>
    os(`c${n}`, `<devices><device id="d${n}"/></devices>${n === 0 ? '' : parent(`c${n - 1}`)}`),
  );
  const db = databaseOf(...chain);
  const last = db.os(`c${length - 1}`);
  assert.is(last.ancestors.length, length - 1);
  assert.equal(
    last.devices.map(({ id }) => id),
    Array.from({ length: 256 }, (_, n) => `d${length - 1 - n}`),
  );
  const cut = db.problems.filter(({ code }) => code === 'TOO_LARGE');
  assert.is(cut.length, length - 256);
  assert.match(
    cut[0]?.message ?? '',
    /has more than 256 ancestors that declare something; it inherits from the nearest$/,
  );
});

test('facts of sites reach down a chain, and a chain may end in a circle', () => {
  const length = 1500;
  const fact = '<x-clock-offset>localtime</x-clock-offset>';
  const chain = Array.from({ length }, (_, n) => os(`c${n}`, n === 0 ? fact + parent('c2') : parent(`c${n - 1}`)));
  const db = databaseOf(...chain);
  // In an ancestry with a circle, the nearest 256 OSes are looked at.
  assert.is(db.recommend('c200').clock.offset, 'localtime');
  assert.is(db.oses().filter(({ id }) => db.recommend(id).clock.offset === 'localtime').length, 256);
  const straight = databaseOf(...[os('c0', fact), ...chain.slice(1)]);
  assert.is(straight.recommend(`c${length - 1}`).clock.offset, 'localtime');
});

test('what is cached for descendants is what a walk of their own finds, circles included', () => {
  const devices = '<devices><device id="d"/></devices>';
  const records = [
    os('a', parent('b') + parent('c') + devices),
    os('b', parent('d')),
    os('c', parent('d') + devices),
    os('d', parent('e') + devices),
    os('e'),
    os('x', parent('y') + devices),
    os('y', parent('z') + parent('a')),
    os('z', parent('x') + devices),
    os('w', parent('z') + devices),
  ].map(osRecord);
  const find = (id: string) => records.find(record => record.id === id);
  const says = (record: { readonly devices: readonly unknown[] }): boolean => record.devices.length > 0;
  const ids = (found: readonly { readonly id: string }[]): readonly string[] => found.map(({ id }) => id);
  for (const order of [records, records.toReversed()]) {
    const declaring = ancestorsDeclaring(osParents, find, says);
    for (const record of order) {
      assert.equal(ids(declaring(record)), ids(ancestryOf(record, osParents, find).filter(says)), record.id);
    }
  }
});

test.run();
