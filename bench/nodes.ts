// In: a major version of Node. Out: an executable of that version: the running one, else that of the npm package
// node-PLATFORM-ARCH, which is installed into .nodes/ of the checkout once.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './processes.ts';

export const MAJORS = [20, 22, 24, 26] as const;

export type Major = (typeof MAJORS)[number];

/** A figure for each Node, but those for which there is none. */
export type ByNode = { readonly [major in Major]?: number };

/** A Node to measure with. */
export interface InstalledNode {
  readonly major: Major;
  readonly version: string;
  readonly program: string;
}

/** The Node of a major version; `undefined` when it is not running, not in the checkout, and cannot be installed. */
export function findNode(major: Major): InstalledNode | undefined {
  const { node: running } = process.versions;
  if (running.startsWith(`${major}.`)) return { major, version: running, program: process.execPath };
  const name = `node-${process.platform}-${process.arch}`;
  const folder = join(ROOT, '.nodes', String(major));
  const program = join(folder, 'node_modules', name, 'bin/node');
  if (!existsSync(program)) install(`${name}@${major}`, folder);
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? { major, version: stdout.trim().slice(1), program } : undefined;
}

function install(specifier: string, folder: string): void {
  console.error(`Installing ${specifier} into ${folder}`);
  const options = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  spawnSync('npm', ['install', '--prefix', folder, ...options, specifier], { stdio: ['ignore', 2, 2] });
}
