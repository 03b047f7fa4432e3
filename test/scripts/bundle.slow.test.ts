// The command as it is published: it says what the modules say, and reads only what an answer needs.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from '../fixtures/folders.ts';
import { SYSTEM } from '../lib/cli/world.ts';

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

/** Tells of each part whether V8 refused its compiled form; nothing where there was none. */
const TELLING = `import { syncBuiltinESMExports } from 'node:module';
import vm from 'node:vm';
vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options);
    console.error(options.filename, this.cachedDataRejected);
  }
};
syncBuiltinESMExports();`;

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
  const told = inFolder({}, folder => {
    const command = [BUNDLE, 'recommend', 'penguin2', '--format', 'libvirt'];
    const telling = ['--import', `data:text/javascript,${encodeURIComponent(TELLING)}`, ...command];
    return run(telling, { XDG_CACHE_HOME: folder }).stderr;
  });
  for (const part of ['core', 'command', 'later', 'reader']) assert.match(told, `${part}.cjs false`);
});

test('a part that was changed is what runs, whatever was compiled', () => {
  const changed = inCopy(copy => {
    const file = join(copy, 'core.cjs');
    const text = readFileSync(file, 'latin1');
    assert.match(text, 'is known to run');
    writeFileSync(file, text.replaceAll('is known to run', 'IS KNOWN TO RUN'), 'latin1');
  });
  assert.match(JSON.stringify(changed), 'IS KNOWN TO RUN');
});

for (const [name, damage] of [
  ['missing', file => rmSync(file)],
  ['empty', file => writeFileSync(file, '')],
  ['cut off', file => writeFileSync(file, readFileSync(file).subarray(0, 5000))],
  ['changed in one bit', file => writeFileSync(file, flipped(readFileSync(file), 4))],
  ['changed in one bit of its copy', file => writeFileSync(file, flipped(readFileSync(file), 1.1))],
  ['of zeros', file => writeFileSync(file, Buffer.alloc(4096))],
] satisfies readonly [string, (file: string) => void][]) {
  test(`a compiled form that is ${name}`, () => {
    const answer = inCopy(copy => {
      for (const file of compiledForms(copy)) damage(file);
    });
    assert.equal(answer, ANSWER);
  });
}

function flipped(bytes: Buffer, part: number): Buffer {
  const at = Math.floor(bytes.length / part);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

test.run();
