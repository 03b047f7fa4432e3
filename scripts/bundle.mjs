// In: the sources, and the types that tsc has written. Out: the published folder: the library as ES modules with shared
// parts and as one CommonJS file, the command, types for both forms, and the licences of inlined packages.
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';

const library = { index: 'lib/index.ts', sync: 'lib/sync.ts', 'data-loader': 'lib/data-loader.ts' };
const command = { osinfo: 'lib/cli/osinfo.ts', main: 'lib/cli/main.ts' };
const dependencies = ['sax', 'glob'];
const inlined = ['lru-cache', 'semver'];

/** Writes the published folder from the sources in `root`. */
export async function bundle(root, folder) {
  const common = { absWorkingDir: root, bundle: true, platform: 'node', target: 'node20.19', minify: true };

  // The form of lru-cache for browsers loads no module of Node. The name of a part depends on the paths of its sources,
  // so a link to node_modules must not be resolved.
  const options = {
    ...common,
    legalComments: 'none',
    conditions: ['browser'],
    // lru-cache takes Date where there is no `performance`, which loads a module of Node; nothing cached expires.
    define: { performance: 'undefined' },
    preserveSymlinks: true,
    external: dependencies,
    metafile: true,
  };
  const modules = { entryPoints: library, splitting: true, chunkNames: 'parts/[name]-[hash]' };
  const { metafile } = await esbuild.build({ ...options, ...modules, format: 'esm', outdir: folder });

  // One file for every `require`, in which an entry is evaluated when it is loaded: most need neither sax nor glob.
  const supported = { 'dynamic-import': false };
  const commonJs = { ...options, format: 'cjs', supported, outExtension: { '.js': '.cjs' } };
  const entries = Object.entries({ ...library, command: command.main });
  const contents = entries.map(([name, file]) => `exports['${name}'] = () => require('./${file}');`).join('\n');
  const stdin = { contents, resolveDir: root };
  await esbuild.build({ ...commonJs, stdin, outfile: join(folder, 'library.cjs') });
  // The compile cache does not contain the file that turns it on, so the command is two files.
  const main = { path: './main.cjs', external: true };
  const plugins = [{ name: 'main', setup: ({ onResolve }) => onResolve({ filter: /^\.\/main\.ts$/ }, () => main) }];
  await esbuild.build({ ...commonJs, entryPoints: [command.osinfo], plugins, outdir: join(folder, 'command') });
  fs.writeFileSync(join(folder, 'command/main.cjs'), `require('../library.cjs').command();\n`);
  fs.chmodSync(join(folder, 'command/osinfo.cjs'), 0o755);

  for (const [name, file] of Object.entries(library)) {
    const output = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint === file);
    const names = `{ ${output.exports.join(', ')} }`;
    const text = `'use strict';\nconst ${names} = require('./library.cjs')['${name}']();\nmodule.exports = ${names};\n`;
    fs.writeFileSync(join(folder, `${name}.cjs`), text);
    copyTypes(join(root, 'dist'), file.replace(/\.ts$/, '.d.ts'), join(folder, 'types'));
  }
  const licences = inlined.map(name => licenceOf(join(root, 'node_modules', name)));
  fs.writeFileSync(join(folder, 'licences.txt'), licences.join('\n'));
}

/** Copies a file of types, and all files that it imports, in a form for ES modules and in one for CommonJS. */
function copyTypes(from, file, to) {
  if (fs.existsSync(join(to, file))) return;
  const text = fs.readFileSync(join(from, file), 'utf8');
  const specifier = /(?<=from '|import\(')(\.[^']+)\.ts(?=')/g;
  fs.mkdirSync(dirname(join(to, file)), { recursive: true });
  fs.writeFileSync(join(to, file), text.replaceAll(specifier, '$1.js'));
  fs.writeFileSync(join(to, file.replace(/\.ts$/, '.cts')), text.replaceAll(specifier, '$1.cjs'));
  for (const [, path] of text.matchAll(specifier)) copyTypes(from, join(dirname(file), `${path}.d.ts`), to);
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${fs.readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
