// In: the sources. Out: what is published of them, in dist/bundle: parts as CommonJS, which Node starts soonest, each with
// V8's compiled form beside it; the entries of the package, which load those; and the library as ES modules for bundlers.
import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { callLater } from './call-later.mjs';
import { writeCompiledForms } from './compiled-forms.mjs';
import { MOST_BYTES, partOf } from './load-code.mjs';
import { takeIn, writeLicences } from './packages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'dist/bundle');
const LIBRARY = join(root, 'lib/index.ts');
const DATA_LOADER = join(root, 'data-loader/index.ts');
const COMMAND = join(root, 'lib/cli/main.ts');

/** What the core consists of, with all that these import. */
const CORE = [
  LIBRARY,
  DATA_LOADER,
  ...['core/command', 'text/kebab-case', 'core/options'].map(name => join(root, `lib/cli/${name}.ts`)),
];

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
  logOverride: { 'import-is-undefined': 'error' },
};

/** ASCII, as the loader reads it; in short lines, as Node shows the one from which an error came that nobody has caught. */
const SMALL = { charset: 'ascii', minifyWhitespace: true, minifySyntax: true, lineLimit: 160 };

/** Makes dist/bundle. */
export async function bundle() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await buildEntries(await buildParts());
  await buildModules();
  await writeCompiledForms(folder);
  writeLicences(root, join(folder, 'licences.txt'));
  // The library and the command share a cache, in which the time tells builds apart.
  const now = new Date();
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (name.endsWith('.cjs') && statSync(file).size > MOST_BYTES)
      throw new Error(`${file} has more than ${MOST_BYTES} bytes.`);
    utimesSync(file, now, now);
  }
}

/**
 * library.cjs, data-loader.cjs and command.cjs; core.cjs, which these share; the parts that are loaded when something in
 * them is called. Gives what the first two export.
 */
async function buildParts() {
  const { plugin, contents } = callLater(root);
  // What every part imports is in the core, and in no other part.
  const core = CORE.map(file => `import '${file}';\n`).join('');
  const parts = {
    library: `export * from '${LIBRARY}';`,
    'data-loader': `export * from '${DATA_LOADER}';`,
    command: `import '${COMMAND}';`,
    ...contents,
  };
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: Object.keys(parts),
    ignoreAnnotations: true,
    external: ['semver'],
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    chunkNames: 'core',
    splitting: true,
    format: 'esm',
    // The form of lru-cache that loads no more of Node: it would measure, and tell ages.
    alias: { 'lru-cache': join(root, 'node_modules/lru-cache/dist/esm/browser/index.js') },
    define: { 'import.meta.url': '__filename', 'import.meta.filename': '__filename', performance: 'undefined' },
    plugins: [plugin, takeIn, ...Object.entries(parts).map(([part, own]) => virtual(part, core + own))],
    metafile: true,
    write: false,
  });
  for (const { path, text } of outputFiles) {
    const { code } = await transform(asCommonJs(text), SMALL);
    writeFileSync(path, partOf(code));
  }
  const outputs = Object.entries(metafile.outputs).map(([path, { exports }]) => [basename(path), exports]);
  return Object.fromEntries(outputs);
}

/**
 * The CommonJS form of a module that esbuild wrote: it splits ES modules only. Its own form of them makes every use of what
 * another part exports a call, and none of ours changes what it has exported.
 */
function asCommonJs(text) {
  const names = list => list.replaceAll(/(\w+) as (\w+)/g, '$1: $2');
  const code = text
    .replaceAll(
      /^import \{([^}]*)\} from ("[^"]+");$/gm,
      (_, list, from) => `const {${names(list)}} = require(${from});`,
    )
    .replace(/^export \{([^}]*)\};$/m, (_, list) => {
      return `module.exports = {${list.replaceAll(/(\w+) as (\w+)/g, '$2: $1')}};`;
    });
  if (/^(import|export)\b/m.test(code)) throw new Error('esbuild wrote an import or export of another form.');
  return `'use strict';\n${code}`;
}

/** What package.json names: each gives what a part exports, under its own names. */
async function buildEntries(exported) {
  const entries = { 'index.js': 'library.cjs', 'data-loader.js': 'data-loader.cjs' };
  const texts = Object.entries(entries).map(([entry, part]) => [entry, entryFor(part, exported[part])]);
  await build({
    ...common,
    entryPoints: Object.fromEntries(texts.map(([entry]) => [entry.replace('.js', ''), entry])),
    outdir: folder,
    chunkNames: 'load-code',
    splitting: true,
    format: 'esm',
    plugins: texts.map(([entry, text]) => virtual(entry, text)),
  });
  await build({
    ...common,
    entryPoints: [join(import.meta.dirname, 'osinfo.mjs')],
    outfile: join(folder, 'osinfo.cjs'),
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  });
  chmodSync(join(folder, 'osinfo.cjs'), 0o755);
}

function entryFor(part, names) {
  return `import { loaderIn } from './load-code.mjs';
export const { ${names.join(', ')} } = loaderIn(import.meta.dirname)('./${part}');
`;
}

/** For bundlers, which can look into ES modules only. */
async function buildModules() {
  await build({
    ...common,
    entryPoints: { index: LIBRARY, 'data-loader': DATA_LOADER },
    outdir: join(folder, 'modules'),
    chunkNames: 'shared',
    splitting: true,
    format: 'esm',
    packages: 'external',
  });
}

/** A module that is a text rather than a file. */
function virtual(name, contents) {
  const filter = new RegExp(`^${name.replaceAll('.', '\\.')}$`);
  const setup = ({ onResolve, onLoad }) => {
    onResolve({ filter }, ({ path, kind }) => (kind === 'entry-point' ? { path, namespace: 'virtual' } : undefined));
    onLoad({ filter, namespace: 'virtual' }, () => ({ contents, resolveDir: import.meta.dirname }));
  };
  return { name, setup };
}
