// In: nothing. Out: every value of an image property that the classes of the installed Nova and this library read otherwise,
// those on purpose counted by kind, and as the last line the count of the others; exit 1 unless it is 0. Without Nova the
// comparison is skipped, and says so.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { compareReadings, type NovaReference } from './compare.ts';

const SCRIPT = join(import.meta.dirname, '../../../../test/parity/nova/reference.py');

process.exitCode = run();

function run(): number {
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [SCRIPT], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status === null || stderr.includes("No module named 'nova'")) {
    console.log('parity with Nova was skipped: Nova is not installed here (apt-get install python3-nova)');
    return 0;
  }
  if (status !== 0) {
    console.log(stderr);
    return 1;
  }
  const reference: NovaReference = JSON.parse(stdout);
  const { cases, classValues, unintended, intended } = compareReadings(reference);
  for (const line of unintended) console.log(`DIFFERENT ${line}`);
  console.log('Intended differences:');
  for (const [{ what }, count] of intended) console.log(`${String(count).padStart(7)}  ${what}`);
  const claimed = [...intended.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `${unintended.length} differences in ${cases} values of ${reference.names.length} properties, ${classValues} of them those of Nova's classes; ${claimed} intended`,
  );
  return unintended.length === 0 ? 0 : 1;
}
