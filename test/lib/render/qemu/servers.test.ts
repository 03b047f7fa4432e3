// Tests that the script of a guest waits for the servers that QEMU connects to, and leaves none behind, and that it copies the
// variables of the firmware whole: the script itself runs, with programs in the place of QEMU, swtpm, virtiofsd and cp.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Hardware } from '../../../../lib/policy/aspects/hardware.ts';
import { type QemuOptions, toQemuCommand } from '../../../../lib/render/qemu/qemu.ts';
import { inFolder } from '../../../fixtures/folders.ts';
import { LINUX, WINDOWS } from '../../../fixtures/hardware.ts';

const servers = suite('qemu servers');

/** A server: it writes its arguments and its process down, then listens at its socket until it is ended. */
const LISTENS = `#!${process.execPath}
const words = process.argv.slice(2);
if (words.includes('--help')) { console.log(process.env.HELP); process.exit(); }
const path = words.join(' ').match(/(?:--socket-path=|,path=)(\\S+)/)[1];
require('node:fs').writeFileSync(process.argv[1] + '.log', JSON.stringify({ words, pid: process.pid }));
require('node:net').createServer().listen(path);
`;
const DIES = '#!/bin/sh\nexit 3\n';
const REFUSES = '#!/bin/sh\nexit 7\n';
const SHARE = { path: '/srv', tag: 't' };

interface Outcome {
  readonly status: number | null;
  readonly stderr: string;
  /** What each server wrote down; absent for one that did not start. */
  readonly log: (program: string) => { readonly words: readonly string[]; readonly pid: number } | undefined;
}

function run(
  hardware: Hardware,
  options: QemuOptions,
  programs: Readonly<Record<string, string>>,
  examine: (outcome: Outcome) => void,
  help = '--shared-dir',
): void {
  inFolder(programs, folder => {
    for (const name of Object.keys(programs)) chmodSync(join(folder, name), 0o755);
    const files = { code: join(folder, 'code'), variables: join(folder, 'variables') };
    const disk = { path: join(folder, 'disk.qcow2') };
    const script = toQemuCommand(hardware, { ...options, disk, sockets: folder, firmware: files }).text;
    const { status, stderr } = start(folder, script, help);
    const log = (program: string): ReturnType<Outcome['log']> => {
      try {
        return JSON.parse(readFileSync(join(folder, `${program}.log`), 'utf8'));
      } catch {
        return undefined;
      }
    };
    examine({ status, stderr, log });
  });
}

function start(folder: string, script: string, help = ''): { status: number | null; stderr: string } {
  writeFileSync(join(folder, 'script'), script);
  const env = { ...process.env, PATH: `${folder}:/usr/bin:/bin`, HELP: help };
  return spawnSync('sh', [join(folder, 'script')], { env, encoding: 'utf8', timeout: 20_000 });
}

/** Whether a process ends within five seconds. */
function ends(pid: number | undefined): boolean {
  for (let left = 50; left > 0 && isRunning(pid); left -= 1) spawnSync('sleep', ['0.1']);
  return pid !== undefined && !isRunning(pid);
}

function isRunning(pid: number | undefined): boolean {
  try {
    // An ended process that nobody has waited for has no command line any more.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}

servers('swtpm ends when QEMU refuses to start, and the status is that of QEMU', () => {
  run(WINDOWS, {}, { swtpm: LISTENS, 'qemu-system-x86_64': REFUSES }, ({ status, log }) => {
    assert.is(status, 7);
    assert.ok(log('swtpm')?.words.includes('--terminate'));
    assert.ok(ends(log('swtpm')?.pid));
  });
});

servers('virtiofsd gets the options that it knows, and ends too', () => {
  const programs = { virtiofsd: LISTENS, 'qemu-system-x86_64': REFUSES };
  run(LINUX, { share: SHARE }, programs, ({ status, log }) => {
    assert.is(status, 7);
    assert.equal(log('virtiofsd')?.words.slice(1), ['--shared-dir=/srv']);
    assert.ok(ends(log('virtiofsd')?.pid));
  });
  const old = '-o source=PATH';
  run(
    LINUX,
    { share: SHARE },
    programs,
    ({ log }) => assert.equal(log('virtiofsd')?.words.slice(1), ['-o', 'source=/srv']),
    old,
  );
});

servers('QEMU is not started without its server, and the others end', () => {
  const programs = { swtpm: LISTENS, virtiofsd: DIES, 'qemu-system-x86_64': REFUSES };
  run({ ...LINUX, tpm: WINDOWS.tpm ?? fail() }, { tpm: true, share: SHARE }, programs, ({ status, stderr, log }) => {
    assert.is(status, 1);
    assert.match(stderr, /There is no server at the socket .*fedora38\.virtiofs\n/);
    assert.ok(ends(log('swtpm')?.pid));
  });
});

/** The program cp of each start, the status of the script, and the variables of the firmware after it. */
const COPIES: readonly [cp: string, status: number | null, variables: string | undefined, why: string][] = [
  ['#!/bin/sh\nprintf sho > "$3"\nkill -9 $PPID\n', null, undefined, 'a copy that is interrupted with the script'],
  ['#!/bin/sh\nprintf sho > "$3"\nexit 5\n', 5, undefined, 'a copy that fails'],
  ['#!/bin/sh\nprintf whole > "$3"\n', 7, 'whole', 'the first start after these'],
  [DIES, 7, 'whole', 'a later start, which copies nothing'],
];

servers('the variables of the firmware are copied whole, once, or not at all', () => {
  const programs = { cp: '', 'qemu-system-x86_64': REFUSES };
  inFolder(programs, folder => {
    for (const name of Object.keys(programs)) chmodSync(join(folder, name), 0o755);
    const hardware: Hardware = { ...LINUX, firmware: { type: 'efi', because: { rule: 'efi' } } };
    // A name that a shell would read otherwise.
    const options = { name: "it's $$", disk: { path: join(folder, 'disk.qcow2') }, sockets: folder };
    const script = toQemuCommand(hardware, options).text;
    const variables = join(folder, `${options.name}_VARS.fd`);
    for (const [cp, status, content, why] of COPIES) {
      writeFileSync(join(folder, 'cp'), cp);
      assert.is(start(folder, script).status, status, why);
      assert.is(existsSync(variables) ? readFileSync(variables, 'utf8') : undefined, content, why);
    }
  });
});

servers.run();

function fail(): never {
  throw new Error('the fixture has no TPM');
}
