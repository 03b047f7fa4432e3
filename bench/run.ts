// In: names of questions, or none for all; `--json` for the results as JSON; `--readme` to write the results of all
// questions to docs/bench.json, docs/bench.svg and docs/performance.md. Out: the figures of each question on stdout.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { open } from 'osinfo-db';
import { measure } from './measure.ts';
import { findNode, MAJORS } from './nodes.ts';
import { describeMachine, type Results, replaceTable } from './page.ts';
import { drawPicture } from './picture.ts';
import { ROOT } from './processes.ts';
import { QUESTIONS } from './questions/index.ts';
import { report } from './report.ts';
import { RATIOS } from './thresholds.ts';

const options = { json: { type: 'boolean' }, readme: { type: 'boolean' } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const names = QUESTIONS.map(({ name }) => name);

if (values.readme && positionals.length > 0) stop('The page is written from all questions; leave out their names.');
else if (!positionals.every(name => names.includes(name))) stop(`The questions are ${names.join(', ')}.`);
else await run();

async function run(): Promise<void> {
  const nodes = MAJORS.flatMap(major => findNode(major) ?? []);
  const { version: database } = (await open()).database;
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown processor',
    cores: cpus().length,
    nodes: Object.fromEntries(nodes.map(({ major, version }) => [major, version])),
    ...(database !== undefined && { database }),
  };
  if (!values.json) console.log(`${describeMachine({ ...machine, measurements: [] })}\n`);

  const selected = QUESTIONS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const measurements = selected.map(question => {
    const answer = measure(question, nodes, RATIOS);
    if (!values.json) console.log(report(answer));
    return answer;
  });
  const results: Results = { ...machine, measurements };
  if (values.json) console.log(JSON.stringify(results, undefined, 2));
  if (values.readme) writePage(results);
}

function writePage(results: Results): void {
  const page = join(ROOT, 'docs/performance.md');
  writeFileSync(join(ROOT, 'docs/bench.json'), `${JSON.stringify(results, undefined, 2)}\n`);
  writeFileSync(join(ROOT, 'docs/bench.svg'), drawPicture(results));
  writeFileSync(page, replaceTable(readFileSync(page, 'utf8'), results));
}

function stop(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
