// Tests conditions that the loader meets for every input.
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readRecords } from '../../data-loader/parse/builder.ts';
import { loadSync } from '../../data-loader/parse/load.ts';
import { recordsOf } from '../../data-loader/store/store.ts';
import { GOOD } from '../cases/broken-databases.ts';
import { inFolder, layersIn, writeFiles } from '../fixtures/folders.ts';
import { fileAt } from '../fixtures/records.ts';

const test = suite('properties of the loader');
const encoder = new TextEncoder();

/** Pieces that documents of this format, good and bad, are made of. */
const piece = fc.constantFrom(
  ...['<os id="http://example.org/a">', '</os>', '<name>', '</name>', '<short-id>a</short-id>', '<x-note>é</x-note>'],
  ...['<name xml:lang="de">Ä</name>', '<devices>', '</devices>', '<device id="d"/>', '<media arch="x">', '</media>'],
  ...[
    '<iso><volume-id>a+</volume-id></iso>',
    '<!-- -->',
    '<![CDATA[<]]>',
    '&amp;',
    '&#x1F427;',
    '\r\n',
    '\r',
    ' ',
    'text',
  ],
  ...['<', '>', '&', ']]>', '--', '\u0000', '🐧', '<release-date>2020-2-2</release-date>', '<resources arch="all">'],
);
const document = fc
  .tuple(fc.boolean(), fc.array(piece, { maxLength: 25 }))
  .map(([whole, pieces]) =>
    whole ? `<libosinfo><os id="http://example.org/a">${pieces.join('')}</os></libosinfo>` : pieces.join(''),
  );

test('however the bytes come in chunks, the records and problems are the same', () => {
  const file = fileAt('os/example.org/a.xml');
  fc.assert(
    fc.property(document, fc.array(fc.nat(400), { maxLength: 12 }), (text, cuts) => {
      const bytes = encoder.encode(text);
      const places = [0, ...cuts.map(cut => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
      const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
      const single = Array.from(bytes, byte => Uint8Array.of(byte));
      const whole = readRecords(file, [bytes], ['de']);
      assert.equal(readRecords(file, chunks, ['de']), whole);
      assert.equal(readRecords(file, single, ['de']), whole);
    }),
    { numRuns: 300 },
  );
});

test('in whatever order the files were written, the database is the same', () => {
  const wanted = inFolder(GOOD, contents);
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.entries(GOOD), { minLength: Object.keys(GOOD).length }), files => {
      const got = inFolder({}, folder => {
        for (const [path, content] of files) writeFiles(folder, { [path]: content });
        return contents(folder);
      });
      assert.is(got, wanted);
    }),
    { numRuns: 20 },
  );
});

test('no id, short-id, attribute or element reaches Object.prototype', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'];
  const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.constantFrom(...names),
      fc.constantFrom(...names),
      (id, element, attribute) => {
        const text =
          `<libosinfo ${attribute}="x"><os id="${id}" ${attribute}="y"><short-id>${id}</short-id>` +
          `<${element} ${attribute}="z">v</${element}><x-${element}>v</x-${element}>` +
          `<derives-from id="${element}"/></os></libosinfo>`;
        const { records, problems } = readRecords(fileAt(`os/${id}.xml`), [encoder.encode(text)], []);
        assert.equal(problems, []);
        assert.is(records[0]?.id, id);
        assert.is(JSON.stringify(Object.getOwnPropertyNames(Object.prototype)), before);
        assert.is(Object.getPrototypeOf(records[0]), Object.prototype);
      },
    ),
  );
});

function contents(folder: string): string {
  const store = loadSync(layersIn(folder));
  return JSON.stringify([recordsOf(store, 'os'), recordsOf(store, 'device'), store.problems, store.database.counts]);
}

test.run();
