// Tests the order of all versions, and ranges of versions.

import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compareVersions } from '../../../lib/index.ts';
import { versionRange } from '../../../lib/model/version.ts';
import { NO_RANGES, RANGES, VERSIONS_IN_ORDER } from '../../cases/versions.ts';

const test = suite('version');

test('every version comes before all that follow it, and is equal to itself alone', () => {
  for (const [i, a] of VERSIONS_IN_ORDER.entries()) {
    for (const [j, b] of VERSIONS_IN_ORDER.entries()) {
      assert.is(Math.sign(compareVersions(a, b)), Math.sign(i - j) + 0, `${a} and ${b}`);
    }
  }
});

test('sorting brings them into that order from any other', () => {
  const known = VERSIONS_IN_ORDER.filter(version => version !== undefined);
  assert.equal([...known].reverse().sort(compareVersions), known);
});

for (const [range, inside, outside, why] of RANGES) {
  test(`${range}: ${why}`, () => {
    const fits = versionRange(range);
    assert.ok(fits);
    assert.equal(
      inside.filter(version => !fits(version)),
      [],
      'these should fit',
    );
    assert.equal(
      outside.filter(version => fits(version)),
      [],
      'these should not',
    );
  });
}

for (const text of NO_RANGES) {
  test(`${JSON.stringify(text)} is no range`, () => {
    assert.is(versionRange(text), undefined);
  });
}

test.run();
