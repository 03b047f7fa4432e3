// Tests which folders are safe for a cache: only the user and root can have put anything there.
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  compiledCodeFolder,
  folderFault,
  makeSafeFolder,
  sameFolder,
  userCache,
} from '../../../data-loader/files/cache-folder.ts';

const test = suite('cache-folder');

const isRoot = process.geteuid?.() === 0;
const ANOTHER_USER = 12_345;

/** A home in which the cache folder is there and safe, for as long as `use` takes. */
function inHome(use: (home: string, folder: string) => void): void {
  const home = mkdtempSync(join(tmpdir(), 'osinfo-db-home-'));
  const folder = join(home, '.cache/osinfo-db');
  try {
    assert.is(makeSafeFolder({ folder: join(home, '.cache'), home }), undefined);
    assert.is(makeSafeFolder({ folder, home }), undefined);
    use(home, folder);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

test('where the cache of a user is', () => {
  const at = (environment: Record<string, string>, home?: string): string | undefined =>
    userCache({ environment, platform: 'linux', isFolder: () => true, ...(home !== undefined && { home }) })?.folder;
  assert.is(at({}, '/home/ann'), '/home/ann/.cache/osinfo-db');
  assert.is(at({ XDG_CACHE_HOME: '/var/ann' }, '/home/ann'), '/var/ann/osinfo-db');
  for (const relative of ['', 'ann', './ann'])
    assert.is(at({ XDG_CACHE_HOME: relative }, '/home/ann'), '/home/ann/.cache/osinfo-db');
  assert.is(at({}), undefined);
  assert.is(at({ OSINFO_CACHE: 'off' }, '/home/ann'), undefined);
  // What Node returns for bytes that are not UTF-8.
  assert.is(at({ XDG_CACHE_HOME: '/var/\ufffd' }, '/home/ann'), undefined);
  assert.is(at({}, '/home/\ufffd'), undefined);
});

test('a folder is made for its user alone, and only where the folder above is safe', () => {
  inHome((home, folder) => {
    assert.is(statSync(folder).mode & 0o777, 0o700);
    chmodSync(join(home, '.cache'), 0o777);
    const other = join(home, '.cache/other');
    assert.match(makeSafeFolder({ folder: other, home }) ?? '', /^others can write to .*\/\.cache$/);
    assert.is(lstatSync(other, { throwIfNoEntry: false }), undefined);
  });
});

/** `[what is done to a safe home, why]` */
const UNSAFE: readonly (readonly [spoil: (home: string, folder: string) => void, why: RegExp])[] = [
  [(_, folder) => chmodSync(folder, 0o777), /^others can write to .*osinfo-db$/],
  [(_, folder) => chmodSync(folder, 0o770), /^others can write to .*osinfo-db$/],
  [home => chmodSync(join(home, '.cache'), 0o777), /^others can write to .*\.cache$/],
  [home => chmodSync(home, 0o777), /^others can write to .*home-\w+$/],
  [home => chmodSync(home, 0o1777), /^others can write to .*home-\w+$/],
  [(_, folder) => rmSync(folder, { recursive: true }), /^there is none$/],
  [
    (_, folder) => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, '');
    },
    /^it is not a folder$/,
  ],
  [
    (home, folder) => {
      rmSync(folder, { recursive: true });
      mkdirSync(join(home, 'open/osinfo-db'), { recursive: true });
      chmodSync(join(home, 'open'), 0o777);
      symlinkSync(join(home, 'open/osinfo-db'), folder);
    },
    /^others can write to .*open$/,
  ],
  [
    (home, folder) => {
      rmSync(folder, { recursive: true });
      mkdirSync(join(home, 'open'));
      mkdirSync(join(home, 'mine'));
      symlinkSync(join(home, 'mine'), join(home, 'open/link'));
      chmodSync(join(home, 'open'), 0o777);
      symlinkSync('../open/link', folder);
    },
    /^others can write to .*open$/,
  ],
];

for (const [spoil, why] of UNSAFE) {
  test(`not safe: ${spoil}`, () => {
    inHome((home, folder) => {
      spoil(home, folder);
      assert.match(folderFault({ folder, home }) ?? '', why);
    });
  });
}

test('a link of the user to a safe folder is as good as that', () => {
  inHome((home, folder) => {
    rmSync(join(home, '.cache'), { recursive: true });
    mkdirSync(join(home, 'disk/caches/osinfo-db'), { recursive: true, mode: 0o700 });
    symlinkSync('disk/caches', join(home, '.cache'));
    assert.is(folderFault({ folder, home }), undefined);
  });
});

test('.. in a link leads out of what a link before it leads to', () => {
  inHome((home, folder) => {
    rmSync(join(home, '.cache'), { recursive: true });
    mkdirSync(join(home, 'c/osinfo-db'), { recursive: true, mode: 0o700 });
    mkdirSync(join(home, 'open/c/osinfo-db'), { recursive: true, mode: 0o700 });
    mkdirSync(join(home, 'open/d'), { mode: 0o700 });
    chmodSync(join(home, 'open'), 0o777);
    symlinkSync(join(home, 'open/d'), join(home, 'l'));
    symlinkSync('l/../c', join(home, '.cache'));
    assert.match(folderFault({ folder, home }) ?? '', /^others can write to /);
  });
});

test('another folder at the same path is another folder', () => {
  inHome((home, folder) => {
    const isSame = sameFolder(folder);
    assert.ok(isSame());
    renameSync(folder, join(home, 'before'));
    assert.not.ok(isSame());
    mkdirSync(folder);
    assert.not.ok(isSame());
    assert.not.ok(sameFolder(join(home, 'nowhere'))());
  });
});

test('what belongs to another user is not safe, at any place of the path', () => {
  if (!isRoot) return;
  for (const place of ['', '.cache', '.cache/osinfo-db']) {
    inHome((home, folder) => {
      chownSync(join(home, place), ANOTHER_USER, ANOTHER_USER);
      assert.match(folderFault({ folder, home }) ?? '', /belongs to another user$/);
    });
  }
});

test('compiled code: a folder of its own, in which everything is the user’s', () => {
  inHome((home, folder) => {
    const cache = { folder, home };
    const compiled = join(folder, 'compiled');
    assert.is(compiledCodeFolder(cache), compiled);
    mkdirSync(join(compiled, 'v22'));
    writeFileSync(join(compiled, 'v22/1234'), '');
    assert.is(compiledCodeFolder(cache), compiled);
    for (const [path, mode, safe] of [
      ['v22/1234', 0o666, 0o600],
      ['v22', 0o777, 0o700],
      ['', 0o777, 0o700],
    ] as const) {
      chmodSync(join(compiled, path), mode);
      assert.is(compiledCodeFolder(cache), undefined, path);
      chmodSync(join(compiled, path), safe);
      assert.is(compiledCodeFolder(cache), compiled, path);
    }
    symlinkSync(home, join(compiled, 'v24'));
    assert.is(compiledCodeFolder(cache), undefined);
  });
  assert.is(compiledCodeFolder({ folder: '/nonexistent/osinfo-db' }), undefined);
});

test.run();
