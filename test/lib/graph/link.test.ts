// Tests the relations between products in both directions.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { linkRecords } from '../../../lib/graph/link.ts';
import { os, storeOf } from '../../fixtures/records.ts';

const test = suite('link');

const id = (name: string): string => `http://example.org/${name}`;
const names = (ids: readonly string[]): string => ids.map(one => one.replace('http://example.org/', '')).join(' ');

const { oses, platforms } = linkRecords(
  storeOf(
    os('a'),
    os('b', `<derives-from id="${id('a')}"/><upgrades id="${id('a')}"/>`),
    os('c', `<clones id="${id('b')}"/><upgrades id="${id('a')}"/><upgrades id="${id('b')}"/>`),
    os('d', `<derives-from id="${id('a')}"/><clones id="${id('a')}"/><upgrades id="${id('nobody')}"/>`),
    os('e', `<derives-from id="${id('f')}"/>`),
    os('f', `<derives-from id="${id('e')}"/><upgrades id="${id('f')}"/>`),
    `<platform id="${id('p')}"/>`,
    `<platform id="${id('q')}"><upgrades id="${id('p')}"/></platform>`,
    `<platform id="${id('r')}"><clones id="${id('p')}"/></platform>`,
  ),
);

/** `[OS, its descendants, what it can be upgraded to]` */
const RELATIONS: readonly (readonly [name: string, descendants: string, upgradableTo: string])[] = [
  ['a', 'b c d', 'b c'],
  ['b', 'c', 'c'],
  ['c', '', ''],
  ['d', '', ''],
  ['e', 'f', ''],
  ['f', 'e', 'f'],
  ['nobody', '', 'd'],
  ['__proto__', '', ''],
];

for (const [name, descendants, upgradableTo] of RELATIONS) {
  test(`the heirs of ${name}, and what it can be upgraded to`, () => {
    assert.is(names(oses.descendants(id(name))), descendants);
    assert.is(names(oses.upgradableTo(id(name))), upgradableTo);
  });
}

test('a platform hands down through upgrades', () => {
  assert.is(names(platforms.descendants(id('p'))), 'q');
  assert.is(names(platforms.upgradableTo(id('p'))), 'q');
});

test('the ancestry starts with the product itself', () => {
  assert.is(names(oses.ancestry(id('c')).map(ancestor => ancestor.id)), 'c b a');
});

test('nothing is read before it is asked for', () => {
  const store = storeOf(os('a'));
  let reads = 0;
  linkRecords({
    database: store.database,
    problems: store.problems,
    hardware: store.hardware,
    has: kind => {
      reads += 1;
      return store.has(kind);
    },
    ids: kind => {
      reads += 1;
      return store.ids(kind);
    },
    record: (kind, key) => {
      reads += 1;
      return store.record(kind, key);
    },
    idOfShortId: (kind, key) => store.idOfShortId(kind, key),
  });
  assert.is(reads, 0);
});

test.run();
