// Measures one question with this package, in its own process. In: a question, a short-id, and the path of a snapshot
// if needed. Out: one number on stdout: CPU time of this process in ms, or of one answer in µs, or memory in MB.
import type { OsinfoDb } from 'osinfo-db';

const [question = '', shortId = '', snapshot] = process.argv.slice(2);

/** The number of answers per sample, because the clock counts whole microseconds. */
const ANSWERS = 1000;

const QUESTIONS: Readonly<Record<string, () => Promise<number>>> = {
  'first-answer': () => measureCpu(async () => (await openDatabase()).recommend(shortId)),
  'every-file': () => measureCpu(async () => (await openDatabase()).problems),
  'repeated-question': async () => {
    const db = await openDatabase();
    return measureAnswer(() => db.recommend(shortId));
  },
  'new-question': async () => {
    const db = await openDatabase();
    let count = 0;
    return measureAnswer(() => {
      count += 1;
      return db.recommend(shortId, { vsphere: `${Math.floor(count / 1000)}.${count % 1000}` });
    });
  },
  'every-os': async () => {
    const shortIds = (await openDatabase()).oses().flatMap(os => os.shortId ?? []);
    const db = await openDatabase();
    const milliseconds = await measureCpu(async () => shortIds.map(each => db.recommend(each)));
    return (milliseconds * 1000) / shortIds.length;
  },
  memory: async () => {
    const before = process.memoryUsage.rss();
    (await openDatabase()).recommend(shortId);
    return (process.memoryUsage.rss() - before) / 1e6;
  },
};

async function openDatabase(): Promise<OsinfoDb> {
  const { open } = await import('osinfo-db');
  return open(snapshot === undefined ? {} : { snapshot });
}

async function measureCpu(work: () => Promise<unknown>): Promise<number> {
  const start = cpuMilliseconds();
  await work();
  return cpuMilliseconds() - start;
}

/** Microseconds of CPU time per answer, measured over many answers. */
async function measureAnswer(ask: () => unknown): Promise<number> {
  const { Bench } = await import('tinybench');
  const bench = new Bench({ now: cpuMilliseconds, time: 200, iterations: 10, warmupTime: 100, warmupIterations: 3 });
  bench.add(question, () => {
    for (let answer = 0; answer < ANSWERS; answer += 1) ask();
  });
  const [task] = bench.runSync();
  if (task?.result.state !== 'completed') throw new Error(`The bench of ${question} did not complete.`);
  return (task.result.latency.p50 * 1000) / ANSWERS;
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const answer = QUESTIONS[question];
if (answer === undefined) throw new Error(`There is no question '${question}'.`);
console.log(await answer());
