// Tests the public exports of osinfo-db, imported by its name as a user does.
import * as osinfo from 'osinfo-db';
import * as sync from 'osinfo-db/sync';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fixtureRoots } from '../fixtures/folders.ts';

const test = suite('osinfo-db');

test('what docs/ shows is there', () => {
  for (const name of ['open', 'OsinfoDb', 'OsinfoError', 'isOsinfoError', 'formatProblem', 'formatPlace', 'toJson']) {
    assert.type(new Map(Object.entries(osinfo)).get(name), 'function', name);
  }
});

test('what need not be waited for is an entry of its own', () => {
  assert.equal(Object.keys(sync), ['openSync', 'readHostSync']);
});

test('nothing of the inside is there', () => {
  for (const name of Object.keys(osinfo)) assert.not.match(name, /^(?:resolve|link|factsOf|recommend$|decide|load)/);
});

test('the six lines of the example', async () => {
  const [system = ''] = fixtureRoots('penguins').map(({ path }) => path);
  const db = await osinfo.open({ directories: { system } });
  const hw = db.recommend('adelie2');
  assert.equal(
    [hw.disk.bus, hw.network?.model, hw.clock.offset, hw.clock.timers.length],
    ['virtio', 'virtio', 'utc', 3],
  );
  assert.is(hw.network?.because.at, 'system:os/example.org/adelie-2.xml:16');
});

/** `[a call, the code of its error, the beginning of the message]`. */
const WRONG_CALLS: readonly (readonly [call: () => unknown, code: string, message: string])[] = [
  [() => Reflect.apply(osinfo.toTable, undefined, []), 'BAD_ARGUMENT', 'hardware is undefined'],
  [() => Reflect.apply(osinfo.toJson, undefined, []), 'BAD_ARGUMENT', 'hardware is undefined'],
  [() => Reflect.apply(osinfo.compareVersions, undefined, [20.04, '1']), 'BAD_ARGUMENT', 'version is number'],
  [() => Reflect.construct(osinfo.OsinfoDb, [{}]), 'BAD_ARGUMENT', 'store.has is undefined, not a function'],
  [
    () => Reflect.apply(osinfo.recommendForImage, undefined, [undefined, {}, { unknown: 1 }]),
    'BAD_ARGUMENT',
    'options has no option "unknown". It can have hardwareConfig, target.',
  ],
  [
    () => Reflect.apply(osinfo.recommendForImage, undefined, [undefined, {}, { target: { archh: 'x' } }]),
    'BAD_TARGET',
    'The target\'s key is "archh"',
  ],
  [
    () => Reflect.apply(osinfo.recommendForImage, undefined, [undefined, []]),
    'BAD_ARGUMENT',
    'properties is object, not an object of named values',
  ],
];

for (const [call, code, message] of WRONG_CALLS) {
  test(`a wrong call is told: ${message}`, () => {
    assert.throws(
      call,
      (error: unknown) => osinfo.isOsinfoError(error) && error.code === code && error.message.startsWith(message),
    );
  });
}

test('an option of open that does not exist is told', async () => {
  const error: unknown = await Promise.resolve(Reflect.apply(osinfo.open, undefined, [{ strct: true }])).catch(
    (reason: unknown) => reason,
  );
  assert.ok(osinfo.isOsinfoError(error) && error.code === 'BAD_ARGUMENT');
  assert.equal(error.detail, { argument: 'options.strct', value: 'strct', near: ['strict'] });
});

test.run();
