// In: folders that are deep, contain links to themselves, or have names that are not text. Out: a problem for each; all
// other files are read.
import { execFileSync } from 'node:child_process';
import { Dirent, existsSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { FileAccess } from '../../../data-loader/files/file-system.ts';
import { type Listing, listFiles } from '../../../data-loader/files/files.ts';
import { loadSync } from '../../../data-loader/parse/load.ts';
import { replacedCalls } from '../../fixtures/failing-files.ts';
import { inFolder, rootAt } from '../../fixtures/folders.ts';
import { os } from '../../fixtures/records.ts';

const test = suite('hostile-folders');
const linux = process.platform === 'linux' ? test : test.skip;

const GOOD = { 'os/example.org/good.xml': `<libosinfo>${os('good')}</libosinfo>` };

/** Makes a tree deeper than a path can be long, from the inside out. */
function nestFolders(folder: string, depth: number): void {
  mkdirSync(join(folder, 'inner'));
  for (let made = 1; made < depth; made += 1) {
    mkdirSync(join(folder, 'outer'));
    renameSync(join(folder, 'inner'), join(folder, 'outer/inner'));
    renameSync(join(folder, 'outer'), join(folder, 'inner'));
  }
}

for (const depth of [65, 1600]) {
  linux(`${depth} folders within each other are one problem, and the rest is read`, () => {
    inFolder(GOOD, folder => {
      nestFolders(folder, depth);
      const store = loadSync([rootAt(folder)]);
      assert.equal(store.ids('os'), ['http://example.org/good']);
      // Node removes no path that is longer than one call can name.
      execFileSync('rm', ['-r', join(folder, 'inner')]);
      assert.equal(
        store.problems.map(({ code, message }) => `${code} ${message}`),
        ['UNREADABLE_FOLDER cannot be listed (more than 64 folders deep); what it holds is left out'],
      );
    });
  });
}

test('links at every depth to every folder above are neither followed nor slow', () => {
  inFolder(GOOD, folder => {
    const deep = join(folder, 'a/'.repeat(60));
    mkdirSync(deep, { recursive: true });
    for (let index = 0; index < 500; index += 1) symlinkSync('../'.repeat(index % 60) || '.', join(deep, `l${index}`));
    const { files, problems } = listFiles(rootAt(folder));
    assert.equal([files.length, problems], [1, []]);
  });
});

test('links that lead on from link to link end at a depth', () => {
  inFolder({ ...GOOD, 'away/0/x.xml': '' }, folder => {
    const away = join(folder, 'away');
    for (let index = 0; index < 100; index += 1) {
      mkdirSync(join(away, `${index}`), { recursive: true });
      symlinkSync(join(away, `${index + 1}`), join(away, `${index}/on`));
    }
    mkdirSync(join(away, '100'));
    const root = join(folder, 'root');
    mkdirSync(root);
    symlinkSync(join(away, '0'), join(root, 'link'));
    const { files, problems } = listFiles(rootAt(root));
    assert.is(files.length, 1);
    assert.is(problems.length, 1);
    assert.match(problems[0]?.message ?? '', 'more than 64 folders deep');
  });
});

linux('a name that is not UTF-8 is a problem, whatever it names', () => {
  inFolder(GOOD, folder => {
    const odd = (name: string): Buffer => Buffer.concat([Buffer.from(`${folder}/os/${name}`), Buffer.from([0xff])]);
    writeFileSync(Buffer.concat([odd('file'), Buffer.from('.xml')]), '');
    writeFileSync(odd('note'), '');
    mkdirSync(odd('folder'));
    writeFileSync(Buffer.concat([odd('folder'), Buffer.from('/a.xml')]), '');
    symlinkSync('example.org', odd('link'));
    const store = loadSync([rootAt(folder)]);
    assert.equal(store.ids('os'), ['http://example.org/good']);
    assert.equal(
      store.problems.map(({ code, at, message }) => `${code} ${at.file} ${message}`),
      [
        'UNREADABLE_FILE os/file\ufffd.xml its name is not UTF-8; the file is left out',
        'UNREADABLE_FOLDER os/folder\ufffd its name is not UTF-8; what it holds is left out',
        "IGNORED_FILE os/link\ufffd no database file, since its name does not end in '.xml'",
        "IGNORED_FILE os/note\ufffd no database file, since its name does not end in '.xml'",
      ],
    );
  });
});

linux('a name that is not UTF-8 does not hide behind one that is', () => {
  inFolder({ 'os/x/\ufffd.xml': '' }, folder => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/os/x/`), Uint8Array.of(0xff), Buffer.from('.xml')]), '');
    const { problems } = loadSync([rootAt(folder)]);
    assert.equal(
      problems.map(({ code, at }) => `${code} ${at.file}`),
      ['UNREADABLE_FOLDER os/x'],
    );
  });
});

linux('a file of /proc without a size masks nothing silently', () => {
  if (!existsSync('/proc/version')) return;
  inFolder(GOOD, folder => {
    symlinkSync('/proc/version', join(folder, 'os/example.org/mask.xml'));
    const { problems } = loadSync([rootAt(folder)]);
    assert.is(problems.length, 1);
    assert.match(problems[0]?.message ?? '', 'it has a size of 0 and yet some content');
  });
});

/** What is found in a folder that holds that many copies of the folder's own entries, under other names. */
function listManyTimes(folder: string, counts: Readonly<Record<string, number>>): Listing {
  const copies = (path: string): unknown => {
    const count = counts[basename(path)] ?? 1;
    return readdirSync(path, { withFileTypes: true }).flatMap(entry =>
      Array.from({ length: count }, (_, index) =>
        index === 0 ? entry : Object.assign(Object.create(Dirent.prototype), entry, { name: `${index}.xml` }),
      ),
    );
  };
  const { files } = replacedCalls(({ name, on }) => (name === 'readdirSync' ? () => copies(String(on)) : undefined));
  return listFiles(rootAt(folder), new FileAccess(files));
}

test('a folder with too many entries is left out, since listing it would take the square of their number', () => {
  inFolder({ 'os/good/a.xml': '', 'os/bad/b.xml': '' }, folder => {
    const { files, problems } = listManyTimes(folder, { good: 50_000, bad: 50_001 });
    assert.is(files.length, 50_000);
    assert.ok(files.every(({ path }) => path.startsWith('os/good/')));
    assert.equal(
      problems.map(({ at, message }) => `${at.file} ${message}`),
      ['os/bad cannot be listed (more than 50000 entries); what it holds is left out'],
    );
  });
});

test('an entry counts once towards the limit of a layer', () => {
  inFolder({ 'a/a.xml': '', 'b/b.xml': '', 'c/c.xml': '', 'd/d.xml': '', 'e/e.xml': '' }, folder => {
    const { files, problems } = listManyTimes(folder, { a: 50_000, b: 50_000, c: 50_000, d: 50_000, e: 1 });
    // The root and the five folders are entries too.
    assert.is(files.length, 199_994);
    assert.equal(
      problems.map(({ code }) => code),
      ['TOO_LARGE'],
    );
  });
});

test.run();
