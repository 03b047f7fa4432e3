// The packages that the bundle contains: as parts of it they have a compiled form too. What their licences demand of
// whoever passes them on stands beside it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CONTAINED = ['glob', 'lru-cache', 'sax'];
const LOADED_LATER = /createRequire\(import\.meta\.url\)\('(?:glob|sax)'\)/;

/** The plugin for esbuild: what a source loads when it is first needed, esbuild takes in where it is required. */
export const takeIn = {
  name: 'take-in',
  setup({ onLoad }) {
    onLoad({ filter: /data-loader\/(files\/files|xml\/markup)\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!LOADED_LATER.test(text)) throw new Error(`${path} loads no package that is contained.`);
      return {
        contents: text.replace(LOADED_LATER, call => `require${call.slice(call.lastIndexOf('('))}`),
        loader: 'ts',
      };
    });
  },
};

/** Writes down who made the packages, and under which licence. */
export function writeLicences(root, file) {
  const texts = [...folders(join(root, 'node_modules'), CONTAINED)].sort().map(folder => {
    const { name, version, license } = packageIn(folder);
    const [text] = readdirSync(folder).filter(entry => /^licen[cs]e/i.test(entry));
    if (text === undefined) throw new Error(`${name} has no licence.`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, text), 'utf8').trim()}\n`;
  });
  writeFileSync(file, texts.join(`\n${'-'.repeat(80)}\n\n`));
}

/** The folders of the packages and of all that they depend on. */
function folders(modules, names, found = new Set()) {
  for (const name of names) {
    const folder = join(modules, name);
    if (!existsSync(folder)) throw new Error(`${name} is not in ${modules}.`);
    if (found.has(folder)) continue;
    found.add(folder);
    folders(modules, Object.keys(packageIn(folder).dependencies ?? {}), found);
  }
  return found;
}

function packageIn(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
