// In: the name of a program, such as `start` or `test`, and its arguments, on a fresh checkout. Out: dependencies
// installed, sources compiled and a database fetched, where they are missing or old; then the program runs in this
// process. Prints its steps on stderr.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const fetched = join(root, '.database');
const oldestNode = [20, 19];
const cannotSetUp = 2;
const noDatabase = 3;

const programs = {
  start: 'dist/lib/cli/main.js',
  test: 'dist/scripts/test.js',
  verify: 'dist/scripts/verify.js',
  parity: 'dist/test/parity/run.js',
  'parity:nova': 'dist/test/parity/nova/run.js',
  'parity:identify': 'dist/test/parity/identify/run.js',
  'parity:virt-install': 'dist/test/parity/virt-install/run.js',
  docs: 'dist/scripts/write-docs.js',
  consumers: 'dist/test/consumers/run.js',
  e2e: 'dist/test/e2e/run.js',
  'e2e:boot': 'dist/test/boot/run.js',
  bench: 'dist/bench/run.js',
  'bench:constructs': 'dist/bench/constructs.js',
  'data-package': 'scripts/data-package.mjs',
  fuzz: 'dist/test/fuzz/run.js',
  'measure:search': 'dist/scripts/measure-search.js',
};

const [name, ...args] = process.argv.slice(2);
const program = programs[name];
if (!program) stop(cannotSetUp, `Usage: node scripts/set-up.mjs ${Object.keys(programs).join('|')} [ARGUMENT]...`);
requireNode();
await installDependencies();
await compile();
if (!args.some(arg => arg === '--db' || arg.startsWith('--db='))) await provideDatabase();

if (name === 'start') {
  args.unshift('recommend');
  // A cache does not detect a change of the checkout's own code.
  process.env.OSINFO_CACHE = 'off';
}
const file = join(root, program);
process.argv = [process.execPath, file, ...args];
await import(pathToFileURL(file).href);

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  stop(cannotSetUp, `osinfo-db needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}.`);
}

async function installDependencies() {
  if (areDependenciesCurrent()) return;
  say('Installing the dependencies (npm ci)');
  const { spawnSync } = await import('node:child_process');
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=notice'];
  const shell = process.platform === 'win32';
  const child = spawnSync('npm', options, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell });
  if (child.status === 0) return;
  say(`${child.stdout ?? ''}${child.stderr ?? ''}${child.error?.message ?? ''}`.trimEnd());
  stop(cannotSetUp, `The dependencies could not be installed: npm ${options.join(' ')} failed, as said above.`);
}

function areDependenciesCurrent() {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  const isThere = path => installed[path]?.version === wanted[path].version;
  const isNotForThisPlatform = path => wanted[path].optional && !installed[path];
  return (
    Object.keys(wanted).every(path => path === '' || isThere(path) || isNotForThisPlatform(path)) &&
    Object.keys(installed).every(path => wanted[path])
  );
}

function packagesOf(lockfile) {
  const path = join(root, lockfile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

async function compile() {
  const { build, isBuilt } = await import('./build.mjs');
  if (isBuilt()) return;
  say('Compiling the sources (tsc, esbuild)');
  if ((await build()) !== 0) stop(cannotSetUp, 'The sources did not compile, as said above.');
}

async function provideDatabase() {
  if (process.env.OSINFO_SYSTEM_DIR || process.env.OSINFO_DATA_DIR) return;
  const { candidates } = await import('../dist/data-loader/files/locations.js');
  const host = { environment: process.env, isFolder: isDatabase };
  const folders = candidates(host);
  if (folders.some(isDatabase)) return;
  const folder = join(fetched, 'usr/share/osinfo');
  if (!isDatabase(folder)) await fetchInto(fetched, folders);
  process.env.OSINFO_SYSTEM_DIR = folder;
}

async function fetchInto(place, folders) {
  const { canFetch, fetchDatabase, installCommand } = await import('./fetch-database.mjs');
  const command = installCommand();
  const wayOut = [
    `No osinfo-db is installed here: looked in ${folders.join(', ')}.`,
    command ? `Install one:  ${command}` : 'Install the package osinfo-db of your system,',
    `${command ? 'Or set' : 'or set'} OSINFO_SYSTEM_DIR to a folder that holds one.`,
  ].join('\n');
  if (!canFetch()) stop(noDatabase, wayOut);
  say('Fetching osinfo-db (apt-get download) into .database, a folder of this checkout');
  try {
    fetchDatabase(place);
  } catch (error) {
    stop(noDatabase, `osinfo-db could not be fetched:\n${error.message}\n${wayOut}`);
  }
}

function isDatabase(folder) {
  return existsSync(join(folder, 'os'));
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function stop(exitCode, text) {
  say(text);
  process.exit(exitCode);
}
