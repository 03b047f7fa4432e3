// The command as a process: what only a real one can show.
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

main('a disk that is full is an error', () => {
  if (!existsSync('/dev/full')) return;
  const line = `"${process.execPath}" "${command}" list > /dev/full`;
  const { status, stderr } = spawnSync('/bin/sh', ['-c', line], { encoding: 'utf8', env });
  assert.is(status, 70);
  assert.match(stderr, 'ENOSPC');
});

main.run();
