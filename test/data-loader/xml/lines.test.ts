// A text in, whole or in parts; positions of offsets and the texts of lines out.
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
    const lines = new Lines();
    lines.text = text;
    const { line, column } = lines.position(offset);
    assert.is(`${line}:${column}`, position);
  });
}

test('a text may grow between two questions', () => {
  const lines = new Lines();
  lines.text = 'a';
  assert.equal(lines.position(1), { line: 1, column: 2 });
  lines.text += 'b\nc';
  assert.equal(lines.position(1), { line: 1, column: 2 });
  assert.equal(lines.position(3), { line: 2, column: 1 });
  assert.is(lines.lineText(2), 'c');
  assert.is(lines.lineText(1), 'ab');
  assert.is(lines.lineText(3), undefined);
});

test.run();
