// The library's version stands in package.json, and in the code, which has no package.json beside it in a bundle.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { LIBRARY_VERSION } from '../../data-loader/release.ts';

const test = suite('release');

test('both say the same', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8');
  assert.is(LIBRARY_VERSION, JSON.parse(text).version);
});

test.run();
