// Tests root in the home of another user, as after `sudo -E`: whatever links that user has made, nothing is created or
// changed outside of root's own folder. Without root these tests are skipped, because only root can act as two users.
import { chmodSync, lchownSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compiledCodeFolder, userCache } from '../../../data-loader/files/cache-folder.ts';
import type { HostEnvironment } from '../../../data-loader/files/locations.ts';
import { isFolder } from '../../../lib/open/host.ts';
import { inspect } from '../../../lib/open/inspect.ts';
import { openSyncIn } from '../../../lib/open/open-sync.ts';
import { GOOD } from '../../cases/broken-databases.ts';
import { writeFiles } from '../../fixtures/folders.ts';
import { waitForNextTick } from '../../fixtures/waiting.ts';

const test = suite('foreign-home');
const asRoot = process.geteuid?.() === 0 ? test : test.skip;

const BOB = 12_345;
const ROOT = 0;

/** Makes folders and links below the prepared tree; a link is written `path -> target`. */
class Tree {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  at(path: string): string {
    return join(this.folder, path);
  }

  of(owner: number, ...entries: readonly string[]): this {
    for (const entry of entries) {
      const [path = '', target] = entry.split(' -> ');
      if (target === undefined) mkdirSync(this.at(path), { mode: 0o755 });
      else symlinkSync(target.startsWith('/') ? this.at(target) : target, this.at(path));
      lchownSync(this.at(path), owner, owner);
    }
    return this;
  }

  mode(path: string, mode: number): this {
    chmodSync(this.at(path), mode);
    return this;
  }
}

interface Arrangement {
  readonly why: string;
  readonly make: (tree: Tree) => void;
  /** Paths below the tree that variables name. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The home below the tree; that of Bob when absent. */
  readonly home?: string;
}

/** What Bob, or a careless administrator, can arrange. `bob` is Bob's home, `vault` is root's. */
const ARRANGEMENTS: readonly Arrangement[] = [
  { why: 'an empty home', make: () => undefined },
  { why: 'a cache folder of his own', make: tree => tree.of(BOB, 'bob/.cache') },
  { why: 'our folder is there, and his', make: tree => tree.of(BOB, 'bob/.cache', 'bob/.cache/osinfo-db') },
  { why: 'our folder is there, and root’s', make: tree => tree.of(BOB, 'bob/.cache').of(ROOT, 'bob/.cache/osinfo-db') },
  { why: 'a link to a folder of root', make: tree => tree.of(BOB, 'bob/.cache -> /vault') },
  {
    why: 'a link to our folder of root',
    make: tree => tree.of(ROOT, 'vault/osinfo-db').of(BOB, 'bob/.cache -> /vault'),
  },
  { why: 'our folder is a link', make: tree => tree.of(BOB, 'bob/.cache', 'bob/.cache/osinfo-db -> /vault') },
  { why: 'a link to what is not there', make: tree => tree.of(BOB, 'bob/.cache -> /vault/new') },
  {
    why: 'our folder is a link to what is not there',
    make: tree => tree.of(BOB, 'bob/.cache', 'bob/.cache/osinfo-db -> /vault/new'),
  },
  { why: 'a link to itself', make: tree => tree.of(BOB, 'bob/.cache -> .cache') },
  {
    why: 'the compiled code is a link',
    make: tree => tree.of(BOB, 'bob/.cache', 'bob/.cache/osinfo-db', 'bob/.cache/osinfo-db/compiled -> /vault'),
  },
  {
    why: 'a chain of links by way of his folder',
    make: tree => tree.of(BOB, 'bob/way', 'bob/way/on -> /vault', 'bob/.cache -> way/on'),
  },
  { why: 'his home is a link to a folder of root', home: 'link', make: tree => tree.of(BOB, 'link -> /vault') },
  { why: 'root’s link to his home', home: 'link', make: tree => tree.of(ROOT, 'link -> /bob') },
  { why: 'his home is a link to itself', home: 'link', make: tree => tree.of(BOB, 'link -> link') },
  { why: 'root’s home with a cache folder of Bob', home: 'vault', make: tree => tree.of(BOB, 'vault/.cache') },
  {
    why: 'root’s home with our folder of Bob',
    home: 'vault',
    make: tree => tree.of(ROOT, 'vault/.cache').of(BOB, 'vault/.cache/osinfo-db'),
  },
  {
    why: 'root’s home with a link to a folder of Bob',
    home: 'vault',
    make: tree => tree.of(ROOT, 'vault/.cache -> /bob'),
  },
  {
    why: 'root’s home that others can write to',
    home: 'vault',
    make: tree => tree.mode('vault', 0o777),
  },
  {
    why: 'root’s home with a cache folder in a sticky folder',
    home: 'vault',
    make: tree => tree.of(ROOT, 'sticky', 'vault/.cache -> /sticky').mode('sticky', 0o1777),
  },
  {
    why: 'root’s home with a cache folder of a group',
    home: 'vault',
    make: tree => tree.of(ROOT, 'vault/.cache').mode('vault/.cache', 0o775),
  },
  { why: 'XDG_CACHE_HOME names a folder of his', environment: { XDG_CACHE_HOME: 'bob' }, make: () => undefined },
  {
    why: 'XDG_CACHE_HOME names a folder of root within his',
    environment: { XDG_CACHE_HOME: 'bob/deep' },
    make: tree => tree.of(ROOT, 'bob/deep'),
  },
  {
    why: 'XDG_CACHE_HOME names his link to a folder of root',
    environment: { XDG_CACHE_HOME: 'bob/link' },
    make: tree => tree.of(BOB, 'bob/link -> /vault'),
  },
];

/** A tree with a database, Bob's home and a folder of root, for as long as `use` takes. */
function inTree(use: (tree: Tree) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'osinfo-db-tree-'));
  try {
    chmodSync(folder, 0o755);
    writeFiles(join(folder, 'db'), GOOD);
    waitForNextTick();
    use(new Tree(folder).of(BOB, 'bob').of(ROOT, 'vault'));
  } finally {
    process.seteuid?.(ROOT);
    rmSync(folder, { recursive: true, force: true });
  }
}

function hostWith(tree: Tree, { environment = {}, home = 'bob' }: Partial<Arrangement>): HostEnvironment {
  return {
    environment: {
      OSINFO_SYSTEM_DIR: tree.at('db/system'),
      OSINFO_LOCAL_DIR: '/nonexistent',
      ...Object.fromEntries(Object.entries(environment).map(([name, path]) => [name, tree.at(path)])),
    },
    platform: 'linux',
    home: tree.at(home),
    isFolder,
  };
}

/** Everything in the tree and around it, by what `lstat` says; reading may change the time of access. */
function statesIn(tree: Tree): readonly string[] {
  const paths = readdirSync(tree.folder, { encoding: 'utf8', recursive: true }).map(path => tree.at(path));
  return [dirname(tree.folder), tree.folder, ...paths].sort().map(path => {
    const { mode, uid, gid, ino, dev, nlink, size, mtimeMs, ctimeMs } = lstatSync(path);
    const isOurs = path !== dirname(tree.folder);
    return JSON.stringify([path, mode, uid, gid, ino, dev, ...(isOurs ? [nlink, size, mtimeMs, ctimeMs] : [])]);
  });
}

asRoot('there are at least 20 arrangements', () => assert.ok(ARRANGEMENTS.length >= 20));

for (const arrangement of ARRANGEMENTS) {
  asRoot(`nothing is created or changed: ${arrangement.why}`, () => {
    inTree(tree => {
      arrangement.make(tree);
      const before = statesIn(tree);
      const host = hostWith(tree, arrangement);
      assert.ok(openSyncIn(host, { hardwareIds: {} }).findOs('penguin1'));
      const cache = userCache(host);
      assert.is(cache && compiledCodeFolder(cache), undefined);
      const state = inspect(host, { hardwareIds: {} }).cache;
      assert.not.ok(state.used);
      assert.ok(state.reason);
      assert.equal(statesIn(tree), before);
    });
  });
}

asRoot('the same places serve whom they belong to', () => {
  inTree(tree => {
    tree.of(ROOT, 'vault/disk', 'vault/.cache -> disk');
    const host = hostWith(tree, { home: 'vault' });
    openSyncIn(host, { hardwareIds: {} });
    assert.ok(inspect(host, { hardwareIds: {} }).cache.used);
    assert.ok(lstatSync(tree.at('vault/disk/osinfo-db')).isDirectory());
  });
});

asRoot('a user’s own linked cache folder keeps working', () => {
  inTree(tree => {
    tree.of(BOB, 'bob/disk', 'bob/.cache -> disk');
    const isElsewhere = (state: string): boolean => !/bob\/(?:disk|\.cache\/)/.test(state);
    const before = statesIn(tree).filter(isElsewhere);
    const host = hostWith(tree, {});
    process.seteuid?.(BOB);
    try {
      openSyncIn(host, { hardwareIds: {} });
      assert.ok(inspect(host, { hardwareIds: {} }).cache.used);
      const cache = userCache(host);
      assert.is(cache && compiledCodeFolder(cache), tree.at('bob/.cache/osinfo-db/compiled'));
    } finally {
      process.seteuid?.(ROOT);
    }
    assert.is(lstatSync(tree.at('bob/disk/osinfo-db')).uid, BOB);
    assert.equal(statesIn(tree).filter(isElsewhere), before);
  });
});

test.run();
