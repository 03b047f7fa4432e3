// In: texts with characters that control a terminal. Out: harmless texts.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { printable, UNPRINTABLE } from '../../../data-loader/records/printable.ts';

const texts = suite('printable');

const CASES: readonly (readonly [text: string, shown: string, why: string])[] = [
  ['Penguin 2', 'Penguin 2', 'plain text stays'],
  ['Übung 만자로 🐧 e\u0301', 'Übung 만자로 🐧 e\u0301', 'so do letters of all kinds'],
  ['\u001b[31m', '␛[31m', 'an escape sequence'],
  ['a\r\n\tb\0', 'a␍␊␉b␀', 'line ends, tabs, NUL'],
  ['a\u007f\u0085\u009bb', 'a\ufffd\ufffd\ufffdb', 'delete, next line, a sequence in one character'],
  ['a\u202eb\u2066c\u200fd', 'a\ufffdb\ufffdc\ufffdd', 'what turns the direction round'],
  ['a\u2028b\u2029c', 'a\ufffdb\ufffdc', 'line separators'],
];

for (const [text, shown, why] of CASES) texts(why, () => assert.is(printable(text), shown));

texts('every text in a value, as deep as it stands', () => {
  assert.equal(printable({ a: ['\n', { b: '\r', c: 1, d: true }] }), { a: ['␊', { b: '␍', c: 1, d: true }] });
});

texts(
  'what is replaced is what Unicode calls control characters, of text and of its direction, and line separators',
  () => {
    const all = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).join('');
    assert.equal(all.match(UNPRINTABLE), all.match(/[\p{Cc}\p{Bidi_C}\u2028\u2029]/gu));
  },
);

texts.run();
