// Patterns of files, screened before anything is searched with them.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { patternFault } from '../../data-loader/patterns.ts';
import { HARMLESS_PATTERNS, REFUSED_PATTERNS } from '../cases/patterns.ts';

const test = suite('patterns');

/** Texts as long as the longest that is searched, which make a search go back and forth. */
const SUBJECTS: readonly string[] = ['a', 'x', '0', 'ab', '.1', ' A', '\n', 'a='].map(part =>
  part.repeat(Math.floor(127 / part.length)).concat('!'),
);

for (const [source, why] of HARMLESS_PATTERNS) {
  test(`harmless: ${nameOf(source)}: ${why}`, () => {
    assert.is(patternFault(source), undefined);
  });

  test(`a search with it ends: ${nameOf(source)}`, () => {
    for (const subject of SUBJECTS) assert.type(new RegExp(source).test(subject), 'boolean');
  });
}

for (const [source, words, why] of REFUSED_PATTERNS) {
  test(`refused: ${nameOf(source)}: ${why}`, () => {
    const fault = patternFault(source) ?? '';
    assert.match(fault, /^a regular expression/);
    assert.ok(fault.endsWith(words), fault);
  });
}

test.run();

function nameOf(source: string): string {
  return source.length > 40 ? `${source.slice(0, 40)}...` : source;
}
