// Tests command lines that are too long for Node's parser of arguments.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ask } from './world.ts';

const test = suite('options');

test('with options, a command line has a limit of words, and without them it has none', async () => {
  const words = Array.from({ length: 20_000 }, () => '*').join(' ');
  assert.is((await ask(`list ${words}`)).code, 0);
  const { code, err } = await ask(`list -q ${words}`);
  assert.is(code, 2);
  assert.match(err, /^osinfo: With options, a command takes at most 20000 arguments\./);
});

test('letters behind one dash have a limit', async () => {
  assert.is((await ask(`list -${'q'.repeat(999)}`)).code, 0);
  const { code, err } = await ask(`list -${'q'.repeat(131_000)}`);
  assert.is(code, 2);
  assert.match(err, /^osinfo: At most 1000 letters stand behind one dash\./);
});

test.run();
