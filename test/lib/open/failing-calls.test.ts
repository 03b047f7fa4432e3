// Tests a cold read in which each file call fails once: missing data is reported, no wrong data is cached, and the next
// read is complete.
import fs, { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { FileSystem } from '../../../data-loader/files/file-system.ts';
import type { HostEnvironment } from '../../../data-loader/files/locations.ts';
import { isOsinfoError, type OsinfoDb } from '../../../lib/index.ts';
import { isFolder } from '../../../lib/open/host.ts';
import { inspect, makeSnapshot } from '../../../lib/open/inspect.ts';
import { openIn } from '../../../lib/open/open.ts';
import type { OpenOptions } from '../../../lib/open/open-options.ts';
import { openSyncIn } from '../../../lib/open/open-sync.ts';
import { dump } from '../../../lib/render/text/dump.ts';
import {
  type FileCall,
  type Replacement,
  replacedCalls,
  systemError,
  whileHostFails,
} from '../../fixtures/failing-files.ts';
import { inFolder } from '../../fixtures/folders.ts';
import { TWENTY_FILES } from '../../fixtures/twenty-files.ts';
import { waitForNextTick } from '../../fixtures/waiting.ts';

const test = suite('failing-calls');

/** A host with the made-up database, no cache yet, and what a healthy read says of it. */
interface Host {
  readonly folder: string;
  readonly truth: string;
  readonly open: (files?: FileSystem, options?: OpenOptions) => OsinfoDb;
  readonly host: (files?: FileSystem) => HostEnvironment;
}

function withHost<T>(use: (host: Host) => T): T {
  return inFolder(TWENTY_FILES.files, folder => {
    TWENTY_FILES.also(folder);
    mkdirSync(join(folder, 'cache'));
    const host = (fileSystem?: FileSystem): HostEnvironment => ({
      environment: {
        OSINFO_SYSTEM_DIR: join(folder, 'system'),
        OSINFO_LOCAL_DIR: join(folder, 'local'),
        OSINFO_USER_DIR: join(folder, 'user'),
        XDG_CACHE_HOME: join(folder, 'cache'),
      },
      platform: 'linux',
      home: folder,
      isFolder: path => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
      ...(fileSystem !== undefined && { fileSystem }),
    });
    const open: Host['open'] = (files, options) => openSyncIn(host(files), { ...OPTIONS, ...options });
    waitForNextTick();
    return use({ folder, truth: textOf(open(undefined, { cache: false })), open, host });
  });
}

const OPTIONS: OpenOptions = { hardwareIds: {} };

function textOf(db: OsinfoDb): string {
  return [...dump(db)].join('');
}

const failing = (number: number, code: string): Replacement => {
  return (_, n) => (n === number ? () => systemError(code) : undefined);
};

/** How many calls a healthy read makes. */
function countCalls({ open }: Host): number {
  const { files, calls } = replacedCalls(() => undefined);
  open(files, { cache: false });
  return calls.length;
}

function removeCache({ folder }: Host): void {
  rmSync(join(folder, 'cache/osinfo-db'), { recursive: true, force: true });
}

/** What opening gave: the answers are true, or something is reported with this text. */
function checkReported(open: () => OsinfoDb, truth: string, reported: RegExp, why: () => string): void {
  try {
    const db = open();
    if (textOf(db) !== truth)
      assert.ok(
        db.problems.some(({ message }) => reported.test(message)),
        why(),
      );
  } catch (error) {
    assert.ok(isOsinfoError(error) && error.code === 'NO_DATABASE', `${why()}: ${error}`);
  }
}

test('the database has 20 files or so, and its cache is used while nothing fails', () => {
  withHost(host => {
    assert.ok(countCalls(host) > 150);
    assert.is(textOf(host.open()), host.truth);
    assert.ok(inspect(host.host(), OPTIONS).cache.used);
    assert.is(textOf(host.open()), host.truth);
  });
});

/** What a failure is reported as; one that seems to be lasting is reported if a second call fails too. */
const CODES: readonly (readonly [code: string, told: RegExp])[] = [
  ['EIO', /EIO/],
  ['EMFILE', /EMFILE/],
  ['EACCES', /permission denied/],
  ['ENOENT', /no such file/],
];

for (const [code, reported] of CODES) {
  test(`each call fails once with ${code}`, () => {
    withHost(host => {
      const count = countCalls(host);
      for (let number = 0; number < count; number += 1) {
        removeCache(host);
        const { files, calls } = replacedCalls(failing(number, code));
        const which = (): string => `${number}: ${JSON.stringify(calls[number])}`;
        checkReported(() => host.open(files), host.truth, reported, which);
        assert.is(textOf(host.open()), host.truth, `after ${which()}`);
      }
    });
  });
}

test('each call fails once while other work gets a turn', () =>
  withHost(async host => {
    const count = countCalls(host);
    for (let number = 0; number < count; number += 1) {
      removeCache(host);
      const { files } = replacedCalls(failing(number, 'EIO'));
      await openIn(host.host(files), OPTIONS).catch(() => undefined);
      assert.is(textOf(await openIn(host.host(), OPTIONS)), host.truth, String(number));
    }
  }));

test('an error that lasts: every open fails, or every folder, and a later process reads all', () => {
  withHost(host => {
    for (const name of ['openSync', 'readdirSync', 'lstatSync', 'statSync', 'readSync', 'fstatSync', 'realpathSync']) {
      removeCache(host);
      const { files } = replacedCalls(call => (call.name === name ? () => systemError('EIO') : undefined));
      checkReported(
        () => host.open(files),
        host.truth,
        /EIO/,
        () => name,
      );
      assert.is(textOf(host.open()), host.truth, name);
    }
  });
});

test('reads that are short are continued, and a file that is cut off is reported', () => {
  withHost(host => {
    const reads = replacedCalls(() => undefined);
    host.open(reads.files, { cache: false });
    const numbers = reads.calls.flatMap(({ name }, number) => (name === 'readSync' ? [number] : []));
    assert.ok(numbers.length >= 15);
    for (const number of numbers) {
      removeCache(host);
      const { files } = replacedCalls((_, n) => (n === number ? () => 0 : undefined));
      checkReported(
        () => host.open(files),
        host.truth,
        /cut off after 0 of/,
        () => String(number),
      );
      assert.is(textOf(host.open()), host.truth, String(number));
    }
  });
});

test('what was missing is read by `reload`, and by `watch` within a second', () => {
  const now = Date.now;
  return withHost(async host => {
    const isPuffin4 = ({ name, on }: FileCall): boolean => name === 'openSync' && String(on).endsWith('puffin-4.xml');
    let isBroken = true;
    const { files } = replacedCalls(call => (isBroken && isPuffin4(call) ? () => systemError('EIO') : undefined));
    const db = host.open(files);
    const watching = host.open(files, { watch: true });
    assert.equal(
      db.problems
        .filter(({ message }) => message.includes('EIO'))
        .map(({ code, at }) => `${code} ${at.layer}:${at.file}`),
      ['UNREADABLE_FILE user:os/example.org/puffin-4.xml'],
    );
    assert.is(db.findOs('puffin4'), undefined);
    isBroken = false;
    assert.is(await db.reload(), true);
    assert.is(textOf(db), host.truth);
    assert.is(await db.reload(), false);
    Date.now = () => now() + 1500;
    try {
      assert.is(textOf(watching), host.truth);
    } finally {
      Date.now = now;
    }
  });
});

test('a named snapshot that could not be read is read by the next `reload`', () =>
  withHost(async host => {
    const file = join(host.folder, 'a.snapshot');
    makeSnapshot(host.host(), OPTIONS, file);
    for (const name of ['lstatSync', 'openSync', 'fstatSync', 'closeSync'] as const) {
      const db = openSyncIn(host.host(), { ...OPTIONS, snapshot: file });
      writeFileSync(file, readFileSync(file));
      waitForNextTick();
      const reloaded = await whileHostFails(name, 1, () => db.reload()).catch((error: unknown) => error);
      assert.ok(isOsinfoError(reloaded) && reloaded.code === 'BAD_SNAPSHOT', name);
      assert.is(await db.reload(), true, name);
    }
  }));

test('a root that was chosen by mistake is left within a second by `watch`', () => {
  const now = Date.now;
  withHost(({ folder, host }) => {
    const { environment, ...rest } = host();
    const system = environment.OSINFO_SYSTEM_DIR;
    renameSync(join(folder, 'user'), join(folder, 'libosinfo'));
    mkdirSync(join(folder, 'config/libosinfo'), { recursive: true });
    renameSync(join(folder, 'libosinfo'), join(folder, 'config/libosinfo/db'));
    let isHidden = true;
    const isFolder = (path: string): boolean =>
      (isHidden && path === join(folder, 'config/osinfo')) || rest.isFolder(path);
    const variables = { OSINFO_SYSTEM_DIR: system, XDG_CONFIG_HOME: join(folder, 'config'), OSINFO_CACHE: 'off' };
    const db = openSyncIn({ ...rest, environment: variables, isFolder }, { ...OPTIONS, watch: true });
    assert.is(db.findOs('puffin4'), undefined);
    isHidden = false;
    Date.now = () => now() + 1500;
    try {
      assert.is(db.os('puffin4').shortId, 'puffin4');
    } finally {
      Date.now = now;
    }
  });
});

test('whether a folder is there is asked again after an error that can pass', () => {
  const { statSync: original } = fs;
  for (const [times, isFound] of [
    [1, false],
    [2, true],
  ] as const) {
    let left: number = times;
    Reflect.set(fs, 'statSync', (...given: Parameters<typeof original>) => {
      left -= 1;
      return left < 0 ? original(...given) : systemError('EIO');
    });
    syncBuiltinESMExports();
    try {
      assert.is(isFolder('/nowhere'), isFound);
    } finally {
      Reflect.set(fs, 'statSync', original);
      syncBuiltinESMExports();
    }
  }
});

test('no snapshot is made of an incomplete read', () => {
  withHost(host => {
    const isPuffin2 = ({ name, on }: FileCall): boolean => name === 'openSync' && String(on).includes('puffin-2');
    const { files } = replacedCalls(call => (isPuffin2(call) ? () => systemError('EIO') : undefined));
    assert.throws(
      () => makeSnapshot(host.host(files), OPTIONS, join(host.folder, 'a.snapshot')),
      (error: unknown) => isOsinfoError(error) && error.code === 'BAD_DATA',
    );
    assert.not.ok(readdirSync(host.folder).includes('a.snapshot'));
    assert.is(makeSnapshot(host.host(files), OPTIONS).used, false);
  });
});

test('nothing but plain files is opened', () => {
  withHost(({ folder, open }) => {
    const { files, calls } = replacedCalls(() => undefined);
    open(files, { cache: false });
    const opened = calls.filter(({ name }) => name === 'openSync').map(({ on }) => String(on));
    assert.ok(opened.length >= 15);
    for (const path of opened) assert.ok(statSync(path).isFile(), path.slice(folder.length));
  });
});

test('a file that becomes another one between two calls is not read', () => {
  withHost(host => {
    const other = statSync(join(host.folder, 'target.xml'));
    let isSwapped = false;
    const { files } = replacedCalls(call => {
      if (isSwapped || call.name !== 'fstatSync') return undefined;
      isSwapped = true;
      return () => other;
    });
    const db = host.open(files);
    assert.ok(db.problems.some(({ message }) => message.startsWith('another file than before it was opened')));
    assert.is(textOf(host.open()), host.truth);
  });
});

test.run();
