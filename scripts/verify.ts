// In: nothing. Out: all checks of this package, one after another: those of `npm test`, the slow test files, the
// coverage, the package, and the comparisons with other programs; `N passed, N failed` as the last line.
import { join } from 'node:path';
import { checkCoverage } from './check-coverage.ts';
import { checkDataPackage } from './check-data-package.ts';
import { checkPackage } from './check-package.ts';
import { runGates } from './gates.ts';
import { ALL_FILES, COVERAGE, gate, printTotals, ROOT, resultOfOwn, runTestFiles } from './test-run.ts';

const v8Folder = join(COVERAGE, 'v8');

await runGates();
await runTestFiles({ pattern: ALL_FILES, v8Folder });
await gate('coverage', () => checkCoverage(COVERAGE, v8Folder));
await gate('package', () => checkPackage(ROOT));
await gate('data package', () => checkDataPackage(ROOT));
await gate('consumers', () => resultOfOwn(20, 'test/consumers/run.js'));
await gate('API reference', () => resultOfOwn(10, '../scripts/api-reference.mjs', '--optional'));
await gate('fuzz', () => resultOfOwn(10, 'test/fuzz/run.js', '100000'));
await gate('parity', () => resultOfOwn(20, 'test/parity/run.js', '--optional'));
await gate('parity of identification', () =>
  resultOfOwn(20, 'test/parity/identify/run.js', '--optional', '--every', '10'),
);
await gate('parity with virt-install', () => resultOfOwn(10, 'test/parity/virt-install/run.js', '--recorded'));
await gate('parity with Nova', () => resultOfOwn(5, 'test/parity/nova/run.js'));
await gate('e2e with libvirt', () => resultOfOwn(20, 'test/e2e/run.js'));
await gate('guests that boot', () => resultOfOwn(8, 'test/boot/run.js', '--smoke', '--via', 'qemu'));
printTotals();
