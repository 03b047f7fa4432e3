// Floods of problems in, as many out as a person can use, with the number of the others.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { entriesOf, limitInAll, limitPerFile, problemsIn } from '../../../data-loader/records/problem-limits.ts';
import { type Problem, problem } from '../../../data-loader/records/problems.ts';
import { databaseOf, os, readFile } from '../../fixtures/records.ts';

const test = suite('problem-limits');

function problems(count: number, file: string): readonly Problem[] {
  return Array.from({ length: count }, (_, index) =>
    problem('BAD_VALUE', { layer: 'system', file, line: index + 1 }, 'a value'),
  );
}

test('of each file the first 2,500, and how many others there are', () => {
  const all = [...problems(2500, 'a.xml'), ...problems(3400, 'b.xml'), ...problems(1, 'c'), ...problems(2501, 'd.xml')];
  const kept = problemsIn(limitPerFile(entriesOf(all)));
  assert.is(kept.length, 2500 + 2501 + 1 + 2501);
  const last = kept.filter(({ code }) => code === 'TOO_LARGE');
  assert.equal(
    last.map(({ at, message }) => `${at.file}:${at.line} ${message}`),
    [
      'b.xml:2501 900 more problems like those before in this file; only 2500 are listed',
      'd.xml:2501 1 more problem like those before in this file; only 2500 are listed',
    ],
  );
});

test('of a database the first ten thousand', () => {
  const all = Array.from({ length: 200 }, (_, index) => problems(100, `${index}.xml`)).flat();
  const kept = problemsIn(limitInAll(entriesOf(all)));
  assert.is(kept.length, 10_001);
  assert.is(kept.at(-1)?.message, 'more than 10000 problems; those from here on are not listed');
  assert.is(limitInAll(entriesOf(all.slice(0, 10_000))).length, 10_000);
});

test('a file of bad values, and an OS with dangling references', () => {
  const bad = '<media live="?"/>'.repeat(5000);
  const read = readFile('os/example.org/a.xml', `<libosinfo>${os('a', bad)}</libosinfo>`);
  assert.is(read.problems.length, 2501);
  const clones = Array.from({ length: 3000 }, (_, index) => `<clones id="${index}"/>`).join('');
  assert.is(databaseOf(os('a', clones)).problems.length, 2501);
});

test('short-ids that clash', () => {
  const claims = Array.from({ length: 2600 }, (_, index) => `<short-id>s${index}</short-id>`).join('');
  assert.is(databaseOf(os('a', claims), os('b', claims)).problems.length, 2501);
});

test('long texts are cut off', () => {
  const { message, value } = problem('BAD_VALUE', { layer: 'system', file: 'a' }, 'm'.repeat(5000), {
    value: 'v'.repeat(5000),
  });
  assert.is(message.length, 1001);
  assert.is(value?.length, 1001);
});

test.run();
