// The automaton of a pattern: what its positions read, and how they are linked.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Automaton, automatonOf } from '../../../data-loader/grammar/pattern-automaton.ts';

const test = suite('pattern-automaton');

/** `[source, links as 'from>to' or 'from>to*ways', why]`; position 0 is the start, 1 the end. */
const LINKS: readonly (readonly [source: string, links: string, why: string])[] = [
  ['', '0>1', 'nothing to read'],
  ['a', '0>2 2>1', 'one character'],
  ['ab', '0>3 2>1 3>2', 'two, of which the last is built first'],
  ['a|b', '0>2 0>3 2>1 3>1', 'two ways'],
  ['a|a', '0>2 0>3 2>1 3>1', 'two ways though they read the same'],
  ['a*', '0>2 0>1 2>2 2>1', 'a loop, or none'],
  ['a+', '0>2 2>2 2>1', 'a loop'],
  ['a?b', '0>3 0>2 2>1 3>2', 'an optional character'],
  ['(a)', '0>2 2>1', 'a group is what is in it'],
  ['(?:a|b)c', '0>3 0>4 2>1 3>2 4>2', 'alternatives that meet'],
  ['a{3}', '0>4 2>1 3>2 4>3', 'a count is so many copies'],
  ['a{1,2}', '0>3 2>1 3>2 3>1', 'a range, of which one is optional'],
  ['(?=a)b', '0>4 0>2 2>1 4>3', 'a look-ahead has an end of its own'],
  ['^$\\b\\B', '0>1', 'assertions read nothing'],
];

for (const [source, expected, why] of LINKS) {
  test(`${JSON.stringify(source)}: ${why}`, () => {
    assert.is(linksOf(automaton(source)), expected);
  });
}

/** `[source of one character, the ranges it reads, why]` */
const SETS: readonly (readonly [source: string, ranges: readonly (readonly [number, number])[], why: string])[] = [
  ['a', [[0x61, 0x61]], 'a letter'],
  ['\\.', [[0x2e, 0x2e]], 'an escape that means itself'],
  ['\\d', [[0x30, 0x39]], 'digits'],
  [
    '\\D',
    [
      [0, 0x2f],
      [0x3a, 0xffff],
    ],
    'no digits',
  ],
  ['\\n', [[10, 10]], 'a newline'],
  ['\\cJ', [[10, 10]], 'by its control letter'],
  ['\\x0A', [[10, 10]], 'by two digits'],
  ['\\u000a', [[10, 10]], 'by four'],
  ['[a-c]', [[0x61, 0x63]], 'a range'],
  [
    '[ac]',
    [
      [0x61, 0x61],
      [0x63, 0x63],
    ],
    'two letters',
  ],
  [
    '[a-]',
    [
      [0x61, 0x61],
      [0x2d, 0x2d],
    ],
    'a dash at the end',
  ],
  ['[\\b]', [[8, 8]], 'a backspace'],
  ['[\\101]', [[0x41, 0x41]], 'an octal number in a class'],
  [
    '[\\d-a]',
    [
      [0x30, 0x39],
      [0x2d, 0x2d],
      [0x61, 0x61],
    ],
    'a dash after a class',
  ],
  [
    '[^b-y]',
    [
      [0, 0x61],
      [0x7a, 0xffff],
    ],
    'all but a range',
  ],
  ['[^]', [[0, 0xffff]], 'all'],
  ['[]', [], 'none'],
  [
    '.',
    [
      [0, 9],
      [11, 12],
      [14, 0x2027],
      [0x202a, 0xffff],
    ],
    'all but line ends',
  ],
];

for (const [source, ranges, why] of SETS) {
  test(`${source} reads ${why}`, () => {
    assert.equal(automaton(source).sets[2], ranges);
  });

  test(`${source} reads what a regular expression reads`, () => {
    const pattern = new RegExp(`^${source}$`);
    for (let code = 0; code < 0x3000; code += 1) {
      const isRead = ranges.some(([low, high]) => low <= code && code <= high);
      if (pattern.test(String.fromCharCode(code)) !== isRead) assert.unreachable(`${source} and ${code}`);
    }
  });
}

test('a pattern is anchored when its only alternative starts with ^', () => {
  const anchored = ['^a', '^(a|b)', 'a', '^a|b', 'a^', '(^a)'].map(source => automaton(source).isAnchored);
  assert.equal(anchored, [true, true, false, false, false, false]);
});

test('a loop is a single character that repeats without end', () => {
  const loops = ['a*', 'a+', 'a{2,}', '(a)*', 'a{2}', 'a?', '(ab)*'].map(source => automaton(source).loops.size);
  assert.equal(loops, [1, 1, 1, 0, 0, 0, 0]);
});

test('a lazy loop is none, nor is one in a part that repeats', () => {
  const loops = ['a*?', 'a+?', '(a*){2}', '(a+)?', '(a*b)*', '(a*)b'].map(source => automaton(source).loops.size);
  assert.equal(loops, [0, 0, 0, 0, 0, 1]);
});

test('what is too large, or not understood, has none', () => {
  for (const source of ['a{1001}', '(a{40}){40}', '(?:[a-z]?){300}', '(?<=a+)b', '(?<n>a)(?<=\\k<n>b*)c']) {
    assert.is(automatonOf(source), undefined, source);
  }
  assert.ok(automatonOf('a{1000}'));
});

test.run();

function automaton(source: string): Automaton {
  const found = automatonOf(source);
  if (found === undefined) throw new Error(`${source} has no automaton`);
  return found;
}

function linksOf({ links }: Automaton): string {
  return links
    .flatMap((onward, from) => onward.map(({ position, ways }) => `${from}>${position}${ways === 1 ? '' : `*${ways}`}`))
    .join(' ');
}
