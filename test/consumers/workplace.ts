// In: the checkout. Out: its tarball as npm installs it, the tools in the versions of package-lock.json, and a folder
// outside the checkout for each project, from which only that package and the project's own tools can be found.
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fixtureRoots } from '../fixtures/folders.ts';
import { runChild } from './run-child.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PROJECTS = join(ROOT, 'test/consumers/projects');
const TOOLS = join(ROOT, '.consumers');
const QUIETLY = ['--no-audit', '--no-fund', '--ignore-scripts'];
const MINUTE = 60_000;

/** The parts of a project's package.json that count here. */
export interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Folders to work in, all below one that is removed at the end. */
export interface Workplace {
  readonly folder: string;
  /** The system layer of a database. */
  readonly database: string;
  /** Holds node_modules with the package and what it depends on. */
  readonly installed: string;
}

/** The folders of the projects, sorted. */
export function projects(): readonly string[] {
  const isProject = (name: string): boolean => fs.existsSync(join(PROJECTS, name, 'package.json'));
  return fs.readdirSync(PROJECTS).filter(isProject).sort();
}

/** What a project's package.json states. */
export function manifestOf(project: string): Manifest {
  return JSON.parse(fs.readFileSync(join(PROJECTS, project, 'package.json'), 'utf8'));
}

/** The folder of a tool. */
export function toolFolder(tool: string): string {
  return join(TOOLS, 'node_modules', tool);
}

/** Installs tools that are missing, and the tarball, which is packed from the checkout unless given. @throws what npm prints */
export async function makeWorkplace(tarball?: string): Promise<Workplace> {
  await installTools();
  const folder = fs.mkdtempSync(join(tmpdir(), 'osinfo-db-consumers-'));
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const [database, installed] = [join(folder, 'database'), join(folder, 'installed')];
  for (const { layer, path } of fixtureRoots('cli')) {
    if (layer === 'system') fs.cpSync(path, database, { recursive: true });
  }
  writeFile(join(installed, 'package.json'), '{}');
  const file = tarball === undefined ? await pack(folder) : resolve(tarball);
  await npm(installed, 'install', ...QUIETLY, '--prefer-offline', file);
  return { folder, database, installed };
}

/** Makes the project anew: its files, the programs of `plain`, the package, and its own tools. */
export function makeProject({ folder, installed }: Workplace, project: string): string {
  const path = join(folder, 'projects', project);
  const modules = join(path, 'node_modules');
  fs.rmSync(path, { recursive: true, force: true });
  for (const source of ['plain', project]) fs.cpSync(join(PROJECTS, source), path, { recursive: true });
  fs.cpSync(join(installed, 'node_modules'), modules, { recursive: true, verbatimSymlinks: true });
  for (const tool of Object.keys(manifestOf(project).devDependencies ?? {})) {
    fs.mkdirSync(dirname(join(modules, tool)), { recursive: true });
    fs.symlinkSync(toolFolder(tool), join(modules, tool));
  }
  return path;
}

async function pack(folder: string): Promise<string> {
  await npm(ROOT, 'pack', '--ignore-scripts', '--pack-destination', folder);
  const tarball = fs.readdirSync(folder).find(name => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack wrote no tarball.');
  return join(folder, tarball);
}

/** Installs nothing when the same files have been installed. */
async function installTools(): Promise<void> {
  const files = ['package.json', 'package-lock.json', ...projects().map(name => `${name}/package.json`)];
  const texts = files.map(file => [file, fs.readFileSync(join(PROJECTS, file), 'utf8')] as const);
  const wanted = JSON.stringify(texts);
  const stamp = join(TOOLS, 'installed-from.json');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the tools (npm ci, into .consumers)');
  fs.rmSync(TOOLS, { recursive: true, force: true });
  for (const [file, text] of texts) writeFile(join(TOOLS, file), text);
  await npm(TOOLS, 'ci', ...QUIETLY);
  writeFile(stamp, wanted);
}

async function npm(cwd: string, ...args: string[]): Promise<void> {
  const { code, output } = await runChild('npm', args, { cwd, env: process.env, timeLimit: 10 * MINUTE });
  if (code !== 0) throw new Error(`npm ${args.join(' ')}\n${output}`);
}

function writeFile(path: string, text: string): void {
  fs.mkdirSync(dirname(path), { recursive: true });
  fs.writeFileSync(path, text);
}
