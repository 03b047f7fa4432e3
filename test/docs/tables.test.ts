// README's tables hold what the code's own tables hold: no name is missing, and none is there that is not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { PROBLEM_CODES } from '../../data-loader/records/problems.ts';
import { COMMANDS } from '../../lib/cli/command-table.ts';
import type { ErrorCode } from '../../lib/model/errors.ts';
import { OS_CRITERIA } from '../../lib/query/query.ts';
import { elementTable } from '../../scripts/docs/facts.ts';
import { warningTable } from '../../scripts/docs/warnings.ts';

const test = suite('README');

const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');

const ERROR_CODES: Readonly<Record<ErrorCode, true>> = {
  NO_DATABASE: true,
  UNKNOWN_OS: true,
  BAD_TARGET: true,
  BAD_PROPERTY: true,
  BAD_CRITERIA: true,
  BAD_ARGUMENT: true,
  UNSUPPORTED: true,
  BAD_DATA: true,
  BAD_SNAPSHOT: true,
};

test('the elements of a site, with their values', () => {
  assert.equal(rowsUnder('| element | values | meaning |'), rowsOf(elementTable()));
});

test('the codes of errors', () => {
  assert.equal(namesUnder('| code | when | detail |').toSorted(), Object.keys(ERROR_CODES).toSorted());
});

test('the codes of problems, with how bad they are', () => {
  const rows = rowsUnder('| code | severity | what happened |').flatMap(([codes = '', severity = '']) =>
    namesIn(codes).map(code => [code, severity]),
  );
  const expected = Object.entries(PROBLEM_CODES).map(([code, { severity }]) => [code, severity]);
  assert.equal(rows.toSorted(), expected.toSorted());
});

test('the codes of warnings', () => {
  assert.equal(rowsUnder('| code | when |'), rowsOf(warningTable()));
});

test('the commands', () => {
  assert.equal(
    [...new Set(namesUnder('| command | answers |').map(written => written.split(' ')[0]))],
    COMMANDS.map(({ name }) => name),
  );
});

test('the criteria', () => {
  assert.equal(namesUnder('| criterion | lets through |').toSorted(), OS_CRITERIA.toSorted());
});

test.run();

/** The names in the first cells of a table. */
function namesUnder(titles: string): readonly string[] {
  return rowsUnder(titles).flatMap(([first = '']) => namesIn(first));
}

function namesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`(.+?)`/g)].map(([, name = '']) => name);
}

function rowsUnder(titles: string): readonly (readonly string[])[] {
  const start = readme.indexOf(`${titles}\n`);
  assert.ok(start >= 0, `README has no table ${titles}`);
  return rowsOf(readme.slice(start).split('\n\n')[0] ?? '');
}

/** The cells of a Markdown table, without its titles. */
function rowsOf(table: string): readonly (readonly string[])[] {
  return table
    .trimEnd()
    .split('\n')
    .slice(2)
    .map(line => line.slice(2, -2).split(' | '));
}
