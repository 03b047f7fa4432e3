// In: the built checkout, or `--tarball FILE`; patterns of the names of rows, for a part of them. Out: a line for each
// cell of the matrix with its faults below it, and the counts as the last line; docs/consumers.md with `--write`.
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closingLine, exitCode, type Totals } from '../../scripts/totals.ts';
import { askPlainPackage, type Expected, findProblem } from './answers.ts';
import { CONSUMERS, type Consumer, RESOLUTIONS, RUNTIMES, type Runtime } from './consumers.ts';
import { makeHost, runProgram, runScript } from './host.ts';
import { type Cell, consumersPage } from './page.ts';
import { makeProject, makeWorkplace, manifestOf, type Workplace } from './workplace.ts';

const PAGE = join(import.meta.dirname, '../../../docs/consumers.md');
/** What bundles and compiles. */
const BUILDER = 'Node 22';
/** How much of a problem is printed. */
const LINES_SHOWN = 30;

const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
const { values, positionals } = parseArgs({
  options: { tarball: { type: 'string' }, write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (process.platform === 'linux' && process.arch === 'x64') {
  await runMatrix(new RegExp(positionals.join('|')), values.tarball, values.write).catch(error => {
    report([{ row: 'preparation', column: 'npm, the plain package', problem: String(error) }]);
  });
  console.log(closingLine(totals));
  // What has hung on beyond its time limit does not keep this process.
  process.exit(exitCode(totals));
}
console.log('consumers were skipped: the runtimes to try are those for Linux on x86_64');

async function runMatrix(pattern: RegExp, tarball: string | undefined, isWritten: boolean): Promise<void> {
  const workplace = await makeWorkplace(tarball);
  const expected = await askPlainPackage(workplace, makeProject(workplace, 'plain'));
  const consumers: Cell[] = [];
  for (const consumer of CONSUMERS.filter(({ name }) => pattern.test(name))) {
    consumers.push(...(await tryConsumer(workplace, consumer, expected)));
  }
  const compilers: Cell[] = [];
  for (const compiler of Object.keys(manifestOf('typescript').devDependencies ?? {}).filter(name =>
    pattern.test(name),
  )) {
    compilers.push(...(await tryCompiler(workplace, compiler)));
  }
  if (isWritten) writeFileSync(PAGE, consumersPage(consumers, compilers));
}

/** Bundles once, and asks in every runtime at the same time. */
async function tryConsumer(workplace: Workplace, consumer: Consumer, expected: Expected): Promise<readonly Cell[]> {
  const { name, folder: project, build, runtimes } = consumer;
  const made = makeProject(workplace, project);
  const { folder, problem } = build === undefined ? { folder: made } : await bundle(workplace, made, project, build);
  const cells = runtimes.map(async (runtime): Promise<Cell> => {
    const found = problem ?? (await findProblem(workplace, { consumer, runtime, folder }, expected));
    return { row: name, column: runtime.name, problem: found };
  });
  return report(await Promise.all(cells));
}

/** Moves what the script makes to where no package can be found. */
async function bundle(
  workplace: Workplace,
  made: string,
  project: string,
  script: string,
): Promise<{ readonly folder: string; readonly problem?: string }> {
  const folder = join(workplace.folder, `${project}-${script.replace(':', '-')}`);
  const { code, output } = await runScript(makeHost(workplace), builder(), made, [project, script]);
  const bundled = join(made, 'bundle');
  if (code !== 0 || !existsSync(bundled)) return { folder, problem: `no bundle, exit code ${code}:\n${output}` };
  renameSync(bundled, folder);
  return { folder };
}

async function tryCompiler(workplace: Workplace, compiler: string): Promise<readonly Cell[]> {
  const folder = makeProject(workplace, 'typescript');
  const cells = RESOLUTIONS.map(async ({ name, options }): Promise<Cell> => {
    const command = [join('node_modules', compiler, 'bin/tsc'), '-p', options];
    const { code, output } = await runProgram(makeHost(workplace), builder(), folder, command);
    const cell = { row: compiler.replace('typescript-', 'TypeScript '), column: name };
    return code === 0 ? cell : { ...cell, problem: output };
  });
  return report(await Promise.all(cells));
}

function builder(): Runtime {
  const found = RUNTIMES.find(({ name }) => name === BUILDER);
  if (found === undefined) throw new Error(`${BUILDER} is not in the table of runtimes.`);
  return found;
}

function report(cells: readonly Cell[]): readonly Cell[] {
  for (const { row, column, problem } of cells) {
    totals[problem === undefined ? 'passed' : 'failed'] += 1;
    console.log(`${problem === undefined ? 'ok' : 'FAILED'} ${row}: ${column}`);
    if (problem !== undefined)
      console.log(problem.split('\n', LINES_SHOWN).join('\n').trimEnd().replaceAll(/^/gm, '  '));
  }
  return cells;
}
