// In: the built checkout. Out: the problems of the package that npm would publish: its bytes, its fields (publint), its
// types (attw and a consumer without any @types), and whether the library and the command run after an installation.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from './command.ts';

/** The maximum size of the tarball in bytes. */
const MAX_PACKED = 400_000;

const consumer = `import * as library from 'osinfo-db';
import * as sync from 'osinfo-db/sync';
import * as loader from 'osinfo-db/data-loader';

console.log(typeof library.open, typeof sync.openSync, typeof loader.load);
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

/** The output of each failed check; the size and the SHA-256 of the tarball. */
export async function checkPackage(root: string): Promise<{ problems: string[]; figures?: string }> {
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
    if (problems.length > 0) return { problems };
    const bytes = readFileSync(tarball);
    const figures = `${bytes.length} bytes, SHA-256 ${sha256(bytes)}`;

    if (bytes.length > MAX_PACKED) problems.push(`The tarball has ${bytes.length} bytes, more than ${MAX_PACKED}.`);
    problems.push(...contentProblems(join(modules, name), [root, dirname(root)]));
    const elsewhere = await packedElsewhere(root, join(folder, 'elsewhere'), check);
    if (elsewhere !== sha256(bytes)) problems.push(`Built and packed in another folder it has SHA-256 ${elsewhere}.`);

    await check(root, tool('publint'), 'run', tarball, '--strict');
    await check(root, tool('attw'), tarball, '--profile', 'strict', '--no-color');

    // The dependencies are not installed yet, because the published types must not need them.
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'consumer.ts'), consumer);
    writeFileSync(join(folder, 'consumer.cts'), consumer);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: consumerOptions, files: ['consumer.ts', 'consumer.cts'] }),
    );
    await check(folder, tool('tsc'), '-p', '.');
    if (problems.length > 0) return { problems };

    for (const dependency of Object.keys(dependencies)) {
      symlinkSync(join(root, 'node_modules', dependency), join(modules, dependency));
    }
    for (const file of ['consumer.js', 'consumer.cjs']) await check(folder, process.execPath, file);
    for (const [command, file] of Object.entries<string>(bin)) {
      const installed = join(modules, '.bin', command);
      mkdirSync(dirname(installed), { recursive: true });
      symlinkSync(join(modules, name, file), installed);
      chmodSync(installed, 0o755);
      const answer = await check(folder, installed, '--version');
      if (!answer.includes(version)) problems.push(`${command} --version says '${answer}' instead of ${version}`);
    }
    return { problems, figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The SHA-256 of the package that npm builds and packs from a copy of the sources in another folder. */
async function packedElsewhere(
  root: string,
  folder: string,
  check: (cwd: string, program: string, ...args: string[]) => Promise<string>,
): Promise<string> {
  const left = ['node_modules', '.git', 'dist', 'coverage', '.database', '.consumers', '.nodes', 'docs/api'].map(name =>
    join(root, name),
  );
  cpSync(root, folder, { recursive: true, filter: path => !left.includes(path) });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await check(folder, 'npm', 'pack');
  const packed = readdirSync(folder).find(name => name.endsWith('.tgz'));
  return packed === undefined ? 'nothing' : sha256(readFileSync(join(folder, packed)));
}

/** Files that are not text, or that contain a path of the machine that built them. */
function contentProblems(folder: string, paths: readonly string[]): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return files.flatMap(({ parentPath, name }) => {
    const file = join(parentPath, name);
    const text = readFileSync(file, 'utf8');
    const path = paths.filter(path => path !== '/').find(path => text.includes(path));
    return [
      ...(/[\0\uFFFD]/.test(text) ? [`${file} is not a text.`] : []),
      ...(path === undefined ? [] : [`${file} names ${path}, a path of the machine that built it.`]),
    ];
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
