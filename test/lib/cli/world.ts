// In: a line of arguments. Out: the output and the exit code of the command, in an environment without anything of the
// host.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../lib/cli/run.ts';
import type { Io } from '../../../lib/cli/text/io.ts';
import { fixtureFolder } from '../../fixtures/folders.ts';

const fixtures = fixtureFolder('cli');
/** The folder of the system layer: a few operating systems that nobody has. */
export const SYSTEM: string = join(fixtures, 'system');
/** The folder of a site that has its own operating systems. */
export const SITE: string = join(fixtures, 'site');

/** What is different about a world. */
export interface Setting extends Partial<Omit<Io, 'out' | 'err'>> {
  /** The folder of the local layer; none when left out. */
  readonly local?: string;
}

/** What the command wrote, and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The outcome of a call; the arguments stand in one line, with a space between two. */
export async function ask(line: string, setting: Setting = {}): Promise<Outcome> {
  const { local = '/nonexistent/local', environment, ...rest } = setting;
  let [out, err] = ['', ''];
  const code = await run(line === '' ? [] : line.split(' '), {
    platform: 'linux',
    home: '/nonexistent/home',
    isFolder: path => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
    environment: { OSINFO_SYSTEM_DIR: SYSTEM, OSINFO_LOCAL_DIR: local, OSINFO_CACHE: 'off', ...environment },
    input: () => new Uint8Array(),
    isTerminal: false,
    osRelease: 'NAME="Debian GNU/Linux"\nID=debian\n',
    today: '2026-01-15',
    version: '1.2.3',
    ...rest,
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
  });
  return { code, out, err };
}
