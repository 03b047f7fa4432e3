// In: texts. Out: lines.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { alignColumns, glossary, pad, truncate, widest, widthOf, wrap } from '../../../../lib/render/text/layout.ts';
import { styleOf } from '../../../../lib/render/text/style.ts';

const layout = suite('layout');

layout('width is what a terminal shows', () => {
  const cases: readonly (readonly [text: string, width: number])[] = [
    ['', 0],
    ['abc', 3],
    ['‘naïve’ – \u2026', 11],
    ['‘cafe\u0301’', 6],
    ['만자로', 6],
    ['日本語 3', 8],
    ['e\u0301', 1],
    ['🐧', 1],
    [styleOf(true).bold('abc'), 3],
  ];
  for (const [text, width] of cases) assert.is(widthOf(text), width, text);
});

layout('padding counts columns, and never cuts', () => {
  assert.is(pad('만', 4), '만  ');
  assert.is(pad('long', 2), 'long');
});

layout('cutting leaves as many columns as asked, and says so', () => {
  assert.is(truncate('abcdef', 6), 'abcdef');
  assert.is(truncate('abcdefg', 6), 'abcde…');
  assert.is(truncate('만자로만', 6), '만자…');
  assert.is(truncate('x'.repeat(4_000_000), 6), 'xxxxx…');
});

layout('wrapping keeps words whole', () => {
  assert.equal(wrap('one two three', 7), ['one two', 'three']);
  assert.equal(wrap('a-word-that-is-long b', 7), ['a-word-that-is-long', 'b']);
  assert.equal(wrap('', 7), ['']);
});

layout('columns are aligned, rows may be short, and columns without text take no room', () => {
  assert.equal(alignColumns([['a', '', 'b'], ['long', '', 'c', 'd'], ['e']], '  '), [
    '  a     b',
    '  long  c  d',
    '  e',
  ]);
  assert.equal(alignColumns([]), []);
});

layout('a text that is longer than a line does not push the others aside', () => {
  assert.is(widest(['a', 'x'.repeat(1000)]), 100);
  const [first, second] = alignColumns([
    ['a', 'b'],
    ['x'.repeat(1000), 'c'],
  ]);
  assert.is(first?.length, 103);
  assert.is(second?.length, 1003);
});

layout('a glossary hangs its texts beside the terms, and leaves out what has none', () => {
  assert.equal(
    glossary(
      [
        ['one', 'a b c d e f'],
        ['three', 'g'],
        ['nothing', ''],
      ],
      16,
    ),
    ['  one    a b c d', '         e f', '  three  g'],
  );
});

layout.run();
