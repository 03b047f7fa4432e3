// In: the sources. Out: what is published of them, in dist/bundle: the library as few ES modules; the command as CommonJS,
// which Node starts sooner, in files that every answer needs and one that is read when something in it is called.
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist/bundle');

/** What `osinfo recommend` does not call where a snapshot serves, and other modules only call functions of. */
const CALLED_LATER = [
  'data-loader/builder.ts',
  'data-loader/events.ts',
  'data-loader/file-store.ts',
  'data-loader/files.ts',
  'data-loader/group-reader.ts',
  'data-loader/load.ts',
  'data-loader/patterns.ts',
  'data-loader/snapshot-writer.ts',
  'lib/cli/contents.ts',
  'lib/cli/declarations.ts',
  'lib/cli/explanation.ts',
  'lib/cli/failure.ts',
  'lib/cli/help.ts',
  'lib/cli/install-hint.ts',
  'lib/cli/os-in-words.ts',
  'lib/embedded.ts',
  'lib/graph-problems.ts',
  'lib/image-properties.ts',
  'lib/image-wishes.ts',
  'lib/policy/nova.ts',
  'lib/policy/vmware.ts',
  'lib/render/dump.ts',
  'lib/render/kubevirt.ts',
  'lib/render/libvirt.ts',
  'lib/render/nova.ts',
  'lib/render/proxmox.ts',
  'lib/render/qemu.ts',
  'lib/render/vmware.ts',
  'lib/render/query-table.ts',
  'lib/version.ts',
].map(file => join(root, file));

/** Of these, what takes so long that it is worth optimising. */
const LONG = ['data-loader/load.ts', 'lib/render/dump.ts'].map(file => join(root, file));

/**
 * V8 optimises on other threads, and Node waits for them when it exits: a process of 30 ms loses 10 ms by that, and has
 * gained nothing from it.
 */
const NO_OPTIMISING = "require('node:v8').setFlagsFromString('--no-opt');";
const OPTIMISING = "module.require('node:v8').setFlagsFromString('--opt')";

const common = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  outdir: folder,
  logLevel: 'warning',
  logOverride: { 'import-is-undefined': 'error' },
};

const library = {
  ...common,
  entryPoints: { index: join(root, 'lib/index.ts'), 'data-loader': join(root, 'data-loader/index.ts') },
  chunkNames: 'shared',
  packages: 'external',
};

const command = {
  ...common,
  entryPoints: { osinfo: join(root, 'lib/cli/main.ts'), 'osinfo-later': 'osinfo-later' },
  chunkNames: 'osinfo-shared',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.url': '__filename', 'import.meta.filename': '__filename' },
  write: false,
};

/** Puts what is called later into a file of its own, and in its place functions that load that file. */
const callLater = {
  name: 'call-later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^osinfo-later$/ }, ({ path }) => ({ path, namespace: 'later-entry' }));
    onLoad({ filter: /./, namespace: 'later-entry' }, () => ({
      contents: CALLED_LATER.map((file, index) => `export * as m${index} from '${file}';`).join('\n'),
      resolveDir: root,
    }));
    onResolve({ filter: /^\./ }, ({ path, resolveDir, importer }) => {
      const file = resolve(resolveDir, path);
      const isCalledFromOutside = CALLED_LATER.includes(file) && !CALLED_LATER.includes(importer);
      return isCalledFromOutside ? { path: file, namespace: 'called-later' } : undefined;
    });
    onLoad({ filter: /./, namespace: 'called-later' }, ({ path }) => ({ contents: callsInto(path) }));
  },
};

/** A command asks too few questions for the oldest answers to be forgotten. */
const rememberAll = {
  name: 'remember-all',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^lru-cache$/ }, ({ path }) => ({ path, namespace: 'remember-all' }));
    onLoad({ filter: /./, namespace: 'remember-all' }, () => ({
      contents: 'export class LRUCache extends Map { constructor() { super(); } }',
    }));
  },
};

/** Makes dist/bundle. */
export async function bundle() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build(library);
  const { outputFiles } = await build({ ...command, plugins: [callLater, rememberAll] });
  for (const { path, text } of outputFiles) {
    // esbuild splits only ES modules: what it has split becomes CommonJS file by file.
    const banner = path.endsWith('osinfo.cjs') ? NO_OPTIMISING : '';
    const { code } = await transform(text, { format: 'cjs', banner, minifyWhitespace: true, minifySyntax: true });
    writeFileSync(path, code, { mode: 0o755 });
  }
  // The library and the command share a cache, in which the time tells builds apart.
  const now = new Date();
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), now, now);
}

/** Functions in place of those that a module exports, and its plain numbers. */
function callsInto(file) {
  const text = readFileSync(file, 'utf8');
  const functions = [...text.matchAll(/^export (?:async )?function\*? (\w+)/gm)].map(([, name]) => name);
  const numbers = [...text.matchAll(/^export const (\w+)[: a-z]* = ([\d* _]+);$/gm)];
  const later = `module.require('./osinfo-later.cjs').m${CALLED_LATER.indexOf(file)}`;
  const module = LONG.includes(file) ? `(${OPTIMISING}, ${later})` : later;
  return [
    ...functions.map(name => `export const ${name} = (...words) => ${module}.${name}(...words);`),
    ...numbers.map(([, name, value]) => `export const ${name} = ${value};`),
  ].join('\n');
}
