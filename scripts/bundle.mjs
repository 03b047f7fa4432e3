// In: the sources, and the types that tsc has written for them. Out: the folder that is published: the library and the
// command as ES modules that share their parts, the library as one CommonJS file, types for both, and licences.
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';

const library = { index: 'lib/index.ts', sync: 'lib/sync.ts', 'data-loader': 'data-loader/index.ts' };
/** Packages that are published as a part of this one. */
const inlined = ['lru-cache', 'semver'];
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  external: ['sax', 'glob'],
  // The form of lru-cache that loads no more of Node.
  conditions: ['browser'],
  minify: true,
  legalComments: 'none',
  metafile: true,
};

/** Writes everything that is published of the sources in `root`. */
export async function bundle(root, folder) {
  const build = options => esbuild.build({ ...common, absWorkingDir: root, ...options });
  const modules = { format: 'esm', splitting: true, chunkNames: 'parts/[name]-[hash]' };
  const { metafile } = await build({ ...modules, entryPoints: library, outdir: folder });
  await build({ ...modules, entryPoints: { osinfo: 'lib/cli/osinfo.ts' }, outdir: join(folder, 'command') });
  fs.chmodSync(join(folder, 'command/osinfo.js'), 0o755);

  const contents = Object.values(library).map(file => `export * from './${file}';`);
  const stdin = { contents: contents.join('\n'), resolveDir: root };
  await build({ format: 'cjs', stdin, outfile: join(folder, 'library.cjs') });
  for (const { entryPoint, exports } of Object.values(metafile.outputs)) {
    const [name] = Object.entries(library).find(([, file]) => file === entryPoint) ?? [];
    if (name === undefined) continue;
    const names = exports.join(', ');
    fs.writeFileSync(
      join(folder, `${name}.cjs`),
      `'use strict';\nconst { ${names} } = require('./library.cjs');\nmodule.exports = { ${names} };\n`,
    );
    copyTypes(join(root, 'dist'), entryPoint.replace(/\.ts$/, '.d.ts'), join(folder, 'types'));
  }
  fs.writeFileSync(
    join(folder, 'licences.txt'),
    inlined.map(name => licenceOf(join(root, 'node_modules', name))).join('\n'),
  );
}

/** Copies a file of types, and all that it refers to, in a form for ES modules and one for CommonJS. */
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
  const [file] = fs.readdirSync(folder).filter(entry => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence.`);
  return `${name} ${version} (${license})\n\n${fs.readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
