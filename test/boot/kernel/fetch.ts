// In: architectures. Out: for each, a folder with Debian's kernel, the modules for virtual hardware and a static
// busybox, fetched by apt-get with an apt configuration of its own, which checks Debian's signatures. Nothing outside of
// the folder changes.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join, relative } from 'node:path';
import { hasProgram } from '../../e2e/packages.ts';
import { ARCHITECTURES, type Architecture } from './architectures.ts';
import { MODULES } from './modules.ts';

/** What a guest is started with. */
export interface Kernel {
  readonly folder: string;
  readonly image: string;
  /** Such as `6.1.0-40-amd64`. */
  readonly release: string;
}

/** Where all of it is kept; git ignores it. */
export const KEPT: string = join(import.meta.dirname, '../../../../.boot');
/** The command that fetches what is missing. */
export const FETCH_COMMAND = 'npm run e2e:boot -- --fetch';

/** `[what fetches, the package that has it]` */
const PROGRAMS: readonly (readonly [program: string, debian: string])[] = [
  ['apt-get', 'apt'],
  ['dpkg', 'dpkg'],
  ['depmod', 'kmod'],
  ['xz', 'xz-utils'],
];
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
const MIRROR = 'http://deb.debian.org/debian';
const PATIENCE = 10 * 60_000;

/** The kernel that was fetched before; `undefined` when there is none. */
export function fetchedKernel({ arch, signed = [] }: Architecture): Kernel | undefined {
  const folder = join(KEPT, arch);
  const modules = join(folder, 'lib/modules');
  const [release] = fs.existsSync(modules) ? fs.readdirSync(modules) : [];
  if (signed.length > 0 && !fs.existsSync(join(folder, 'efi'))) return undefined;
  return release === undefined ? undefined : { folder, release, image: join(folder, 'kernel') };
}

/** Fetches the kernels that are not there. @throws with what apt-get complains of */
export function fetchKernels(architectures: readonly Architecture[], say: (text: string) => void): void {
  const wanted = architectures.filter(architecture => fetchedKernel(architecture) === undefined);
  if (wanted.length === 0) return;
  for (const [program, name] of PROGRAMS) {
    if (!hasProgram(program)) throw new Error(`no ${program} (apt-get install ${name})`);
  }
  if (!fs.existsSync(KEYRING)) throw new Error(`no ${KEYRING} (apt-get install debian-archive-keyring)`);
  fs.mkdirSync(KEPT, { recursive: true });
  const workshop = fs.mkdtempSync(join(KEPT, 'fetching-'));
  try {
    const apt = aptIn(workshop, wanted);
    say(`Reading the lists of ${MIRROR} for ${wanted.map(({ debian }) => debian).join(', ')}`);
    apt('apt-get', 'update', '-q');
    for (const architecture of wanted) {
      const place = join(workshop, architecture.arch);
      fs.mkdirSync(place);
      const packages = packagesOf(architecture, apt);
      say(`Fetching ${packages.join(' ')}`);
      apt('apt-get', '-q', 'download', ...packages);
      for (const archive of fs.readdirSync(workshop).filter(name => name.endsWith('.deb'))) {
        run(workshop, 'dpkg', '-x', archive, place);
        fs.rmSync(join(workshop, archive));
      }
      keep(place, join(workshop, 'kept'));
      fs.rmSync(join(KEPT, architecture.arch), { recursive: true, force: true });
      fs.renameSync(join(workshop, 'kept'), join(KEPT, architecture.arch));
      fs.rmSync(place, { recursive: true });
    }
  } finally {
    fs.rmSync(workshop, { recursive: true, force: true });
  }
}

type Apt = (program: string, ...words: readonly string[]) => string;

function aptIn(workshop: string, wanted: readonly Architecture[]): Apt {
  const suites = [...new Set(wanted.map(({ suite }) => suite))];
  const sources = suites.map(suite => {
    const names = wanted.filter(one => one.suite === suite).map(({ debian }) => debian);
    return `deb [arch=${names.join(',')} signed-by=${KEYRING}] ${MIRROR} ${suite} main`;
  });
  const architectures = [...new Set([...ARCHITECTURES, ...wanted].map(({ debian }) => debian))];
  // The hooks of apt-get update would change the system (as root), and apt's sandbox user cannot read the checkout.
  const configuration = `
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear APT::Architectures;
APT::Architectures { ${architectures.map(name => `"${name}";`).join(' ')} };
APT::Sandbox::User "root";
Acquire::Languages "none";
Acquire::http::Timeout "30";
Acquire::Retries "3";
Dir::State "${workshop}/state";
Dir::State::status "${workshop}/status";
Dir::Cache "${workshop}/cache";
Dir::Etc::sourcelist "${workshop}/sources.list";
Dir::Etc::sourceparts "-";
`;
  for (const folder of ['state/lists/partial', 'cache/archives/partial']) {
    fs.mkdirSync(join(workshop, folder), { recursive: true });
  }
  fs.writeFileSync(join(workshop, 'status'), '');
  fs.writeFileSync(join(workshop, 'sources.list'), `${sources.join('\n')}\n`);
  fs.writeFileSync(join(workshop, 'apt.conf'), configuration);
  return (program, ...words) => run(workshop, program, '-c', 'apt.conf', ...words);
}

/** The current kernel is named by what the kernel's own package depends on. */
function packagesOf({ kernel, debian, signed = [] }: Architecture, apt: Apt): readonly string[] {
  const text = apt('apt-cache', 'show', '--no-all-versions', `${kernel}:${debian}`);
  const current = /^Depends: (linux-image-\S+)/m.exec(text)?.[1];
  if (current === undefined) throw new Error(`${kernel}:${debian} names no kernel:\n${text}`);
  return [current, 'busybox-static', ...signed].map(name => `${name}:${debian}`);
}

function keep(from: string, to: string): void {
  const base = [from, join(from, 'usr')].find(folder => fs.existsSync(join(folder, 'lib/modules'))) ?? from;
  const [release] = fs.readdirSync(join(base, 'lib/modules'));
  const image = fs.readdirSync(join(from, 'boot')).find(name => /^vmlinu[xz]-/.test(name));
  if (release === undefined || image === undefined) throw new Error(`no kernel in ${from}`);
  const modules = join(to, 'lib/modules', release);
  fs.mkdirSync(modules, { recursive: true });
  fs.copyFileSync(join(from, 'boot', image), join(to, 'kernel'));
  const busybox = ['bin/busybox', 'usr/bin/busybox'].map(name => join(from, name)).find(name => fs.existsSync(name));
  if (busybox === undefined) throw new Error(`no busybox in ${from}`);
  fs.copyFileSync(busybox, join(to, 'busybox'));
  keepSigned(from, join(to, 'efi'));

  run(base, 'depmod', '-b', base, release);
  const source = join(base, 'lib/modules', release);
  for (const file of chosenModules(fs.readFileSync(join(source, 'modules.dep'), 'utf8'))) {
    fs.mkdirSync(join(modules, file, '..'), { recursive: true });
    fs.copyFileSync(join(source, file), join(modules, file));
    if (file.endsWith('.xz')) run(modules, 'xz', '-d', file);
  }
  for (const list of ['modules.order', 'modules.builtin', 'modules.builtin.modinfo']) {
    if (fs.existsSync(join(source, list))) fs.copyFileSync(join(source, list), join(modules, list));
  }
  run(to, 'depmod', '-b', to, release);
}

/** Under the names by which EFI, and then shim, look for them; nothing where Debian has signed none. */
function keepSigned(from: string, to: string): void {
  fs.mkdirSync(to);
  const files = ['usr/lib/shim', 'usr/lib/grub'].flatMap(folder => {
    const place = join(from, folder);
    if (!fs.existsSync(place)) return [];
    return fs.readdirSync(place, { encoding: 'utf8', recursive: true }).map(name => join(place, name));
  });
  for (const file of files) {
    const [, program, cpu] = /(shim|grub)(x64|aa64)\.efi\.signed$/.exec(file) ?? [];
    const name = program === 'shim' ? `BOOT${cpu?.toUpperCase()}.EFI` : `grub${cpu}.efi`;
    if (program !== undefined) fs.copyFileSync(file, join(to, name));
  }
}

/** A line of `modules.dep` is `FILE: ALL THAT IT NEEDS`. */
function chosenModules(dependencies: string): ReadonlySet<string> {
  const names = new Set(MODULES.map(withoutDashes));
  const lines = dependencies.split('\n').map(line => line.split(/:? /).filter(word => word !== ''));
  const isChosen = (file: string) => names.has(withoutDashes(/([^/]*)\.ko/.exec(file)?.[1] ?? ''));
  return new Set(
    lines.filter(([file = '']) => isChosen(file)).flatMap(files => files.map(name => name.replace(/:$/, ''))),
  );
}

function withoutDashes(name: string): string {
  return name.replaceAll('-', '_');
}

function run(cwd: string, program: string, ...words: readonly string[]): string {
  const env = { ...process.env, LC_ALL: 'C', PATH: `${process.env.PATH}:/usr/sbin:/sbin` };
  try {
    return execFileSync(program, words, {
      cwd,
      env,
      encoding: 'utf8',
      timeout: PATIENCE,
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    const lines = `${stdout}${stderr}`.trim().split('\n').slice(-8);
    throw new Error(
      `${[program, ...words].join(' ')} failed in ${relative(KEPT, cwd)}:\n${lines.join('\n')}\n${error}`,
    );
  }
}
