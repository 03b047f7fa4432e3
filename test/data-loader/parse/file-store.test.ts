// In: groups of files. Out: the answers of a store that reads files when it needs them, and which files it has read.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { groupFiles } from '../../../data-loader/files/files.ts';
import { FileStore } from '../../../data-loader/parse/file-store.ts';
import { GroupReader } from '../../../data-loader/parse/group-reader.ts';
import { problem } from '../../../data-loader/records/problems.ts';
import { MemoryStore } from '../../../data-loader/store/store.ts';
import { attemptChanges } from '../../fixtures/changes.ts';
import { fileAt, os } from '../../fixtures/records.ts';

const test = suite('file-store');

const A = 'http://example.org/a';
const FILES: Readonly<Record<string, string>> = {
  'os/example.org/a.xml': os('a'),
  'os/example.org/a.d/more.xml': `<os id="${A}"><short-id>b</short-id></os>`,
  'os/example.org/b.xml': os('b'),
  'os/example.org/c.xml': os('c', '<release-date>never</release-date>'),
  'platform/example.org/p.xml': '<platform id="http://example.org/p"><short-id>a</short-id></platform>',
  'device/example.org/d.xml': '<device id="http://example.org/d"/>',
  'odd.xml': os('odd'),
};

const INFO = { origin: 'given' as const, layers: [{ layer: 'system' as const, path: '/x', why: 'test', files: 7 }] };
const NO_HARDWARE = { find: () => undefined, all: () => [] };
const WARNING = problem('IGNORED_FILE', { layer: 'system', file: 'README' }, 'test');

test('an entity is read from the files that its id leads to', () => {
  const { store, read } = open();
  assert.is(store.record('os', A)?.shortIds.length, 2);
  assert.equal(read, ['os/example.org/a.xml', 'os/example.org/a.d/more.xml']);
  assert.is(store.record('os', A), store.record('os', A));
  assert.is(store.record('device', A), undefined);
  assert.is(store.record('os', 'odd'), undefined);
  assert.is(read.length, 2);
});

test('a short-id is looked for where it may be declared', () => {
  const { store, read } = open();
  assert.is(store.idOfShortId('os', 'b'), A);
  assert.equal(read, ['os/example.org/a.xml', 'os/example.org/a.d/more.xml', 'os/example.org/b.xml']);
  assert.is(store.idOfShortId('platform', 'a'), 'http://example.org/p');
  assert.is(store.idOfShortId('os', 'd'), undefined);
  assert.is(read.length, 4);
});

test('whether there is anything of a kind is told by the first that there is', () => {
  const { store, read } = open();
  assert.is(store.has('os'), true);
  assert.is(read.length, 2);
  assert.is(store.has('datamap'), false);
  assert.is(read.length, 2);
});

test('what is about all records reads all files, each once', () => {
  for (const ask of [
    (store: FileStore) => assert.is(store.problems.length, 4),
    (store: FileStore) => assert.is(store.ids('os').length, 3),
    (store: FileStore) => assert.is(store.database.counts.os, 3),
  ]) {
    const { store, read } = open();
    const record = store.record('os', A);
    ask(store);
    assert.equal(read.toSorted(), Object.keys(FILES).sort());
    assert.is(store.record('os', A), record);
    ask(store);
    assert.is(store.has('os') && !store.has('datamap'), true);
    assert.is(store.idOfShortId('os', 'b'), A);
    assert.is(read.length, Object.keys(FILES).length);
  }
});

test('when it is complete it is a store of all records', () => {
  const { store, reader } = open();
  const findings = reader.groups.map(group => reader.readGroup(group));
  const whole = new MemoryStore(
    INFO,
    findings.flatMap(({ records }) => records),
    [WARNING, ...findings.flatMap(({ problems }) => problems)],
  );
  assert.equal(store.complete().problems, whole.problems);
  assert.equal(JSON.parse(JSON.stringify(store.database)), JSON.parse(JSON.stringify(whole.database)));
  assert.equal(store.ids('os'), whole.ids('os'));
});

test('what it says about the database cannot be changed', () => {
  assert.equal(attemptChanges(open().store.database), []);
});

test.run();

function open(): { store: FileStore; reader: GroupReader; read: string[] } {
  const read: string[] = [];
  const groups = groupFiles(Object.keys(FILES).map(path => fileAt(path)));
  const bytesOf = (path: string): Uint8Array => Buffer.from(`<libosinfo>${FILES[path]}</libosinfo>`);
  const reader = new GroupReader(groups, false, ({ path }) => bytesOf(path));
  const readGroup = reader.readGroup.bind(reader);
  const known = new Set<unknown>();
  reader.readGroup = group => {
    if (!known.has(group)) read.push(...[...group.masters, ...group.fragments].map(({ path }) => path));
    known.add(group);
    return readGroup(group);
  };
  return { store: new FileStore(INFO, reader, [WARNING], NO_HARDWARE, []), reader, read };
}
