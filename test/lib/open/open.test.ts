// Opening: the environment's folders or given ones, languages, strictness, and what is wrong with a call.
import { join, relative } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError, type OpenOptions, OsinfoDb, open } from '../../../lib/index.ts';
import { readHostEnvironment } from '../../../lib/open/host.ts';
import { inspect } from '../../../lib/open/inspect.ts';
import { openSyncIn } from '../../../lib/open/open-sync.ts';
import { openSync } from '../../../lib/sync.ts';
import { fixtureRoots, inFolder } from '../../fixtures/folders.ts';
import { os } from '../../fixtures/records.ts';

const test = suite('open');

const [system = '', local = '', user = ''] = fixtureRoots('penguins').map(({ path }) => path);
const broken = fixtureRoots('broken')[0]?.path ?? '';
const VARIABLES = ['OSINFO_DATA_DIR', 'OSINFO_SYSTEM_DIR', 'OSINFO_LOCAL_DIR', 'OSINFO_USER_DIR', 'XDG_CONFIG_HOME'];

test('given folders are the whole database', () => {
  const db = openSync({ directories: { system, local, user } });
  assert.instance(db, OsinfoDb);
  assert.is(db.database.origin, 'given');
  assert.is(db.database.version, '20261122');
  assert.equal(
    db.database.layers.map(({ layer, path, why }) => [layer, path, why]),
    [
      ['system', system, 'given'],
      ['local', local, 'given'],
      ['user', user, 'given'],
    ],
  );
  assert.equal(
    db.oses().map(({ shortId }) => shortId),
    ['adelie1', 'adelie2', 'king1', 'rockhopper1'],
  );
  assert.is(db.os('rockhopper1').name, 'My Rockhopper');
});

test('a folder left out holds nothing', () => {
  assert.is(openSync({ directories: { local } }).oses().length, 2);
  assert.equal(
    openSync({ directories: { system, user } }).database.layers.map(({ layer }) => layer),
    ['system', 'user'],
  );
});

test('a given folder may be relative', () => {
  const nearby = relative(process.cwd(), system);
  const { path } = openSync({ directories: { system: nearby } }).database.layers[0] ?? {};
  assert.is(path, system);
});

test('the environment names the folders of each layer', () => {
  inEnvironment({ OSINFO_SYSTEM_DIR: system, OSINFO_LOCAL_DIR: local, OSINFO_USER_DIR: user }, () => {
    const db = openSync();
    assert.is(db.database.origin, 'installed');
    assert.equal(
      db.database.layers.map(({ path, why }) => [path, why]),
      [
        [system, 'OSINFO_SYSTEM_DIR'],
        [local, 'OSINFO_LOCAL_DIR'],
        [user, 'OSINFO_USER_DIR'],
      ],
    );
    assert.is(db.oses().length, 4);
  });
});

test('given folders keep the environment out', () => {
  inEnvironment({ OSINFO_SYSTEM_DIR: system, OSINFO_LOCAL_DIR: local, OSINFO_USER_DIR: user }, () => {
    assert.equal(
      openSync({ directories: { local } })
        .oses()
        .map(({ id }) => id),
      ['http://example.org/king/1', 'http://example.org/rockhopper/1'],
    );
  });
});

test('both forms open the same database', async () => {
  for (const options of [{ directories: { system, local, user } }, { directories: { system: broken } }]) {
    const [sync, async] = [openSync(options), await open(options)];
    assert.equal(async.database, sync.database);
    assert.equal(async.problems, sync.problems);
    assert.is(JSON.stringify(async.oses()), JSON.stringify(sync.oses()));
  }
});

test('names come in the languages asked for', () => {
  const named = (languages?: readonly string[]): unknown =>
    openSync({ directories: { system }, ...(languages && { languages }) }).os('adelie1').name;
  assert.is(named(), 'Adelie 1');
  assert.is(named([]), 'Adelie 1');
  assert.is(named(['fr_CA.UTF-8']), 'Adélie 1');
  assert.is(named(['de']), 'Adelie 1');
});

test('without an OS anywhere there is no database, and the folders tried are told', () => {
  inFolder({ 'system/VERSION': '1', 'system/os/example.org/a.xml': '' }, folder => {
    const directories = { system: join(folder, 'system'), user: join(folder, 'nowhere') };
    const error = thrownBy(() => openSync({ directories }));
    assert.ok(isOsinfoError(error) && error.code === 'NO_DATABASE');
    assert.equal(error.detail.tried, [directories.system, directories.user]);
    const { tried } = inEnvironment(
      { OSINFO_SYSTEM_DIR: '/nowhere/a', OSINFO_LOCAL_DIR: '/nowhere/b', OSINFO_USER_DIR: '/nowhere/c' },
      () => {
        const thrown = thrownBy(() => openSync());
        assert.ok(isOsinfoError(thrown) && thrown.code === 'NO_DATABASE');
        return thrown.detail;
      },
    );
    assert.equal(tried, ['/nowhere/a', '/nowhere/b', '/nowhere/c']);
  });
});

test('no database for want of readable files tells which', () => {
  inFolder({ 'os/example.org/a.xml': '<libosinfo><os', 'os/example.org/a.txt': '' }, folder => {
    const error = thrownBy(() => openSync({ directories: { system: folder } }));
    assert.ok(isOsinfoError(error) && error.code === 'NO_DATABASE');
    assert.equal(
      error.detail.problems?.map(({ code, at }) => `${code} ${at.file}`),
      ['BAD_XML os/example.org/a.xml'],
    );
    assert.match(error.message, /What is there has 1 problem, first system:os\/example.org\/a.xml:1:/);
  });
});

test('the other form rejects likewise', async () => {
  const rejections = [
    [{ directories: { system: '/nowhere' } }, 'NO_DATABASE'],
    [{ directories: { system: broken }, strict: true }, 'BAD_DATA'],
    [JSON.parse('{ "languages": "de" }'), 'BAD_ARGUMENT'],
  ] as const;
  for (const [options, code] of rejections) {
    const error = await open(options).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(isOsinfoError(error) && error.code === code, code);
  }
});

test('problems are an error only when strictness is asked for', () => {
  const directories = { system: broken };
  assert.is(openSync({ directories, strict: false }).os('sound').name, 'Sound');
  const error = thrownBy(() => openSync({ directories, strict: true }));
  assert.ok(isOsinfoError(error) && error.code === 'BAD_DATA');
  assert.equal(error.detail.problems, openSync({ directories }).problems);
  assert.is(openSync({ directories: { system }, strict: true }).problems.length, 0);
});

test('strictness looks at references and facts too', () => {
  for (const content of ['<derives-from id="nobody"/>', '<x-timer-hpet>perhaps</x-timer-hpet>']) {
    inFolder({ 'os/example.org/a.xml': `<libosinfo>${os('a', content)}</libosinfo>` }, folder => {
      const directories = { system: folder };
      assert.is(openSync({ directories }).oses().length, 1);
      const error = thrownBy(() => openSync({ directories, strict: true }));
      assert.ok(isOsinfoError(error) && error.code === 'BAD_DATA' && error.detail.problems.length === 1, content);
    });
  }
});

/** `[options, the argument complained about]` */
const WRONG: readonly (readonly [options: unknown, argument: string])[] = [
  [null, 'options'],
  [{ cache: 'no' }, 'options.cache'],
  [{ watch: 1 }, 'options.watch'],
  [{ snapshot: '' }, 'options.snapshot'],
  [{ snapshot: 3 }, 'options.snapshot'],
  [{ snapshot: 'a', directories: { system: 'b' } }, 'options.directories'],
  [{ snapshot: 'a', cache: true }, 'options.cache'],
  ['/usr/share/osinfo', 'options'],
  [36, 'options'],
  [{ languages: 'de' }, 'options.languages'],
  [{ languages: null }, 'options.languages'],
  [{ languages: [1] }, 'options.languages'],
  [{ directories: null }, 'options.directories'],
  [{ directories: '/usr/share/osinfo' }, 'options.directories'],
  [{ directories: {} }, 'options.directories'],
  [{ directories: [] }, 'options.directories'],
  [{ directories: { sytem: '/usr/share/osinfo' } }, 'options.directories.sytem'],
  [{ strct: true }, 'options.strct'],
  [{ snapshoot: 'a' }, 'options.snapshoot'],
  [{ directories: { system: '' } }, 'options.directories.system'],
  [{ directories: { system: 3 } }, 'options.directories.system'],
  [{ directories: { user: null } }, 'options.directories.user'],
  [{ strict: 'yes' }, 'options.strict'],
  [{ strict: null }, 'options.strict'],
  [{ hardwareIds: '/usr/share/misc/pci.ids' }, 'options.hardwareIds'],
  [{ hardwareIds: null }, 'options.hardwareIds'],
  [{ hardwareIds: { pci: 3 } }, 'options.hardwareIds.pci'],
];

for (const [options, argument] of WRONG) {
  test(`${JSON.stringify(options)} cannot be opened`, () => {
    const error = thrownBy(() => Reflect.apply(openSync, undefined, [options]));
    assert.ok(isOsinfoError(error) && error.code === 'BAD_ARGUMENT', String(error));
    assert.is(error.detail.argument, argument);
  });
}

test('surroundings can be said rather than asked for', () => {
  const host = {
    environment: { OSINFO_SYSTEM_DIR: system, OSINFO_LOCAL_DIR: '/nowhere' },
    platform: 'linux',
    isFolder: () => false,
  };
  const db = openSyncIn(host, {});
  assert.equal(
    db.database.layers.map(({ layer, files }) => [layer, files > 0]),
    [
      ['system', true],
      ['local', false],
    ],
  );
});

test('a survey tells what was looked at, even where there is no database', () => {
  const host = {
    environment: { OSINFO_SYSTEM_DIR: '/nowhere/a', OSINFO_USER_DIR: '/nowhere/b' },
    platform: 'linux',
    isFolder: () => false,
  };
  const { folders, db } = inspect(host, {});
  assert.equal(
    folders.map(({ path }) => path),
    ['/nowhere/a', '/etc/osinfo', '/etc/libosinfo/db', '/nowhere/b'],
  );
  assert.equal(db.oses(), []);
  assert.equal(
    inspect(host, { directories: { system } }).folders.map(({ path }) => path),
    [system],
  );
});

test('the surroundings of this host are its own', () => {
  const host = readHostEnvironment();
  assert.is(host.platform, process.platform);
  assert.ok(host.isFolder(system));
  assert.not(host.isFolder(join(system, 'VERSION')));
  assert.not(host.isFolder('/nowhere/at/all'));
});

test('the names of hardware are read from the files that are given', () => {
  inFolder({ 'pci.ids': '1af4  Coral\n\t1041  Reef Card\n' }, folder => {
    const vendor = (options: OpenOptions): unknown =>
      openSync({ directories: { system }, ...options }).findDevice('http://pcisig.com/pci/1af4/1041')?.vendor;
    assert.is(vendor({ hardwareIds: { pci: join(folder, 'pci.ids') } }), 'Coral');
    assert.is(vendor({ hardwareIds: {} }), undefined);
  });
});

test.run();

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** With these variables of libosinfo's set and no others. */
function inEnvironment<T>(values: Readonly<Record<string, string>>, use: () => T): T {
  const before = VARIABLES.map(name => [name, process.env[name]] as const);
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };
  for (const name of VARIABLES) set(name, values[name]);
  try {
    return use();
  } finally {
    for (const [name, value] of before) set(name, value);
  }
}
