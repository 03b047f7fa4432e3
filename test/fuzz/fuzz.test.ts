// Tests the hand-written databases with a short run of `npm run fuzz`.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { GOOD } from '../cases/broken-databases.ts';
import { damage, fuzz, randomNumbers } from './fuzz.ts';

const test = suite('fuzz');
const samples = Object.entries(GOOD).map(([path, content]) => ({
  path: path.slice(path.indexOf('/') + 1),
  bytes: Buffer.from(content),
}));

test('no damaged file makes the reader throw', () => {
  const { inputs, accepted, thrown } = fuzz(samples, 5_000, 20261123);
  assert.equal(thrown, []);
  assert.is(inputs, 5_000);
  assert.ok(accepted > 0 && accepted < inputs, 'some damage is harmless, most is not');
});

test('the same seed does the same damage', () => {
  const twice = [1, 2].map(() => damage(Buffer.from('<libosinfo/>'), randomNumbers(7)));
  assert.equal(twice[0], twice[1]);
});

test.run();
