// In: criteria. Out: the entities that match, or an error that lists the legal criteria.

import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../../lib/index.ts';
import { OS_CRITERIA } from '../../../lib/query/query.ts';
import { BAD_QUERIES, FAMILY, OS_QUERIES } from '../../cases/criteria.ts';
import { databaseOf, os } from '../../fixtures/records.ts';

const test = suite('query');

const db = databaseOf(...FAMILY);

for (const [criteria, expected, why] of OS_QUERIES) {
  test(`${JSON.stringify(criteria)}: ${why}`, () => {
    assert.is(
      db
        .oses(criteria)
        .map(({ shortId }) => shortId)
        .join(' '),
      expected,
    );
  });
}

for (const [criteria, key, why] of BAD_QUERIES) {
  test(`${JSON.stringify(criteria)} cannot be asked: ${why}`, () => {
    const error = thrownBy(() => db.oses(criteria));
    assert.ok(isOsinfoError(error) && error.code === 'BAD_CRITERIA');
    assert.is(error.detail.key, key);
  });
}

test('every criterion is among those asked', () => {
  const asked = new Set(OS_QUERIES.flatMap(([criteria]) => Object.keys(criteria)));
  assert.equal([...asked].sort(), [...OS_CRITERIA].sort());
});

test('a long list of names is compared in linear time', () => {
  const many = databaseOf(...Array.from({ length: 500 }, (_, n) => os(`n${n}`, '<family>linux</family>')));
  const names = Array.from({ length: 100_000 }, (_, n) => `x${n}`);
  const started = performance.now();
  assert.is(many.oses({ shortId: [...names, 'n1', 'n2*'], family: [...names, 'Linux'] }).length, 112);
  assert.ok(performance.now() - started < 1500);
});

test('a criterion that is undefined asks nothing', () => {
  assert.is(db.oses(JSON.parse('{}')).length, 4);
  assert.is(Reflect.apply(db.oses, db, [{ vendor: undefined, colour: undefined }]).length, 4);
});

test('criteria that are no object are an argument of the wrong type', () => {
  for (const criteria of [null, 'linux', 36, () => true]) {
    for (const ask of [db.oses, db.platforms, db.devices]) {
      const error = thrownBy(() => Reflect.apply(ask, db, [criteria]));
      assert.ok(isOsinfoError(error) && error.code === 'BAD_ARGUMENT', String(criteria));
    }
  }
});

test('platforms are chosen by what they have in common with OSes', () => {
  const platforms = databaseOf(
    '<platform id="http://example.org/p"><short-id>p1</short-id><vendor>Ice</vendor><version>1</version></platform>',
    '<platform id="http://example.org/q"><short-id>p2</short-id><vendor>Ice</vendor><version>2</version></platform>',
  );
  assert.equal(
    platforms.platforms({ vendor: 'ice', version: '>1' }).map(({ shortId }) => shortId),
    ['p2'],
  );
  const error = thrownBy(() => Reflect.apply(platforms.platforms, platforms, [{ family: 'ice' }]));
  assert.ok(isOsinfoError(error) && error.code === 'BAD_CRITERIA');
});

test('devices are chosen by class, bus, name, vendor and text', () => {
  const devices = databaseOf(
    '<device id="http://example.org/a"><name>herring</name><vendor>Sea</vendor><product>Card</product><class>net</class><bus-type>pci</bus-type></device>',
    '<device id="http://example.org/b"><name>krill</name><class>block</class><bus-type>usb</bus-type></device>',
  );
  const chosen = (criteria: Parameters<typeof devices.devices>[0]): string =>
    devices
      .devices(criteria)
      .map(({ name }) => name)
      .join(' ');
  assert.is(chosen({ class: 'net' }), 'herring');
  assert.is(chosen({ class: ['NET', 'block'] }), 'herring krill');
  assert.is(chosen({ busType: 'usb' }), 'krill');
  assert.is(chosen({ name: 'Krill' }), 'krill');
  assert.is(chosen({ vendor: 'sea' }), 'herring');
  assert.is(chosen({ text: 'car' }), 'herring');
  assert.is(chosen({ text: 'example.org/b' }), 'krill');
  assert.is(chosen({ class: 'net', busType: 'usb' }), '');
});

test.run();

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}
