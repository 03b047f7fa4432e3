// In: a folder of compiled uvu test files, and optionally a pattern of their names, a file for the totals, and `0/2`
// for the first half of the files. Out: every file run, one after another, and the totals, in that file or else as the
// closing line. Plain uvu exits 0 when a `before` hook throws and when a file lacks `.run()`: here both fail, and so
// does a forgotten `.only`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { closingLine, exitCode, type Totals } from './totals.ts';

/** The queue entry of uvu for each `.run()`: its failures as text or `true`, then counts. */
type QueuedSuite = () => Promise<[failures: string | true, passed: number, skipped: number, total: number]>;

interface TestFile {
  readonly name: string;
  readonly path: string;
}

const [folder = 'dist/test', pattern = '', totalsFile, part = '0/1'] = process.argv.slice(2);
const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
let isFinished = false;

process.on('exit', () => {
  if (!isFinished) {
    totals.failed += 1;
    console.log('FAILED: the process ended in the middle of the tests');
  }
  if (totalsFile) writeFileSync(totalsFile, JSON.stringify(totals));
  else console.log(closingLine(totals));
  process.exitCode = exitCode(totals);
});

// Without this, a test could read the cache of this host or of an earlier test.
process.env.OSINFO_CACHE = 'off';

const skips: (string | undefined)[] = [];
const [turn = 0, parts = 1] = part.split('/').map(Number);
const files = testFiles(resolve(folder), new RegExp(pattern)).filter((_, index) => index % parts === turn);
if (files.length === 0 && parts === 1) console.log(`No test file has '${pattern}' in its path.`);
for (const file of files) skips.push(await runFile(file));
for (const line of skips) if (line) console.log(line);
isFinished = true;
process.exit();

function testFiles(folder: string, pattern: RegExp): TestFile[] {
  return readdirSync(folder, { encoding: 'utf8', recursive: true })
    .map(path => ({
      name: `${basename(folder)}/${path.replaceAll('\\', '/').replace(/\.js$/, '.ts')}`,
      path: join(folder, path),
    }))
    .filter(({ name }) => name.endsWith('.test.ts') && pattern.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Adds to the totals. Returns a line about skipped tests if there are any. */
async function runFile({ name, path }: TestFile): Promise<string | undefined> {
  const suites: QueuedSuite[] = [];
  Object.assign(globalThis, { UVU_DEFER: 1, UVU_QUEUE: [suites] });
  const code = readFileSync(path, 'utf8');
  const fail = (why: string): void => {
    totals.failed += 1;
    console.log(`FAILED ${name}: ${why}`);
  };

  console.log(name);
  try {
    await import(pathToFileURL(path).href);
  } catch (error) {
    fail(`it does not load: ${stackOf(error)}`);
    return undefined;
  }
  if (suites.length === 0) fail('no test runs: `.run()` is missing');
  if (/^\s*\w+\.only\(/m.test(code)) fail('`.only` leaves the other tests out');

  let skippedHere = 0;
  for (const suite of suites) {
    try {
      const [failures, passed, skipped, total] = await suite();
      totals.passed += passed;
      totals.failed += total - passed;
      skippedHere += skipped;
      if (failures !== true) console.log(`\n${failures}`);
      else if (passed < total)
        console.log(`FAILED ${name}: a hook threw, or uvu could not print an error; it hides which`);
      else if (total + skipped === 0) fail('a suite without tests');
    } catch (error) {
      fail(`an \`after\` hook threw: ${stackOf(error)}`);
    }
  }
  totals.skipped += skippedHere;
  return skippedHere > 0 ? `skipped ${skippedHere} in ${name}${namesOfSkipped(code, skippedHere)}` : undefined;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? String(error.stack) : String(error);
}

/** The names of skipped tests, from the source, because uvu only counts them; empty where they are ambiguous. */
function namesOfSkipped(code: string, count: number): string {
  const names = [...code.matchAll(/\.skip\)?\(\s*(['"`])(.+?)\1/g)].map(match => match[2]);
  return names.length === count ? `: ${names.join(', ')}` : '';
}
