// Tests the data package: it replaces the system layer where none is installed, and the origin states that; other
// layers add to it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { embeddedRoot } from '../../../lib/open/embedded.ts';
import { inFolder, writeFiles } from '../../fixtures/folders.ts';
import { SYSTEM } from '../cli/world.ts';

const test = suite('embedded');

const root = join(import.meta.dirname, '../../../..');
const OWN = `<libosinfo version="0.0.1"><os id="http://example.org/own/1"><short-id>own1</short-id><name>Own</name>
<derives-from id="http://example.org/penguin/2"/></os></libosinfo>`;

/** A folder in which this package and a data package of the test's database are installed. */
function installedIn(folder: string): void {
  const modules = join(folder, 'node_modules');
  const data = join(modules, 'osinfo-db-data');
  mkdirSync(join(modules, 'osinfo-db/dist'), { recursive: true });
  cpSync(join(root, 'dist/package'), join(modules, 'osinfo-db/dist/package'), { recursive: true });
  cpSync(join(root, 'package.json'), join(modules, 'osinfo-db/package.json'));
  cpSync(SYSTEM, join(data, 'osinfo'), { recursive: true });
  writeFiles(data, { 'package.json': '{ "name": "osinfo-db-data", "version": "1.0.0" }' });
  for (const name of ['glob', 'sax']) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  const output = ['db', 'snapshot', '--db', SYSTEM, '--output', join(data, 'osinfo.snapshot')];
  assert.is(osinfo(folder, output).status, 0);
}

function osinfo(folder: string, words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const command = join(folder, 'node_modules/osinfo-db/dist/package/command/osinfo.cjs');
  const env = {
    OSINFO_SYSTEM_DIR: '/nonexistent',
    OSINFO_LOCAL_DIR: '/nonexistent',
    OSINFO_USER_DIR: '/nonexistent',
    OSINFO_CACHE: 'off',
    ...environment,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

function answers(folder: string, environment: Readonly<Record<string, string>> = {}): unknown {
  const [info, hardware] = ['db info --json', 'recommend penguin2 --json'].map(line =>
    JSON.parse(osinfo(folder, line.split(' '), environment).stdout),
  );
  return [info.origin, info.layers[0].path, info.layers[0].files, hardware.disk];
}

test('it answers where nothing is installed, from its snapshot as from its files', () => {
  inFolder({}, folder => {
    installedIn(folder);
    const data = join(folder, 'node_modules/osinfo-db-data');
    const installed = answers(folder, { OSINFO_SYSTEM_DIR: SYSTEM });
    assert.ok(Array.isArray(installed) && installed[0] === 'installed');
    const expected = ['embedded', join(data, 'osinfo'), ...installed.slice(2)];
    assert.equal(answers(folder), expected);
    rmSync(join(data, 'osinfo.snapshot'));
    assert.equal(answers(folder), expected);
    rmSync(data, { recursive: true });
    assert.is(osinfo(folder, ['list']).status, 3);
  });
});

test('its snapshot is enough: the files are not read', () => {
  inFolder({}, folder => {
    installedIn(folder);
    rmSync(join(folder, 'node_modules/sax'));
    assert.is(osinfo(folder, ['list', 'penguin2']).status, 0);
    assert.match(osinfo(folder, ['list', 'penguin2'], { LANGUAGE: 'de' }).stdout, 'Pinguin 2');
    rmSync(join(folder, 'node_modules/osinfo-db-data/osinfo.snapshot.translations'));
    assert.is(osinfo(folder, ['list', 'penguin2']).status, 0);
    assert.is(osinfo(folder, ['list', 'penguin2'], { LANGUAGE: 'de' }).status, 70);
  });
});

test('its snapshot is damaged: the files answer', () => {
  inFolder({}, folder => {
    installedIn(folder);
    const path = join(folder, 'node_modules/osinfo-db-data/osinfo.snapshot');
    const expected = answers(folder);
    const bytes = readFileSync(path);
    bytes.fill(0, bytes.indexOf('Penguin 2'), bytes.indexOf('Penguin 2') + 1);
    writeFileSync(path, bytes);
    assert.equal(answers(folder), expected);
    rmSync(join(folder, 'node_modules/sax'));
    assert.is(osinfo(folder, ['show', 'penguin2']).status, 70);
  });
});

test('a program finds it beside itself and in the folders above, also through a link, and nowhere else', () => {
  inFolder(
    { 'app/src/main.js': '', 'other/main.js': '', 'app/node_modules/osinfo-db-data/osinfo/os/x': '' },
    folder => {
      const path = join(folder, 'app/node_modules/osinfo-db-data/osinfo');
      const found = { layer: 'system', path, why: 'osinfo-db-data' };
      symlinkSync(join(folder, 'app/src/main.js'), join(folder, 'other/link.js'));
      assert.equal(embeddedRoot(join(folder, 'app/src/main.js')), found);
      assert.equal(embeddedRoot(join(folder, 'other/link.js')), found);
      for (const program of ['other/main.js', 'app/src/missing.js']) {
        assert.is(embeddedRoot(join(folder, program)), undefined, program);
      }
      assert.is(embeddedRoot(''), undefined);
    },
  );
});

test('the layers of the site and the user add to it', () => {
  inFolder({ 'local/os/example.org/own-1.xml': OWN }, folder => {
    installedIn(folder);
    const { status, stderr } = osinfo(folder, ['show', 'own1'], { OSINFO_LOCAL_DIR: join(folder, 'local') });
    assert.equal([status, stderr], [0, '']);
  });
});

test.run();
