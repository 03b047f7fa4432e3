// In: folders. Out: the files to read: masters and fragments, ignored files, reported files, and links.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { groupFiles, type Listing, listFiles } from '../../../data-loader/files/files.ts';
import { formatPlace } from '../../../data-loader/records/problems.ts';
import { type Files, inFolder, rootAt } from '../../fixtures/folders.ts';
import { fileAt } from '../../fixtures/records.ts';

const test = suite('files');
const withoutRoot = process.getuid?.() === 0 ? test.skip : test;

test('files are masters, or fragments where the folder they stand in ends in .d', () => {
  const files = {
    'os/x.org/a.xml': '',
    'os/x.org/a.d/z.xml': '',
    'os/x.org/a.d/sub/q.xml': '',
    'b.xml': '',
    'c.d/d.xml': '',
  };
  inFolder(files, folder => {
    const listing = listFiles(rootAt(folder, 'local'));
    assert.equal(listing.problems, []);
    assert.equal(listing.files, [
      { layer: 'local', path: 'b.xml', location: join(folder, 'b.xml'), key: 'b', fragment: false },
      { layer: 'local', path: 'c.d/d.xml', location: join(folder, 'c.d/d.xml'), key: 'c', fragment: true },
      {
        layer: 'local',
        path: 'os/x.org/a.d/sub/q.xml',
        location: join(folder, 'os/x.org/a.d/sub/q.xml'),
        key: 'os/x.org/a.d/sub/q',
        fragment: false,
      },
      {
        layer: 'local',
        path: 'os/x.org/a.d/z.xml',
        location: join(folder, 'os/x.org/a.d/z.xml'),
        key: 'os/x.org/a',
        fragment: true,
      },
      {
        layer: 'local',
        path: 'os/x.org/a.xml',
        location: join(folder, 'os/x.org/a.xml'),
        key: 'os/x.org/a',
        fragment: false,
      },
    ]);
  });
});

test('files come ordered by path, whatever the disk’s order is', () => {
  const names = ['b.xml', 'a.xml', 'B.xml', 'a-.xml', 'a/z.xml', 'a.d/z.xml', '0.xml', 'é.xml', 'ab.xml'];
  inFolder(Object.fromEntries(names.map(name => [name, ''])), folder => {
    assert.equal(paths(listFiles(rootAt(folder))), [
      '0.xml',
      'B.xml',
      'a-.xml',
      'a.d/z.xml',
      'a.xml',
      'a/z.xml',
      'ab.xml',
      'b.xml',
      'é.xml',
    ]);
  });
});

check(
  'hidden files and folders are read',
  { '.a.xml': '', '.b/.c.xml': '', '.xml': '' },
  ['.a.xml', '.b/.c.xml', '.xml'],
  [],
);
check('a folder named x.xml is a folder', { 'x.xml/a.xml': '' }, ['x.xml/a.xml'], []);
check(
  'a folder named schema is passed over at any depth',
  { 'schema/a.xml': '', 'os/schema/b/c.xml': '', 'schema.xml': '' },
  ['schema.xml'],
  [],
);
check('a folder whose name only begins with schema is not', { 'schemas/a.xml': '' }, ['schemas/a.xml'], []);
check(
  'files without the ending are reported, but for those that libosinfo passes over too',
  {
    LICENSE: '',
    VERSION: '',
    'a.xml~': '',
    'a.xml.bak': '',
    'a/b.XML': '',
    README: '',
    'a.xml.dpkg-new': '',
    schema: '',
    license: '',
  },
  [],
  [
    'IGNORED_FILE system:README',
    'IGNORED_FILE system:a.xml.dpkg-new',
    'IGNORED_FILE system:a/b.XML',
    'IGNORED_FILE system:license',
    'IGNORED_FILE system:schema',
  ],
);
check(
  'names that a pattern or a shell would take for something else are names',
  {
    '[a]*{b,c}/?(!).xml': '',
    'a\\b.xml': '',
    'a\nb.xml': '',
    ' .xml': '',
    '$(x).xml': '',
    '!a.xml': '',
    '__proto__.xml': '',
  },
  [' .xml', '!a.xml', '$(x).xml', '[a]*{b,c}/?(!).xml', '__proto__.xml', 'a\nb.xml', 'a\\b.xml'],
  [],
);

test('a folder whose own name a pattern would take for something else can be a root', () => {
  inFolder({ '[a]*{b,c}/x.xml': '' }, folder => {
    assert.equal(paths(listFiles(rootAt(join(folder, '[a]*{b,c}')))), ['x.xml']);
  });
});

test('a root may be named schema: only what is below it is passed over', () => {
  inFolder({ 'schema/a.xml': '', 'schema/schema/b.xml': '' }, folder => {
    assert.equal(paths(listFiles(rootAt(join(folder, 'schema')))), ['a.xml']);
  });
});

test('a root may end in a slash, or be a link', () => {
  inFolder({ 'root/a.xml': '' }, folder => {
    symlinkSync('root', join(folder, 'link'));
    const [file] = listFiles(rootAt(`${join(folder, 'root')}/`)).files;
    assert.is(file?.location, join(folder, 'root/a.xml'));
    assert.equal(paths(listFiles(rootAt(join(folder, 'link')))), ['a.xml']);
  });
});

test('a root that is not there holds nothing, and that is no fault', () => {
  const { files, locations, problems } = listFiles(rootAt('/nowhere/at/all'));
  assert.equal({ files, locations, problems }, { files: [], locations: ['/nowhere/at/all'], problems: [] });
});

test('a root that is no folder is reported', () => {
  inFolder({ 'a.xml': '', b: '' }, folder => {
    for (const name of ['a.xml', 'b']) {
      const listing = listFiles(rootAt(join(folder, name)));
      assert.equal(listing.files, []);
      assert.equal(told(listing), ['UNREADABLE_FOLDER system:.']);
    }
  });
});

test('a root that is a link to nowhere or to itself is reported', () => {
  inFolder({}, folder => {
    symlinkSync('nowhere', join(folder, 'dangling'));
    symlinkSync('itself', join(folder, 'itself'));
    for (const name of ['dangling', 'itself']) {
      const listing = listFiles(rootAt(join(folder, name)));
      assert.equal(listing.files, []);
      assert.equal(told(listing), ['UNREADABLE_FOLDER system:.']);
    }
  });
});

test('links are followed: to files, to folders, and out of the root', () => {
  inFolder({ 'root/a/x.xml': '', 'outside/y.xml': '', 'outside/b/z.xml': '' }, folder => {
    const root = join(folder, 'root');
    symlinkSync('a/x.xml', join(root, 'link.xml'));
    symlinkSync('../outside', join(root, 'out'));
    symlinkSync(join(folder, 'outside/b'), join(root, 'c.xml'));
    symlinkSync('/dev/null', join(root, 'mask.xml'));
    const listing = listFiles(rootAt(root));
    assert.equal(paths(listing), ['a/x.xml', 'c.xml/z.xml', 'link.xml', 'mask.xml', 'out/b/z.xml', 'out/y.xml']);
    assert.equal(listing.problems, []);
  });
});

test('a link into a folder that it stands in is not followed', () => {
  inFolder({ 'root/a/b/x.xml': '' }, folder => {
    const root = join(folder, 'root');
    for (const [target, path] of [
      ['.', 'a/here'],
      ['..', 'a/b/up'],
      ['../../..', 'a/b/out'],
      [root, 'a/root'],
      ['/', 'a/top'],
    ] as const) {
      symlinkSync(target, join(root, path));
    }
    const listing = listFiles(rootAt(root));
    assert.equal(paths(listing), ['a/b/x.xml']);
    assert.equal(listing.problems, []);
  });
});

test('links that lead into each other end', () => {
  inFolder({ 'root/a/x.xml': '', 'root/b/y.xml': '' }, folder => {
    const root = join(folder, 'root');
    symlinkSync('../b', join(root, 'a/link'));
    symlinkSync('../a', join(root, 'b/link'));
    const listing = listFiles(rootAt(root));
    assert.equal(paths(listing), ['a/link/y.xml', 'a/x.xml', 'b/link/x.xml', 'b/y.xml']);
    assert.equal(listing.problems, []);
  });
});

test('a link that leads nowhere or to itself is listed by its name', () => {
  inFolder({}, folder => {
    for (const name of ['itself.xml', 'itself']) symlinkSync(name, join(folder, name));
    for (const name of ['dangling.xml', 'dangling']) symlinkSync('nowhere', join(folder, name));
    const listing = listFiles(rootAt(folder));
    assert.equal(paths(listing), ['dangling.xml', 'itself.xml']);
    assert.equal(told(listing), ['IGNORED_FILE system:dangling', 'IGNORED_FILE system:itself']);
  });
});

test('a FIFO is listed without being opened', () => {
  inFolder({}, folder => {
    execFileSync('mkfifo', [join(folder, 'a.xml'), join(folder, 'b')]);
    const listing = listFiles(rootAt(folder));
    assert.equal(paths(listing), ['a.xml']);
    assert.equal(told(listing), ['IGNORED_FILE system:b']);
  });
});

test('a name that is not UTF-8 does not stop the others', () => {
  inFolder({ 'b.xml': '' }, folder => {
    const name = Buffer.concat([Buffer.from(`${folder}/a`), Uint8Array.of(0xff), Buffer.from('.xml')]);
    writeFileSync(name, '');
    assert.equal(paths(listFiles(rootAt(folder))), ['a\ufffd.xml', 'b.xml']);
  });
});

withoutRoot('a folder that cannot be listed is reported (root can list every folder)', () => {
  inFolder({ 'a/x.xml': '', 'b/y.xml': '' }, folder => {
    chmodSync(join(folder, 'a'), 0);
    const listing = listFiles(rootAt(folder));
    chmodSync(join(folder, 'a'), 0o700);
    assert.equal(paths(listing), ['b/y.xml']);
    assert.equal(told(listing), ['UNREADABLE_FOLDER system:a']);
  });
});

test('a folder is entered by one link only, however many lead there', () => {
  inFolder({ 'files/a.xml': '' }, folder => {
    for (let index = 0; index < 450; index += 1) symlinkSync('files', join(folder, `link-${index}`));
    assert.equal(paths(listFiles(rootAt(folder))), ['files/a.xml', 'link-0/a.xml']);
  });
});

test('links that double at every step end soon', () => {
  inFolder({ 'd24/a.xml': '' }, folder => {
    for (let depth = 0; depth < 24; depth += 1) {
      mkdirSync(join(folder, `d${depth}`));
      for (const name of ['x', 'y']) symlinkSync(`../d${depth + 1}`, join(folder, `d${depth}`, name));
    }
    const { files, problems } = listFiles(rootAt(folder));
    assert.is(files.length, 2);
    assert.equal(problems, []);
  });
});

test('files are brought together by key', () => {
  const files = [
    fileAt('os/x.org/b.xml'),
    fileAt('os/x.org/a.xml'),
    fileAt('os/x.org/a.d/1.xml'),
    fileAt('os/x.org/a.d/2.xml'),
    fileAt('os/x.org/a.xml', 'local'),
    fileAt('os/x.org/a.d/1.xml', 'user'),
    fileAt('os/x.org/c.d/1.xml', 'user'),
    fileAt('os/x.org/a.xml', 'user'),
    fileAt('__proto__.xml', 'user'),
  ];
  const groups = groupFiles(files).map(({ key, masters, fragments }) => ({
    key,
    masters: masters.map(({ layer }) => layer),
    fragments: fragments.map(({ layer, path }) => `${layer}:${path}`),
  }));
  assert.equal(groups, [
    { key: '__proto__', masters: ['user'], fragments: [] },
    {
      key: 'os/x.org/a',
      masters: ['user', 'local', 'system'],
      fragments: ['system:os/x.org/a.d/1.xml', 'system:os/x.org/a.d/2.xml', 'user:os/x.org/a.d/1.xml'],
    },
    { key: 'os/x.org/b', masters: ['system'], fragments: [] },
    { key: 'os/x.org/c', masters: [], fragments: ['user:os/x.org/c.d/1.xml'] },
  ]);
});

test.run();

function check(name: string, files: Files, expected: readonly string[], problems: readonly string[]): void {
  test(name, () => {
    inFolder(files, folder => {
      const listing = listFiles(rootAt(folder));
      assert.equal(paths(listing), expected);
      assert.equal(told(listing), problems);
    });
  });
}

function paths({ files }: Listing): readonly string[] {
  return files.map(({ path }) => path);
}

function told({ problems }: Listing): readonly string[] {
  return problems.map(({ code, at }) => `${code} ${formatPlace(at)}`);
}
