// In: a master and its fragments. Out: one record: which values are added, replaced or unchanged.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readTranslatable } from '../../../data-loader/parse/builder.ts';
import { lastOfEachKey, mergeRecords } from '../../../data-loader/parse/merge.ts';
import type { EntityKind, EntityRecord, RecordOf } from '../../../data-loader/records/records.ts';
import { inLanguages } from '../../../data-loader/store/translations.ts';
import { fileAt } from '../../fixtures/records.ts';

const test = suite('merge');

test('what an OS lists adds up, in the order read', () => {
  const os = merged(
    'os',
    '<short-id>a</short-id><derives-from id="p"/><clones id="q"/><upgrades id="r"/>' +
      '<devices><device id="d"/></devices><media arch="x"/><x-fact>1</x-fact><installer><script id="s"/></installer>',
    '<short-id>a</short-id><short-id>b</short-id><derives-from id="p2"/><devices><device id="d"/><device id="e"/></devices>' +
      '<media arch="y"/><x-fact>2</x-fact><installer><script id="t"/></installer>',
  );
  assert.equal(
    os.shortIds.map(({ value }) => value),
    ['a', 'a', 'b'],
  );
  const { derivesFrom, clones, upgrades, devices, installScripts } = os;
  assert.equal(
    [derivesFrom, clones, upgrades, devices, installScripts].map(list => list.map(({ id }) => id).join(' ')),
    ['p p2', 'q', 'r', 'd d e', 's t'],
  );
  assert.equal(
    os.media.map(({ id, arch }) => [id, arch]),
    [
      ['http://example.org/a:0', 'x'],
      ['http://example.org/a:more.xml:0', 'y'],
    ],
  );
  assert.equal(
    os.custom.map(({ value }) => value),
    ['1', '2'],
  );
});

test('a value that the fragment has replaces the master’s, others stay', () => {
  const os = merged('os', '<name>old</name><vendor>old</vendor>', '<name>new</name><family>new</family>');
  assert.equal([os.name?.value, os.vendor?.value, os.family?.value], ['new', 'old', 'new']);
  assert.is(os.name?.at.file, 'os/example.org/a.d/more.xml');
});

test('every element that declared the entity is kept, the master first', () => {
  assert.equal(
    merged('os', '', '').declaredAt.map(({ file }) => file),
    ['os/example.org/a.xml', 'os/example.org/a.d/more.xml'],
  );
});

test('entries of one key replace each other and go to the end', () => {
  const os = merged(
    'os',
    '<variant id="v"><name>old</name></variant><variant id="w"/><installer><script id="s"/><script id="t"/></installer>',
    '<variant id="v"><name>new</name></variant><installer><script id="s"/></installer>',
  );
  assert.equal(
    os.variants.map(({ id, name }) => [id, name?.value]),
    [
      ['w', undefined],
      ['v', 'new'],
    ],
  );
  assert.equal(
    os.installScripts.map(({ id }) => id),
    ['t', 's'],
  );
  const datamap = merged(
    'datamap',
    '<entry inval="a" outval="1"/><entry inval="b" outval="2"/>',
    '<entry inval="a" outval="3"/>',
  );
  assert.equal(
    datamap.entries.map(({ from, to }) => from + to),
    ['b2', 'a3'],
  );
});

test('what a fragment of an install script does not mention stays, other than in libosinfo', () => {
  const script = merged(
    'install-script',
    '<needs-internet/><injection-method>disk</injection-method><config><param name="a"/></config><avatar-format><width>1</width></avatar-format>',
    '<profile>jeos</profile><config><param name="a" policy="required"/></config><template uri="u"/>',
  );
  assert.is(script.needsInternet?.value, true);
  assert.equal(
    script.injectionMethods.map(({ value }) => value),
    ['disk'],
  );
  assert.is(script.avatarFormat?.width, 1);
  assert.is(script.template?.uri, 'u');
  assert.is(script.profile?.value, 'jeos');
  assert.equal(
    script.configParams.map(({ policy }) => policy),
    ['required'],
  );
});

test('a fragment of a deployment adds to it', () => {
  const deployment = merged(
    'deployment',
    '<os id="o"/><platform id="p"/><devices><device id="d"/></devices>',
    '<os id="o2"/><platform id="p"/><devices><device id="e"/></devices>',
  );
  assert.is(deployment.os.id, 'o2');
  assert.equal(
    deployment.devices.map(({ id }) => id),
    ['d', 'e'],
  );
});

test('a text in a language the reader likes less does not replace a better one', () => {
  const named = (older: string, newer: string, ...languages: readonly string[]): string | undefined =>
    merged('os', older, newer, languages).name?.value;
  const german = '<name xml:lang="de">alt</name>';
  assert.is(named(`<name>old</name>${german}`, '<name>new</name>', 'de'), 'alt');
  assert.is(named('<name>old</name>', '<name>new</name><name xml:lang="de">neu</name>', 'de'), 'neu');
  assert.is(named(`<name>old</name>${german}`, '<name xml:lang="de">neu</name>', 'de'), 'neu');
  assert.is(named('<name>old</name>', '<name xml:lang="de">neu</name>'), 'old', 'a translation nobody asked for');
  assert.is(named('', '<name xml:lang="de">neu</name>'), 'neu', 'better than none');
});

test('merging changes neither record', () => {
  const [older, newer] = [read('os', '<name>a</name>', 'a.xml'), read('os', '<name>b</name>', 'a.d/more.xml')];
  const before = JSON.stringify([older, newer]);
  mergeRecords(older, [newer]);
  assert.is(JSON.stringify([older, newer]), before);
});

test('of entries with one key the last stays, where it stands last', () => {
  const list = [
    { id: 'a', n: 1 },
    { id: '__proto__', n: 2 },
    { id: 'a', n: 3 },
    { id: '__proto__', n: 4 },
    { id: 'b', n: 5 },
  ];
  assert.equal(lastOfEachKey(list, 'id'), [
    { id: 'a', n: 3 },
    { id: '__proto__', n: 4 },
    { id: 'b', n: 5 },
  ]);
  assert.is(lastOfEachKey(list, undefined), list);
});

test('any number of records become one', () => {
  const files = ['a.xml', 'a.d/b.xml', 'a.d/c.xml'];
  const [first, ...others] = files.map((file, n) => read('os', `<short-id>s${n}</short-id><name>n${n}</name>`, file));
  assert.ok(first);
  const os = mergeRecords(first, others);
  assert.ok(os.kind === 'os');
  assert.is(os.name?.value, 'n2');
  assert.equal(
    os.shortIds.map(({ value }) => value),
    ['s0', 's1', 's2'],
  );
  assert.equal(
    os.declaredAt.map(({ file }) => file),
    files.map(file => `os/example.org/${file}`),
  );
  assert.is(mergeRecords(first, []), first);
});

test.run();

function merged<K extends EntityKind>(
  kind: K,
  older: string,
  newer: string,
  languages: readonly string[] = [],
): RecordOf<K> {
  const record = inLanguages(mergeRecords(read(kind, older, 'a.xml'), [read(kind, newer, 'a.d/more.xml')]), languages);
  if (!isOf(kind, record)) throw new Error('a record of another kind');
  return record;
}

function isOf<K extends EntityKind>(kind: K, record: EntityRecord): record is RecordOf<K> & EntityRecord {
  return record.kind === kind;
}

function read(kind: EntityKind, content: string, file: string): EntityRecord {
  const source = `<libosinfo><${kind} id="http://example.org/a">${content}</${kind}></libosinfo>`;
  const [record] = readTranslatable(fileAt(`${kind}/example.org/${file}`), [Buffer.from(source)], true).records;
  if (record === undefined) throw new Error(`no record came of ${source}`);
  return record;
}
