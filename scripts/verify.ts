// In: nothing. Out: all checks of this package, one after another: those of `npm test`, the slow test files, the
// coverage, the package, and the comparisons with other programs; `N passed, N failed` as the last line.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkCoverage } from './check-coverage.ts';
import { checkDataPackage } from './check-data-package.ts';
import { checkPackage } from './check-package.ts';
import { runGates } from './gates.ts';
import { ALL_FILES, COVERAGE, gate, printTotals, ROOT, resultOfOwn, runTestFiles } from './test-run.ts';

const v8Folder = join(COVERAGE, 'v8');
const fuzzInputs = '100000';
const consumers = 'test/consumers/run.js';

await runGates();
await runTestFiles({ pattern: ALL_FILES, v8Folder });
await gate('coverage', () => checkCoverage(COVERAGE, v8Folder));
await gate('package', () => checkPackage(ROOT));
await gate('data package', () => checkDataPackage(ROOT));
if (existsSync(join(ROOT, 'dist', consumers))) await gate('consumers', () => resultOfOwn(consumers));
await gate('fuzz', () => resultOfOwn('test/fuzz/run.js', fuzzInputs));
await gate('parity', () => resultOfOwn('test/parity/run.js', '--optional'));
await gate('parity with virt-install', () => resultOfOwn('test/parity/virt-install/run.js', '--recorded'));
await gate('e2e with libvirt', () => resultOfOwn('test/e2e/run.js'));
printTotals();
