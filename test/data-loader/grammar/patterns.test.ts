// In: the sources of patterns, legal and refused ones. Out: what each is not. Refused patterns are never searched with,
// because the search would not end.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { LONGEST_SUBJECT, patternFault } from '../../../data-loader/grammar/patterns.ts';
import { HARMLESS_PATTERNS, REFUSED_PATTERNS } from '../../cases/patterns.ts';

const test = suite('patterns');

const TOO_SLOW = 'a regular expression that ends in reasonable time';

type Row = readonly [pattern: string, isAccepted: boolean, why: string];

const OF_THE_DATABASE: readonly string[] = [
  '10\\.0(\\.\\d+)*',
  'ALT Server-V 9\\.2(\\.\\d+)* x86_64',
  'Fedora-WS-23(_[A-Za-z]*)*-i386',
  'DragonFly_v5.6.(\\d)+',
  'Debian 10.\\d+.\\d+ amd64 \\d+',
  'Debian 8.\\d+.\\d+ ppc64el .*',
  '[A-Z0-9_]*_([A-Z]*-[A-Z]*)',
  '.*RHEL-6.6 .*.x86_64.*',
  '.*RHEL-7.([1-9][0-9]).*x86_64.*',
  '.*RHEL-8-([8-9]|[1-9][0-9])(-[0-9]|[1-9][0-9])?.*x86_64.*',
  '.*MIRACLE-LINUX-9-([1-9]|[1-9][0-9])(-[0-9]|[1-9][0-9])?.*x86_64.*',
  'RHEL[_-]8[_-]([8-9]|[1-9][0-9])([_-]([0-9]|[1-9][0-9]))?.*ppc64le$',
  '^Rocky-(Workstation-Lite-8[-]?([4-9]$|[1-9][0-9])?|8-([4-9]|[1-9][0-9])?-(Live-)?(Workstation-Lite)?$)',
  'Ubuntu-Server 20.04(.\\d\\+?)?(.\\d\\+?)? LTS ppc64',
  'Asianux Server (7 (?!SP[123])|(4 ?!SP[67])).+',
  'Gentoo amd64 \\d{8}T\\d{6}Z',
  'ARCH LINUX <HTTPS?://(WWW.)?ARCHLINUX.ORG>',
  '^("Terminal"|Server|"Desktop\\ Personal")$',
  'openSUSE-Leap-15.3(-\\d+)?-NET-s390x*',
  `(${'ARMECHK|ARMEVOL|ARMSVOL|ARMWVOL|ARMEEVL|GRTMUPD|GRTMPFPP|'.repeat(8)}CR0SP2)_`,
];

const ACCEPTED: readonly (readonly [pattern: string, why: string])[] = [
  ['(Fedora|CentOS)-.*', 'alternatives before a repeat'],
  ['[(](?:\\.|[)]+)', 'parentheses in classes'],
  ['^.*(Server|Workstation).*(x86_64|aarch64).*$', 'alternatives between three repeats'],
  ['', 'nothing to read'],
  ['(a|b)*c', 'alternatives that begin differently'],
  ['(?:[0-9]+[.-])*rc', 'each iteration ends where no number goes on'],
  ['^([A-Za-z0-9]+[._-])*[A-Za-z0-9]+\\.iso$', 'separated words'],
  ['(\\w+ )*\\w+$', 'separated words that may be any'],
  ['(?:\\d{1,3}\\.){3}\\d{1,3}', 'counted repeats in a counted repeat'],
  ['(?<part>-\\d+)+$', 'a named group'],
  ['.*.*x', 'three places to choose'],
  ['.*Penguin-\\d+-\\d+-x86_64-dvd.*', 'numbers that end at a mark'],
  ['Penguin \\d+\\.\\d+\\.\\d+ (amd64|arm64) \\d+', 'more of them'],
  ['foo.*bar.*baz', 'the same with different words between'],
  ['.*a.{14}b.*x.*', 'many places that one text can lead to'],
  [`(${numbers(100, 200)})_`, 'very many, once'],
  [`${'(?:'.repeat(300)}a${')?'.repeat(300)}`, 'many groups in groups'],
  ['(?<!x)abc+(?<=c)', 'looking behind'],
  ['(a)(b)\\2\\1', 'back references'],
  ['a{,5}b{c}]', 'braces and a bracket that mean themselves'],
  ['[^]*[]|[\\]*+(]', 'classes that end late, and early'],
  ['(\\w+){2}-', 'the same place in a counted repeat, twice'],
  ['^\\w*?\\w*?\\w*?-', 'three lazy repeats that begin at the start only'],
];

const REFUSED: readonly (readonly [pattern: string, why: string])[] = [
  ['(_\\w+)*x', 'a separator that is a word character too'],
  ['([ -_]\\d+)*x', 'a range that has the digits in it'],
  ['(-a*a*)*x', 'two repeats behind a separator'],
  ['\\c(a+)+b', 'an escape that is a backslash'],
  ['(-[A-z]*_)*x', 'a range that goes beyond letters'],
  ['(?:^|-)(?:\\bLive\\b|\\BCD$)+', 'unsure: assertions in a repeat'],
  ['(\\(\\.\\d+)*x', 'unsure: a parenthesis that opens nothing, in a repeat'],
  ['^(a+)+$', 'a repeat in a repeat'],
  ['((a+)+)+b', 'one in one more'],
  ['(a*)*', 'of what may be nothing'],
  ['([a-z]+)*x', 'of a class'],
  ['(.*)*y', 'of anything'],
  ['(x+x+)+y', 'two repeats side by side in a repeat'],
  ['(\\w+\\s?)*z', 'a separator that may be missing'],
  ['^(\\s*\\w+)*$', 'a separator that may be nothing'],
  ['(-\\d*|-)*x', 'a separator with nothing behind it, or not'],
  ['(\\d|\\d)*x', 'equal alternatives'],
  ['(a|a)*b', 'equal letters'],
  ['(a|aa)+$', 'alternatives that begin alike'],
  ['(?:ab|a|b)*$', 'one that others make up'],
  ['(?:|a|a?)+b', 'alternatives that may be nothing'],
  ['(a?b?c?)*d', 'nothing but options'],
  ['((a?)*)*b', 'iterations that read nothing'],
  ['^(?:.|\\s)*$', 'a space is any character too'],
  ['([\\w-]|[\\d.])*x', 'classes that share the digits'],
  ['([^b]|[a-c])*d', 'a negated class'],
  ['(?:\\D|[^\\d])*1', 'two spellings of one set'],
  ['(\\x61|a)*b', 'a letter by its number'],
  ['(?:\\u0061|[\\141])+$', 'by two other numbers'],
  ['(?:\\cJ|\\n)+$', 'a control character by its letter'],
  ['(?:[\\b-\\r]|\\v)+$', 'a range of control characters'],
  ['(?:[\\d-z]|-)+$', 'a hyphen that makes no range'],
  ['(.*\\(\\.\\d+)*x', 'a parenthesis that opens nothing, after a repeat'],
  ['(?<name>a+)+b', 'in a named group'],
  ['(?:a+?)+?b', 'lazy repeats'],
  ['(?=(a+)+b)', 'in a lookahead'],
  ['(?!(?:a|a)*b)c', 'in a negative lookahead'],
  ['(?<=(a+)+)b', 'in a lookbehind'],
  ['(a*)\\1*(?:\\1)*b', 'with back references'],
  ['(?<a>a*)(\\k<a>)*b', 'with a named back reference'],
  ['(?:a?){30}a{30}', 'many options'],
  [`${'a?'.repeat(30)}${'a'.repeat(30)}`, 'the same in full'],
  [`${'(a|a)'.repeat(30)}b`, 'many equal alternatives'],
  [`${'(|)'.repeat(30)}b`, 'many ways to read nothing'],
  ['(a{1,20}){1,20}b', 'counted repeats of counted repeats'],
  ['(a{1,1000}){1,1000}', 'of high counts'],
  ['a{1000000}', 'a count that needs much memory'],
  ['(?:){1000000}', 'a count that takes its time over nothing'],
  ['((?:){400}){400}', 'one of one'],
  ['.*.*.*.*.*.*.*.*x', 'many repeats in a row'],
  ['.*.*.*x', 'four places to choose'],
  ['\\w*\\d*\\w*\\d*\\w*x', 'of classes that share characters'],
  ['^.*.*.*.*.*x', 'though it begins at the start only'],
  ['(?=.*.*.*x)', 'in a lookahead'],
  ['(a|b)*a(a|b){16}$', 'too many places that one text can lead to'],
  ['(?:[a-z]?){500}x', 'too many places one after another'],
  ['.*foo.*bar.*baz.*', 'four places, with different words between'],
  ['(ab|ac)*$', 'unsure: alternatives that begin alike'],
  ['(?:a+b+)+c', 'unsure: two repeats in a repeat'],
  ['([a-z]+[0-9]+)*x', 'unsure: the same with classes'],
  ['((((a))))*b', 'unsure: a repeat of groups'],
  ['(Fedora|CentOS)-\\d+(\\.[0-9]+)*-(x86_64|s390x)(-[a-z]+)*-(DVD|CD)[0-9]*$', 'more than four repeats'],
  [`(${numbers(100, 115)})+$`, 'unsure: many alternatives in a repeat'],
  ['(?=.*DVD)(?!.*Beta).*RHEL', 'unsure: three repeats, though each looks ahead alone'],
  ['(?:x{0}|y)*z', 'unsure: a repeat of no iteration'],
  ['(\\cA|\\c1|\\x41|\\u0042|\\0|\\q|\\t)*z', 'unsure: characters that are not plain to tell apart'],
  ['a+b+c+d+e+', 'five repeats'],
  ['\\d+-?\\d+_*\\d+-{0,9}x', 'numbers before a mark that may be missing'],
  ['\\x2d+-'.repeat(8), 'marks by number before a mark'],
  ['\\55+-'.repeat(8), 'the same by another number'],
  ['(.??)(a?)(a|a)(a?){2}(a|a)(?:x|y|a)*a?(?:[a-z]+-)+', 'a group at the end, which is tried at each place'],
];

const ALL: readonly Row[] = [
  ...OF_THE_DATABASE.map(pattern => [pattern, true, 'in the database'] as const),
  ...ACCEPTED.map(([pattern, why]) => [pattern, true, why] as const),
  ...REFUSED.map(([pattern, why]) => [pattern, false, why] as const),
];

for (const [pattern, isAccepted, why] of ALL) {
  test(`${isAccepted ? 'accepted' : 'refused'}: ${why}: ${pattern.slice(0, 60)}`, () => {
    assert.is(patternFault(pattern), isAccepted ? undefined : TOO_SLOW);
  });
}

for (const pattern of ['(', ')', '[', 'a**', '*', '+a', 'a{2,1}', '(?<a>b)(?<a>c)', '(?<=a)*', '(?', '[b-a]', '\\']) {
  test(`does not compile: ${pattern}`, () => {
    assert.is(patternFault(pattern), 'a regular expression');
  });
}

for (const [pattern, why] of HARMLESS_PATTERNS) {
  test(`harmless: ${why}: ${pattern.slice(0, 60)}`, () => {
    assert.is(patternFault(pattern), undefined);
  });
}

for (const [pattern, words, why] of REFUSED_PATTERNS) {
  test(`not searched with: ${why}: ${pattern.slice(0, 60)}`, () => {
    assert.match(patternFault(pattern) ?? '', words);
  });
}

test('a pattern of 2000 characters is the longest', () => {
  assert.is(patternFault('a'.repeat(2_000)), undefined);
  assert.is(patternFault('a'.repeat(2_001)), 'a regular expression of at most 2000 characters');
  assert.is(patternFault('('.repeat(2_001)), 'a regular expression of at most 2000 characters');
});

test('every pattern gets the same answer again', () => {
  for (const [pattern, isAccepted] of ALL) assert.is(patternFault(pattern) === undefined, isAccepted, pattern);
});

/** Texts of the greatest length that give each pattern as much to try as may be. */
const SUBJECTS: readonly string[] = ['a', '0', ' ', '.1', 'ab', '_a', '-1', 'aab', 'x86_64', 'RHEL-8-1', '\n'].map(
  part => part.repeat(LONGEST_SUBJECT).slice(0, LONGEST_SUBJECT),
);

test('a search with any pattern that is accepted ends', () => {
  const searched = ALL.filter(([pattern]) => patternFault(pattern) === undefined);
  for (const [pattern] of [...searched, ...HARMLESS_PATTERNS]) {
    const search = new RegExp(pattern);
    for (const subject of SUBJECTS) {
      const start = process.cpuUsage();
      search.test(subject);
      const { user } = process.cpuUsage(start);
      assert.ok(user < 5e6, `${pattern} takes ${user} µs`);
    }
  }
});

test.run();

/** Alternatives from one number up to another, which is left out. */
function numbers(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, index) => from + index).join('|');
}
