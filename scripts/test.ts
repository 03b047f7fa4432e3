// In: nothing, or patterns of test file names. Out: every gate and every test run, and as the very last line
// `N passed, N failed`, in which a gate counts as one test. With patterns only the matching test files run, and no gate.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkCoverage } from './check-coverage.ts';
import { checkDataPackage } from './check-data-package.ts';
import { checkPackage } from './check-package.ts';
import { runCommand } from './command.ts';
import { closingLine, exitCode, type Totals } from './totals.ts';

const root = join(import.meta.dirname, '../..');
const coverage = 'coverage';
const v8Coverage = join(coverage, 'v8');
const totalsFile = join(coverage, 'totals.json');
const timeLimit = 20 * 60_000;

process.chdir(root);
const patterns = process.argv.slice(2);
const totals: Totals = { passed: 0, failed: 0, skipped: 0 };

if (patterns.length === 0) {
  await gate('format and lint', () => command('node_modules/.bin/biome', 'ci', '--colors=off', '.'));
  await gate('imports', () => command(process.execPath, join(import.meta.dirname, 'check-imports.js')));
  await gate('package', () => checkPackage(root));
  await dataPackage();
}
rmSync(coverage, { recursive: true, force: true });
mkdirSync(coverage);
await runTestFiles(patterns.join('|'));
if (patterns.length === 0) {
  await gate('coverage', () => checkCoverage(coverage, v8Coverage));
  await parity('parity', 'parity/run.js', '--optional');
  await parity('parity with virt-install', 'parity/virt-install/run.js', '--recorded');
}

process.exitCode = exitCode(totals);
console.log(closingLine(totals));

async function gate(name: string, check: () => Promise<{ problems: string[]; figures?: string }>): Promise<void> {
  const { problems, figures } = await check().catch(error => ({ problems: [String(error.stack)], figures: undefined }));
  const isGood = problems.length === 0;
  totals[isGood ? 'passed' : 'failed'] += 1;
  console.log(`${isGood ? 'ok' : 'FAILED'} ${name}${figures ? ` (${figures})` : ''}`);
  for (const problem of problems) console.log(problem.trimEnd().replaceAll(/^/gm, '  '));
}

/** Packs the host's database, where there is one with its licence; where there is none, says so, and nothing has passed. */
async function dataPackage(): Promise<void> {
  const { problems, skipped } = await checkDataPackage(root);
  if (skipped === undefined) await gate('data package', async () => ({ problems }));
  else console.log(`data package was skipped: ${skipped}`);
}

/** Compares with others; where that cannot be, says so, and nothing has passed. */
async function parity(name: string, file: string, ...args: string[]): Promise<void> {
  const run = join(import.meta.dirname, '../test', file);
  const { code, output } = await runCommand(process.execPath, [run, ...args], root);
  const lastLine = output.trimEnd().split('\n').at(-1) ?? '';
  if (code === 0 && lastLine.startsWith(`${name} was skipped`)) {
    console.log(lastLine);
    return;
  }
  await gate(name, async () => ({ problems: code === 0 ? [] : [output], figures: lastLine }));
}

async function command(program: string, ...args: string[]): Promise<{ problems: string[] }> {
  const { code, output } = await runCommand(program, args, root);
  return { problems: code === 0 ? [] : [output] };
}

/** Runs them in a process group of their own, so that nothing they started lives on, hangs, or prints after the end. */
async function runTestFiles(pattern: string): Promise<void> {
  const runner = join(import.meta.dirname, 'run-tests.js');
  const tests = spawn(process.execPath, ['--enable-source-maps', runner, 'dist/test', pattern, totalsFile], {
    env: { ...process.env, NODE_V8_COVERAGE: v8Coverage },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  const stop = (): void => {
    try {
      if (tests.pid) process.kill(-tests.pid, 'SIGKILL');
    } catch {
      // The whole group has ended already.
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  process.once('exit', stop);
  const timer = setTimeout(() => {
    console.log(`The tests are not done after ${timeLimit / 60_000} minutes and are stopped.`);
    stop();
  }, timeLimit);
  const [code, signal] = await once(tests, 'exit');
  clearTimeout(timer);
  stop();

  const result: Partial<Totals> = existsSync(totalsFile) ? JSON.parse(readFileSync(totalsFile, 'utf8')) : {};
  totals.passed += result.passed ?? 0;
  totals.failed += result.failed ?? 0;
  totals.skipped += result.skipped ?? 0;
  if (code === 0 || result.failed) return;
  totals.failed += 1;
  console.log(result.passed === 0 ? 'FAILED tests: none ran' : `FAILED tests: the run ended by ${signal ?? code}`);
}
