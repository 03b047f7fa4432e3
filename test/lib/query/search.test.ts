// In: a text as a person types it. Out: the OSes that it can mean.

import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../../lib/index.ts';
import { findFigures } from '../../../scripts/search-figures.ts';
import {
  NEWER_SEARCHES,
  OSES_OF_2022,
  OSES_OF_2025,
  SEARCHES,
  STAND_INS,
  STRANGE_TEXTS,
} from '../../cases/search-names.ts';
import { installedDatabase, NO_DATABASE_HERE } from '../../fixtures/real-database.ts';
import { databaseOf, os } from '../../fixtures/records.ts';

const test = suite('search');

const db = databaseOf(...OSES_OF_2022);
const newer = databaseOf(...OSES_OF_2025);

for (const [typed, first, why] of SEARCHES) {
  test(`${typed}: ${why}`, () => {
    const found = db.search(typed).map(({ shortId }) => shortId);
    const wanted = first === '' ? [] : first.split(' ');
    assert.equal(found.slice(0, Math.max(1, wanted.length)), wanted);
    assert.is(standInOf(typed), undefined);
  });
}

for (const [typed, standIn, why] of STAND_INS) {
  test(`${typed} is newer than its line: ${why}`, () => {
    assert.is(db.search(typed)[0]?.shortId, standIn);
    assert.is(standInOf(typed), standIn);
  });
}

for (const [typed, first, why] of NEWER_SEARCHES) {
  test(`${typed}, three years later: ${why}`, () => {
    assert.is(newer.search(typed)[0]?.shortId, first);
  });
}

for (const [text, why] of STRANGE_TEXTS) {
  test(`a text that nobody types: ${why}`, () => {
    const found = db.search(text);
    assert.is(new Set(found).size, found.length);
  });
}

test('each OS once, frozen, and one of the database', () => {
  for (const [typed] of [...SEARCHES, ...STAND_INS]) {
    const found = db.search(typed);
    assert.is(new Set(found).size, found.length, typed);
    assert.ok(Object.isFrozen(found));
    assert.ok(found.every(each => db.oses().includes(each)));
  }
});

test('the order of files does not matter', () => {
  const reversed = databaseOf(...[...OSES_OF_2022].reverse());
  for (const [typed] of [...SEARCHES, ...STAND_INS]) {
    const [found, expected] = [reversed, db].map(each => each.search(typed).map(({ id }) => id));
    assert.equal(found, expected, typed);
  }
});

test('what is no text is an argument of the wrong type', () => {
  for (const text of [undefined, null, 36, ['win10']]) {
    const error = thrownBy(() => Reflect.apply(db.search, db, [text]));
    assert.ok(isOsinfoError(error) && error.code === 'BAD_ARGUMENT');
  }
});

test('an empty database finds nothing', () => {
  assert.equal(databaseOf().search('ubuntu 26.04'), []);
  assert.equal(databaseOf().search('linux'), []);
});

test('OSes that have little to be found by', () => {
  const bare = databaseOf('<os id="http://example.org/b"/>', os('c'), os('12'));
  assert.is(bare.search('http://example.org/b')[0]?.id, 'http://example.org/b');
  assert.is(bare.search('C')[0]?.shortId, 'c');
  assert.is(bare.search('12')[0]?.shortId, '12');
});

for (const [name, database] of [
  ['of 2022', db],
  ['of 2025', newer],
] as const) {
  test(`names of the made-up database ${name} find who bears them`, () => {
    const { found, searched, missed } = findFigures(database);
    assert.ok(found >= 0.95 * searched, JSON.stringify(missed));
  });
}

test('at least 99 % of the names of the installed database find the newest who bears them', () => {
  const installed = installedDatabase();
  if (installed === undefined) return console.log(NO_DATABASE_HERE);
  const { found, newest, searched, repeated, missed } = findFigures(installed);
  assert.ok(searched > 500);
  assert.ok(found >= 0.99 * searched, JSON.stringify(missed));
  assert.ok(newest >= 0.99 * searched, JSON.stringify(missed));
  assert.equal(repeated, []);
});

test('an OS can have more names than a call can have arguments', () => {
  const shortIds = Array.from({ length: 150_000 }, (_, index) => `<short-id>s${index}</short-id>`);
  assert.is(databaseOf(os('many', shortIds.join(''))).search('many').length, 1);
});

test.run();

function standInOf(typed: string): string | undefined {
  const error = thrownBy(() => db.os(typed));
  return isOsinfoError(error) && error.code === 'UNKNOWN_OS' ? error.detail.standIn : undefined;
}

function thrownBy(call: () => unknown): unknown {
  try {
    return void call();
  } catch (error) {
    return error;
  }
}
