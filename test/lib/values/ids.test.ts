// In: names with typing errors, and globs. Out: the nearest names, and the names that match.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findNearest, matchesGlob } from '../../../lib/values/ids.ts';
import { GLOBS, KNOWN_NAMES, NEAREST } from '../../cases/names.ts';

const test = suite('ids');

for (const [wanted, near, why] of NEAREST) {
  test(`near ${JSON.stringify(wanted.slice(0, 40))}: ${why}`, () => {
    assert.equal(findNearest(wanted, KNOWN_NAMES), near);
  });
}

test('the order of the known names does not matter', () => {
  assert.equal(findNearest('adelie3', [...KNOWN_NAMES].reverse()), findNearest('adelie3', KNOWN_NAMES));
});

test('as many are told as are asked for, three when nothing is said', () => {
  const names = ['a1', 'a2', 'a3', 'a4', 'a5'];
  assert.equal(findNearest('a0', names), ['a1', 'a2', 'a3']);
  assert.equal(findNearest('a0', names, 4), ['a1', 'a2', 'a3', 'a4']);
  assert.equal(findNearest('a0', []), []);
});

for (const [name, glob, fits, why] of GLOBS) {
  test(`${JSON.stringify(glob.slice(0, 40))} ${fits ? 'fits' : 'does not fit'} ${name.slice(0, 40)}: ${why}`, () => {
    assert.is(matchesGlob(name, glob), fits);
  });
}

test.run();
