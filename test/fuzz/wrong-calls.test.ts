// Tests fewer calls than wrong-calls.slow.test.ts, in the same way.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import * as dataLoader from '../../lib/data-loader.ts';
import * as library from '../../lib/index.ts';
import { callWrongly } from './wrong-calls.ts';

const test = suite('wrong calls');

test('no wrong call throws an error without a code', async () => {
  const { uncoded, codes, called } = await callWrongly(600, 20261129);
  assert.equal(uncoded, []);
  assert.ok((codes.BAD_ARGUMENT ?? 0) > 200, 'most calls are refused');
  const functions = Object.entries<unknown>({ ...dataLoader, ...library }).flatMap(([name, value]) =>
    typeof value === 'function' ? [name] : [],
  );
  assert.equal(
    functions.filter(name => !called.includes(name)),
    [],
    'every public function is called',
  );
});

test.run();
