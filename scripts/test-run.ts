// In: gates, and a pattern of test files. Out: their output, and the totals, in which a gate counts as one test.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { closingLine, exitCode, type Totals } from './totals.ts';

/** The folder of the checkout. */
export const ROOT: string = join(import.meta.dirname, '../..');
/** The folder for the files of a run: totals, V8's counts, the coverage. */
export const COVERAGE = 'coverage';
/** Test files of both depths. */
export const ALL_FILES = '';
/** Test files of `npm test`: exhaustive, slow tests are in files named `*.slow.test.ts`. */
export const QUICK_FILES: string = String.raw`^(?!.*\.slow\.test\.ts$)`;

/** The result of a gate. A gate that cannot run on this host has the reason in `skipped`, and is not counted. */
export interface GateResult {
  readonly problems: readonly string[];
  readonly figures?: string;
  readonly skipped?: string;
}

interface TestFilesOptions {
  /** A regular expression of their names. */
  readonly pattern: string;
  /** The number of processes that share the files; by default the number of processors. */
  readonly parts?: number;
  /** The folder for V8's counts; absent to count nothing. */
  readonly v8Folder?: string;
}

const timeLimit = 20 * 60_000;
const totals: Totals = { passed: 0, failed: 0, skipped: 0 };

/** Runs a gate and prints its line, with its problems below. */
export async function gate(name: string, check: () => Promise<GateResult>): Promise<void> {
  const { problems, figures, skipped } = await check().catch(
    (error): GateResult => ({ problems: [String(error.stack)] }),
  );
  if (skipped !== undefined && problems.length === 0) {
    console.log(`${name} was skipped: ${skipped}`);
    return;
  }
  const isGood = problems.length === 0;
  totals[isGood ? 'passed' : 'failed'] += 1;
  console.log(`${isGood ? 'ok' : 'FAILED'} ${name}${figures ? ` (${figures})` : ''}`);
  for (const problem of problems) console.log(problem.trimEnd().replaceAll(/^/gm, '  '));
}

/** The result of a program that succeeds with the exit code 0. */
export async function resultOf(program: string, ...args: string[]): Promise<GateResult> {
  const { code, output } = await runCommand(program, args, ROOT);
  return { problems: code === 0 ? [] : [output] };
}

/** The result of one of our compiled programs, which may take these minutes: its last line has its figures, or `NAME was skipped: WHY`. */
export async function resultOfOwn(minutes: number, file: string, ...args: string[]): Promise<GateResult> {
  const { code, output } = await runCommand(process.execPath, [join(ROOT, 'dist', file), ...args], ROOT, minutes);
  const lastLine = output.trimEnd().split('\n').at(-1) ?? '';
  const skipped = lastLine.match(/^\S.* (?:was|were) skipped: (.*)$/)?.[1];
  if (code === 0 && skipped !== undefined) return { problems: [], skipped };
  return { problems: code === 0 ? [] : [output], figures: lastLine };
}

/** Runs the files in several processes, each with its share of the files. */
export async function runTestFiles(options: TestFilesOptions): Promise<void> {
  const parts = options.parts ?? availableParallelism();
  rmSync(COVERAGE, { recursive: true, force: true });
  mkdirSync(COVERAGE);
  const running = Array.from({ length: parts }, (_, part) => runPart(part, parts, options));
  const results = await Promise.all(running);
  if (results.every(({ passed, failed }) => passed + failed === 0)) {
    totals.failed += 1;
    console.log('FAILED tests: none ran');
  }
}

/** Prints the closing line and sets the exit code. */
export function printTotals(): void {
  process.exitCode = exitCode(totals);
  console.log(closingLine(totals));
}

/** Runs one part in its own process group, which is stopped afterwards, so that no process of a test remains. */
async function runPart(part: number, parts: number, { pattern, v8Folder }: TestFilesOptions): Promise<Totals> {
  const runner = join(import.meta.dirname, 'run-tests.js');
  const totalsFile = join(COVERAGE, `totals-${part}.json`);
  const args = ['--enable-source-maps', runner, 'dist/test', pattern, totalsFile, `${part}/${parts}`];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...(v8Folder !== undefined && { NODE_V8_COVERAGE: v8Folder }) },
    stdio: parts === 1 ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const stop = (): void => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The whole group has already ended.
    }
  };
  process.once('exit', stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', text => {
      output += text;
    });
  }
  const timer = setTimeout(() => {
    console.log(`The tests are not done after ${timeLimit / 60_000} minutes and are stopped.`);
    stop();
  }, timeLimit);
  const [code, signal] = await once(child, 'exit');
  clearTimeout(timer);
  stop();
  if (output !== '') console.log(output.trimEnd());

  const result: Totals = existsSync(totalsFile)
    ? JSON.parse(readFileSync(totalsFile, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 };
  const isUnexplained = code !== 0 && result.failed === 0 && result.passed > 0;
  if (isUnexplained || !existsSync(totalsFile)) {
    result.failed += 1;
    console.log(`FAILED tests: the run ended by ${signal ?? code}`);
  }
  totals.passed += result.passed;
  totals.failed += result.failed;
  totals.skipped += result.skipped;
  return result;
}

process.chdir(ROOT);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
