// In: bytes. Out: their text, or the text before bytes that are not UTF-8.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { decode } from '../../../data-loader/xml/decode.ts';
import { bytesOf } from '../../cases/documents.ts';

const test = suite('decode');

const BAD = 'bytes that are not UTF-8';
const UTF16 = 'UTF-16 instead of UTF-8';

/** `[bytes, text, fault, why]` */
const CASES: readonly (readonly [bytes: Uint8Array, text: string, fault: string | undefined, why: string])[] = [
  [bytesOf(), '', undefined, 'nothing'],
  [bytesOf('a'), 'a', undefined, 'one line without an end'],
  [bytesOf('a\nb\n'), 'a\nb\n', undefined, 'two lines'],
  [bytesOf('\n\n'), '\n\n', undefined, 'empty lines'],
  [bytesOf('a\r\nb\rc\r\r\nd'), 'a\nb\nc\n\nd', undefined, 'every line end is a newline'],
  [bytesOf('a\r'), 'a\n', undefined, 'a carriage return at the end'],
  [bytesOf('é🐧\nü'), 'é🐧\nü', undefined, 'characters of several bytes'],
  [bytesOf(0xef, 0xbb, 0xbf, 'a'), 'a', undefined, 'a byte order mark is not text'],
  [bytesOf(0xef, 0xbb, 0xbf), '', undefined, 'nor is it alone'],
  [bytesOf(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 'a'), '\ufeffa', undefined, 'a second one is'],
  [bytesOf('a\n', 0xef, 0xbb, 0xbf, 'b'), 'a\n\ufeffb', undefined, 'so is one in the middle'],
  [bytesOf('a\0\u0001'), 'a\0\u0001', undefined, 'characters that XML does not have'],
  [bytesOf('a', 0xff), 'a', BAD, 'a byte that UTF-8 never has'],
  [bytesOf(0xff), '', BAD, 'alone'],
  [bytesOf('a\nb', 0xc3), 'a\nb', BAD, 'a character that is cut off at the end'],
  [bytesOf('a', 0xc3, '\nb'), 'a', BAD, 'and at the end of a line'],
  [bytesOf('a\nb\nc', 0xe9, 'd\ne\n'), 'a\nb\nc', BAD, 'what stands before it is read'],
  [bytesOf('a\nb\ufffdc', 0xe9, 'd'), 'a\nb\ufffdc', BAD, 'a replacement character that is written out is one'],
  [bytesOf('\ufffd\ufffd', 0xef, 0xbf), '\ufffd\ufffd', BAD, 'and half of one is not'],
  [bytesOf('a\r\nb', 0xff), 'a\nb', BAD, 'with its line ends'],
  [bytesOf(0xff, 0xfe, 'a', 0), '', UTF16, 'UTF-16, little end first'],
  [bytesOf(0xfe, 0xff, 0, 'a'), '', UTF16, 'UTF-16, big end first'],
  [bytesOf('a', 0xff, 0xfe), 'a', BAD, 'not at the start'],
];

for (const [bytes, text, fault, why] of CASES) {
  test(why, () => {
    const decoded = decode(bytes);
    assert.equal([decoded.text, decoded.fault], [text, fault]);
  });
}

test('many characters that are written out as U+FFFD cost no more than others', () => {
  const bytes = bytesOf('\ufffd'.repeat(20_000), 0xff, 'a\n'.repeat(20_000));
  assert.is(decode(bytes).text, '\ufffd'.repeat(20_000));
});

test.run();
