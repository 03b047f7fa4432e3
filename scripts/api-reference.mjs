// Out: the API reference, docs/api/site, written by TypeDoc, whose own packages are installed in docs/api. Fails when
// TypeDoc warns, or when an entry of the package exports a name that the reference lacks. Without a registry to install
// from it says so, and `--optional` then counts as success.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/api');
const modules = join(folder, 'node_modules');
const { devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

process.exitCode = await main();

async function main() {
  if (!isInstalled() && run('npm', 'ci', '--no-audit', '--no-fund') !== 0) {
    console.log('the API reference was skipped: TypeDoc cannot be installed here');
    return process.argv.includes('--optional') ? 0 : 1;
  }
  rmSync(join(folder, 'site'), { recursive: true, force: true });
  const code = run(process.execPath, join(modules, 'typedoc/bin/typedoc'), '--logLevel', 'Warn');
  if (code !== 0) return code;
  const { missing, count } = await compareNames();
  for (const name of missing) console.log(`the reference lacks ${name}`);
  console.log(`${count} exported names of 3 entries, in docs/api/site/index.html`);
  return missing.length > 0 ? 1 : 0;
}

function isInstalled() {
  return Object.entries(devDependencies).every(([name, version]) => {
    const manifest = join(modules, name, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  });
}

function run(program, ...args) {
  return spawnSync(program, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
}

/** The exports of each entry, as TypeScript lists them, which the reference does not have as members of that entry. */
async function compareNames() {
  // TypeDoc's own TypeScript, as the compiler that builds this repository has no such interface.
  const { default: ts } = await import(pathToFileURL(join(modules, 'typescript/lib/typescript.js')).href);
  const { entryPoints } = JSON.parse(readFileSync(join(folder, 'typedoc.json'), 'utf8'));
  const files = entryPoints.map(file => join(folder, file));
  const { children } = JSON.parse(readFileSync(join(folder, 'site/api.json'), 'utf8'));
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const exported = files.flatMap(file => {
    const entry = basename(file, '.ts');
    const names = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)));
    return names.map(symbol => [entry, symbol.getName()]);
  });
  const written = new Map(
    children.map(({ name, children: members }) => [name, new Set(members.map(member => member.name))]),
  );
  const missing = exported.filter(([entry, name]) => !written.get(entry)?.has(name)).map(parts => parts.join(': '));
  return { missing, count: exported.length };
}
