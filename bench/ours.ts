// This package as a contender, in a process of its own: for each question a program that answers it. In: the question and
// its operands, as arguments: an OS and a snapshot,
// or the host's own database. Out: one number on stdout, in milliseconds, microseconds a question, or MB.
import type { OsinfoDb } from 'osinfo-db';
import { openSync } from 'osinfo-db/sync';

const REPETITIONS = 100_000;
/** How many targets are asked about at a time: fewer than a database keeps answers for. */
const TARGETS = 200;
const [question = '', key = '', snapshot = ''] = process.argv.slice(2);

const answers: Readonly<Record<string, (key: string) => number>> = {
  open: () => milliseconds(open),
  load: () => milliseconds(() => open().database.counts.os),
  'first-answer': key => milliseconds(() => open().recommend(key)),
  'only-answer': key => {
    const db = open();
    return milliseconds(() => db.recommend(key)) * 1e3;
  },
  'repeated-question': key => {
    const db = open();
    const ask = (): void => {
      for (let time = 0; time < REPETITIONS; time += 1) db.recommend(key);
    };
    ask();
    return (milliseconds(ask) * 1e3) / REPETITIONS;
  },
  'missed-question': key => {
    const db = open();
    const ask = (major: number): void => {
      for (let minor = 0; minor < TARGETS; minor += 1) db.recommend(key, { vsphere: `${major}.${minor}` });
    };
    for (const major of [1, 2, 3]) ask(major);
    return (milliseconds(() => ask(4)) * 1e3) / TARGETS;
  },
  'new-question': () => {
    const shortIds = open()
      .oses()
      .flatMap(os => os.shortId ?? []);
    const db = open();
    return (milliseconds(() => shortIds.map(shortId => db.recommend(shortId))) * 1e3) / shortIds.length;
  },
  memory: key => {
    open().recommend(key);
    return process.memoryUsage.rss() / 1e6;
  },
  heap: key => {
    const db = open();
    db.recommend(key);
    collectGarbage();
    const { heapUsed } = process.memoryUsage();
    db.recommend(key);
    return heapUsed / 1e6;
  },
};

function open(): OsinfoDb {
  return openSync(snapshot === '' ? {} : { snapshot });
}

/** Without a flag of the process, as V8 takes no compiled form that was made under other flags. */
function collectGarbage(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
  process.getBuiltinModule('node:vm').runInNewContext('gc')();
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const answer = answers[question];
if (answer === undefined) throw new Error(`There is no question '${question}'.`);
console.log(answer(key));
