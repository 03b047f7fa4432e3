// Tests that the version in the code is that of package.json, which a bundle does not contain, and that the form of
// records follows from the grammar.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { LIBRARY_VERSION, RECORD_FORM } from '../../../data-loader/files/release.ts';
import { ENTITIES } from '../../../data-loader/grammar/grammar.ts';

const test = suite('release');

test('both say the same', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../../package.json'), 'utf8');
  assert.is(LIBRARY_VERSION, JSON.parse(text).version);
});

test('the form of records is that of the grammar', () => {
  const rows = JSON.stringify(ENTITIES, (key, value) => {
    if (key === 'fields') return undefined;
    return typeof value === 'function' ? value.name : value;
  });
  assert.match(rows, '"shortIds","located":"name"');
  assert.is(RECORD_FORM, crc32(rows).toString(16).padStart(8, '0'));
});

test.run();
