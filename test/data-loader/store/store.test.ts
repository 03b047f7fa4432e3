// In: records. Out: a store: look-ups, orders, counts, and short-ids that two entities claim.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readRecords } from '../../../data-loader/parse/builder.ts';
import type { Layer } from '../../../data-loader/records/problems.ts';
import type { EntityRecord } from '../../../data-loader/records/records.ts';
import { MemoryStore, recordsOf } from '../../../data-loader/store/store.ts';
import { fileAt, os, storeOf } from '../../fixtures/records.ts';

const test = suite('store');

const ICEBERG = '<platform id="http://example.org/iceberg"><short-id>b</short-id></platform>';

test('ids come ordered by code unit, whatever the order of the records', () => {
  const store = storeOf(os('b'), os('é'), os('a'), os('B'), os('a-b'));
  assert.equal(store.ids('os'), [
    'http://example.org/B',
    'http://example.org/a',
    'http://example.org/a-b',
    'http://example.org/b',
    'http://example.org/é',
  ]);
  assert.equal(
    recordsOf(store, 'os').map(({ id }) => id),
    store.ids('os'),
  );
});

test('a record is found by kind and id', () => {
  const store = storeOf(os('a'), '<device id="http://example.org/a"><name>d</name></device>');
  assert.is(store.record('os', 'http://example.org/a')?.kind, 'os');
  assert.is(store.record('device', 'http://example.org/a')?.name?.value, 'd');
  assert.is(store.record('platform', 'http://example.org/a'), undefined);
  assert.is(store.record('os', 'a'), undefined, 'a short-id is no id');
});

test('entities of each kind are counted', () => {
  assert.equal(storeOf(os('a'), os('b'), ICEBERG).database.counts, {
    os: 2,
    platform: 1,
    device: 0,
    deployment: 0,
    datamap: 0,
    'install-script': 0,
  });
});

test('a short-id leads to its id, OSes and platforms apart', () => {
  const store = storeOf(os('a', '<short-id>other</short-id>'), os('b'), ICEBERG);
  assert.is(store.idOfShortId('os', 'a'), 'http://example.org/a');
  assert.is(store.idOfShortId('os', 'other'), 'http://example.org/a');
  assert.is(store.idOfShortId('os', 'b'), 'http://example.org/b');
  assert.is(store.idOfShortId('platform', 'b'), 'http://example.org/iceberg');
  assert.is(store.idOfShortId('platform', 'a'), undefined);
  assert.equal(store.problems, []);
});

test('a short-id that two OSes claim stays with the first in the order of ids', () => {
  const store = storeOf(os('b', '<short-id>shared</short-id>'), os('a', '<short-id>shared</short-id>'));
  assert.is(store.idOfShortId('os', 'shared'), 'http://example.org/a');
  const [clash, ...others] = store.problems;
  assert.equal(others, []);
  assert.is(clash?.code, 'DUPLICATE_SHORT_ID');
  assert.equal([clash?.entity, clash?.value], ['http://example.org/b', 'shared']);
  assert.equal(clash?.at, { layer: 'system', file: 'os/example.org/b.xml', line: 2, column: 53 });
});

test('a short-id that OSes of two layers claim stays with that of the weaker layer', () => {
  const claim = (id: string, layer: Layer): readonly EntityRecord[] => {
    const source = `<libosinfo>${os(id, '<short-id>shared</short-id>')}</libosinfo>`;
    return readRecords(fileAt(`os/example.org/${id}.xml`, layer), [new TextEncoder().encode(source)], []).records;
  };
  const records = [...claim('a', 'user'), ...claim('b', 'local'), ...claim('c', 'system')];
  const store = new MemoryStore({ origin: 'given', layers: [] }, records, []);
  assert.is(store.idOfShortId('os', 'shared'), 'http://example.org/c');
  assert.equal(
    store.problems.map(({ code, at }) => `${code} ${at.layer}`),
    ['DUPLICATE_SHORT_ID local', 'DUPLICATE_SHORT_ID user'],
  );
});

test('a short-id that one OS has twice is no clash', () => {
  assert.equal(storeOf(os('a', '<short-id>a</short-id>')).problems, []);
});

test('problems come ordered', () => {
  const store = storeOf(
    os('b', '<short-id>s</short-id><eol-date>x</eol-date>'),
    os('a', '<short-id>s</short-id><eol-date>x</eol-date>'),
  );
  assert.equal(
    store.problems.map(({ code, at }) => `${code} ${at.file}`),
    ['BAD_VALUE os/example.org/a.xml', 'DUPLICATE_SHORT_ID os/example.org/b.xml', 'BAD_VALUE os/example.org/b.xml'],
  );
});

test('names that JavaScript knows are found only when they are there', () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
  const empty = storeOf();
  const full = storeOf(...names.map(name => os(name)));
  for (const name of names) {
    assert.is(empty.record('os', name), undefined);
    assert.is(empty.idOfShortId('os', name), undefined);
    assert.is(full.idOfShortId('os', name), `http://example.org/${name}`);
    assert.is(full.record('os', `http://example.org/${name}`)?.shortIds[0]?.value, name);
  }
});

test('what is known of the database is kept', () => {
  const layers = [{ layer: 'system' as const, path: '/db', why: 'test', files: 3 }];
  const { database, hardware } = new MemoryStore({ origin: 'embedded', layers }, [], []);
  assert.equal(database.layers, layers);
  assert.is(database.origin, 'embedded');
  assert.not('version' in database);
  assert.is(hardware.find('http://pcisig.com/pci/1af4/1000'), undefined);
  assert.equal([...hardware.all()], []);
});

test.run();
