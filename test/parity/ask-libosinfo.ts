// In: a question. Out: libosinfo's answers. libosinfo.py runs in its own process, because libosinfo can crash. After a
// crash every part of the question is asked separately, so that only the part that crashes has no answer.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Answers, Question } from './answers.ts';
import { NOWHERE } from './ours.ts';
import { argumentsOf, queriesOf, tablesOf } from './queries.ts';

/** What became of the question. */
export type TheirSide =
  | { readonly outcome: 'answers'; readonly answers: Answers }
  /** It isLoading nothing at all, and why. */
  | { readonly outcome: 'refused' | 'crashed'; readonly reason: string };

const PYTHON = '/usr/bin/python3';
const PROGRAM = join(import.meta.dirname, '../../../test/parity/libosinfo.py');
/** A database that libosinfo has not answered about after this many milliseconds hangs it. */
const TIME_LIMIT = 600_000;

/** Why libosinfo cannot be asked on this host; `undefined` when it can: it is asked about a database that is empty. */
export async function whatIsMissing(): Promise<string | undefined> {
  if (!existsSync(PYTHON)) return `no ${PYTHON}`;
  const { status, output, errors } = await run([PROGRAM, '--no-ids', '--system', NOWHERE], {});
  if (status === 'exit 0') return undefined;
  return status === 'exit 2' ? String(JSON.parse(output).loadError) : errors.trim().split('\n').at(-1);
}

/** Asks libosinfo everything. */
export async function askLibosinfo(question: Question): Promise<TheirSide> {
  const first = await ask(question, []);
  return first.outcome === 'crashed' ? ask(question, ['--careful']) : first;
}

function optionsOf({ system, local, user, ids }: Question): readonly string[] {
  const files = typeof ids === 'object' ? ids : {};
  return [
    ...['--system', system ?? NOWHERE, '--local', local ?? NOWHERE, '--user', user ?? NOWHERE],
    ...(ids === 'installed' ? [] : ['--no-ids']),
    ...(files.pci === undefined ? [] : ['--pci-ids', files.pci]),
    ...(files.usb === undefined ? [] : ['--usb-ids', files.usb]),
  ];
}

async function ask(question: Question, more: readonly string[]): Promise<TheirSide> {
  const queries = JSON.stringify(queriesOf(question).map(argumentsOf));
  const { status, output, errors } = await run(
    [PROGRAM, ...optionsOf(question), '--queries', queries, ...more],
    question.environment,
  );
  if (status === 'exit 0') return { outcome: 'answers', answers: withTables(JSON.parse(output)) };
  if (status === 'exit 2') return { outcome: 'refused', reason: String(JSON.parse(output).loadError) };
  if (status.startsWith('exit')) throw new Error(`libosinfo could not be asked: ${errors}`);
  return { outcome: 'crashed', reason: status };
}

/** The tables of osinfo-query come as lines. */
function withTables(answers: Answers): Answers {
  const { query } = answers;
  return query === undefined ? answers : { ...answers, query: tablesOf(query) };
}

interface Run {
  /** `exit` and a number, or the name of a signal. */
  readonly status: string;
  readonly output: string;
  readonly errors: string;
}

/** Runs Python, as many at a time as there are processors. */
async function run(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Run> {
  while (running.size >= availableParallelism()) await Promise.race(running);
  const started = start(args, environment);
  running.add(started);
  try {
    return await started;
  } finally {
    running.delete(started);
  }
}

const running = new Set<Promise<Run>>();

function start(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Run> {
  const { PATH = '', HOME = '' } = process.env;
  // GLib prints in this character set even where the locale is not installed.
  const env = { PATH, HOME, LANG: 'C', CHARSET: 'UTF-8', PYTHONDONTWRITEBYTECODE: '1', ...environment };
  const child = spawn(PYTHON, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: TIME_LIMIT });
  const chunks: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', chunk => chunks.push(chunk));
  child.stderr.on('data', chunk => errors.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const text = (parts: readonly Buffer[]): string => Buffer.concat(parts).toString();
      resolve({ status: signal ?? `exit ${code}`, output: text(chunks), errors: text(errors) });
    });
  });
}
