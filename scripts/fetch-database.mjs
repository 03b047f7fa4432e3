// In: a folder that git ignores. Out: osinfo-db unpacked below it, fetched by apt-get on the Debian family as any user,
// or the command that installs it on this platform. Nothing outside of the folder changes: apt has its own lists and
// cache there.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { delimiter, join } from 'node:path';
import { packageHint } from '../dist/lib/cli/text/install-hint.js';

const patience = 10 * 60 * 1000;

/** The one-line command that installs osinfo-db on this platform; `undefined` on an unknown platform. */
export function installCommand(platform = process.platform, release = readIfThere('/etc/os-release')) {
  return packageHint(platform, release)?.install;
}

/** Whether this machine has the two programs that fetching needs. */
export function canFetch() {
  return process.platform === 'linux' && ['apt-get', 'dpkg'].every(isOnPath);
}

/** Fetches and unpacks osinfo-db. Creates `folder/usr/share/osinfo` completely or not at all. */
export function fetchDatabase(folder) {
  fs.mkdirSync(folder, { recursive: true });
  removeAbandoned(folder);
  const workshop = fs.mkdtempSync(join(folder, `fetching-${process.pid}-`));
  try {
    fs.writeFileSync(join(workshop, 'apt.conf'), aptConfiguration(workshop));
    fs.mkdirSync(join(workshop, 'lists/partial'), { recursive: true });
    fs.mkdirSync(join(workshop, 'cache/archives/partial'), { recursive: true });

    // A broken third-party source makes update fail although Debian's own lists arrived, so only the download counts.
    const update = run(workshop, 'apt-get', '-c', 'apt.conf', 'update');
    const download = run(workshop, 'apt-get', '-c', 'apt.conf', 'download', 'osinfo-db');
    if (download.failed) throw new Error(`${report(update)}\n${report(download)}`);

    const archive = fs.readdirSync(workshop).find(name => name.endsWith('.deb'));
    const unpacked = join(workshop, 'unpacked');
    const unpacking = run(workshop, 'dpkg', '-x', archive, unpacked);
    if (unpacking.failed) throw new Error(report(unpacking));
    moveInto(join(unpacked, 'usr'), join(folder, 'usr'));
  } finally {
    fs.rmSync(workshop, { recursive: true, force: true });
  }
}

// The hooks of apt-get update would change the system (as root), and apt's sandbox user cannot read the checkout.
function aptConfiguration(workshop) {
  return `
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
APT::Sandbox::User "root";
Acquire::Languages "none";
Acquire::http::Timeout "30";
Dir::State "${workshop}";
Dir::State::lists "${workshop}/lists";
Dir::Cache "${workshop}/cache";
`;
}

function run(cwd, program, ...args) {
  const child = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patience,
  });
  const output = `${child.stdout ?? ''}${child.stderr ?? ''}${child.error?.message ?? ''}`;
  return { line: [program, ...args].join(' '), output, failed: child.status !== 0 };
}

function report({ line, output }) {
  const lastLines = output.trimEnd().split('\n').slice(-8);
  return [`  ran: ${line}`, ...lastLines.map(text => `    ${text}`)].join('\n');
}

function moveInto(from, to) {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    const anotherWasFaster = ['ENOTEMPTY', 'EEXIST'].includes(error.code);
    if (!anotherWasFaster) throw error;
  }
}

function removeAbandoned(folder) {
  for (const name of fs.readdirSync(folder)) {
    const [, owner] = name.match(/^fetching-(\d+)-/) ?? [];
    if (owner && !isRunning(Number(owner))) fs.rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(processId) {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some(folder => {
    try {
      fs.accessSync(join(folder, program), fs.constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function readIfThere(path) {
  return fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : '';
}
