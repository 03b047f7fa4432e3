// Tests the command as a process: only what needs a real process.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SYSTEM } from './world.ts';

const main = suite('main');

const command = join(import.meta.dirname, '../../../lib/cli/osinfo.js');
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../package.json'), 'utf8'));
const env = {
  ...process.env,
  LANGUAGE: 'C',
  OSINFO_SYSTEM_DIR: SYSTEM,
  OSINFO_LOCAL_DIR: '/nonexistent',
  OSINFO_USER_DIR: '/nonexistent',
};

function osinfo(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

main('it can be started by its name', () => {
  assert.ok(readFileSync(command, 'utf8').startsWith('#!/usr/bin/env node\n'));
});

main('--version tells what package.json says', () => {
  assert.equal(osinfo('--version'), { status: 0, stdout: `osinfo ${version}\n`, stderr: '' });
});

main('data goes to stdout, errors to stderr, and the exit code out', () => {
  assert.equal(osinfo('list', 'penguin2'), { status: 0, stdout: 'penguin2  Penguin 2  2024-04-04\n', stderr: '' });
  const { status, stdout, stderr } = osinfo('show', 'pengiun2');
  assert.equal([status, stdout], [1, '']);
  assert.match(stderr, 'Did you mean penguin2');
});

main('the host is asked for the day and the platform', () => {
  const { folders, age, packages } = JSON.parse(osinfo('doctor', '--json').stdout);
  assert.is(folders.length, 3);
  assert.match(age, /year|month|day/);
  assert.match(packages.install, 'osinfo-db');
});

main('a permission that Node does not give is one line', () => {
  const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', flag, '--allow-fs-read=*', command, 'db', 'snapshot', '--output', '/tmp/osinfo.snapshot'],
    { encoding: 'utf8', env: { ...env, OSINFO_CACHE: 'off' } },
  );
  assert.equal([status, stdout], [70, '']);
  assert.match(stderr, /^osinfo: Access to this API has been restricted.* \(\/tmp\/osinfo.snapshot.*\)\n$/);
});

for (const stream of ['stdout', 'stderr'] as const) {
  main(`a closed ${stream} is not an error`, async () => {
    const args = stream === 'stdout' ? ['list'] : ['list', 'zebra*'];
    const child = spawn(process.execPath, [command, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child[stream].destroy();
    const other = text(stream === 'stdout' ? child.stderr : child.stdout);
    const [code] = await once(child, 'exit');
    assert.equal([code, await other], [stream === 'stdout' ? 0 : 1, '']);
  });
}

/** `[what is run by a shell, exit code, the only line on stderr]` */
const SYSTEM_ERRORS: readonly (readonly [line: string, code: number, told: RegExp])[] = [
  ['OSINFO list > /dev/full', 70, /^osinfo: ENOSPC: .*\n$/],
  ['OSINFO dump > /dev/full', 70, /^osinfo: ENOSPC: .*\n$/],
  ['OSINFO nosuch 2> /dev/full', 2, /^$/],
  ['OSINFO db snapshot --output /proc/osinfo.snapshot', 70, /^osinfo: E[A-Z]+: .*\n$/],
  ['OSINFO_CACHE= HOME=/proc XDG_CACHE_HOME= OSINFO db snapshot', 70, /^osinfo: The cache \/proc\/.*: E[A-Z]+.*\n$/],
  ['OSINFO_CACHE= HOME=/proc XDG_CACHE_HOME= OSINFO list penguin2', 0, /^$/],
  ['cd $(mktemp -d) && rmdir $PWD && OSINFO list penguin2', 0, /^$/],
  ['cd $(mktemp -d) && rmdir $PWD && OSINFO list --db relative', 70, /^osinfo: ENOENT: .*uv_cwd\n$/],
  ['OSINFO_SYSTEM_DIR=relative OSINFO list', 2, /^osinfo: OSINFO_SYSTEM_DIR, "relative", is not an absolute path\.\n$/],
];

for (const [line, code, reported] of SYSTEM_ERRORS) {
  const isPossible = ['/dev/full', '/proc'].every(path => !line.includes(path) || existsSync(path));
  (isPossible ? main : main.skip)(`${code}: ${line}`, () => {
    const script = line.replace('OSINFO ', `"${process.execPath}" "${command}" `);
    const { status, stderr } = spawnSync('/bin/sh', ['-c', script], { encoding: 'utf8', env });
    assert.is(status, code, stderr);
    assert.match(stderr, reported);
  });
}

main.run();
