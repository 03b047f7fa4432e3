// Tests that the public types of entities contain a record of the loader only under `record`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const test = suite('entities');

for (const file of ['entities.ts', 'entity-parts.ts']) {
  test(`${file} shows records under record only`, () => {
    const source = readFileSync(join(import.meta.dirname, '../../../../lib/model', file), 'utf8');
    const members = source.split('\n').filter(line => line.startsWith('  readonly '));
    assert.ok(members.length > 20);
    assert.equal(
      members.filter(line => /\w+Record\b/.test(line) && !line.startsWith('  readonly record: ')),
      [],
    );
  });
}

test.run();
