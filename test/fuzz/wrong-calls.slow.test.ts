// Tests six thousand calls with arguments of wrong types.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { callWrongly } from './wrong-calls.ts';

const test = suite('wrong calls at length');

test('no wrong call of 6,000 throws an error without a code', async () => {
  const { uncoded, calls } = await callWrongly(6_000, 20261130);
  assert.is(calls, 6_000);
  assert.equal(uncoded, []);
});

test.run();
