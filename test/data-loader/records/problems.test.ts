// Tests how problems are made, printed and ordered.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  compareProblems,
  compareText,
  formatPlace,
  formatProblem,
  type Place,
  PROBLEM_CODES,
  type Problem,
  type ProblemCode,
  parsePlace,
  problem,
} from '../../../data-loader/records/problems.ts';

const test = suite('problems');

const PLACES: readonly (readonly [place: Place, written: string])[] = [
  [{ layer: 'system', file: 'os/a.xml', line: 3, column: 7 }, 'system:os/a.xml:3:7'],
  [{ layer: 'local', file: 'os/a.xml', line: 3 }, 'local:os/a.xml:3'],
  [{ layer: 'user', file: '.' }, 'user:.'],
];

for (const [place, written] of PLACES) {
  test(`a place is written ${written}`, () => {
    assert.is(formatPlace(place), written);
  });
}

test('the severity of a problem follows from its code', () => {
  const at: Place = { layer: 'system', file: 'a.xml' };
  assert.equal(problem('BAD_XML', at, 'm'), { code: 'BAD_XML', severity: 'error', at, message: 'm' });
  assert.equal(problem('IGNORED_FILE', at, 'm', { value: 'v', entity: 'e', excerpt: 'x' }), {
    code: 'IGNORED_FILE',
    severity: 'warning',
    at,
    message: 'm',
    value: 'v',
    entity: 'e',
    excerpt: 'x',
  });
});

test('warnings are those that nothing was left out for', () => {
  const warnings = Object.entries(PROBLEM_CODES).flatMap(([code, { severity }]) =>
    severity === 'warning' ? code : [],
  );
  assert.equal(warnings.sort(), [
    'ANCESTRY_CYCLE',
    'DANGLING_REFERENCE',
    'DUPLICATE_SHORT_ID',
    'DUPLICATE_VALUE',
    'IGNORED_FILE',
    'UNKNOWN_ELEMENT',
  ]);
  const errors = Object.values(PROBLEM_CODES).filter(({ severity }) => severity === 'error');
  assert.is(errors.length + warnings.length, Object.keys(PROBLEM_CODES).length);
});

test('a problem is printed as a compiler would', () => {
  const at: Place = { layer: 'system', file: 'a.xml', line: 2, column: 3 };
  assert.is(formatProblem(problem('BAD_VALUE', at, 'it is wrong')), 'system:a.xml:2:3: error: it is wrong [BAD_VALUE]');
  assert.is(
    formatProblem(problem('BAD_VALUE', at, 'it is wrong', { excerpt: '  <x/>' })),
    'system:a.xml:2:3: error: it is wrong [BAD_VALUE]\n      <x/>\n      ^',
  );
});

test('a problem that is printed moves no cursor, and its texts end no line', () => {
  const at: Place = { layer: 'system', file: 'a\n', line: 1, column: 2 };
  const text = 'b\u001b\u009b\u202e\n';
  const shown = formatProblem(problem('BAD_XML', at, text, { excerpt: text }));
  assert.is(shown, 'system:a␊:1:2: error: b␛\ufffd\ufffd␊ [BAD_XML]\n    b␛\ufffd\ufffd␊\n     ^');
});

test('the caret stands below the line as far as that is shown', () => {
  const shown = (column: number | undefined): string | undefined => {
    const at: Place = { layer: 'system', file: 'a.xml', line: 1, ...(column !== undefined && { column }) };
    return formatProblem(problem('BAD_XML', at, 'm', { excerpt: 'abc' })).split('\n')[2];
  };
  assert.is(shown(1), '    ^');
  assert.is(shown(4), '       ^', 'right behind it');
  assert.is(shown(5), undefined, 'further on');
  assert.is(shown(undefined), undefined, 'nowhere');
});

test('problems are ordered by layer, file, line, column, code and message', () => {
  const at = (layer: Place['layer'], file: string, line?: number, column?: number): Place => ({
    layer,
    file,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  });
  const make = (code: ProblemCode, place: Place, message = 'm'): Problem => problem(code, place, message);
  const ordered = [
    make('TOO_LARGE', at('system', 'a.xml')),
    make('BAD_VALUE', at('system', 'a.xml', 2)),
    make('BAD_VALUE', at('system', 'a.xml', 10, 2)),
    make('BAD_VALUE', at('system', 'a.xml', 10, 10)),
    make('MISSING_VALUE', at('system', 'a.xml', 10, 10), 'a'),
    make('MISSING_VALUE', at('system', 'a.xml', 10, 10), 'b'),
    make('BAD_XML', at('system', 'b.xml', 1, 1)),
    make('BAD_XML', at('local', 'a.xml', 1, 1)),
    make('BAD_XML', at('user', 'B.xml', 1, 1)),
    make('BAD_XML', at('user', 'a.xml', 1, 1)),
  ];
  assert.equal([...ordered].reverse().sort(compareProblems), ordered);
  assert.is(compareProblems(make('BAD_XML', at('user', 'a')), make('BAD_XML', at('user', 'a'))), 0);
});

test('texts are compared by code unit', () => {
  const texts = ['', 'A', 'B', 'a', 'ab', 'b', 'z', 'ä', '\u{1F427}', '\uff5e'];
  assert.equal([...texts].reverse().sort(compareText), texts);
});

test('a place is written and read in linear time', () => {
  const started = performance.now();
  for (const file of [`${':1'.repeat(200_000)}x`, ':1'.repeat(200_000), `${'1:'.repeat(200_000)}`]) {
    const at: Place = { layer: 'system', file, line: 7 };
    assert.equal(parsePlace(formatPlace(at)), at);
  }
  assert.ok(performance.now() - started < 1500);
});

test.run();
