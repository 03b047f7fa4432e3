// In: the sources that tsconfig.json names. Out: dist/, compiled by the project's own tsc, free of files whose source is
// gone, with what is published in dist/bundle, and with a stamp of the sources it was built from.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle/bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stamp = join(dist, '.built-from');
const command = join(dist, 'lib/cli/main.js');

/** Whether dist/ was built from the sources as they are now. */
export function isBuilt() {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === fingerprint();
}

/** Compiles, bundles, and gives tsc's exit code. */
export async function build() {
  const sources = fingerprint();
  fs.mkdirSync(dist, { recursive: true });
  fs.rmSync(stamp, { force: true });
  removeLeftovers();
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', root], { stdio: ['ignore', 2, 2] });
  if (fs.existsSync(command)) fs.chmodSync(command, 0o755);
  if (status !== 0) return status ?? 1;
  await bundle();
  fs.writeFileSync(stamp, sources);
  return 0;
}

function fingerprint() {
  const files = ['package.json', 'package-lock.json', 'tsconfig.json'];
  for (const folder of ['lib', 'data-loader', 'test', 'bench', 'scripts']) {
    for (const name of namesIn(join(root, folder))) if (/\.(ts|mjs)$/.test(name)) files.push(`${folder}/${name}`);
  }
  return files.map(file => `${file} ${sizeAndTime(join(root, file))}\n`).join('');
}

function sizeAndTime(path) {
  const { size, mtimeMs } = fs.statSync(path);
  return `${size} ${mtimeMs}`;
}

function namesIn(folder) {
  return fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true }).sort() : [];
}

function removeLeftovers() {
  for (const name of namesIn(dist)) {
    const source = name.replace(/\.(d\.ts|js|js\.map)$/, '.ts');
    if (source !== name && !fs.existsSync(join(root, source))) fs.rmSync(join(dist, name));
  }
}

const isProgram = process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isProgram) process.exitCode = await build();
