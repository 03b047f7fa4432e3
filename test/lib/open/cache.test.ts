// Tests that answers from a cache are those of the files, after any change of the files, of the environment or of the
// cache.
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { HostEnvironment } from '../../../data-loader/files/locations.ts';
import { translationsFile } from '../../../data-loader/snapshot/snapshot-file.ts';
import { inspect } from '../../../lib/open/inspect.ts';
import type { OpenOptions } from '../../../lib/open/open-options.ts';
import { openSyncIn } from '../../../lib/open/open-sync.ts';
import { dump } from '../../../lib/render/text/dump.ts';
import { GOOD } from '../../cases/broken-databases.ts';
import { inFolder, writeFiles } from '../../fixtures/folders.ts';
import { forge } from '../../fixtures/snapshots.ts';
import { waitForNextTick } from '../../fixtures/waiting.ts';
import { answer, host, isUsed, MINE, OPTIONS, withCache, XML } from './cache-host.ts';

const test = suite('cache');
const isRoot = process.getuid?.() === 0;

function edit(location: string, from: string, to: string): void {
  const text = readFileSync(location, 'utf8');
  assert.ok(text.includes(from));
  writeFileSync(location, text.replace(from, to));
}

/** `[what is done to the layers, why the cache no longer describes them]` */
const CHANGES: readonly (readonly [change: (folder: string) => void, why: string])[] = [
  [folder => edit(join(folder, 'system', XML), 'Penguin', 'Auklets'), 'a file of the system layer is edited in place'],
  [
    folder => edit(join(folder, 'local/os/example.org/mine.xml'), 'Mine', 'Mein'),
    'a file of the local layer is edited',
  ],
  [
    folder => {
      const path = join(folder, 'local/os/example.org/mine.xml');
      const { atime, mtime } = statSync(path);
      edit(path, 'Mine', 'Mein');
      utimesSync(path, atime, mtime);
    },
    'an edit leaves length and time of the file as they were',
  ],
  [folder => writeFiles(folder, { 'local/os/example.org/new.xml': MINE.replaceAll('mine', 'new') }), 'a file is added'],
  [folder => writeFiles(folder, { 'user/os/example.org/mine.xml': MINE }), 'the user gets a layer'],
  [folder => unlinkSync(join(folder, 'local/os/example.org/mine.xml')), 'a file is removed'],
  [folder => rmSync(join(folder, 'local'), { recursive: true }), 'a layer is removed'],
  [folder => writeFiles(folder, { [`local/${XML}`]: '' }), 'an empty file masks one'],
  [
    folder => {
      mkdirSync(join(folder, 'user/os/example.org'), { recursive: true });
      symlinkSync('/dev/null', join(folder, 'user', XML));
    },
    'a link to /dev/null masks a file',
  ],
  [
    folder =>
      writeFiles(folder, {
        'local/os/example.org/penguin-1.d/more.xml':
          '<libosinfo><os id="http://example.org/penguin/1"><x-clock-offset>localtime</x-clock-offset></os></libosinfo>',
      }),
    'a fragment is added',
  ],
  [folder => writeFiles(folder, { 'local/os/example.org/bad.xml': '<libosinfo>' }), 'a broken file is added'],
  [folder => writeFiles(folder, { 'local/notes.txt': '' }), 'a file is added that is reported and not read'],
  [folder => writeFiles(folder, { 'system/VERSION': '20270101\n' }), 'another version'],
  [
    folder => {
      cpSync(join(folder, 'system'), join(folder, 'next'), { recursive: true });
      edit(join(folder, 'next', XML), 'Penguin', 'Auklets');
      renameSync(join(folder, 'system'), join(folder, 'previous'));
      renameSync(join(folder, 'next'), join(folder, 'system'));
    },
    'the folder of the package is replaced',
  ],
  [
    folder => {
      const path = join(folder, 'system', XML);
      writeFileSync(`${path}.dpkg-new`, readFileSync(path, 'utf8').replace('Penguin', 'Auklets'));
      renameSync(`${path}.dpkg-new`, path);
    },
    'a package manager replaces a file',
  ],
  [
    folder => {
      cpSync(join(folder, 'system'), join(folder, 'elsewhere'), { recursive: true });
      rmSync(join(folder, 'system'), { recursive: true });
      edit(join(folder, 'elsewhere', XML), 'Penguin', 'Auklets');
      symlinkSync('elsewhere', join(folder, 'system'));
    },
    'a root becomes a link',
  ],
];

for (const [change, why] of CHANGES) {
  test(why, () => {
    withCache(folder => {
      const before = answer(host(folder));
      change(folder);
      assert.not.ok(isUsed(host(folder)));
      const after = answer(host(folder));
      assert.is.not(after, before);
      assert.is(after, answer(host(folder), { ...OPTIONS, cache: false }));
      waitForNextTick();
      assert.is(answer(host(folder)), after);
      assert.ok(isUsed(host(folder)));
      assert.is(answer(host(folder)), after);
    });
  });
}

test('files and folders behind links', () => {
  withCache(folder => {
    writeFiles(folder, { 'far/away.xml': '', 'target.xml': MINE.replaceAll('mine', 'target') });
    symlinkSync('../far', join(folder, 'local/os/linked'));
    symlinkSync('../../../target.xml', join(folder, 'local/os/example.org/target.xml'));
    waitForNextTick();
    answer(host(folder));
    assert.ok(isUsed(host(folder)));
    edit(join(folder, 'target.xml'), 'Mine', 'Mein');
    assert.not.ok(isUsed(host(folder)));
    waitForNextTick();
    answer(host(folder));
    assert.ok(isUsed(host(folder)));
  });
});

test('a change in the tick in which the files were read', () => {
  inFolder({ ...GOOD, 'cache/README': '' }, folder => {
    for (const name of ['Auklets', 'Cormora', 'Dovekie', 'Guillem']) {
      const path = join(folder, 'system', XML);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/<name>\w+/, `<name>${name}`));
      assert.is(openSyncIn(host(folder), OPTIONS).os('penguin1').name, `${name} 1`);
    }
  });
});

test('circumstances: each has its own answer, and no other gets it', () => {
  withCache(folder => {
    const other = (environment: HostEnvironment['environment']): HostEnvironment => host(folder, environment);
    const empty = { OSINFO_LOCAL_DIR: join(folder, 'nowhere') };
    const old = { OSINFO_SYSTEM_DIR: undefined, OSINFO_DATA_DIR: join(folder, 'system') };
    for (const host of [other(empty), other(old)]) {
      assert.not.ok(isUsed(host));
      const fresh = answer(host, { ...OPTIONS, cache: false });
      assert.is(answer(host), fresh);
      assert.ok(isUsed(host));
      assert.is(answer(host), fresh);
    }
    assert.ok(isUsed(host(folder)));
    assert.match(answer(other(old)), '"why":"OSINFO_DATA_DIR"');
    assert.is(readdirSync(join(folder, 'cache/osinfo-db')).length, 3);
  });
});

const inLanguages = (...languages: readonly string[]): OpenOptions => ({ ...OPTIONS, languages });
const GERMAN_PENGUIN =
  '<libosinfo><os id="http://example.org/penguin/1"><short-id>penguin1</short-id><name>Penguin 1</name>' +
  '<name xml:lang="de">Pinguin 1</name><name xml:lang="fr">Manchot 1</name></os></libosinfo>';

/** The same host, whose penguin has names in several languages. */
function withNames<T>(use: (folder: string, file: string) => T): T {
  return withCache(folder => {
    writeFileSync(join(folder, 'system', XML), GERMAN_PENGUIN);
    waitForNextTick();
    answer(host(folder));
    const [name = ''] = readdirSync(join(folder, 'cache/osinfo-db'));
    return use(folder, join(folder, 'cache/osinfo-db', name));
  });
}

const nameIn = (folder: string, ...languages: readonly string[]): string | undefined =>
  openSyncIn(host(folder), inLanguages(...languages)).os('penguin1').name;

test('one cache serves every language', () => {
  withNames((folder, file) => {
    const before = readFileSync(file);
    assert.ok(isUsed(host(folder)));
    assert.not.ok(isUsed(host(folder), inLanguages('de')), 'no language was asked for yet');
    assert.is(nameIn(folder, 'de'), 'Pinguin 1');
    assert.ok(readFileSync(file).length === before.length);
    for (const languages of [['de'], ['de_AT.UTF-8'], ['fr'], ['es', 'fr'], ['es'], ['C'], []]) {
      assert.ok(isUsed(host(folder), inLanguages(...languages)));
      const [cached, read] = [inLanguages(...languages), { ...inLanguages(...languages), cache: false }];
      assert.ok(answer(host(folder), cached) === answer(host(folder), read), languages.join(' '));
    }
    assert.equal([nameIn(folder), nameIn(folder, 'fr'), nameIn(folder, 'es')], ['Penguin 1', 'Manchot 1', 'Penguin 1']);
    assert.equal(
      readdirSync(join(folder, 'cache/osinfo-db')).map(name => join(folder, 'cache/osinfo-db', name)),
      [file, translationsFile(file)],
    );
    assert.is(statSync(translationsFile(file)).mode & 0o777, 0o600);
  });
});

test('what is recommended does not depend on the languages', () => {
  withNames(folder => {
    const recommended = (...languages: readonly string[]): string =>
      JSON.stringify(openSyncIn(host(folder), inLanguages(...languages)).recommend('penguin1'));
    const plain = recommended();
    assert.match(plain, '"name":"Penguin 1"');
    for (let n = 0; n < 2; n += 1) assert.is(recommended('de'), plain);
    assert.is(
      JSON.stringify(openSyncIn(host(folder), { ...inLanguages('de'), cache: false }).recommend('penguin1')),
      plain,
    );
  });
});

test('files that change take their translations with them', () => {
  withNames((folder, file) => {
    assert.is(nameIn(folder, 'de'), 'Pinguin 1');
    edit(join(folder, 'system', XML), 'Pinguin', 'Alkvogel');
    waitForNextTick();
    assert.is(nameIn(folder), 'Penguin 1');
    assert.ok(isUsed(host(folder)));
    assert.is(inspect(host(folder), inLanguages('de')).cache.reason?.split(': ')[1], 'it belongs to another snapshot');
    assert.is(nameIn(folder, 'de'), 'Alkvogel 1');
    assert.ok(isUsed(host(folder), inLanguages('de')));
    assert.is(nameIn(folder, 'de'), 'Alkvogel 1');
    assert.ok(readFileSync(translationsFile(file)).includes('Alkvogel'));
  });
});

/** `[what is done to the translations, why they are not used]` */
const TRANSLATION_FAULTS: readonly (readonly [fault: (file: string) => void, why: string])[] = [
  [unlinkSync, 'they are not there'],
  [file => writeFileSync(file, ''), 'they are empty'],
  [file => appendFileSync(file, ' '), 'something was added to them'],
  [file => edit(file, 'Pinguin', 'Binguin'), 'they are damaged'],
  [file => chmodSync(file, 0o666), 'others can write them'],
  [file => forge(file, lines => lines.splice(1, 1, '{}')), 'they were made by somebody else'],
];

for (const [fault, why] of TRANSLATION_FAULTS) {
  test(`translations: ${why}`, () => {
    withNames((folder, file) => {
      assert.is(nameIn(folder, 'de'), 'Pinguin 1');
      fault(translationsFile(file));
      assert.ok(isUsed(host(folder)), 'nobody else needs them');
      assert.not.ok(isUsed(host(folder), inLanguages('de')));
      assert.is(nameIn(folder, 'de'), 'Pinguin 1');
      assert.ok(isUsed(host(folder), inLanguages('de')));
    });
  });
}

test('the cache is the user’s alone', () => {
  withCache(folder => {
    const place = join(folder, 'cache/osinfo-db');
    assert.is(statSync(place).mode & 0o777, 0o700);
    const [file = ''] = readdirSync(place);
    assert.is(statSync(join(place, file)).mode & 0o777, 0o600);
  });
});

test('a link of the user to a folder of the user leads to the cache', () => {
  withCache(folder => {
    const place = join(folder, 'cache/osinfo-db');
    renameSync(place, `${place}.real`);
    symlinkSync(`${place}.real`, place);
    assert.ok(isUsed(host(folder)));
  });
});

/** `[what is done to the cache, whether it is made anew then, why it is not used]` */
const FAULTS: readonly (readonly [fault: (place: string, file: string) => void, anew: boolean, why: string])[] = [
  [(_, file) => unlinkSync(file), true, 'it is not there'],
  [(_, file) => writeFileSync(file, ''), true, 'it is empty'],
  [(_, file) => writeFileSync(file, 'rubbish'.repeat(100)), true, 'it is something else'],
  [(_, file) => appendFileSync(file, '\0'), true, 'something was added to it'],
  [(_, file) => edit(file, 'osinfo-snapshot', 'osinfo-snapshoT'), true, 'it has another title'],
  [(_, file) => edit(file, 'Penguin', 'Benguin'), true, 'a record is damaged'],
  [(_, file) => edit(file, '/system/os', '/system/oz'), true, 'a path is damaged'],
  [
    (_, file) => forge(file, lines => lines.splice(-1, 1, '{"paths":[1],"system":0,"figures":[],"from":0,"until":0}')),
    true,
    'it says nothing of files that could be compared',
  ],
  [(_, file) => chmodSync(file, 0o666), true, 'others can write it'],
  [
    (_, file) => {
      renameSync(file, `${file}.real`);
      symlinkSync(`${file}.real`, file);
    },
    true,
    'it is a link',
  ],
  [
    (_, file) => {
      unlinkSync(file);
      mkdirSync(file);
    },
    false,
    'it is a folder',
  ],
  [place => chmodSync(place, 0o777), false, 'others can write its folder'],
  [
    place => {
      rmSync(place, { recursive: true });
      writeFileSync(place, '');
    },
    false,
    'its folder is a file',
  ],
];

for (const [fault, anew, why] of FAULTS) {
  test(why, () => {
    withCache(folder => {
      const place = join(folder, 'cache/osinfo-db');
      const right = answer(host(folder));
      fault(place, join(place, readdirSync(place)[0] ?? ''));
      assert.not.ok(isUsed(host(folder)));
      assert.is(answer(host(folder)), right);
      assert.is(isUsed(host(folder)), anew);
      assert.is(answer(host(folder)), right);
    });
  });
}

test('no cache: turned off, no home, no folder to make it in, given folders', () => {
  inFolder({ ...GOOD, 'cache/README': '' }, folder => {
    waitForNextTick();
    const directories = { system: join(folder, 'system') };
    const cases: readonly (readonly [HostEnvironment, OpenOptions])[] = [
      [host(folder), { ...OPTIONS, cache: false }],
      [host(folder), { ...OPTIONS, directories }],
      [host(folder, { OSINFO_CACHE: 'off' }), OPTIONS],
      [{ ...host(folder, { XDG_CACHE_HOME: 'relative' }), home: 'relative' }, OPTIONS],
      [host(folder, { XDG_CACHE_HOME: join(folder, 'no/such/folder') }), OPTIONS],
      [host(folder, { XDG_CACHE_HOME: '/dev/null' }), OPTIONS],
    ];
    for (const [host, options] of cases) {
      assert.ok(answer(host, options).length > 100);
      assert.not.ok(isUsed(host, options));
    }
    assert.equal(readdirSync(join(folder, 'cache')), ['README']);
    assert.not.ok(readdirSync(folder).includes('no'));
    openSyncIn(host(folder), { ...OPTIONS, directories, cache: true });
    assert.is(readdirSync(join(folder, 'cache/osinfo-db')).length, 1);
  });
});

test('the home folder has a cache where nothing else is said', () => {
  inFolder({ ...GOOD, 'home/README': '' }, folder => {
    waitForNextTick();
    const hostEnvironment = { ...host(folder, { XDG_CACHE_HOME: '' }), home: join(folder, 'home') };
    answer(hostEnvironment);
    assert.ok(isUsed(hostEnvironment));
    assert.is(statSync(join(folder, 'home/.cache')).mode & 0o777, 0o700);
    assert.ok(statSync(join(folder, 'home/.cache/osinfo-db')).isDirectory());
  });
});

(isRoot ? test : test.skip)('another user’s folder is left alone, and so is another user’s file', () => {
  withCache(folder => {
    const place = join(folder, 'cache/osinfo-db');
    const [name = ''] = readdirSync(place);
    chownSync(join(place, name), 12_345, 12_345);
    assert.not.ok(isUsed(host(folder)));
    answer(host(folder));
    assert.is(statSync(join(place, name)).uid, 0);
    chownSync(place, 12_345, 12_345);
    assert.not.ok(isUsed(host(folder)));
    answer(host(folder));
    assert.not.ok(isUsed(host(folder)));
    rmSync(place, { recursive: true });
    chownSync(join(folder, 'cache'), 12_345, 12_345);
    answer(host(folder));
    assert.not.ok(readdirSync(join(folder, 'cache')).includes('osinfo-db'));
  });
});

test('as many snapshots are kept as a user may need, and nothing unfinished for ever', () => {
  withCache(folder => {
    const place = join(folder, 'cache/osinfo-db');
    writeFileSync(join(place, 'a.snapshot.1-1.part'), '');
    writeFileSync(join(place, 'b.snapshot.1-1.part'), '');
    utimesSync(join(place, 'a.snapshot.1-1.part'), 1, 1);
    const elsewhere = (n: number): HostEnvironment => host(folder, { OSINFO_USER_DIR: join(folder, `user${n}`) });
    for (let n = 0; n < 10; n += 1) answer(elsewhere(n), inLanguages('de'));
    const names = readdirSync(place);
    assert.is(names.filter(name => name.endsWith('.snapshot')).length, 8);
    assert.is(names.filter(name => name.endsWith('.translations')).length, 8);
    assert.equal(
      names.filter(name => name.endsWith('.part')),
      ['b.snapshot.1-1.part'],
    );
    assert.ok(isUsed(elsewhere(9), inLanguages('de')));
  });
});

/** `[what is done to the file, why]` */
const LATER: readonly (readonly [change: (file: string) => void, why: string])[] = [
  [file => writeFileSync(file, Buffer.alloc(statSync(file).size)), 'it becomes zeros'],
  [file => writeFileSync(file, ''), 'it becomes empty'],
  [unlinkSync, 'it is removed'],
];

for (const [change, why] of LATER) {
  test(`a database that is open does not look at its cache again: ${why}`, async () => {
    await withNames(async (folder, file) => {
      const right = answer(host(folder), { ...inLanguages('de'), cache: false });
      answer(host(folder), inLanguages('de'));
      const db = openSyncIn(host(folder), inLanguages('de'));
      change(file);
      change(translationsFile(file));
      assert.ok([...dump(db)].join('') === right);
      assert.is(await db.reload(), false);
      assert.ok(answer(host(folder), inLanguages('de')) === right);
      assert.ok(isUsed(host(folder), inLanguages('de')));
    });
  });
}

test.run();
