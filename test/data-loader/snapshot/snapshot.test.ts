// Tests that a snapshot returns the same dump, records and ids as the files, byte for byte. A forged one is refused
// when it is opened, or returns what is written in it; it never fails later.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { hardwareIdsFiles, type Root } from '../../../data-loader/files/locations.ts';
import { LIBRARY_VERSION } from '../../../data-loader/files/release.ts';
import { loadWithFileStatsSync } from '../../../data-loader/parse/load.ts';
import type { Place } from '../../../data-loader/records/problems.ts';
import { ENTITY_KINDS, type OsRecord } from '../../../data-loader/records/records.ts';
import { decodeSnapshot } from '../../../data-loader/snapshot/snapshot.ts';
import { translationsFile } from '../../../data-loader/snapshot/snapshot-file.ts';
import { writeSnapshot } from '../../../data-loader/snapshot/snapshot-writer.ts';
import { identityOfOs } from '../../../data-loader/store/identity.ts';
import { MemoryStore, type RecordStore, recordsOf } from '../../../data-loader/store/store.ts';
import { OsinfoDb } from '../../../lib/database/db.ts';
import { FAULTS, GOOD } from '../../cases/broken-databases.ts';
import { fixtureRoots, inFolder, layersIn, writeFiles } from '../../fixtures/folders.ts';
import { os, osRecord, storeOf } from '../../fixtures/records.ts';
import { dumpOf, forge, writeSnapshotOf } from '../../fixtures/snapshots.ts';
import { failures, refusal, storeAt } from './asked-snapshot.ts';

const test = suite('snapshot');
const isRoot = process.getuid?.() === 0;
const REAL: Root = { layer: 'system', path: '/usr/share/osinfo', why: 'test' };

/** What `use` gives for the layers in a folder, from their files and from their snapshot. */
function both<T>(
  roots: readonly Root[],
  use: (store: RecordStore) => T,
  languages: readonly string[] = [],
): readonly [T, T] {
  return inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    const store = writeSnapshotOf(location, roots, { languages });
    return [use(store), use(storeAt(location, languages))];
  });
}

/** A snapshot of a database of entities, in a folder. */
function withSnapshotOf(store: RecordStore, use: (location: string) => void): void {
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    writeFileSync(location, writeSnapshot({ store, masters: new Set(), unconfirmedProblems: [] }));
    use(location);
  });
}

for (const name of ['penguins', 'everything', 'broken', 'cli'] as const) {
  for (const languages of [[], ['fr', 'de'], ['pt_BR', 'pt'], ['xx']]) {
    test(`the same dump: ${name} ${languages}`, () => {
      const [files, snapshot] = both(fixtureRoots(name), dumpOf, languages);
      assert.ok(files.length > 200);
      assert.is(snapshot, files);
    });
  }
}

for (const fault of FAULTS) {
  const add = fault.notAsRoot && isRoot ? test.skip : test;
  add(`the same dump: ${fault.name}`, () => {
    inFolder({ ...GOOD, ...fault.files }, folder => {
      fault.also?.(folder);
      const [files, snapshot] = both(layersIn(folder), dumpOf);
      assert.is(snapshot, files);
    });
  });
}

(existsSync(REAL.path) ? test : test.skip)('the same dump: the database of this host', () => {
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    const hardware = hardwareIdsFiles(existsSync);
    const files = dumpOf(writeSnapshotOf(location, [REAL], { hardwareIds: hardware, languages: ['de'] }));
    assert.ok(dumpOf(storeAt(location, ['de'], hardware)) === files);
    assert.ok(dumpOf(storeAt(location, [], hardware)) !== files);
  });
});

test('the identities of media and trees are those of the records', () => {
  inFolder({}, folder => {
    const location = join(folder, 'osinfo.snapshot');
    writeSnapshotOf(location, fixtureRoots('everything'));
    const store = storeAt(location);
    const identities = recordsOf(store, 'os').map(identityOfOs);
    assert.ok(identities.some(({ media, trees }) => media.length > 0 && trees.length > 0));
    assert.equal(store.identities(), identities);
  });
});

test('a list from summaries is a list from records', () => {
  for (const name of ['penguins', 'everything'] as const) {
    const listed = (store: RecordStore): unknown => {
      const db = new OsinfoDb(store);
      return JSON.stringify(db.oses().map(({ record, ...own }) => own));
    };
    const [files, snapshot] = both(fixtureRoots(name), listed, ['de']);
    assert.is(snapshot, files);
  }
});

test('the same records, with their members in the same order', () => {
  for (const name of ['penguins', 'everything'] as const) {
    const [files, snapshot] = both(fixtureRoots(name), store =>
      ENTITY_KINDS.map(kind => store.ids(kind).map(id => JSON.stringify(store.record(kind, id)))),
    );
    assert.equal(snapshot, files);
    assert.ok(files.flat().length > 3);
  }
});

test('records are those without translations, whatever the languages', () => {
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    writeSnapshotOf(location, fixtureRoots('everything'));
    const id = 'http://example.org/emperor/1';
    const record = storeAt(location, ['de']).record('os', id);
    assert.equal(record, storeAt(location).record('os', id));
    const db = new OsinfoDb(storeAt(location, ['de']));
    assert.is(db.os(id).name, 'Kaiser 1');
    assert.is(db.recommend(id).os.name, 'Emperor 1');
  });
});

test('a record is the same object every time, and what is given out is frozen to the ground', () => {
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    writeSnapshotOf(location, fixtureRoots('everything'));
    const store = storeAt(location);
    const id = 'http://example.org/emperor/1';
    const record = store.record('os', id);
    assert.ok(record !== undefined);
    assert.is(store.record('os', id), record);
    assert.is(new OsinfoDb(store).os(id).record, record);
    const thawed: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [name, member] of Object.entries(value)) visit(member, `${path}.${name}`);
    };
    visit(record, 'record');
    assert.equal(thawed, []);
  });
});

test('ids and short-ids are found by code unit, whatever they are, and nothing else is', () => {
  const names = [
    'a',
    'b',
    'aa',
    '\u{1F427}',
    '\uFFFD',
    '\uE000',
    'ä',
    '__proto__',
    'constructor',
    'a b',
    '%00',
    '10',
    '9',
  ];
  const store = storeOf(...names.map(name => os(name)));
  withSnapshotOf(store, location => {
    const snapshot = storeAt(location);
    assert.equal(snapshot.ids('os'), store.ids('os'));
    assert.equal(snapshot.ids('os').length, names.length);
    for (const name of [...names, 'c', '', 'toString', '\u{1F426}', '\uFFFE']) {
      const id = store.idOfShortId('os', name);
      assert.is(snapshot.idOfShortId('os', name), id);
      assert.equal(snapshot.record('os', id ?? name), store.record('os', id ?? name));
      assert.is(snapshot.record('platform', id ?? name), undefined);
    }
  });
});

test('nothing is found in an empty database', () => {
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    writeSnapshotOf(location, []);
    const store = storeAt(location, ['de']);
    for (const kind of ENTITY_KINDS) {
      assert.equal(store.ids(kind), []);
      assert.is(store.record(kind, 'a'), undefined);
    }
    assert.is(store.idOfShortId('os', 'a'), undefined);
    assert.equal([store.problems, store.unconfirmedProblems], [[], []]);
  });
});

test('places may lack column and line, and a record may be of several files', () => {
  const places: readonly Place[] = [
    { layer: 'system', file: 'a' },
    { layer: 'local', file: 'a', line: 3 },
    { layer: 'user', file: 'b', line: 3, column: 4 },
  ];
  const record: OsRecord = {
    ...osRecord(os('a')),
    declaredAt: places,
    derivesFrom: places.map(at => ({ id: 'x', at })),
  };
  withSnapshotOf(new MemoryStore({ origin: 'given', layers: [] }, [record], []), location => {
    assert.is(JSON.stringify(storeAt(location).record('os', record.id)), JSON.stringify(record));
  });
});

test('a device that a master file describes is not looked for in the lists of hardware', () => {
  const id = 'http://pcisig.com/pci/0001/0001';
  inFolder({ 'pci.ids': '0001  One\n\t0001  A\n\t0002  B\n' }, folder => {
    const location = join(folder, 'snapshot');
    const device = `<libosinfo><device id="${id}"><name>Mine</name></device></libosinfo>`;
    writeFiles(folder, { 'system/device/pcisig.com/pci-0001-0001.xml': device });
    writeSnapshotOf(location, [{ layer: 'system', path: join(folder, 'system'), why: 'test' }]);
    const store = storeAt(location, [], { pci: join(folder, 'pci.ids') });
    assert.is(store.hardware.find(id), undefined);
    assert.is(store.hardware.find('http://pcisig.com/pci/0001/0002')?.product, 'B');
  });
});

test('the same files give the same bytes, whatever languages are asked for', () => {
  inFolder({}, folder => {
    const bytes = (...languages: readonly string[]): Buffer => {
      const location = join(folder, 'snapshot');
      writeSnapshotOf(location, fixtureRoots('everything'), { languages });
      return Buffer.concat([readFileSync(location), readFileSync(translationsFile(location))]);
    };
    assert.equal(Buffer.compare(bytes(), bytes()), 0);
    assert.equal(Buffer.compare(bytes('de'), bytes()), 0);
    const loaded = loadWithFileStatsSync(fixtureRoots('everything'), {});
    assert.is(loaded.translatable, undefined);
    const plain = writeSnapshot({ ...loaded, unconfirmedProblems: [] });
    const other = loadWithFileStatsSync(fixtureRoots('everything'), { languages: ['de'] });
    assert.equal(Buffer.compare(writeSnapshot({ ...other, unconfirmedProblems: [] }), plain), 0);
  });
});

/** `[how the lines of a snapshot are changed, what is wrong then]`; its checksum is right. */
const REFUSED: readonly (readonly [change: (lines: string[]) => void, reason: string])[] = [
  [lines => lines.splice(0, 1, 'osinfo-snapshot 4'), 'it is of format 4, and this library reads format 7'],
  [lines => lines.splice(0, 1, 'osinfo-snapshot'), 'it is no snapshot'],
  [lines => lines.splice(0, 1, 'osinfo-translations 5'), 'it is no snapshot'],
  [lines => lines.splice(1), 'it is damaged'],
  [lines => lines.splice(1, 1, '['), 'it is damaged'],
  [lines => lines.splice(1, 1, 'null'), 'it is damaged'],
  [lines => lines.splice(1, 1, '[]'), 'it is damaged'],
  [lines => lines.splice(1, 1, '3'), 'it is damaged'],
  [lines => lines.splice(1, 1, '{}'), 'it is damaged'],
  [lines => lines.splice(2, 1), 'it is damaged'],
  [lines => lines.splice(2, 0, '{}'), 'it is damaged'],
  [lines => lines.push('{}'), 'it is damaged'],
  [lines => lines.pop(), 'it is damaged'],
];

for (const [index, [change, reason]] of REFUSED.entries()) {
  test(`a file of another form is refused (${index}): ${reason}`, () => {
    inFolder({}, folder => {
      const location = join(folder, 'snapshot');
      writeSnapshotOf(location, fixtureRoots('penguins'));
      forge(location, change);
      assert.is(refusal(location), reason);
    });
  });
}

/** A head, changed. */
type Change = (head: Record<string, unknown>) => unknown;
const entities = (head: Record<string, unknown>, os: unknown): object => ({
  ...head,
  entities: Object.assign({}, head.entities, { os }),
});

/** The ids of the OSes. */
const idsIn = (head: Record<string, unknown>): string[] => Object.assign({ os: [] }, head.entities).os;

/** `[how a head is changed, why it cannot be used]` */
const HEADS: readonly (readonly [change: Change, why: string])[] = [
  ...['library', 'records', 'ends', 'database', 'entities', 'shortIds'].map(
    name => [head => ({ ...head, [name]: undefined }), `without ${name}`] as const satisfies [Change, string],
  ),
  [head => ({ ...head, more: 1 }), 'something else in it'],
  [head => JSON.parse(`${JSON.stringify(head).slice(0, -1)},"__proto__":1}`), 'a member named __proto__'],
  [head => entities(head, []), 'a record without an id'],
  [
    head =>
      entities(
        head,
        Array.from({ length: 9 }, (_, id) => `${id}`),
      ),
    'ids without a record',
  ],
  [head => entities(head, [1]), 'an id that is a number'],
  [head => entities(head, {}), 'ids that are no list'],
  [head => ({ ...head, shortIds: { os: { a: 99 }, platform: {} } }), 'nobody’s short-id'],
  [head => ({ ...head, shortIds: { os: { a: 'x' }, platform: {} } }), 'an owner that is a text'],
  [head => ({ ...head, shortIds: { os: { a: -1 }, platform: {} } }), 'an owner before the first'],
  [head => ({ ...head, shortIds: { os: null, platform: {} } }), 'short-ids that are no object'],
  [head => entities(head, idsIn(head).fill('a')), 'an id twice'],
  [head => entities(head, idsIn(head).reverse()), 'ids in no order'],
  [head => ({ ...head, database: { origin: 'given', layers: [] } }), 'no counts'],
  [head => ({ ...head, database: Object.assign({}, head.database, { layers: [null] }) }), 'a layer that is none'],
  [head => ({ ...head, database: Object.assign({}, head.database, { version: 3 }) }), 'a version that is a number'],
  [head => ({ ...head, database: Object.assign({}, head.database, { origin: 'x' }) }), 'an origin that is none'],
];

/** `[how the ends of the lines are changed, why they cannot be used]` */
const ENDS: readonly (readonly [change: (ends: number[]) => unknown, why: string])[] = [
  [ends => ends.slice(1), 'one too few'],
  [ends => [0, ...ends], 'one too many'],
  [ends => [...ends.slice(0, -1), 1e9], 'one beyond the end'],
  [ends => ends.map(end => end - 1), 'the last before the end'],
  [ends => [-1, ...ends.slice(1)], 'one before the start'],
  [ends => [0.5, ...ends.slice(1)], 'half a byte'],
  [ends => [...ends].fill(1e3, 0, 1).fill(9, 1, 2), 'one before that of the line above'],
  [ends => Object.assign({}, ends), 'no list'],
];

for (const [change, why] of ENDS) {
  test(`ends of lines, with the right checksum: ${why}`, () => {
    inFolder({}, folder => {
      const location = join(folder, 'snapshot');
      writeSnapshotOf(location, fixtureRoots('penguins'));
      forge(
        location,
        lines => {
          const head = JSON.parse(lines[1] ?? '');
          lines[1] = JSON.stringify({ ...head, ends: change(head.ends) });
        },
        true,
      );
      assert.is(refusal(location), 'it is damaged');
    });
  });
}

/** Changes the head of a snapshot. */
function forgeHead(location: string, change: Change): void {
  forge(location, lines => {
    lines[1] = JSON.stringify(change(JSON.parse(lines[1] ?? '')));
  });
}

for (const [change, why] of HEADS) {
  test(`a head of another form, with the right checksum: ${why}`, () => {
    inFolder({}, folder => {
      const location = join(folder, 'snapshot');
      writeSnapshotOf(location, fixtureRoots('penguins'));
      forgeHead(location, change);
      assert.is(refusal(location), 'it is damaged');
    });
  });
}

test('what another version made, or in another form of records, is not read', () => {
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    writeSnapshotOf(location, fixtureRoots('penguins'));
    forgeHead(location, head => ({ ...head, records: '00000000' }));
    assert.is(refusal(location), 'its records are of another form than those of this library');
    forgeHead(location, head => ({ ...head, library: '0.0.9' }));
    assert.is(refusal(location), `version 0.0.9 made it, and this is version ${LIBRARY_VERSION}`);
  });
});

/** `[how the file of translations is changed, what is wrong then]` */
const TRANSLATIONS: readonly (readonly [change: (path: string) => void, reason: string])[] = [
  [path => forge(path, lines => lines.splice(0, 1, 'osinfo-snapshot 7')), 'it is no snapshot'],
  [path => writeFileSync(path, ''), 'it is no snapshot'],
  [path => writeFileSync(path, readFileSync(path).subarray(0, -1)), 'it is damaged'],
  [path => forge(path, lines => lines.splice(1, 1, 'null')), 'it is damaged'],
  [path => forgeHead(path, head => ({ ...head, languages: {} })), 'it is damaged'],
  [path => forgeHead(path, head => ({ ...head, languages: ['de', 'fr', 'it', 'pt', 'xx'] })), 'it is damaged'],
  [path => forgeHead(path, head => ({ ...head, snapshot: '00000000' })), 'it belongs to another snapshot'],
  [
    path => forgeHead(path, head => ({ ...head, records: '0' })),
    'its records are of another form than those of this library',
  ],
];

for (const [index, [change, reason]] of TRANSLATIONS.entries()) {
  test(`translations that cannot be used (${index}): ${reason}`, () => {
    inFolder({}, folder => {
      const location = join(folder, 'snapshot');
      writeSnapshotOf(location, fixtureRoots('penguins'));
      change(translationsFile(location));
      assert.is(refusal(location), undefined, 'who asks for no language does not need them');
      assert.is(refusal(location, ['de']), `of its translations, ${translationsFile(location)}: ${reason}`);
    });
  });
}

test('translations of any other content change no type, and nothing fails', () => {
  const id = 'http://example.org/emperor/1';
  const at = { layer: 'system', file: 'a' };
  const contents: readonly unknown[] = [
    null,
    [],
    { [`os ${id}`]: 1 },
    { [`os ${id}`]: { name: 'x', media: [], devices: { 0: { value: 'x', at } }, variants: { 0: 1 } } },
    { [`os ${id}`]: { name: { value: 1, at }, id: { value: 'other', at }, custom: { 0: { value: 'x', at } } } },
    { [`os ${id}`]: { name: { value: 'x', at, more: [] }, shortIds: { 0: { value: 'y', at: 1 } } } },
    { [`os ${id}`]: { id: { value: 'y', at }, shortIds: { value: 'y', at }, derivesFrom: { value: 'y', at } } },
    { [`os ${id}`]: { custom: { value: 'y', at }, upgrades: { value: 'y', at }, clones: { value: 'y', at } } },
  ];
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    writeSnapshotOf(location, fixtureRoots('everything'));
    const untranslated = new OsinfoDb(storeAt(location))
      .oses()
      .map(os => [os.id, os.shortIds, os.derivesFrom, os.custom]);
    for (const content of contents) {
      forge(translationsFile(location), lines => {
        const json = JSON.stringify(content);
        lines.splice(2, lines.length, json);
        lines[1] = JSON.stringify({ ...JSON.parse(lines[1] ?? ''), languages: ['de'] });
      });
      const store = storeAt(location, ['de']);
      assert.equal(failures(store), [], JSON.stringify(content));
      assert.is(new OsinfoDb(store).os(id).record.id, id);
      const listed = new OsinfoDb(store).oses();
      assert.equal(
        listed.map(os => [os.id, os.shortIds, os.derivesFrom, os.custom]),
        untranslated,
      );
    }
  });
});

test('the decoder takes bytes, and asks the system for nothing', () => {
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    writeSnapshotOf(location, fixtureRoots('penguins'));
    assert.ok(typeof decodeSnapshot(new Uint8Array(readFileSync(location))) !== 'string');
    assert.is(decodeSnapshot(new Uint8Array()), 'it is no snapshot');
  });
});

test.run();
