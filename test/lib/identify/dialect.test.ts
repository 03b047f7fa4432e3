// Patterns in GLib's dialect in, their source in JavaScript out, or nothing; and the text that every match contains.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { literalIn, toJavaScript } from '../../../lib/identify/dialect.ts';

const test = suite('dialect');

/** `[pattern, a text in which GLib finds it, one in which it does not, why]`: measured with GLib 2.74. */
const SAME: readonly (readonly [pattern: string, found: string, notFound: string, why: string])[] = [
  ['V\\d$', 'xV1', 'V1x', 'searched anywhere'],
  ['\\AV\\d\\z', 'V1', 'xV1', 'the start and the end'],
  ['V\\Z', 'xV', 'Vx', 'the end'],
  ['a\\hb', 'a b', 'ab', 'a horizontal space'],
  ['[[:digit:]]+-', '12-', 'd:-', 'a class of POSIX'],
  ['[^[:alpha:]]x', '1x', 'ax', 'what it is not'],
  ['[[:upper:][:digit:]_]x', '_x', '-x', 'several in one'],
  ['^[[:^digit:]]$', 'a', '1', 'a negated one'],
  ['x[]a]', 'x]', 'xb', 'a bracket that comes first'],
  ['x[^]a]', 'xb', 'x]', 'the same negated'],
  ['[a[]x', '[x', 'bx', 'an opening bracket in a class'],
  ['[a\\]]x', ']x', '\\x', 'an escaped one'],
  ['\\x41\\.', 'A.', 'x41.', 'a character by its number'],
  ['(a)\\1', 'aa', 'ab', 'a back reference'],
  ['"Desktop\\ Personal"', '"Desktop Personal"', 'Desktop', 'an escape that means itself'],
  ['(?!live)x', 'x', 'y', 'a look-ahead'],
  ['(?<=a)b', 'ab', 'cb', 'a look-behind'],
  ['a{,5}b', 'a{,5}b', 'aab', 'braces that count nothing'],
];

for (const [pattern, found, notFound, why] of SAME) {
  test(`${why}: ${pattern}`, () => {
    const source = toJavaScript(pattern);
    assert.ok(source !== undefined);
    assert.ok(new RegExp(source).test(found), source);
    assert.not(new RegExp(source).test(notFound), source);
    const literal = literalIn(pattern);
    assert.ok(found.includes(literal), literal);
  });
}

/** What GLib refuses, or what JavaScript would read as something else. */
const REFUSED: readonly (readonly [pattern: string, why: string])[] = [
  ['\\Qa.b\\E', 'a quotation'],
  ['a\\R', 'any line end'],
  ['\\x{41}', 'a number in braces'],
  ['\\x4g', 'a number that is too short'],
  ['\\p{L}', 'a property of Unicode'],
  ['\\u0041', 'an escape that GLib does not have'],
  ['\\y', 'an escape of nothing'],
  ['\\8', 'a reference to no group'],
  ['(a)\\2', 'another'],
  ['[\\w-.]', 'a range from a class'],
  ['[!-\\d]', 'a range to a class'],
  ['[[.a.]]', 'a collating element'],
  ['[[:nothing:]]', 'a class that does not exist'],
  ['[^]x*y', 'a class without an end'],
  ['[]', 'another'],
  ['a++', 'a possessive repeat'],
  ['(?>a)', 'an atomic group'],
  ['(?P<n>a)', 'a name in the syntax of Python'],
  ['(?x)a', 'a flag'],
  ['(?#a)', 'a remark'],
  ['(?<=a*)b', 'a look-behind of any length'],
  ['a\\', 'a backslash at the end'],
];

for (const [pattern, why] of REFUSED)
  test(`refused: ${why}: ${pattern}`, () => assert.is(toJavaScript(pattern), undefined));

/** `[pattern, what every match contains]` */
const LITERALS: readonly (readonly [pattern: string, literal: string])[] = [
  ['^Fedora-S-dvd-x86_64-36$', 'Fedora-S-dvd-x86_64-36'],
  ['Fedora.*-36', 'Fedora'],
  ['ab?cde', 'cde'],
  ['ab*cd', 'cd'],
  ['abc+de', 'abc'],
  ['ab{0,2}c', 'a'],
  ['a|bcd', ''],
  ['(a|bcd)ef', 'ef'],
  ['(abc)?de', 'de'],
  ['x\\.y[0-9]zz', 'x.y'],
  ['\\d+', ''],
];

for (const [pattern, literal] of LITERALS) test(`literal of ${pattern}`, () => assert.is(literalIn(pattern), literal));

test.run();
