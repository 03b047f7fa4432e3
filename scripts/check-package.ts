// In: the built checkout. Out: what is wrong with the package npm would publish: its fields (publint), its types (attw and
// a consumer without any @types), and whether the library and the command run from where a user has them.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from './command.ts';

const consumer = `import * as library from 'osinfo-db';
import * as loader from 'osinfo-db/data-loader';

console.log(typeof library, typeof loader);
`;

const consumerOptions = {
  module: 'NodeNext',
  target: 'ES2023',
  lib: ['ES2023', 'DOM'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
};

/** What each failed check printed; empty when the package is good. */
export async function checkPackage(root: string): Promise<string[]> {
  const { name, version, bin, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const modules = join(folder, 'node_modules');
  const tarball = join(folder, `${name}-${version}.tgz`);
  const tool = (file: string): string => join(root, 'node_modules/.bin', file);
  const problems: string[] = [];

  const check = async (cwd: string, program: string, ...args: string[]): Promise<string> => {
    const { code, output } = await runCommand(program, args, cwd);
    if (code !== 0) problems.push(`${[program, ...args].join(' ')}\n${output.trimEnd()}`);
    return output.trim();
  };

  try {
    mkdirSync(join(modules, name), { recursive: true });
    await check(root, 'npm', 'pack', '--ignore-scripts', '--pack-destination', folder);
    await check(folder, 'tar', '-xzf', tarball, '-C', join(modules, name), '--strip-components=1');
    if (problems.length > 0) return problems;

    await check(root, tool('publint'), 'run', tarball, '--strict');
    await check(root, tool('attw'), tarball, '--no-color');

    // The dependencies are not there yet: the published types must not need them.
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'consumer.ts'), consumer);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: consumerOptions }));
    await check(folder, tool('tsc'), '-p', '.');
    if (problems.length > 0) return problems;

    for (const dependency of Object.keys(dependencies)) {
      symlinkSync(join(root, 'node_modules', dependency), join(modules, dependency));
    }
    await check(folder, process.execPath, 'consumer.js');
    for (const [command, file] of Object.entries<string>(bin)) {
      const installed = join(modules, '.bin', command);
      mkdirSync(dirname(installed), { recursive: true });
      symlinkSync(join(modules, name, file), installed);
      chmodSync(installed, 0o755);
      const answer = await check(folder, installed, '--version');
      if (!answer.includes(version)) problems.push(`${command} --version says '${answer}' instead of ${version}`);
    }
    return problems;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
