// In: a text. Out: the positions of offsets, and the texts of lines.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Lines } from '../../../data-loader/xml/lines.ts';

const test = suite('lines');

/** `[text, offset, line:column]` */
const POSITIONS: readonly (readonly [text: string, offset: number, position: string])[] = [
  ['', 0, '1:1'],
  ['abc', 2, '1:3'],
  ['a\nb', 1, '1:2'],
  ['a\nb', 2, '2:1'],
  ['\n\n\n', 3, '4:1'],
  ['a\n😀b', 4, '2:3'],
];

for (const [text, offset, position] of POSITIONS) {
  test(`${JSON.stringify(text)} at ${offset}`, () => {
    const { line, column } = new Lines(text).position(offset);
    assert.is(`${line}:${column}`, position);
  });
}

test('the text of each line that a position has been in can be asked for', () => {
  const lines = new Lines(`a\n\tb\n${'c'.repeat(200)}\nd`);
  assert.is(lines.lineText(1), 'a');
  assert.is(lines.lineText(2), undefined, 'not there yet');
  lines.position(7);
  assert.is(lines.lineText(1), 'a');
  assert.is(lines.lineText(2), ' b', 'a tab is one space, so that a caret below it stands right');
  assert.is(lines.lineText(3), 'c'.repeat(160));
  assert.is(lines.lineText(4), undefined);
  assert.is(lines.lineText(0), undefined);
});

test.run();
