// The command under strace: each call to the system about the database fails once in a cold read, and each call about the
// cache while that is written. Nothing wrong is kept: the next process answers as the files do.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { HostEnvironment } from '../../../data-loader/files/locations.ts';
import { isFolder } from '../../../lib/open/host.ts';
import { openSyncIn } from '../../../lib/open/open-sync.ts';
import { dump } from '../../../lib/render/text/dump.ts';
import { inFolder } from '../../fixtures/folders.ts';
import { installedDatabase } from '../../fixtures/real-database.ts';
import { chanceOf } from '../../fixtures/snapshots.ts';
import {
  callsBelow,
  canTrace,
  type Ending,
  failByNumber,
  failOnPath,
  type SystemCall,
  type Traced,
} from '../../fixtures/strace.ts';
import { TWENTY_FILES } from '../../fixtures/twenty-files.ts';
import { waitForNextTick } from '../../fixtures/waiting.ts';

const test = suite('system-calls');
const traced = canTrace() ? test : test.skip;

const COMMAND = join(import.meta.dirname, '../../../package/command/osinfo.cjs');
const installed = installedDatabase()?.database.layers[0]?.path;
/** How many calls fail of those about the installed database. */
const POSITIONS = Number(process.env.OSINFO_TEST_POSITIONS ?? 0);
/** What takes many minutes: each call needs a process under strace. Runs where OSINFO_TEST_POSITIONS says how many. */
const tracedAtLength = POSITIONS > 0 ? traced : test.skip;

/** A host under strace. */
class Host {
  readonly traced: Traced;
  readonly cache: string;
  readonly truth: string;
  readonly #hostEnvironment: HostEnvironment;

  constructor(home: string, roots: Readonly<Record<string, string>>) {
    const environment = { HOME: home, ...roots };
    this.traced = { args: [COMMAND, 'list', '--quiet'], environment, folder: home };
    this.cache = join(home, '.cache/osinfo-db');
    this.#hostEnvironment = { environment, platform: process.platform, home, isFolder };
    this.truth = this.#answer(false);
  }

  /** Makes a call fail, and checks what the next process answers. Gives how many calls failed below the folder. */
  try(folder: string, run: () => Ending, why: string): number {
    rmSync(this.cache, { recursive: true, force: true });
    const { status, stderr, failed } = run();
    const count = failed.filter(path => path.startsWith(folder)).length;
    // Another call of that number may belong to the start of Node, which ends then.
    if (count > 0) assert.ok(status === 0 || status === 3, `${why}: ${status} ${stderr}`);
    // Without anything in the cache, the next process reads the files, as was done for the truth.
    if (this.#isKept()) assert.ok(this.#answer(true) === this.truth, why);
    return count;
  }

  #isKept(): boolean {
    try {
      return readdirSync(this.cache).some(name => name.endsWith('.snapshot'));
    } catch {
      return false;
    }
  }

  #answer(cache: boolean): string {
    return [...dump(openSyncIn(this.#hostEnvironment, { cache }))].join('');
  }
}

function withTwentyFiles(use: (host: Host, folder: string) => void): void {
  inFolder(TWENTY_FILES.files, folder => {
    TWENTY_FILES.also(folder);
    mkdirSync(join(folder, 'home/.cache'), { recursive: true });
    waitForNextTick();
    const roots = ['system', 'local', 'user'].map(layer => [`OSINFO_${layer.toUpperCase()}_DIR`, join(folder, layer)]);
    use(new Host(join(folder, 'home'), Object.fromEntries(roots)), folder);
  });
}

/** The home is below the same folder, and no part of the database. */
function isCalled({ path }: SystemCall, folder: string): boolean {
  return !path.startsWith(join(folder, 'home'));
}

for (const code of ['ENOSPC', 'EROFS']) {
  traced(`every call that writes the cache fails once with ${code}`, () => {
    withTwentyFiles(host => {
      const writing = new Set(['mkdir', 'openat', 'write', 'pwrite64', 'close', 'rename', 'unlink']);
      rmSync(host.cache, { recursive: true, force: true });
      const calls = callsBelow(host.cache, host.traced).filter(({ name }) => writing.has(name));
      assert.ok(['mkdir', 'openat', 'write', 'rename'].every(name => calls.some(call => call.name === name)));
      let failed = 0;
      for (const call of calls) {
        failed += host.try(host.cache, () => failByNumber(call, code, host.traced), `${code}: ${JSON.stringify(call)}`);
      }
      assert.ok(failed >= 4, String(failed));
      console.log(`${failed} of ${calls.length} calls failed with ${code}, no wrong dump`);
    });
  });
}

(installed === undefined ? test.skip : tracedAtLength)(`${POSITIONS} calls about the installed database fail`, () => {
  const database = installed ?? '';
  inFolder({ 'home/.cache/.keep': '' }, folder => {
    const nowhere = { OSINFO_LOCAL_DIR: '/nonexistent', OSINFO_USER_DIR: '/nonexistent' };
    const host = new Host(join(folder, 'home'), { OSINFO_SYSTEM_DIR: database, ...nowhere });
    const calls = callsBelow(database, host.traced);
    const chance = chanceOf(1);
    let failed = 0;
    for (let round = 0; round < POSITIONS; round += 1) {
      const call = calls[chance(calls.length)];
      if (call === undefined) throw new Error('no call');
      const code = round % 2 === 0 ? 'EIO' : 'EMFILE';
      failed += host.try('/', () => failOnPath(call, code, host.traced), `${code}: ${JSON.stringify(call)}`);
    }
    assert.is(failed, POSITIONS);
    console.log(`${failed} of ${calls.length} calls failed, no wrong dump`);
  });
});

traced('no FIFO and no device of the database is opened', () => {
  withTwentyFiles((host, folder) => {
    const isSpecial = ({ path }: SystemCall): boolean => /(?:fifo|zero)\.xml$/.test(path);
    const calls = callsBelow(folder, host.traced).filter(isSpecial);
    assert.ok(calls.length >= 4);
    assert.equal(
      calls.filter(({ name }) => name.startsWith('open')),
      [],
    );
    assert.equal(
      callsBelow('/dev/zero', host.traced).map(({ name }) => name),
      [],
    );
  });
});

/** `[code, the calls that can report it]`: only opening needs another descriptor. */
const READ_ERRORS: readonly (readonly [code: string, names: RegExp])[] = [
  ['EIO', /./],
  ['EMFILE', /^open/],
];

for (const [code, names] of READ_ERRORS) {
  tracedAtLength(`every call about the small database fails once with ${code}`, () => {
    withTwentyFiles((host, folder) => {
      const calls = callsBelow(folder, host.traced).filter(call => isCalled(call, folder) && names.test(call.name));
      // At least each of the twenty files is opened.
      assert.ok(calls.length >= 20, String(calls.length));
      let failed = 0;
      for (const call of calls) {
        failed += host.try('/', () => failOnPath(call, code, host.traced), `${code}: ${JSON.stringify(call)}`);
      }
      assert.is(failed, calls.length);
      console.log(`${failed} calls failed with ${code}, no wrong dump`);
    });
  });
}

test.run();
