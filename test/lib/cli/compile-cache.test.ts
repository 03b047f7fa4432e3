// Tests that compiled code that another user could have changed is never run: a Node with the compile cache fills it,
// each place of it is made unsafe in turn, and the command does not turn the cache on.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SYSTEM } from './world.ts';

const test = suite('compile-cache');

const COMMAND = join(import.meta.dirname, '../../../package/command/osinfo.cjs');
/** Stands in for Node's function, so that any Node can show with which folder it is called. */
const RECORDER = `const module = require('node:module');
module.enableCompileCache = folder => process.stderr.write('compile cache in ' + folder);`;

/** The folder that the compile cache is turned on with; `undefined` when it is left off. */
function compileCacheIn(home: string, environment: Readonly<Record<string, string>> = {}): string | undefined {
  const recorder = `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('/'); ${RECORDER}`)}`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', recorder, COMMAND, 'list', '--db', SYSTEM], {
    encoding: 'utf8',
    env: { HOME: home, ...environment },
  });
  assert.is(status, 0, stderr);
  return /^compile cache in (.*)$/m.exec(stderr)?.[1];
}

/** A home with a filled cache, for as long as `use` takes. */
function inHome(use: (home: string, compiled: string) => void): void {
  const home = mkdtempSync(join(tmpdir(), 'osinfo-db-home-'));
  const compiled = join(home, '.cache/osinfo-db/compiled');
  try {
    mkdirSync(join(compiled, 'v22'), { recursive: true, mode: 0o700 });
    use(home, compiled);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

test('it lies in the cache folder of the user', () => {
  inHome((home, compiled) => assert.is(compileCacheIn(home), compiled));
});

test('no safe folder, no compile cache: wherever others can write', () => {
  for (const place of [
    '',
    '.cache',
    '.cache/osinfo-db',
    '.cache/osinfo-db/compiled',
    '.cache/osinfo-db/compiled/v22',
  ]) {
    inHome(home => {
      chmodSync(join(home, place), 0o777);
      assert.is(compileCacheIn(home), undefined, place);
    });
  }
});

test('nor through a link into a folder of others, without a home, or when caches are turned off', () => {
  inHome((home, compiled) => {
    rmSync(compiled, { recursive: true });
    mkdirSync(join(home, 'open'));
    chmodSync(join(home, 'open'), 0o777);
    mkdirSync(join(home, 'open/compiled'));
    symlinkSync(join(home, 'open/compiled'), compiled);
    assert.is(compileCacheIn(home), undefined);
    assert.is(compileCacheIn('/nonexistent'), undefined);
  });
  inHome(home => assert.is(compileCacheIn(home, { OSINFO_CACHE: 'off' }), undefined));
});

test('nothing is left in the folder for temporary files', () => {
  inHome(home => {
    const temporary = join(home, 'tmp');
    mkdirSync(temporary);
    const { status } = spawnSync(process.execPath, [COMMAND, 'list', '--db', SYSTEM], {
      env: { HOME: home, TMPDIR: temporary, OSINFO_CACHE: 'off' },
    });
    assert.is(status, 0);
    assert.equal(readdirSync(temporary), []);
  });
});

test.run();
