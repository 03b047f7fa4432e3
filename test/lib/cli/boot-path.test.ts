// What a process loads to answer a question: where a snapshot serves, neither the part that has glob and sax in it, nor the
// package that version ranges need.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from '../../fixtures/folders.ts';
import { SYSTEM } from './world.ts';

const test = suite('boot-path');

const COMMAND = join(import.meta.dirname, '../../../bundle/osinfo.cjs');
/** Tells, when the process ends, which packages it has loaded, and which parts of the bundle: each is a script of its own. */
const LISTING = `import { createRequire, syncBuiltinESMExports } from 'node:module';
import vm from 'node:vm';
const parts = [];
vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options);
    parts.push(options.filename);
  }
};
syncBuiltinESMExports();
process.on('exit', () => console.error('loaded', ...parts, ...Object.keys(createRequire('/').cache)));`;

function loadedBy(args: readonly string[], environment: Readonly<Record<string, string>>): readonly string[] {
  const listing = `data:text/javascript,${encodeURIComponent(LISTING)}`;
  const { stderr, status } = spawnSync(process.execPath, ['--import', listing, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      OSINFO_SYSTEM_DIR: SYSTEM,
      OSINFO_LOCAL_DIR: '/nonexistent',
      OSINFO_USER_DIR: '/nonexistent',
      ...environment,
    },
  });
  assert.is(status, 0, stderr);
  assert.match(stderr, /^loaded/m);
  assert.match(stderr, /bundle\/core\.cjs/);
  const names = Array.from(stderr.matchAll(/(?:node_modules|bundle)\/([^/\s]+)/g), match => match[1]);
  return ['reader.cjs', 'glob', 'sax', 'semver'].filter(name => names.includes(name));
}

const ASK = `import('osinfo-db').then(({ openSync }) => openSync(OPTIONS).recommend('penguin2'))`;
const ASK_WAITING = `import('osinfo-db').then(async ({ open }) => (await open()).recommend('penguin2'))`;
const library = (options: object): readonly string[] => ['--eval', ASK.replace('OPTIONS', JSON.stringify(options))];

test('without a snapshot', () => {
  assert.equal(loadedBy(library({ cache: false }), {}), ['reader.cjs']);
});

test('with a cache', () => {
  inFolder({}, folder => {
    const environment = { XDG_CACHE_HOME: folder };
    assert.equal(loadedBy(library({}), environment), ['reader.cjs']);
    assert.equal(loadedBy(library({}), environment), []);
    assert.equal(loadedBy(['--eval', ASK_WAITING], environment), []);
    for (const line of ['recommend penguin2', 'why penguin2 disk', 'show penguin2', 'list', 'dump', 'db info']) {
      assert.equal(loadedBy([COMMAND, ...line.split(' ')], environment), [], line);
    }
    assert.equal(loadedBy([COMMAND, 'list', 'version=>=1'], environment), ['semver']);
  });
});

test('with a snapshot', () => {
  inFolder({}, folder => {
    const snapshot = join(folder, 'osinfo.snapshot');
    assert.equal(loadedBy([COMMAND, 'db', 'snapshot', '--output', snapshot], {}), ['reader.cjs']);
    assert.equal(loadedBy(library({ snapshot }), {}), []);
  });
});

test.run();
