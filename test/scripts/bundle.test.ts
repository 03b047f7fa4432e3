// The command as it is published: it says what the modules say, and reads only what an answer needs.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SYSTEM } from '../cli/world.ts';
import { inFolder } from '../fixtures/folders.ts';

const test = suite('bundle');

const dist = join(import.meta.dirname, '../..');
const MODULES = join(dist, 'lib/cli/main.js');
const BUNDLE = join(dist, 'bundle/osinfo.cjs');
/** A dump lists all hardware that the host knows. */
const LARGEST_OUTPUT = 64 * 1024 * 1024;
function run(args: readonly string[], cache: Readonly<Record<string, string>>) {
  const env = {
    OSINFO_SYSTEM_DIR: SYSTEM,
    OSINFO_LOCAL_DIR: '/nonexistent',
    OSINFO_USER_DIR: '/nonexistent',
    ...cache,
  };
  const options = { encoding: 'utf8', env, maxBuffer: LARGEST_OUTPUT } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  return { status, stdout, stderr };
}

/** The bundle in a folder of its own, with a snapshot of the test's database, and what it says there. */
function inCopy(change: (bundle: string) => void): unknown {
  return inFolder({}, folder => {
    const copy = join(folder, 'bundle');
    cpSync(join(dist, 'bundle'), copy, { recursive: true, preserveTimestamps: true });
    const ask = () => run([join(copy, 'osinfo.cjs'), 'recommend', 'penguin2'], { XDG_CACHE_HOME: folder });
    symlinkSync(join(dist, '../node_modules'), join(folder, 'node_modules'));
    ask();
    change(copy);
    return ask();
  });
}

function compiledForms(bundle: string): readonly string[] {
  const ending = `.${process.versions.v8}-${process.arch}`;
  return readdirSync(bundle).flatMap(name => (name.endsWith(ending) ? [join(bundle, name)] : []));
}

const ANSWER = inCopy(() => undefined);

for (const line of [
  'recommend penguin2',
  'recommend penguin2 --json',
  'recommend penguin2 --format libvirt',
  'recommend penguin2 --format qemu',
  'recommend penguin2 --format nova',
  'recommend penguin2 --format kubevirt',
  'recommend penguin2 --format proxmox',
  'recommend penguin2 --hypervisor vmware --format vmware',
  'recommend penguin2 --property hw_disk_bus=scsi',
  'recommend pengiun2',
  'recommend',
  'why penguin2 disk',
  'show penguin2',
  'show penguin2 --declared',
  'list',
  'list version=>=1',
  'list kind=1',
  'query os',
  'dump',
  'check',
  'db info',
  'doctor',
  '--help',
  'list --help',
]) {
  test(`osinfo ${line}`, () => {
    // Each build has a snapshot of its own, whose name doctor tells.
    const [modules, bundle] = [MODULES, BUNDLE].map(file => run([file, ...line.split(' ')], { OSINFO_CACHE: 'off' }));
    assert.ok(JSON.stringify(bundle) === JSON.stringify(modules), bundle?.stderr);
    assert.type(bundle?.status, 'number');
  });
}

test('where a snapshot serves, a recommendation does without the parts that are loaded later', () => {
  assert.match(JSON.stringify(inCopy(copy => rmSync(join(copy, 'core.cjs')))), 'core.cjs');
  for (const part of ['later.cjs', 'reader.cjs']) {
    assert.equal(
      inCopy(copy => rmSync(join(copy, part))),
      ANSWER,
    );
  }
});

test('a line is never longer than a person can read, as Node prints the one that threw an error', () => {
  for (const name of readdirSync(join(dist, 'bundle')).filter(file => /\.c?js$/.test(file))) {
    const lines = readFileSync(join(dist, 'bundle', name), 'utf8').split('\n');
    assert.ok(Math.max(...lines.map(line => line.length)) < 1000, name);
  }
});

test('every part has a compiled form, which is used', () => {
  const parts = ['command', 'core', 'data-loader', 'later', 'library', 'reader'];
  assert.equal(
    compiledForms(join(dist, 'bundle')).map(file => basename(file).split('.')[0]),
    parts,
  );
  const replaced = inCopy(copy => {
    for (const part of ['core', 'command']) {
      const file = join(copy, `${part}.cjs`);
      // V8 compares no more of a text than its length.
      writeFileSync(file, '-'.repeat(readFileSync(file).length));
    }
  });
  assert.equal(replaced, ANSWER);
});

for (const [name, damage] of [
  ['missing', file => rmSync(file)],
  ['empty', file => writeFileSync(file, '')],
  ['cut off', file => writeFileSync(file, readFileSync(file).subarray(0, 5000))],
  ['of zeros', file => writeFileSync(file, Buffer.alloc(4096))],
] satisfies readonly [string, (file: string) => void][]) {
  test(`a compiled form that is ${name}`, () => {
    const answer = inCopy(copy => {
      for (const file of compiledForms(copy)) damage(file);
    });
    assert.equal(answer, ANSWER);
  });
}

test.run();
