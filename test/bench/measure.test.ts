// Tests the arithmetic of the bench: the order of measurements, the minima and ratios, and which ratios are marked.
import { existsSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Candidate, measure, type Question } from '../../bench/measure.ts';
import { formatFigure, report } from '../../bench/report.ts';
import type { Ratio } from '../../bench/thresholds.ts';

const test = suite('bench');

const RATIOS: readonly Ratio[] = [
  { question: 'q', of: 'a', to: 'b', atMost: { 20: 2, 22: 8 } },
  { question: 'q', of: 'a', to: 'c' },
  { question: 'another', of: 'a', to: 'b' },
];

const log: string[] = [];
const folders: string[] = [];

const QUESTION: Question = {
  name: 'q',
  unit: 'ms',
  rounds: 3,
  prepare: folder => folders.push(folder),
  candidates: (node, folder) => {
    assert.ok(existsSync(folder));
    const factor = node === 'node20' ? 1 : 2;
    return [
      takes('a', node, [6 * factor, 1, 9]),
      takes('b', node, [2, 1, 1]),
      { name: 'c', missing: 'it is not installed' },
    ];
  },
};

/** Gives these samples one after another, after two that do not count. */
function takes(name: string, node: string, samples: readonly number[]): Candidate {
  const remaining = [0, 0, ...samples];
  const sample = (): number => {
    log.push(`${node}${name}`);
    return remaining.shift() ?? Number.NaN;
  };
  return { name, sample };
}

const measurements = measure(
  QUESTION,
  [
    { major: 20, program: 'node20' },
    { major: 22, program: 'node22' },
  ],
  RATIOS,
);

test('each round takes a sample of each candidate with each Node, always in the same order', () => {
  assert.equal(log, Array.from({ length: 5 }, () => ['node20a', 'node20b', 'node22a', 'node22b']).flat());
});

test('a minimum and a ratio leave out the warm-up, and a ratio is the median of those of single rounds', () => {
  assert.equal(measurements.minima, [
    { name: 'a', byNode: { 20: 1, 22: 1 } },
    { name: 'b', byNode: { 20: 1, 22: 1 } },
    { name: 'c', missing: 'it is not installed', byNode: {} },
  ]);
  assert.equal(measurements.ratios, [
    { question: 'q', of: 'a', to: 'b', atMost: { 20: 2, 22: 8 }, byNode: { 20: 3, 22: 6 } },
    { question: 'q', of: 'a', to: 'c', byNode: {} },
  ]);
});

test('the folder is removed', () => {
  assert.is(folders.length, 1);
  assert.not(existsSync(folders[0] ?? '.'));
});

test('the report names what is missing, and marks a ratio above the threshold of its Node', () => {
  const lines = report(measurements).split('\n');
  assert.match(lines.find(line => line.startsWith('  c')) ?? '', /it is not installed$/);
  assert.match(
    lines.find(line => line.startsWith('  a / b')) ?? '',
    /3\.00 +6\.00 +- +- +at most 2, 8, -, - {2}MISSED with Node 20$/,
  );
  assert.match(lines.find(line => line.startsWith('  a / c')) ?? '', /( +-){4}$/);
});

test('figures have three significant digits', () => {
  assert.equal([1234.5, 12.345, 0.012345, 0.0000012345, undefined].map(formatFigure), [
    '1235',
    '12.3',
    '0.0123',
    '0.000001',
    '-',
  ]);
});

test.run();
