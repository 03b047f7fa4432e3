// Each construct of the format in a file of 1, 2 and 4 MiB in; out: the time to read it, and how it grows with the size.
// A program of its own: `npm run bench:constructs`. Exits with 1 when one grows by more than 2.3 for each
// doubling; times below NOISE tell nothing about growth.
import type { SourceFile } from '../data-loader/files/files.ts';
import { readTranslatable } from '../data-loader/parse/builder.ts';

const SIZES = [1, 2, 4].map(size => size * 1024 * 1024 - 1024);
const MOST_GROWTH = 2.3;
/** Milliseconds of CPU time. */
const NOISE = 100;
const ROUNDS = 3;

const FILE: SourceFile = {
  layer: 'system',
  path: 'os/example.org/a.xml',
  location: '/os/example.org/a.xml',
  key: 'os/example.org/a',
  fragment: false,
};

/** What one construct is: what stands before it, the piece that is repeated, and what stands after it. */
type Construct = readonly [name: string, before: string, piece: (index: number) => string, after: string];

const inOs = (name: string, piece: (index: number) => string, before = '', after = ''): Construct => [
  name,
  `<libosinfo><os id="http://example.org/a">${before}`,
  piece,
  `${after}</os></libosinfo>`,
];

const CONSTRUCTS: readonly Construct[] = [
  ['one OS again', '<libosinfo>', () => '<os id="http://example.org/a"><short-id>a</short-id></os>', '</libosinfo>'],
  ['nested elements', '', () => '<a>', ''],
  inOs('unknown elements', () => '<x/>'),
  inOs('names', () => '<name>a</name>'),
  inOs('names in a language', () => '<name xml:lang="de">a</name>'),
  inOs('derives-from', index => `<derives-from id="${index}"/>`),
  inOs('devices', () => '<device id="d"/>', '<devices>', '</devices>'),
  inOs('media', () => '<media/>'),
  inOs('variants of one id', () => '<variant id="a"/>'),
  inOs('custom elements', () => '<x-a>b</x-a>'),
  inOs('bad values', () => '<media live="?"/>\n'),
  inOs('bad values in one line', () => '<media live="?"/>'),
  inOs('patterns', () => '<volume-id>(-[a-z]+)*(a|b)?{3}</volume-id>', '<media><iso>', '</iso></media>'),
  inOs('attributes', index => `a${index}="" `, '<x ', '/>'),
  inOs('a long attribute', () => 'x', '<x a="', '"/>'),
  inOs('references in an attribute', () => '&#65;', '<x a="', '"/>'),
  inOs('references in a text', () => '&#65;', '<name>', '</name>'),
  inOs('the end of a CDATA section, as references', () => ']]&gt;', '<name>', '</name>'),
  inOs('CDATA sections', () => '<![CDATA[]]>', '<name>', '</name>'),
  inOs('comments', () => '<!---->'),
  inOs('hyphens in a comment', () => ' -', '<!--', ' -->'),
  inOs('processing instructions', () => '<?p?>'),
  inOs('lines', () => '\n'),
  inOs('carriage returns', () => '\r'),
  inOs('a long name', () => 'x', '<x', ' a="" b=""/>'),
  inOs('spaces in a tag', () => ' ', '<x a="" b=""', '/>'),
  inOs('unfinished tags', () => '<'),
  inOs('bytes that end as no UTF-8', () => '\ufffd', '', '\u0000'),
];

let isLinear = true;
console.log(
  `${'construct'.padEnd(44)}${SIZES.map(size => `${Math.round(size / 1024)} KiB`.padStart(10)).join('')}  growth`,
);
for (const construct of CONSTRUCTS) {
  const times = SIZES.map(size => leastTime(documentOf(construct, size)));
  const growths = times.slice(1).map((time, index) => time / (times[index] ?? time));
  const isTooSteep = growths.some((growth, index) => (times[index] ?? 0) > NOISE && growth > MOST_GROWTH);
  isLinear &&= !isTooSteep;
  const measurements = times.map(time => `${time.toFixed(0)} ms`.padStart(10)).join('');
  const growth = growths.map(each => each.toFixed(2)).join(' ');
  console.log(`${construct[0].padEnd(44)}${measurements}  ${growth}${isTooSteep ? '  too steep' : ''}`);
}
if (!isLinear) process.exitCode = 1;

function documentOf([, before, piece, after]: Construct, size: number): Buffer {
  const count = Math.floor((size - before.length - after.length) / Buffer.byteLength(piece(1_000_000)));
  return Buffer.from(before + Array.from({ length: count }, (_, index) => piece(index)).join('') + after);
}

/** The least CPU time in which the document was read, in milliseconds. */
function leastTime(document: Buffer): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    readTranslatable(FILE, [document], true);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
