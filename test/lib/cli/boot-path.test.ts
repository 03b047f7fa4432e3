// Tests which modules a process loads to answer a question: with a valid snapshot, neither the reader of XML nor a
// package.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from '../../fixtures/folders.ts';
import { SYSTEM } from './world.ts';

const test = suite('boot-path');

const COMMAND = join(import.meta.dirname, '../../../package/command/osinfo.cjs');
/** Tells every module that Node resolves in the process. */
const LISTING = `import { register } from 'node:module';
register('data:text/javascript,' + encodeURIComponent(\`
  import { writeSync } from 'node:fs';
  export async function resolve(specifier, context, next) {
    const resolved = await next(specifier, context);
    writeSync(2, 'loaded ' + resolved.url + '\\\\n');
    return resolved;
  }\`));`;

/** The packages, and the part that reads files, among what a process isLoading. */
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
  assert.match(stderr, /^loaded .*dist\/package\//m);
  const names = Array.from(stderr.matchAll(/(?:node_modules|parts)\/([a-z]+(?:-[a-z]+)*)/g), match => match[1]);
  return ['read-files', 'glob', 'sax', 'semver'].filter(name => names.includes(name));
}

const library = (options: object): readonly string[] => [
  '--input-type=module',
  '--eval',
  `import { open } from 'osinfo-db';
(await open(${JSON.stringify(options)})).recommend('penguin2');`,
];
const READER = ['read-files', 'glob', 'sax'];

test('without a snapshot', () => {
  assert.equal(loadedBy(library({ cache: false }), {}), READER);
});

test('with a cache', () => {
  inFolder({}, folder => {
    const environment = { HOME: folder, XDG_CACHE_HOME: folder };
    assert.equal(loadedBy(library({}), environment), READER);
    assert.equal(loadedBy(library({}), environment), []);
    for (const line of [
      'recommend penguin2',
      'why penguin2 disk',
      'show penguin2',
      'list version=>=1',
      'dump',
      'db info',
    ]) {
      assert.equal(loadedBy([COMMAND, ...line.split(' ')], environment), [], line);
    }
  });
});

test('with a snapshot', () => {
  inFolder({}, folder => {
    const snapshot = join(folder, 'osinfo.snapshot');
    loadedBy([COMMAND, 'db', 'snapshot', '--output', snapshot], {});
    assert.equal(loadedBy(library({ snapshot }), {}), []);
  });
});

test('what watches is ready to read files', () => {
  inFolder({}, folder => {
    const environment = { HOME: folder, XDG_CACHE_HOME: folder };
    loadedBy(library({}), environment);
    assert.equal(loadedBy(library({ watch: true }), environment), READER);
  });
});

test.run();
