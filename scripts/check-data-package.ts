// In: the built checkout, on a host with osinfo-db. Out: the problems of this package and the data package when both
// are packed and installed into an empty folder: their answers must be those of the host's database, with the snapshot
// and without.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './command.ts';

const NOWHERE = {
  OSINFO_SYSTEM_DIR: '/nonexistent',
  OSINFO_LOCAL_DIR: '/nonexistent',
  OSINFO_USER_DIR: '/nonexistent',
};
const IN_PLAIN = { LANGUAGE: 'C', OSINFO_CACHE: 'off' };

/** The problems, or the reason why the check cannot run. */
export async function checkDataPackage(root: string): Promise<{ problems: string[]; skipped?: string }> {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'osinfo-db-data-'));
  const modules = join(folder, 'node_modules');
  const run = async (environment: object, program: string, ...args: string[]): Promise<string> => {
    const variables = Object.entries({ ...IN_PLAIN, ...environment }).map(([name, value]) => `${name}=${value}`);
    const { code, output } = await runCommand('env', [...variables, program, ...args], folder);
    if (code !== 0) throw new Error(`${[program, ...args].join(' ')}\n${output.trimEnd()}`);
    return output;
  };
  const install = async (name: string, source: string): Promise<void> => {
    const packed = join(folder, `${name}-packed`);
    mkdirSync(packed);
    mkdirSync(join(modules, name), { recursive: true });
    await run({}, 'npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', packed, source);
    await run({}, 'sh', '-c', `tar -xzf ${packed}/*.tgz -C node_modules/${name} --strip-components=1`);
  };
  try {
    const data = await runCommand(
      process.execPath,
      [join(root, 'scripts/data-package.mjs'), join(folder, 'data')],
      root,
    );
    if (data.code !== 0) return { problems: [], skipped: data.output.match(/Error: (.*)/)?.[1] ?? data.output };
    await install('osinfo-db-data', join(folder, 'data'));
    await install('osinfo-db', root);
    for (const name of Object.keys(dependencies)) {
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
    }
    const command = join(modules, 'osinfo-db/dist/package/command/osinfo.cjs');
    const dump = async (environment: object): Promise<string> =>
      withoutDatabase(await run(environment, command, 'dump'));
    const origin = async (): Promise<string> => JSON.parse(await run(NOWHERE, command, 'db', 'info', '--json')).origin;
    const problems: string[] = [];
    const { OSINFO_SYSTEM_DIR, ...layers } = NOWHERE;
    const wanted = await dump(layers);
    for (const form of ['snapshot', 'XML']) {
      if (form === 'XML') rmSync(join(modules, 'osinfo-db-data/osinfo.snapshot'));
      if ((await origin()) !== 'embedded') problems.push(`${form}: the origin is ${await origin()}`);
      if ((await dump(NOWHERE)) !== wanted)
        problems.push(`${form}: the data package answers otherwise than the host's files`);
    }
    return { problems };
  } catch (error) {
    return { problems: [String(error)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A dump without its first line, which contains the path of the database. */
function withoutDatabase(dump: string): string {
  return dump.slice(dump.indexOf('\n'));
}
