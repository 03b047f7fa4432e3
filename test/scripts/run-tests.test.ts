// In: small broken test files, made for these tests. Out: the runner's failures, also where plain uvu reports none.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const runner = join(import.meta.dirname, '../../scripts/run-tests.js');
const start = `import { suite, test } from '${import.meta.resolve('uvu')}';\n`;
const good = "test('good', () => {}); test.run();";

const cases: readonly [what: string, files: Readonly<Record<string, string>>, last: string, says: string][] = [
  ['one that passes', { a: good }, '1 passed, 0 failed', 'test/a.test.ts'],
  ['one that fails', { a: "test('bad', () => { throw Error('why'); }); test.run();" }, '0 passed, 1 failed', 'why'],
  [
    'a before hook that throws',
    { a: "test.before(() => { throw Error('hook'); }); test('one', () => {}); test('two', () => {}); test.run();" },
    '0 passed, 2 failed',
    'a hook threw',
  ],
  [
    'an after hook that throws',
    { a: "test.after(() => { throw Error('hook'); }); test('one', () => {}); test.run();" },
    '0 passed, 1 failed',
    'Error: hook',
  ],
  ['a missing run()', { a: "test('one', () => {});", b: good }, '2 passed, 1 failed', '`.run()` is missing'],
  ['a suite without tests', { a: 'test.run();', b: good }, '1 passed, 1 failed', 'a suite without tests'],
  [
    'a stray only',
    { a: "test('left out', () => {});\ntest.only('one', () => {}); test.run();" },
    '1 passed, 1 failed',
    '`.only` leaves the other tests out',
  ],
  ['a file that does not load', { a: "throw Error('on load');", b: good }, '1 passed, 1 failed', 'on load'],
  ['a syntax error', { a: 'const;', b: good }, '1 passed, 1 failed', 'SyntaxError'],
  [
    'a skipped test',
    { a: `test.skip('not today', () => {});\n${good}` },
    '1 passed, 0 failed',
    'skipped 1 in test/a.test.ts: not today',
  ],
  ['two suites in a file', { a: `${good} const b = suite('b'); b('x', () => {}); b.run();` }, '2 passed, 0 failed', ''],
  [
    'process.exit in a test',
    { a: "test('one', () => process.exit(0)); test.run();" },
    '0 passed, 1 failed',
    'ended in',
  ],
  [
    'a promise that never settles',
    { a: good, b: "test('one', () => new Promise(() => {})); test.run();" },
    '1 passed, 1 failed',
    'ended in the middle',
  ],
  ['an open timer', { a: `setInterval(() => {}, 1000); ${good}` }, '1 passed, 0 failed', ''],
  ['no test file at all', {}, '0 passed, 0 failed', ''],
];

const runTests = suite('run-tests');

for (const [what, files, last, says] of cases) {
  runTests(what, () => {
    const { status, lines, output } = run(files);
    assert.is(lines.at(-1), last);
    assert.is(status, / 0 failed/.test(last) && !last.startsWith('0 ') ? 0 : 1);
    assert.ok(output.includes(says), `'${says}' is not in:\n${output}`);
    assert.is(lines.filter(line => / passed, /.test(line)).length, 1);
  });
}

runTests('a pattern chooses the files', () => {
  assert.is(run({ one: good, two: good, three: good }, 'test/t').lines.at(-1), '2 passed, 0 failed');
});

runTests('the parts of a run share the files', () => {
  const files = { a: good, b: good, c: `${good} const b = suite('b'); b('x', () => {}); b.run();` };
  const totals = [0, 1].map(part => {
    const { output, totals } = run(files, '', 'totals.json', `${part}/2`);
    assert.is(output.includes('test/b.test.ts'), part === 1);
    return totals;
  });
  assert.equal(totals, [
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 1, failed: 0, skipped: 0 },
  ]);
});

runTests.run();

function run(files: Readonly<Record<string, string>>, ...args: string[]) {
  const root = mkdtempSync(join(tmpdir(), 'run-tests-'));
  const folder = join(root, 'test');
  mkdirSync(folder);
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, `${name}.test.js`), start + code);
  try {
    const child = spawnSync(process.execPath, [runner, folder, ...args], { encoding: 'utf8', cwd: root });
    const output = child.stdout + child.stderr;
    const written = join(root, 'totals.json');
    const totals = existsSync(written) ? JSON.parse(readFileSync(written, 'utf8')) : undefined;
    return { status: child.status, output, lines: child.stdout.trimEnd().split('\n'), totals };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
