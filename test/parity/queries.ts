// In: queries for osinfo-query. Out: its answers in the shape of answers.ts: the exit status, the head of the table,
// and each row by its id. Rows are compared as a set, because their order is that of a hash table.

import type { OsinfoDb } from '../../lib/index.ts';
import { type Query, queryTable } from '../../lib/render/text/query-table.ts';
import { isObject, type JsonObject, type Question } from './answers.ts';
import { listOf } from './json.ts';

const query = (type: string, conditions: readonly string[] = [], fields?: string, sort?: string): Query => ({
  type,
  conditions,
  ...(fields !== undefined && { fields: fields.split(',') }),
  ...(sort !== undefined && { sort }),
});

const OS_COLUMNS = 'short-id,name,version,family,distro,vendor,release-date,eol-date,codename,id,release-status';

/** Asked of every database. */
const FEW: readonly Query[] = [query('os', [], OS_COLUMNS), query('platform'), query('device')];

/** Asked of a real one. */
const MANY: readonly Query[] = [
  ...FEW,
  query('os'),
  query('deployment'),
  query('platform', [], 'id,codename,eol-date,release-date'),
  query('device', ['class=net']),
  query('device', ['bus-type=pci', 'class=net'], 'id,product', 'product'),
  query('os', ['family=linux'], 'id,version', 'version'),
  query('os', ['short-id=fedora36']),
  query('os', ['short-id=winxp', 'family=winnt']),
  query('os', ['release-status=released']),
  query('os', ['release-status=rolling']),
  query('os', ['vendor=Fedora Project'], 'vendor,id'),
  query('os', ['vendor=fedora project']),
  query('os', ['name=a=b']),
  query('os', [], 'id,nonsense'),
  query('os', [], 'id', 'nonsense'),
  query('os', ['nonsense=1']),
  query('os', ['family']),
  query('nonsense'),
];

/** The queries of a question. */
export function queriesOf({ manyQueries = false }: Question): readonly Query[] {
  return manyQueries ? MANY : FEW;
}

/** The arguments by which osinfo-query is asked the same. */
export function argumentsOf({ type, conditions, fields, sort }: Query): readonly string[] {
  return [
    ...(fields === undefined ? [] : ['-f', fields.join(',')]),
    ...(sort === undefined ? [] : ['-s', sort]),
    ...[type, ...conditions],
  ];
}

/** This library's answers. */
export function ourTables(db: OsinfoDb, question: Question): JsonObject {
  return Object.fromEntries(
    queriesOf(question).map(asked => {
      const table = queryTable(db, asked);
      const answer =
        'fault' in table ? answerOf(1, []) : answerOf(table.found > 0 ? 0 : 1, table.lines.join('\n').split('\n'));
      return [argumentsOf(asked).join(' '), answer];
    }),
  );
}

/** What libosinfo.py tells of osinfo-query, in the same shape. */
export function tablesOf(query: JsonObject): JsonObject {
  const tables = Object.entries(query).map(([args, table]) => {
    const { exit, lines } = isObject(table) ? table : {};
    return [args, answerOf(Number(exit), listOf(lines).map(String))] as const;
  });
  return Object.fromEntries(tables);
}

function answerOf(exit: number, [head = '', rule = '', ...rows]: readonly string[]): JsonObject {
  const column = head.split(' | ').findIndex(label => label.trim() === 'ID');
  const idOf = (row: string): string => (column === -1 ? row : (row.split(' | ')[column]?.trim() ?? ''));
  return { exit, head, rule, rows: Object.fromEntries(rows.map(row => [idOf(row), row])) };
}
