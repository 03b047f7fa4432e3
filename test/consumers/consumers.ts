// The consumers of the package: runtimes, bundlers, test runners and compilers, one row each, with the folder of its
// project and the files that answer there. The package.json of each folder contains its versions and commands.

/** What runs a program. */
export interface Runtime {
  readonly name: string;
  /** The package that brings it, as plain/package.json calls it. */
  readonly tool: string;
  /** Its file in that package. */
  readonly file: string;
  /** Arguments before the program. */
  readonly args: readonly string[];
}

/** A project that takes the package, and how it answers. */
export interface Consumer {
  readonly name: string;
  /** Its folder below test/consumers/projects. */
  readonly folder: string;
  /** The script that makes the folder `bundle`, which is then moved away; absent when the project itself answers. */
  readonly build?: string;
  /** The program that answers, and its arguments; absent when `test` answers. */
  readonly program?: readonly string[];
  /** The script that answers, for which the runtime is `node`. */
  readonly test?: string;
  /** Whether it is the command, which answers with the recommendation alone, and never from a snapshot. */
  readonly isCommand?: boolean;
  readonly runtimes: readonly Runtime[];
}

const NODES: readonly Runtime[] = ['20', '22', '24', '26'].map(version => ({
  name: `Node ${version}`,
  tool: `node-${version}`,
  file: 'bin/node',
  args: [],
}));

/** Every runtime. Neither Bun nor Deno may fetch what is missing. */
export const RUNTIMES: readonly Runtime[] = [
  ...NODES,
  { name: 'Bun', tool: '@oven/bun-linux-x64', file: 'bin/bun', args: ['run', '--no-install'] },
  {
    name: 'Deno',
    tool: '@deno/linux-x64-glibc',
    file: 'deno',
    args: ['run', '--allow-all', '--cached-only', '--node-modules-dir=manual'],
  },
];

const ESM = { program: ['answer.mjs'], runtimes: RUNTIMES };
const CJS = { program: ['answer.cjs'], runtimes: RUNTIMES };
const COMMAND = ['node_modules/.bin/osinfo', 'recommend', 'penguin2', '--json'];

/** The rows of the matrix. */
export const CONSUMERS: readonly Consumer[] = [
  { name: '`import`', folder: 'plain', ...ESM },
  { name: '`require`', folder: 'plain', ...CJS },
  { name: 'the command `osinfo`', folder: 'plain', program: COMMAND, runtimes: RUNTIMES, isCommand: true },
  { name: 'esbuild, ESM', folder: 'esbuild', build: 'build:esm', ...ESM },
  { name: 'esbuild, CommonJS', folder: 'esbuild', build: 'build:cjs', ...CJS },
  { name: 'Rollup', folder: 'rollup', build: 'build', ...ESM },
  { name: 'Vite, SSR', folder: 'vite', build: 'build', ...ESM },
  { name: 'webpack', folder: 'webpack', build: 'build', ...CJS },
  { name: 'ncc, ESM', folder: 'ncc', build: 'build:esm', ...ESM, program: ['index.mjs'] },
  { name: 'ncc, CommonJS', folder: 'ncc', build: 'build:cjs', ...CJS, program: ['index.cjs'] },
  { name: 'Next’s file tracing, ESM', folder: 'nft', build: 'build:esm', ...ESM },
  { name: 'Next’s file tracing, CommonJS', folder: 'nft', build: 'build:cjs', ...CJS },
  { name: '`bun build`', folder: 'bun', build: 'build', ...ESM },
  { name: 'Jest, ESM', folder: 'jest', test: 'test:esm', runtimes: NODES },
  { name: 'Jest, CommonJS', folder: 'jest', test: 'test:cjs', runtimes: NODES },
  // Vitest 5 needs Node 22.
  { name: 'Vitest, threads', folder: 'vitest', test: 'test:threads', runtimes: NODES.slice(1) },
  { name: 'Vitest, vmThreads', folder: 'vitest', test: 'test:vmThreads', runtimes: NODES.slice(1) },
];

/** A way in which the compiler resolves the package, and the file with its options. */
export interface Resolution {
  readonly name: string;
  readonly options: string;
}

/** The columns of the table of compilers, whose rows are the versions in typescript/package.json. */
export const RESOLUTIONS: readonly Resolution[] = [
  { name: 'NodeNext', options: 'tsconfig.nodenext.json' },
  { name: 'Bundler', options: 'tsconfig.bundler.json' },
];
