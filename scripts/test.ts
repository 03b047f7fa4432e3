// In: nothing, or patterns of test file names. Out: the gates and tests that every change needs, and `N passed, N
// failed` as the last line. With patterns, only the matching test files run, slow ones too, and no gate.
import { runGates } from './gates.ts';
import { printTotals, QUICK_FILES, runTestFiles } from './test-run.ts';

const patterns = process.argv.slice(2);

if (patterns.length > 0) await runTestFiles({ pattern: patterns.join('|'), parts: 1 });
else {
  await runGates();
  await runTestFiles({ pattern: QUICK_FILES });
}
printTotals();
