// Each construct of the format in a file of 1, 2 and 4 MiB, and each kind of database and call in sizes that double, in; out:
// the time to read or to answer it, and how it grows with the size. A program of its own: `npm run bench:constructs`. Exits
// with 1 when something grows by more than 2.3 for each doubling, or a file takes more than a second.
import type { SourceFile } from '../data-loader/files/files.ts';
import { readTranslatable } from '../data-loader/parse/builder.ts';
import { DATABASES } from './databases.ts';
import { printGrowth } from './growth.ts';

const SIZES = [1, 2, 4].map(size => size * 1024 * 1024 - 1024);
/** Milliseconds that a file may take to be read, at most. */
const MOST_OF_FILE = 1000;

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
  inOs('resources', () => '<resources arch="all" inherit="true"><minimum><ram>1</ram></minimum></resources>'),
  inOs('firmware', () => '<firmware arch="x86_64" type="efi"/>'),
  inOs('images', () => '<image arch="x86_64"><url>a</url></image>'),
  inOs('trees', () => '<tree arch="x86_64"><url>a</url></tree>'),
  inOs('drivers', () => '<driver arch="x86_64"><location>a</location><device id="d"/></driver>'),
  inOs('short-ids', index => `<short-id>s${index}</short-id>`),
  inOs('names, each in a language of its own', index => `<name xml:lang="l${index}">a</name>`),
  inOs('languages of a medium', index => `<l10n-language>${index}</l10n-language>`, '<media><iso>', '</iso></media>'),
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

console.log(
  `${'construct'.padEnd(46)}${SIZES.map(size => `${Math.round(size / 1024)} KiB`.padStart(10)).join('')}  growth`,
);
const files = CONSTRUCTS.map(construct =>
  printGrowth({
    name: construct[0],
    sizes: SIZES,
    most: MOST_OF_FILE,
    make: size => {
      const document = documentOf(construct, size);
      return () => readTranslatable(FILE, [document], true);
    },
  }),
);
console.log(`\n${'database or call'.padEnd(46)}${['n', '2 n', '4 n'].map(size => size.padStart(10)).join('')}  growth`);
const databases = DATABASES.map(printGrowth);
if ([...files, ...databases].includes(false)) process.exitCode = 1;

function documentOf([, before, piece, after]: Construct, size: number): Buffer {
  const count = Math.floor((size - before.length - after.length) / Buffer.byteLength(piece(1_000_000)));
  return Buffer.from(before + Array.from({ length: count }, (_, index) => piece(index)).join('') + after);
}
