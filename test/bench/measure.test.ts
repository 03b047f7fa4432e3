// The bench's own arithmetic: who is measured when, what medians and ratios are made of, and what is said of the absent.
import { existsSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Contender, measure, type Question } from '../../bench/measure.ts';
import { plot } from '../../bench/plot.ts';
import { reportOf } from '../../bench/report.ts';

const test = suite('bench');

/** Answers each round with the next sample; the first two rounds do not count. */
function counting(name: string, log: string[], ...samples: readonly number[]): Contender {
  const left = [0, 0, ...samples];
  const sample = (): number => {
    log.push(name);
    return left.shift() ?? Number.NaN;
  };
  return { name, sample };
}

function question(contenders: Question['contenders']): Question {
  const comparisons = [
    { of: 'a', to: 'b', atMost: 2 },
    { of: 'a', to: 'c' },
  ];
  return { name: 'q', asks: 'nothing', unit: 'ms', rounds: 3, contenders, comparisons };
}

const log: string[] = [];
const seen: string[] = [];
const figures = measure(
  question(folder => {
    seen.push(folder);
    assert.ok(existsSync(folder));
    return [
      counting('a', log, 6, 1, 9),
      { ...counting('b', log, 2, 1, 1), atMost: 3 },
      { name: 'c', absent: 'not installed' },
    ];
  }),
);

test('contenders take turns, each round the other way round', () => {
  assert.is(log.join(''), 'abbaabbaab');
});

test('the warm-up is not counted, and a ratio is one of samples of the same round', () => {
  assert.equal(figures.contenders, [
    { name: 'a', median: 6, least: 1, most: 9 },
    { name: 'b', median: 1, least: 1, most: 2, atMost: 3 },
    { name: 'c', absent: 'not installed' },
  ]);
  assert.equal(figures.ratios, [{ of: 'a', to: 'b', atMost: 2, median: 3, least: 1, most: 9 }]);
});

test('the folder is gone afterwards', () => {
  assert.is(seen.length, 1);
  assert.not(existsSync(seen[0] ?? '.'));
});

test('the report names the absent, and a goal that was missed', () => {
  const lines = reportOf(figures).split('\n');
  assert.ok(lines.some(line => /^ {2}c +absent: not installed$/.test(line)));
  assert.ok(lines.some(line => /^ {2}b +1\.00 {2}\(1\.00 to 2\.00\) {2}within 3\.00$/.test(line)));
  assert.ok(lines.some(line => /^ {2}a \/ b +3\.00 {2}\(1\.00 to 9\.00\) {2}MORE than 2\.00$/.test(line)));
});

test('the same figures give the same picture, with a bar for everyone who was measured', () => {
  const picture = plot([figures], 'a < b');
  assert.is(picture, plot([figures], 'a < b'));
  assert.is(picture.match(/<rect /g)?.length, 2);
  assert.ok(picture.includes('a &lt; b'));
});

test.run();
