// In: nothing. Out: every value of an image property that the classes of the installed Nova and this library read
// differently; what Nova makes of the images that this library writes for every OS of the installed database, and the
// hardware that it takes from libosinfo. The intended differences are counted by kind, the count of the others is the
// last line of each part; exit 1 unless they are 0. Without Nova the comparison is skipped with a message.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installedDatabase, NO_DATABASE_HERE } from '../../fixtures/real-database.ts';
import { compareReadings, type NovaReference } from './compare.ts';
import { compareWritten, type WrittenComparison, type WrittenQuestions, writtenQuestions } from './written.ts';

/** How many differences are listed. */
const SHOWN = 50;

const SCRIPTS = join(import.meta.dirname, '../../../../test/parity/nova');
const PACKAGES = 'apt-get install python3-nova python3-gi gir1.2-libosinfo-1.0';

process.exitCode = run();

function run(): number {
  const readings = ask('reference.py', '');
  if (typeof readings === 'string') return skip(readings);
  const first = tellReadings(JSON.parse(readings.stdout));
  const db = installedDatabase();
  if (db === undefined) return Math.max(first, skip(NO_DATABASE_HERE));
  const questions = writtenQuestions(db);
  const answers = ask('written.py', JSON.stringify(questions));
  if (typeof answers === 'string') return Math.max(first, skip(answers));
  const second = tellWritten(questions, compareWritten(questions, JSON.parse(answers.stdout), db));
  return Math.max(first, second);
}

/** What a script prints; why not, where something is not installed. @throws when the script fails */
function ask(script: string, input: string): { readonly stdout: string } | string {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28, input } as const;
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [join(SCRIPTS, script)], options);
  if (status === null || /No module named '(nova|gi)'|Namespace Libosinfo not available/.test(stderr)) {
    return `Nova or libosinfo is not installed here (${PACKAGES})`;
  }
  if (status !== 0) throw new Error(stderr);
  return { stdout };
}

function skip(why: string): number {
  console.log(`parity with Nova was skipped: ${why}`);
  return 0;
}

function tellReadings(reference: NovaReference): number {
  const { cases, classValues, unintended, intended } = compareReadings(reference);
  tellCounts(
    unintended,
    [...intended].map(([{ what }, count]) => [what, count]),
  );
  const claimed = [...intended.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `${unintended.length} differences in ${cases} values of ${reference.names.length} properties, ${classValues} of them those of Nova's classes; ${claimed} intended`,
  );
  return unintended.length === 0 ? 0 : 1;
}

function tellWritten({ images, oses }: WrittenQuestions, { values, unintended, intended }: WrittenComparison): number {
  tellCounts(unintended, [...intended]);
  const claimed = [...intended.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `${unintended.length} differences in ${values} values of ${images.length} different images that are written here, and of the disks and cards of ${oses.length} OSes by nova.virt.osinfo; ${claimed} intended`,
  );
  return unintended.length === 0 ? 0 : 1;
}

function tellCounts(unintended: readonly string[], intended: readonly (readonly [string, number])[]): void {
  for (const line of unintended.slice(0, SHOWN)) console.log(`DIFFERENT ${line}`);
  console.log('Intended differences:');
  for (const [what, count] of intended) console.log(`${String(count).padStart(7)}  ${what}`);
}
