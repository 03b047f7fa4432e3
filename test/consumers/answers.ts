// In: a consumer in a runtime. Out: the faults of its answers. It answers three times: from files, from the cache that
// the first run leaves, and from a snapshot on a host without a database. Each answer must have the same bytes as that
// of the plain package.
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CONSUMERS, type Consumer, RUNTIMES, type Runtime } from './consumers.ts';
import { type Host, makeHost, runProgram, runScript } from './host.ts';
import type { Workplace } from './workplace.ts';

/** What every consumer has to answer, and a snapshot of the database that it is asked about. */
export interface Expected {
  readonly answer: string;
  readonly snapshot: string;
}

/** A consumer in a runtime, and the folder of its project or of its bundle. */
export interface Candidate {
  readonly consumer: Consumer;
  readonly runtime: Runtime;
  readonly folder: string;
}

/** An answer, and what stands beside it in a report. */
interface Answer {
  readonly text: string;
  readonly code: number;
  readonly output: string;
}

/** Asks the plain package in the oldest Node, and has its command write a snapshot. @throws when it does not answer */
export async function askPlainPackage(workplace: Workplace, folder: string): Promise<Expected> {
  const [[consumer], [runtime]] = [CONSUMERS, RUNTIMES];
  if (consumer === undefined || runtime === undefined) throw new Error('There is no consumer to ask.');
  const host = makeHost(workplace);
  const { text, output } = await ask({ consumer, runtime, folder }, host);
  if (!text.includes('"shortId": "penguin2"') || !text.includes('<name>desk</name>'))
    throw new Error(`The plain package does not answer.\n${output}`);
  const snapshot = join(workplace.folder, 'snapshot');
  const command = ['node_modules/.bin/osinfo', 'db', 'snapshot', '--output', snapshot];
  const written = await runProgram(host, runtime, folder, command);
  if (!existsSync(snapshot)) throw new Error(`The command writes no snapshot.\n${written.output}`);
  return { answer: text, snapshot };
}

/** What is wrong with the first answer that is not the expected one; `undefined` when all are. */
export async function findProblem(
  workplace: Workplace,
  candidate: Candidate,
  { answer, snapshot }: Expected,
): Promise<string | undefined> {
  const { isCommand = false } = candidate.consumer;
  const expected = isCommand ? answer.slice(0, answer.indexOf('<domain')) : answer;
  const check = async (source: string, host: Host): Promise<string | undefined> => {
    const { text, code, output } = await ask(candidate, host);
    if (code === 0 && text === expected) return undefined;
    return `another answer from ${source}, exit code ${code}:\n${text === output ? '' : text}${output}`;
  };

  const host = makeHost(workplace);
  const fromFiles = await check('files', host);
  if (fromFiles !== undefined) return fromFiles;
  const cache = cacheOf(host);
  if (cache === '') return 'no cache is left';
  const openFromCache = await check('the cache', host);
  if (openFromCache !== undefined) return openFromCache;
  if (cacheOf(host) !== cache) return 'the cache is written again rather than read';
  return isCommand ? undefined : check('a snapshot', makeHost(workplace, snapshot));
}

async function ask({ consumer, runtime, folder }: Candidate, host: Host): Promise<Answer> {
  const { folder: project, program, test } = consumer;
  rmSync(host.answer, { force: true });
  const { code, stdout, output } = await (test === undefined
    ? runProgram(host, runtime, folder, program ?? [])
    : runScript(host, runtime, folder, [project, test]));
  const text = existsSync(host.answer) ? readFileSync(host.answer, 'utf8') : stdout;
  return { text, code, output };
}

/** The snapshots in the cache, in a text that is another after one of them has been written; '' when there is none. */
function cacheOf({ home }: Host): string {
  const folder = join(home, 'osinfo-db');
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .map(name => [name, statSync(join(folder, name))] as const)
    .filter(([, status]) => status.isFile())
    .map(([name, { ino, mtimeMs }]) => `${name} ${ino} ${mtimeMs}\n`)
    .join('');
}
