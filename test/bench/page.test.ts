// Tests that the table and the picture of docs/performance.md are those of docs/bench.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Results, replaceTable } from '../../bench/page.ts';
import { drawPicture } from '../../bench/picture.ts';
import { QUESTIONS } from '../../bench/questions/index.ts';
import { RATIOS } from '../../bench/thresholds.ts';

const test = suite('results of the bench');

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/performance.md'), 'utf8');
const results: Results = JSON.parse(readFileSync(join(root, 'docs/bench.json'), 'utf8'));

test('the table is written from the results', () => {
  assert.is(replaceTable(page, results), page);
  const changed = { ...results, processor: 'another processor' };
  assert.is.not(replaceTable(page, changed), page);
});

test('the picture is drawn from the results', () => {
  assert.is(drawPicture(results), readFileSync(join(root, 'docs/bench.svg'), 'utf8'));
});

test('the results are of every question, with the ratios and thresholds of today', () => {
  assert.equal(
    results.measurements.map(({ question }) => question),
    QUESTIONS.map(({ name }) => name),
  );
  assert.equal(
    results.measurements.flatMap(({ ratios }) => ratios.map(({ byNode: _, ...ratio }) => ratio)),
    RATIOS,
  );
});

test('every ratio is of two candidates of its question', () => {
  for (const { question, minima, ratios } of results.measurements) {
    const names = minima.map(({ name }) => name);
    for (const { of, to } of ratios) assert.ok(names.includes(of) && names.includes(to), `${question}: ${of} / ${to}`);
  }
});

test('a page without its two marks is refused', () => {
  assert.throws(() => replaceTable('# osinfo-db\n', results), /The page lacks/);
});

test.run();
