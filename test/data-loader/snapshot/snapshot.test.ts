// A snapshot answers as the files do: the same dump, the same records, the same ids, byte for byte.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { hardwareIdsFiles, type Root } from '../../../data-loader/files/locations.ts';
import { LIBRARY_VERSION } from '../../../data-loader/files/release.ts';
import { loadWithSourcesSync } from '../../../data-loader/parse/load.ts';
import type { Place } from '../../../data-loader/records/problems.ts';
import { ENTITY_KINDS, HERITAGE, type OsRecord } from '../../../data-loader/records/records.ts';
import { SnapshotStore } from '../../../data-loader/snapshot/snapshot.ts';
import { openSnapshot, type SnapshotFile } from '../../../data-loader/snapshot/snapshot-file.ts';
import { BUCKET } from '../../../data-loader/snapshot/snapshot-format.ts';
import { writeHead } from '../../../data-loader/snapshot/snapshot-head.ts';
import { writeSnapshot } from '../../../data-loader/snapshot/snapshot-writer.ts';
import { MemoryStore, type RecordStore } from '../../../data-loader/store/store.ts';
import { OsinfoDb } from '../../../lib/database/db.ts';
import { FAULTS, GOOD } from '../../cases/broken-databases.ts';
import { fixtureRoots, inFolder, layersIn, writeFiles } from '../../fixtures/folders.ts';
import { os, osRecord, storeOf } from '../../fixtures/records.ts';
import { chanceOf, damaged, dumpOf, writeSnapshotOf } from '../../fixtures/snapshots.ts';

const test = suite('snapshot');
const isRoot = process.getuid?.() === 0;
const REAL: Root = { layer: 'system', path: '/usr/share/osinfo', why: 'test' };

function fileAt(location: string): SnapshotFile {
  const file = openSnapshot(location, { mayBeLink: true });
  if (typeof file === 'string') throw new Error(file);
  return file;
}

function storeAt(location: string, hardware = {}): SnapshotStore {
  return new SnapshotStore(fileAt(location), hardware);
}

/** What `use` gives for the layers in a folder, from their files and from their snapshot. */
function both<T>(roots: readonly Root[], use: (store: RecordStore) => T, options = {}): readonly [T, T] {
  return inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    const store = writeSnapshotOf(location, roots, options);
    return [use(store), use(storeAt(location))];
  });
}

for (const name of ['penguins', 'everything', 'broken', 'cli'] as const) {
  for (const languages of [[], ['fr', 'de']]) {
    test(`the same dump: ${name} ${languages}`, () => {
      const [files, snapshot] = both(fixtureRoots(name), dumpOf, { languages });
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
    const options = { hardwareIds: hardware, languages: ['de'] };
    const files = dumpOf(writeSnapshotOf(location, [REAL], options));
    assert.ok(dumpOf(storeAt(location, hardware)) === files);
  });
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

test('a record is the same object every time, and what is given out is frozen to the ground', () => {
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    writeSnapshotOf(location, fixtureRoots('everything'));
    const store = storeAt(location);
    const id = 'http://example.org/emperor/1';
    const record = store.record('os', id);
    assert.ok(record !== undefined);
    assert.is(store.record('os', id), record);
    assert.is(record.media, record.media);
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
  const names = ['a', 'b', 'aa', '\u{1F427}', '\uFFFD', '\uE000', 'ä', '__proto__', 'constructor', 'a b', '%00'];
  const store = storeOf(...names.map(name => os(name)));
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    writeFileSync(location, writeSnapshot({ store, masters: new Set(), suspicions: [], languages: [] }));
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
    const store = storeAt(location);
    for (const kind of ENTITY_KINDS) {
      assert.equal(store.ids(kind), []);
      assert.is(store.record(kind, 'a'), undefined);
    }
    assert.is(store.idOfShortId('os', 'a'), undefined);
    assert.equal([store.problems, store.suspicions], [[], []]);
  });
});

test('places may lack column and line, and a record may be of several files', () => {
  const fragments = Array.from({ length: 12 }, (_, n): Place => ({ layer: 'user', file: `f${n}`, line: n, column: 1 }));
  const places: readonly Place[] = [
    ...fragments,
    { layer: 'system', file: 'a' },
    { layer: 'local', file: 'a', line: 3 },
    { layer: 'local', file: 'b', line: 3, column: 4 },
    { layer: 'system', file: 'a', line: 5, column: 6 },
  ];
  const record: OsRecord = {
    ...osRecord(os('a')),
    declaredAt: places,
    derivesFrom: places.map(at => ({ id: 'x', at })),
    upgrades: places.flatMap(at => Array.from({ length: 20 }, () => ({ id: 'y', at }))),
  };
  const store = new MemoryStore({ origin: 'given', layers: [] }, [record], []);
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    writeFileSync(location, writeSnapshot({ store, masters: new Set(), suspicions: [], languages: [] }));
    assert.is(JSON.stringify(storeAt(location).record('os', record.id)), JSON.stringify(record));
  });
});

test('a long head', () => {
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    const languages = ['de'.repeat(100_000)];
    const right = dumpOf(writeSnapshotOf(location, fixtureRoots('penguins'), { languages }));
    assert.is(dumpOf(storeAt(location)), right);
    assert.equal(fileAt(location).head.languages, languages);
  });
});

test('what another version made is not read', () => {
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    writeSnapshotOf(location, fixtureRoots('penguins'));
    const { head } = fileAt(location);
    const body = readFileSync(location).subarray(-head.body);
    writeFileSync(location, Buffer.concat([writeHead(head), body]));
    assert.is(fileAt(location).head.library, LIBRARY_VERSION);
    writeFileSync(location, Buffer.concat([writeHead({ ...head, library: '0.0.9' }), body]));
    const demands = { mayBeLink: true };
    assert.is(openSnapshot(location, demands), `version 0.0.9 made it, and this is version ${LIBRARY_VERSION}`);
  });
});

/** A head as JSON, changed. */
type Change = (head: Record<string, unknown>) => unknown;
const GONE: readonly string[] = [
  'records',
  'fingerprint',
  'languages',
  'database',
  'tables',
  'ids',
  'problems',
  'suspicions',
  'library',
  'body',
];
const AFAR = { at: 1e9, length: 1, sum: 0, buckets: 1 };

/** `[how a head is changed, why it cannot be used]` */
const HEADS: readonly (readonly [change: Change, why: string])[] = [
  [() => null, 'nothing'],
  [() => [], 'a list'],
  [() => 3, 'a number'],
  [({ library, body }) => ({ library, body }), 'hardly anything'],
  ...GONE.map(
    name => [head => ({ ...head, [name]: undefined }), `without ${name}`] as const satisfies [Change, string],
  ),
  [head => ({ ...head, body: 1.5 }), 'half a byte'],
  [head => ({ ...head, languages: [1] }), 'a language that is a number'],
  [head => ({ ...head, problems: AFAR }), 'problems beyond the end'],
  [head => ({ ...head, tables: { os: { at: 0, buckets: 0, sum: 0 } } }), 'most tables missing'],
  [head => ({ ...head, tables: Object.assign({}, head.tables, { os: AFAR }) }), 'a table beyond the end'],
  [
    head => ({ ...head, tables: Object.assign({}, head.tables, { os: { at: -1, buckets: 0, sum: 0 } }) }),
    'one before the start',
  ],
  [head => ({ ...head, database: { origin: 'given', layers: [] } }), 'no counts'],
  [head => ({ ...head, database: Object.assign({}, head.database, { layers: [null] }) }), 'a layer that is none'],
  [head => ({ ...head, database: Object.assign({}, head.database, { version: 3 }) }), 'a version that is a number'],
  [head => ({ ...head, database: Object.assign({}, head.database, { origin: 'x' }) }), 'an origin that is none'],
  [head => ({ ...head, cached: {} }), 'an empty cache'],
];

for (const [change, why] of HEADS) {
  test(`a head of another form, with the right checksum: ${why}`, () => {
    inFolder({}, folder => {
      const location = join(folder, 'snapshot');
      writeSnapshotOf(location, fixtureRoots('penguins'));
      const { head } = fileAt(location);
      const body = readFileSync(location).subarray(-head.body);
      const bytes = Reflect.apply(writeHead, undefined, [change({ ...head })]);
      writeFileSync(location, Buffer.concat([bytes, body]));
      assert.is(openSnapshot(location, { mayBeLink: true }), 'it is damaged');
    });
  });
}

test('records of another form are not read', () => {
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    writeSnapshotOf(location, fixtureRoots('penguins'));
    const { head } = fileAt(location);
    const body = readFileSync(location).subarray(-head.body);
    writeFileSync(location, Buffer.concat([writeHead({ ...head, records: '00000000' }), body]));
    const refused = openSnapshot(location, { mayBeLink: true });
    assert.is(refused, 'its records are of another form than those of this library');
  });
});

test('the same files give the same bytes', () => {
  const bytes = (): Uint8Array => {
    const loaded = loadWithSourcesSync(fixtureRoots('penguins'), {});
    return writeSnapshot({ ...loaded, suspicions: [] });
  };
  assert.equal(Buffer.compare(bytes(), bytes()), 0);
});

test('the heritage of an OS is a part of its record', () => {
  for (const name of ['penguins', 'everything'] as const) {
    inFolder({}, folder => {
      const location = join(folder, 'snapshot');
      writeSnapshotOf(location, fixtureRoots(name));
      const store = storeAt(location);
      for (const id of store.ids('os')) {
        const heritage = store.heritage(id);
        const record = store.record('os', id);
        assert.is(store.heritage(id), heritage);
        assert.ok(heritage !== undefined && record !== undefined);
        for (const member of HERITAGE) assert.is(heritage[member], record[member], `${id} ${member}`);
      }
      assert.is(store.heritage('http://example.org/nowhere'), undefined);
    });
  }
});

test('a damaged record is none of the others’ business', () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, n) => [
      `os/example.org/${n}.xml`,
      `<libosinfo>${os(`${n}`, `<name>${'x'.repeat(200)} ${n}</name>`)}</libosinfo>`,
    ]),
  );
  inFolder(many, folder => {
    const location = join(folder, 'snapshot');
    const roots: readonly Root[] = [{ layer: 'system', path: folder, why: 'test' }];
    writeSnapshotOf(location, roots);
    const store = storeAt(location);
    const ids = store.ids('os');
    assert.is(ids.length, 300);
    const bytes = readFileSync(location);
    const at = bytes.indexOf(`${'x'.repeat(200)} 150`);
    bytes[at] = 121;
    writeFileSync(location, bytes);
    const other = storeAt(location);
    const outcomes = ids.map(id => {
      try {
        return JSON.stringify(other.record('os', id)) === JSON.stringify(store.record('os', id)) ? 'right' : 'wrong';
      } catch {
        return 'refused';
      }
    });
    const refused = outcomes.filter(outcome => outcome === 'refused').length;
    assert.not.ok(outcomes.includes('wrong'));
    assert.is(refused, 1);
  });
});

test('a part that stands in the place of another is refused', () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, n) => [`os/example.org/${n}.xml`, `<libosinfo>${os(`${n}`)}</libosinfo>`]),
  );
  inFolder(many, folder => {
    const location = join(folder, 'snapshot');
    writeSnapshotOf(location, [{ layer: 'system', path: folder, why: 'test' }]);
    const bytes = readFileSync(location);
    const { head } = fileAt(location);
    const { at, buckets } = head.tables.os;
    const bucket = (number: number): Buffer => {
      const start = bytes.length - head.body + at + number * BUCKET;
      return bytes.subarray(start, start + BUCKET);
    };
    const outcomes = { right: 0, refused: 0 };
    for (let number = 1; number < buckets; number += 1) {
      const [one, other] = [Buffer.from(bucket(0)), Buffer.from(bucket(number))];
      bucket(0).set(other);
      bucket(number).set(one);
      writeFileSync(location, bytes);
      const store = storeAt(location);
      for (let n = 0; n < 300; n += 1) {
        try {
          assert.is(store.record('os', `http://example.org/${n}`)?.id, `http://example.org/${n}`);
          outcomes.right += 1;
        } catch (error) {
          assert.match(String(error), 'damaged');
          outcomes.refused += 1;
        }
      }
      bucket(0).set(one);
      bucket(number).set(other);
    }
    assert.ok(outcomes.refused > buckets && outcomes.right > outcomes.refused, JSON.stringify(outcomes));
  });
});

/** In a process of its own, as one that has many snapshots open reads further ones whole. */
const ASK_WHILE_OVERWRITTEN = `
const { openSync } = await import('osinfo-db');
const { readFileSync, writeFileSync } = await import('node:fs');
const [snapshot, other] = process.argv.slice(1);
const db = openSync({ snapshot });
const seen = { [db.os('0').name]: 1 };
writeFileSync(snapshot, readFileSync(other));
for (let n = 1; n < 2000; n += 1) {
  let outcome;
  try {
    outcome = db.os(String(n)).name;
  } catch (error) {
    outcome = error.code;
  }
  seen[outcome] = (seen[outcome] ?? 0) + 1;
}
console.log(JSON.stringify(Object.keys(seen).sort()));`;

test('what another snapshot says that took the place of one is not taken for what that one does', () => {
  const layers = ['Old', 'New'].map(name =>
    Object.fromEntries(
      Array.from({ length: 2000 }, (_, n) => [
        `${name}/os/example.org/${n}.xml`,
        `<libosinfo>${os(`${n}`, `<name>${name}</name>`)}</libosinfo>`,
      ]),
    ),
  );
  inFolder(Object.assign({}, ...layers), folder => {
    const [old = '', young = ''] = ['Old', 'New'].map(name => {
      const location = join(folder, `${name}.snapshot`);
      writeSnapshotOf(location, [{ layer: 'system', path: join(folder, name), why: 'test' }]);
      return location;
    });
    const args = ['--input-type=module', '--eval', ASK_WHILE_OVERWRITTEN, old, young];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.is(stdout.trim(), '["BAD_SNAPSHOT","Old"]', stderr);
  });
});

test('a slice that no body has', () => {
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    writeSnapshotOf(location, fixtureRoots('penguins'));
    const file = fileAt(location);
    const hostile = [-1, 0.5, 1e15, 1e300, Number.NaN, '0e999', '5', null, undefined, {}, [1]];
    for (const value of hostile) {
      for (const slice of [
        { at: value, length: 1, sum: 1 },
        { at: 0, length: value, sum: 1 },
      ]) {
        assert.throws(() => Reflect.apply(file.text, file, [slice]), /damaged/, JSON.stringify(slice));
      }
    }
  });
});

test('what answers instead of a damaged file answers for what was given out before, too', () => {
  const links = Array.from({ length: 300 }, (_, n) => `<upgrades id="http://example.org/${n}"/>`).join('');
  const files = {
    'os/example.org/a.xml': `<libosinfo>${os('a', links)}</libosinfo>`,
    'os/example.org/b.xml': `<libosinfo>${os('b', links)}</libosinfo>`,
  };
  inFolder(files, folder => {
    const location = join(folder, 'snapshot');
    const roots: readonly Root[] = [{ layer: 'system', path: folder, why: 'test' }];
    writeSnapshotOf(location, roots);
    const bytes = readFileSync(location);
    const middle = 'http://example.org/150';
    bytes[bytes.indexOf(middle, bytes.indexOf(middle) + 1)] = 0;
    writeFileSync(location, bytes);
    const loaded = loadWithSourcesSync(roots, {});
    let replaced = 0;
    const store = new SnapshotStore(fileAt(location), {}, () => {
      replaced += 1;
      return loaded;
    });
    const [a, b] = ['a', 'b'].map(name => store.record('os', `http://example.org/${name}`));
    const upgrades = a?.upgrades;
    assert.equal([upgrades?.length, b?.id, replaced], [300, 'http://example.org/b', 0]);
    for (const record of [a, b]) {
      assert.is(JSON.stringify(record), JSON.stringify(loaded.store.record('os', record?.id ?? '')));
    }
    assert.is(replaced, 1);
    assert.is(a?.upgrades, upgrades);
    assert.is(store.record('os', 'http://example.org/b'), b);
    assert.is(dumpOf(store), dumpOf(loaded.store));
    assert.is(replaced, 1);
  });
});

test('which devices have master files is asked of what answers instead', () => {
  const id = 'http://pcisig.com/pci/0001/0001';
  const files = { 'pci.ids': '0001  One\n\t0001  A\n\t0002  B\n', snapshot: '' };
  inFolder(files, folder => {
    const location = join(folder, 'snapshot');
    const device = `<libosinfo><device id="${id}"><name>Mine</name></device></libosinfo>`;
    const roots: readonly Root[] = [{ layer: 'system', path: join(folder, 'system'), why: 'test' }];
    writeFiles(folder, { 'system/device/pcisig.com/pci-0001-0001.xml': device });
    const loaded = loadWithSourcesSync(roots, {});
    writeSnapshotOf(location, roots);
    const bytes = readFileSync(location);
    bytes[bytes.indexOf('"device/pcisig.com/pci-0001-0001"') + 1] = 0;
    writeFileSync(location, bytes);
    const store = new SnapshotStore(fileAt(location), { pci: join(folder, 'pci.ids') }, () => loaded);
    assert.is(store.hardware.find(id), undefined);
    assert.is(store.hardware.find('http://pcisig.com/pci/0001/0002')?.product, 'B');
  });
});

test('damage by chance: refused, or of no consequence', () => {
  inFolder(GOOD, folder => {
    const location = join(folder, 'snapshot');
    const right = dumpOf(writeSnapshotOf(location, layersIn(folder)));
    const bytes = readFileSync(location);
    const chance = chanceOf(5);
    const outcomes = { refused: 0, right: 0, wrong: 0 };
    for (let round = 0; round < 1000; round += 1) {
      writeFileSync(location, damaged(bytes, chance));
      try {
        outcomes[dumpOf(storeAt(location)) === right ? 'right' : 'wrong'] += 1;
      } catch {
        outcomes.refused += 1;
      }
    }
    assert.is(outcomes.wrong, 0);
    assert.ok(outcomes.refused > 900);
  });
});

test.run();
