// In: the sources that tsconfig.json names. Out: dist/, compiled by tsc, for tests; dist/package, which is published;
// and a stamp of the sources of both.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stamp = join(dist, '.built-from');

/** Whether dist/ is built from the current sources. */
export function isBuilt() {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === fingerprint();
}

/** Compiles and bundles. Returns tsc's exit code. */
export async function build() {
  const sources = fingerprint();
  fs.rmSync(dist, { recursive: true, force: true });
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', root], { stdio: ['ignore', 2, 2] });
  if (status !== 0) return status ?? 1;
  await bundle(root, join(dist, 'package'));
  fs.writeFileSync(stamp, sources);
  return 0;
}

/** The size and time of every source. */
function fingerprint() {
  const files = ['package.json', 'package-lock.json', 'tsconfig.json'];
  for (const folder of ['lib', 'data-loader', 'test', 'bench', 'scripts']) {
    for (const name of fs.readdirSync(join(root, folder), { recursive: true }).sort()) {
      if (/\.(ts|mjs)$/.test(name)) files.push(join(folder, name));
    }
  }
  return files.map(file => `${file} ${JSON.stringify(sizeAndTime(join(root, file)))}\n`).join('');
}

function sizeAndTime(path) {
  const { size, mtimeMs } = fs.statSync(path);
  return [size, mtimeMs];
}

const isProgram = process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isProgram) process.exitCode = await build();
