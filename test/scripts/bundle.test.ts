// The command as it is published: it says what the modules say, and reads only what an answer needs.
import { spawnSync } from 'node:child_process';
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
/** Tells, when the process ends, which files it has loaded as CommonJS. */
const LISTING = `import { createRequire } from 'node:module';
process.on('exit', () => console.error(JSON.stringify(Object.keys(createRequire('/').cache))));`;

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

function filesLoadedFor(words: readonly string[], XDG_CACHE_HOME: string): readonly string[] {
  const listing = `data:text/javascript,${encodeURIComponent(LISTING)}`;
  const { stderr } = run(['--import', listing, BUNDLE, ...words], { XDG_CACHE_HOME });
  return JSON.parse(stderr).map((file: string) => basename(file));
}

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

test('where a snapshot serves, a recommendation reads two files', () => {
  inFolder({}, cache => {
    const words = ['recommend', 'penguin2'];
    assert.ok(filesLoadedFor(words, cache).includes('sax.js'));
    assert.equal(filesLoadedFor(words, cache), ['osinfo.cjs', 'osinfo-shared.cjs']);
  });
});

test.run();
