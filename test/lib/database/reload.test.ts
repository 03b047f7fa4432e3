// Tests changes of the files while a database is open: they are found on request, or before every answer, and never in
// part.
import { mkdirSync, rmSync, statSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readFileStats } from '../../../data-loader/files/file-stats.ts';
import type { HostEnvironment } from '../../../data-loader/files/locations.ts';
import { decisionsIn } from '../../../lib/database/db.ts';
import { type LoadInputs, type LoadResult, reloadSource } from '../../../lib/database/reload.ts';
import { isOsinfoError, type OsinfoDb } from '../../../lib/index.ts';
import { badData } from '../../../lib/model/errors.ts';
import { DEFAULT_TARGET } from '../../../lib/model/target.ts';
import type { OpenOptions } from '../../../lib/open/open-options.ts';
import { openSyncIn } from '../../../lib/open/open-sync.ts';
import { openSync } from '../../../lib/sync.ts';
import { GOOD } from '../../cases/broken-databases.ts';
import { whileHostFails } from '../../fixtures/failing-files.ts';
import { inFolder, layersIn, rootAt, writeFiles } from '../../fixtures/folders.ts';
import { os, storeOf } from '../../fixtures/records.ts';
import { writeSnapshotOf } from '../../fixtures/snapshots.ts';
import { waitForNextTick } from '../../fixtures/waiting.ts';

const test = suite('reload');

const mine = (name: string): string => `<libosinfo>${os('mine', `<name>${name}</name>`)}</libosinfo>`;
const MINE = 'local/os/example.org/mine.xml';

function withHost<T>(use: (folder: string, open: (options?: OpenOptions) => OsinfoDb) => T): T {
  return inFolder({ ...GOOD, [MINE]: mine('Mine') }, folder => {
    const environment: Record<string, string> = {
      OSINFO_SYSTEM_DIR: join(folder, 'system'),
      OSINFO_LOCAL_DIR: join(folder, 'local'),
      XDG_CONFIG_HOME: join(folder, 'config'),
      OSINFO_CACHE: 'off',
    };
    const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    const host: HostEnvironment = { environment, platform: 'linux', isFolder };
    waitForNextTick();
    return use(folder, options => openSyncIn(host, { hardwareIds: {}, ...options }));
  });
}

/** The code of the error by which a promise is rejected. */
async function codeOf(promise: Promise<unknown>): Promise<string | undefined> {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  return isOsinfoError(thrown) ? thrown.code : undefined;
}

test('reload: what has changed is read, and what was given out stays as it is', async () => {
  await withHost(async (folder, open) => {
    const db = open();
    const [before, hardware] = [db.os('mine'), db.recommend('mine')];
    assert.is(await db.reload(), false);
    assert.is(db.os('mine'), before);
    assert.is(db.recommend('mine'), hardware);
    writeFileSync(join(folder, MINE), mine('Yours'));
    assert.is(db.os('mine'), before);
    assert.is(await db.reload(), true);
    assert.is(db.os('mine').name, 'Yours');
    assert.is(db.recommend('mine').os.name, 'Yours');
    assert.is(before.name, 'Mine');
    assert.is(before.devices.length, 0);
    waitForNextTick();
    await db.reload();
    assert.is(await db.reload(), false);
  });
});

test('reload: an OS from before does not speak for the one of now', async () => {
  await withHost(async (folder, open) => {
    const db = open();
    const before = db.os('mine');
    writeFileSync(join(folder, MINE), mine('Yours'));
    assert.is(await db.reload(), true);
    decisionsIn(db, before, DEFAULT_TARGET);
    assert.is(db.recommend('mine').os.name, 'Yours');
  });
});

test('reload: the environment counts too', async () => {
  await inFolder({ 'a/os/example.org/mine.xml': mine('A'), 'b/os/example.org/mine.xml': mine('B') }, async folder => {
    const environment: Record<string, string> = { OSINFO_SYSTEM_DIR: join(folder, 'a'), OSINFO_CACHE: 'off' };
    const db = openSyncIn({ environment, platform: 'linux', isFolder: () => true }, { hardwareIds: {} });
    environment.OSINFO_SYSTEM_DIR = join(folder, 'b');
    assert.is(db.os('mine').name, 'A');
    assert.is(await db.reload(), true);
    assert.is(db.os('mine').name, 'B');
    assert.is(db.database.layers[0]?.path, join(folder, 'b'));
  });
});

test('reload: what cannot be opened is an error, and changes nothing', async () => {
  await withHost(async (folder, open) => {
    const db = open();
    const { database } = db;
    rmSync(folder, { recursive: true });
    assert.is(await codeOf(db.reload()), 'NO_DATABASE');
    assert.is(db.database, database);
    assert.is(db.os('mine').name, 'Mine');
  });
});

test('reload: nothing to reload from', async () => {
  await withHost(async (folder, open) => {
    const location = join(folder, 'snapshot');
    writeSnapshotOf(location, layersIn(folder));
    const db = open({ snapshot: location });
    waitForNextTick();
    await db.reload();
    assert.is(await db.reload(), false);
    writeFiles(folder, { [MINE]: mine('Yours') });
    writeSnapshotOf(location, layersIn(folder));
    assert.is(await db.reload(), true);
    assert.is(db.os('mine').name, 'Yours');
  });
});

test('without watch nothing changes by itself', () => {
  withHost((folder, open) => {
    const db = open();
    writeFileSync(join(folder, MINE), mine('Yours'));
    assert.is(db.os('mine').name, 'Mine');
  });
});

/** `[what is done to the layers, the name of the OS `mine` in the very next answer, why]` */
const CHANGES: readonly (readonly [change: (folder: string) => void, name: string | undefined, why: string])[] = [
  [folder => writeFileSync(join(folder, MINE), mine('Hers')), 'Hers', 'a local file is edited'],
  [folder => unlinkSync(join(folder, MINE)), undefined, 'a local file is removed'],
  [folder => writeFileSync(join(folder, MINE), ''), undefined, 'a local file becomes a mask'],
  [
    folder => writeFiles(folder, { 'config/osinfo/os/example.org/mine.xml': mine('User’s') }),
    'User’s',
    'the user gets a layer',
  ],
  [
    folder => writeFiles(folder, { 'config/libosinfo/db/os/example.org/mine.xml': mine('Old') }),
    'Old',
    'the user gets a layer in the old place',
  ],
  [
    folder => {
      mkdirSync(join(folder, 'config/osinfo/os/example.org'), { recursive: true });
      symlinkSync('/dev/null', join(folder, 'config/osinfo/os/example.org/mine.xml'));
    },
    undefined,
    'a link to /dev/null',
  ],
];

for (const [change, name, why] of CHANGES) {
  test(`watch: ${why}`, () => {
    withHost((folder, open) => {
      const db = open({ watch: true });
      const before = db.os('mine');
      assert.is(db.os('mine'), before);
      assert.is(db.recommend('mine').os.name, 'Mine');
      change(folder);
      assert.is(db.findOs('mine')?.name, name);
      assert.is(db.oses().find(({ shortId }) => shortId === 'mine')?.name, name);
      if (name !== undefined) assert.is(db.recommend('mine').os.name, name);
      assert.is(before.name, 'Mine');
    });
  });
}

test('watch: one change after the other, in one tick of the clock', () => {
  withHost((folder, open) => {
    const db = open({ watch: true });
    for (const name of ['Abcd', 'Bcde', 'Cdef', 'Defg', 'Efgh']) {
      writeFileSync(join(folder, MINE), mine(name));
      assert.is(db.recommend('mine').os.name, name);
    }
  });
});

test('watch: while there is no database, the last one answers', () => {
  withHost((folder, open) => {
    const db = open({ watch: true });
    for (const layer of ['local', 'system']) rmSync(join(folder, layer), { recursive: true });
    assert.is(db.os('mine').name, 'Mine');
    writeFiles(folder, { [MINE]: mine('Back') });
    assert.is(db.os('mine').name, 'Back');
  });
});

test('what could not be used is read again when it has changed, and not before', async () => {
  await withHost(async folder => {
    const path = join(folder, MINE);
    const conditions = (): LoadInputs => ({
      fileStats: readFileStats([path], 0),
      isComplete: true,
      candidates: readFileStats([], 0),
      inputsKey: '',
    });
    let read = 0;
    let isBroken = false;
    const store = storeOf(os('mine'));
    const fault = badData([]);
    const open = (): LoadResult => {
      read += 1;
      return isBroken ? { ...conditions(), fault } : { ...conditions(), store };
    };
    const reopen = { open: async () => open(), openNow: open, inputsKey: () => '' };
    const { reload, watch } = reloadSource(open(), reopen);
    assert.is(watch?.(), undefined);
    assert.is(read, 1);
    isBroken = true;
    writeFileSync(path, 'broken');
    waitForNextTick();
    for (let n = 0; n < 5; n += 1) assert.is(watch?.(), undefined);
    assert.is(read, 2);
    assert.is(await reload().catch((thrown: unknown) => thrown), fault);
    assert.is(read, 2);
    isBroken = false;
    writeFileSync(path, mine('Mended'));
    waitForNextTick();
    assert.is(watch?.(), store);
    assert.is(await reload(), undefined);
    assert.is(read, 3);
  });
});

test('watch and strict: a broken file is no database, and what was there answers until it is mended', async () => {
  await withHost(async (folder, open) => {
    const db = open({ watch: true, strict: true });
    writeFileSync(join(folder, MINE), '<libosinfo>');
    waitForNextTick();
    for (let n = 0; n < 3; n += 1) assert.is(db.os('mine').name, 'Mine');
    for (let n = 0; n < 2; n += 1) assert.is(await codeOf(db.reload()), 'BAD_DATA');
    writeFileSync(join(folder, MINE), mine('Mended'));
    assert.is(db.os('mine').name, 'Mended');
  });
});

test('the folder that was worked in when it was opened stays the one that paths are relative to', async () => {
  const before = process.cwd();
  await inFolder(
    { 'a/os/example.org/mine.xml': mine('Mine'), 'pci.ids': '0001  One\n\t0001  A\n', 'b/x': '' },
    async folder => {
      try {
        process.chdir(folder);
        const hardwareIds = { pci: 'pci.ids' };
        const db = openSync({ directories: { local: 'a' }, hardwareIds, watch: true });
        writeSnapshotOf('snapshot', [rootAt(join(folder, 'a'))]);
        const prepared = openSync({ snapshot: 'snapshot' });
        process.chdir('b');
        writeFiles(folder, { 'a/os/example.org/mine.xml': mine('Yours') });
        writeSnapshotOf(join(folder, 'snapshot'), [rootAt(join(folder, 'a'))]);
        assert.is(db.os('mine').name, 'Yours');
        assert.is(db.database.layers[0]?.path, join(folder, 'a'));
        assert.is([...db.listedDevices()].length, 1);
        assert.is(await prepared.reload(), true);
        assert.is(prepared.os('mine').name, 'Yours');
      } finally {
        process.chdir(before);
      }
    },
  );
});

test('what the caller does to the options later changes nothing', async () => {
  await inFolder({ 'a/os/example.org/mine.xml': mine('A'), 'b/os/example.org/mine.xml': mine('B') }, async folder => {
    const directories = { system: join(folder, 'a') };
    const options: { directories: { system: string }; languages: string[]; strict?: boolean } = {
      directories,
      languages: [],
    };
    const db = openSync(options);
    directories.system = join(folder, 'b');
    options.strict = true;
    options.languages.push('de');
    writeFileSync(join(folder, 'a/os/example.org/mine.xml'), mine('Edited'));
    await db.reload();
    assert.is(db.os('mine').name, 'Edited');
  });
});

test('watch: the system layer within a second', () => {
  withHost((folder, open) => {
    const db = open({ watch: true });
    assert.is(db.findOs('new'), undefined);
    writeFiles(folder, { 'system/os/example.org/new.xml': mine('New').replaceAll('mine', 'new') });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
    assert.is(db.findOs('new')?.name, 'New');
  });
});

test('an answer that is under way is all of one state', () => {
  inFolder(
    { 'system/os/example.org/mine.xml': mine('Mine'), 'pci.ids': '0001  One\n\t0001  A\n\t0002  B\n' },
    folder => {
      const system = join(folder, 'system');
      const db = openSync({
        directories: { local: system },
        hardwareIds: { pci: join(folder, 'pci.ids') },
        watch: true,
      });
      const devices = db.listedDevices()[Symbol.iterator]();
      assert.is(devices.next().value?.product, 'A');
      writeFileSync(join(folder, 'pci.ids'), '0003  Two\n');
      writeFiles(folder, { 'system/os/example.org/mine.xml': mine('Yours') });
      assert.is(db.os('mine').name, 'Yours');
      assert.is(devices.next().value?.product, 'B');
    },
  );
});

test('a device that a list of hardware has is missing only while the list cannot be read', async () => {
  const device = '<devices><device id="http://pcisig.com/pci/0f15/0001"/></devices>';
  const files = {
    'db/os/example.org/a.xml': `<libosinfo>${os('a', device)}</libosinfo>`,
    pci: '0f15  Fish\n\t0001  Cod\n',
  };
  await inFolder(files, async folder => {
    const [pci, system] = [join(folder, 'pci'), join(folder, 'db')];
    const options = { directories: { system }, hardwareIds: { pci } };
    const db = openSync(options);
    const codes = (): readonly string[] => db.problems.map(({ code }) => code);
    assert.equal(await whileHostFails('openSync', 2, codes, pci), ['DANGLING_REFERENCE']);
    assert.equal(codes(), []);
    assert.is(db.problems, db.problems);
    const strict = openSync({ ...options, strict: true });
    writeFileSync(join(system, 'os/example.org/a.xml'), `<libosinfo>${os('a', `${device}<name>A</name>`)}</libosinfo>`);
    assert.is(await codeOf(whileHostFails('openSync', 2, () => strict.reload(), pci)), 'BAD_DATA');
    waitForNextTick();
    await strict.reload();
    assert.is(strict.os('a').name, 'A');
  });
});

test.run();
