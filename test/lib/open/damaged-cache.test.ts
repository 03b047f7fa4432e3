// A cache that is damaged while a database answers from it: the files it was made from answer instead, or, when they are
// no longer the same, an error says so. What others do to the file by replacing it is none of an open database's business.
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Surroundings } from '../../../data-loader/files/locations.ts';
import { isOsinfoError, type OsinfoDb } from '../../../lib/index.ts';
import { survey } from '../../../lib/open/inspect.ts';
import { openSyncIn } from '../../../lib/open/open-sync.ts';
import { dump } from '../../../lib/render/text/dump.ts';
import { inFolder, writeFiles } from '../../fixtures/folders.ts';
import { os } from '../../fixtures/records.ts';
import { waitForNextTick } from '../../fixtures/waiting.ts';

const test = suite('damaged-cache');

const document = (content: string): string => `<libosinfo>${content}</libosinfo>`;
const long = (name: string): string => `${name} ${'x'.repeat(200)}`;
const links = Array.from({ length: 20 }, (_, n) => `<device id="http://example.org/device/${n}"/>`).join('');

/** Several hundred OSes, so that a cache has many pages, one of them with a long list; and one file that is broken. */
const FILES = {
  ...Object.fromEntries(
    Array.from({ length: 300 }, (_, n) => [
      `system/os/example.org/${n}.xml`,
      document(os(`${n}`, `<name>${long(`Number ${n}`)}</name>`)),
    ]),
  ),
  'system/os/example.org/driven.xml': document(os('driven', `<name>Driven</name><devices>${links}</devices>`)),
  'system/os/example.org/heir.xml': document(os('heir', '<derives-from id="http://example.org/driven"/>')),
  'system/os/example.org/orphan.xml': document(os('orphan', '<derives-from id="http://example.org/nobody"/>')),
  'system/os/example.org/broken.xml': '<libosinfo>',
  'cache/README': '',
};

function host(folder: string): Surroundings {
  return {
    environment: {
      OSINFO_SYSTEM_DIR: join(folder, 'system'),
      OSINFO_LOCAL_DIR: join(folder, 'local'),
      OSINFO_USER_DIR: join(folder, 'user'),
      XDG_CACHE_HOME: join(folder, 'cache'),
    },
    platform: 'linux',
    isFolder: () => true,
  };
}

const filesOnly = (folder: string): OsinfoDb => openSyncIn(host(folder), { hardwareIds: {}, cache: false });
const open = (folder: string): OsinfoDb => openSyncIn(host(folder), { hardwareIds: {} });
const isUsed = (folder: string): boolean => survey(host(folder), { hardwareIds: {} }).cache.used;
const all = (db: OsinfoDb): string => [...dump(db)].join('');

/** A host whose cache describes it, and where that is. */
function withCache(use: (folder: string, file: string) => void): void {
  inFolder(FILES, folder => {
    waitForNextTick();
    open(folder);
    assert.ok(isUsed(folder));
    const place = join(folder, 'cache/osinfo-db');
    use(folder, join(place, readdirSync(place)[0] ?? ''));
  });
}

/** Writes other bytes into the file that stands there, from where the text first or last stands in it. */
function damage(file: string, text: string, which: 'first' | 'last' = 'last'): void {
  const bytes = readFileSync(file);
  const at = which === 'first' ? bytes.indexOf(text) : bytes.lastIndexOf(text);
  assert.ok(at >= 0, text);
  overwrite(file, Uint8Array.of((bytes[at] ?? 0) ^ 1), at);
}

function overwrite(file: string, bytes: Uint8Array, at: number): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, bytes, 0, bytes.length, at);
  closeSync(descriptor);
}

const first = (text: string) => (file: string) => damage(file, text, 'first');
const last = (text: string) => (file: string) => damage(file, text);
const zeros = (file: string): void => {
  const { length } = readFileSync(file);
  overwrite(file, new Uint8Array(length), 0);
};

/** `[what is damaged, how, what is asked]`; the file can still be opened. */
const DAMAGES: readonly (readonly [what: string, damage: (file: string) => void, ask: (db: OsinfoDb) => unknown])[] = [
  ['a record', last(long('Number 150')), db => db.os('150').name],
  ['the record that is inherited from', last('"Driven"'), db => db.recommend('heir')],
  ['a long member of a record', first('http://example.org/device/7"'), db => db.os('heir').devices.map(({ id }) => id)],
  ['the same in what was declared', first('http://example.org/device/7"'), db => db.os('driven').record.devices],
  ['the problems of files', last('broken.xml'), db => db.problems],
  ['the problems between records', last('http://example.org/nobody'), db => db.problems],
  ['the ids', last('http://example.org/299'), db => db.oses().map(({ id }) => id)],
  ['an id behind a short-id', last('"150"'), db => db.os('150').id],
];

for (const [what, damages, ask] of DAMAGES) {
  test(`${what}: the files answer, and the cache is made anew`, () => {
    withCache((folder, file) => {
      const right = filesOnly(folder);
      damages(file);
      const damaged = readFileSync(file);
      assert.ok(isUsed(folder));
      const db = open(folder);
      assert.is(db.os('1').name, right.os('1').name);
      assert.equal(ask(db), ask(right));
      assert.ok(all(db) === all(right));
      assert.not.ok(readFileSync(file).equals(damaged));
      assert.ok(isUsed(folder));
      assert.ok(all(open(folder)) === all(right));
      assert.is(db.reload(), false);
    });
  });
}

/** `[what is done to the file that is open, why]` */
const CHANGES: readonly (readonly [change: (file: string) => void, why: string])[] = [
  [zeros, 'it becomes zeros'],
  [file => truncateSync(file, 100), 'it is cut off'],
  [file => truncateSync(file), 'it becomes empty'],
  [rmSync, 'it is removed'],
];

for (const [change, why] of CHANGES) {
  test(`while a database is open: ${why}`, () => {
    withCache((folder, file) => {
      const right = filesOnly(folder);
      const db = open(folder);
      assert.is(db.os('1').name, right.os('1').name);
      change(file);
      assert.ok(all(db) === all(right));
      assert.ok(all(open(folder)) === all(right));
      assert.ok(isUsed(folder));
    });
  });
}

for (const [what, text] of [
  ['a path', '/system/os/example.org/299.xml'],
  ['its figures', '\0'.repeat(3)],
] as const) {
  test(`${what} damaged: the cache is none`, () => {
    withCache((folder, file) => {
      const right = all(filesOnly(folder));
      damage(file, text, 'first');
      assert.not.ok(isUsed(folder));
      assert.ok(all(open(folder)) === right);
      assert.ok(isUsed(folder));
    });
  });
}

test('damaged, and files have changed: an error, until they are taken over', () => {
  withCache((folder, file) => {
    damage(file, long('Number 150'));
    const db = open(folder);
    const before = db.os('1');
    writeFiles(folder, { 'system/os/example.org/1.xml': document(os('1', '<name>Changed</name>')) });
    for (let n = 0; n < 2; n += 1) {
      assert.throws(
        () => db.os('150'),
        (thrown: unknown) =>
          isOsinfoError(thrown) &&
          thrown.code === 'BAD_SNAPSHOT' &&
          /is damaged.*changed.*reload\(\)/.test(thrown.message),
      );
    }
    assert.is(db.os('1'), before);
    assert.is(db.reload(), true);
    assert.is(db.os('1').name, 'Changed');
    assert.is(db.os('150').name, long('Number 150'));
  });
});

test('another puts a new cache there: an open database answers as before', () => {
  withCache((folder, file) => {
    const right = all(filesOnly(folder));
    const db = open(folder);
    writeFiles(folder, { 'system/os/example.org/1.xml': document(os('1', '<name>Changed</name>')) });
    waitForNextTick();
    assert.is(open(folder).os('1').name, 'Changed');
    assert.ok(isUsed(folder));
    assert.ok(all(db) === right);
    rmSync(file);
    assert.is(db.os('1').name, long('Number 1'));
  });
});

test('another writes a cache into the file that is open: it does not answer', () => {
  withCache((folder, file) => {
    const right = all(filesOnly(folder));
    const other = mkdtempSync(join(tmpdir(), 'osinfo-db-test-'));
    try {
      writeFiles(other, {
        ...FILES,
        'system/os/example.org/1.xml': document(os('1', `<name>${long('Other')}</name>`)),
      });
      waitForNextTick();
      open(other);
      const place = join(other, 'cache/osinfo-db');
      const bytes = readFileSync(join(place, readdirSync(place)[0] ?? ''));
      const db = open(folder);
      overwrite(file, bytes, 0);
      assert.ok(all(db) === right);
    } finally {
      rmSync(other, { recursive: true });
    }
  });
});

test('many at a time are not all kept open, and all of them answer', () => {
  withCache((folder, file) => {
    const open100 = Array.from({ length: 100 }, () => open(folder));
    if (process.platform === 'linux') assert.ok(readdirSync('/proc/self/fd').length < 100);
    rmSync(file);
    for (const db of open100) assert.is(db.os('150').name, long('Number 150'));
  });
});

test.run();
