// Tests that the tables, the projects and the page agree, and that a program that hangs or leaves other processes is
// ended.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CONSUMERS, RESOLUTIONS } from './consumers.ts';
import { type Cell, consumersPage } from './page.ts';
import { runChild } from './run-child.ts';
import { manifestOf, projects } from './workplace.ts';

const test = suite('consumers');

const root = join(import.meta.dirname, '../../..');
const lock = readFileSync(join(root, 'test/consumers/projects/package-lock.json'), 'utf8');

test('every project is in the table, with scripts that it has', () => {
  const inTable = new Set([...CONSUMERS.map(({ folder }) => folder), 'typescript']);
  assert.equal([...inTable].sort(), projects());
  for (const { name, folder, build, test: answer, program } of CONSUMERS) {
    const named = [build, answer].filter(script => script !== undefined);
    for (const script of named) assert.ok(manifestOf(folder).scripts?.[script], `${name}: ${script}`);
    assert.ok((program === undefined) !== (answer === undefined), `${name}: one of program and test`);
  }
});

test('versions are exact, and those of the lock', () => {
  const { packages } = JSON.parse(lock);
  for (const project of projects()) {
    for (const [tool, version] of Object.entries(manifestOf(project).devDependencies ?? {})) {
      assert.match(version, /^(npm:.+@)?\d+\.\d+\.\d+$/, tool);
      assert.is(packages[`node_modules/${tool}`]?.version, version.replace(/^npm:.+@/, ''), tool);
    }
  }
  assert.not.match(lock, /"resolved": "http/);
});

test('docs/consumers.md', () => {
  const consumers = CONSUMERS.flatMap(({ name, runtimes }) =>
    runtimes.map((runtime): Cell => ({ row: name, column: runtime.name })),
  );
  const compilers = Object.keys(manifestOf('typescript').devDependencies ?? {}).flatMap(compiler =>
    RESOLUTIONS.map(({ name }): Cell => ({ row: compiler.replace('typescript-', 'TypeScript '), column: name })),
  );
  const isCurrent = readFileSync(join(root, 'docs/consumers.md'), 'utf8') === consumersPage(consumers, compilers);
  assert.ok(isCurrent, 'docs/consumers.md is out of date: node dist/test/consumers/run.js --write');
});

test('the page shows what fails, and what is not tried', () => {
  const cells = [
    { row: 'a', column: 'x' },
    { row: 'a', column: 'y', problem: 'it fails' },
    { row: 'b', column: 'y' },
  ];
  assert.match(
    consumersPage(cells, []),
    '| consumer | x | y |\n| --- | --- | --- |\n| a | yes | no |\n| b | – | yes |\n',
  );
});

const here = { cwd: root, env: { PATH: process.env.PATH }, shell: true };

test('a program that hangs is stopped', async () => {
  const { code, output } = await runChild('echo started; sleep 60; echo ended', [], { ...here, timeLimit: 500 });
  assert.is(code, 1);
  assert.is(output, 'started\n\nIt was stopped after 0.5 seconds.');
});

test('what a program leaves behind ends with it', async () => {
  // The pipe of stdout stays open as long as the process in the background lives.
  const { code, stdout } = await runChild('sleep 60 & echo done; echo warning >&2', [], { ...here, timeLimit: 30_000 });
  assert.is(code, 0);
  assert.is(stdout, 'done\n');
});

test('a program that cannot be started has failed', async () => {
  const { code, output } = await runChild('no-such-program', [], { ...here, shell: false, timeLimit: 30_000 });
  assert.is(code, 1);
  assert.match(output, 'ENOENT');
});

test.run();
