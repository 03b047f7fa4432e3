// This package as a contender, in a process of its own: for each question a program that answers it. In: the question and
// its operands, as arguments. Out: one number on stdout, in milliseconds, microseconds a question, or MB.
import { loadSync } from '../data-loader/load.ts';
import { databaseRoots } from '../data-loader/locations.ts';
import type { OsinfoDb } from '../lib/db.ts';
import { openSync, surroundingsOfThisHost } from '../lib/open.ts';

const REPETITIONS = 100_000;

const answers: Readonly<Record<string, (key: string) => number>> = {
  load: () => milliseconds(() => loadSync(databaseRoots(surroundingsOfThisHost()))),
  'first-answer': key => milliseconds(() => open().recommend(key)),
  'cold-first-answer': key => milliseconds(() => open().recommend(key)),
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
    globalThis.gc?.();
    const { heapUsed } = process.memoryUsage();
    db.recommend(key);
    return heapUsed / 1e6;
  },
};

function open(): OsinfoDb {
  return openSync();
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const [question = '', key = ''] = process.argv.slice(2);
const answer = answers[question];
if (answer === undefined) throw new Error(`There is no question '${question}'.`);
console.log(answer(key));
