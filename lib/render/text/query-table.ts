// An entity kind, columns, conditions and a sort key in, the lines that osinfo-query prints out. One difference: rows
// without the sort key come last, and equal rows are ordered by id.
import { compareText } from '../../../data-loader/records/problems.ts';
import type { OsinfoDb } from '../../database/db.ts';
import type { Device, Os, Platform } from '../../model/entities.ts';

/** What is wrong with a query, in osinfo-query's own words. */
export interface QueryFault {
  readonly fault: string;
}

/** What to print. */
export interface Query {
  readonly type: string;
  /** Names of columns; absent means those that are shown by default. */
  readonly fields?: readonly string[];
  /** Name of a property; absent means that of the first column. */
  readonly sort?: string;
  /** `KEY=VALUE`; all must match. */
  readonly conditions: readonly string[];
}

interface Column {
  readonly key: string;
  readonly label: string;
  /** Width in bytes. */
  readonly width: number;
  readonly shown: boolean;
}

/** An entity in the form of the table: all values of each property. */
interface Row {
  readonly id: string;
  readonly values: Readonly<Record<string, readonly (string | undefined)[]>>;
}

interface QueryType {
  readonly columns: readonly Column[];
  readonly rows: (db: OsinfoDb) => Iterable<Row>;
}

const column = (key: string, label: string, width: number, isShown = false): Column => ({
  key,
  label,
  width,
  shown: isShown,
});

const TYPES: Readonly<Record<string, QueryType>> = {
  os: {
    columns: [
      column('short-id', 'Short ID', 20, true),
      column('name', 'Name', 50, true),
      column('version', 'Version', 8, true),
      column('family', 'Family', 12),
      column('distro', 'Distro', 12),
      column('vendor', 'Vendor', 25),
      column('release-date', 'Release date', 12),
      column('eol-date', 'End of life', 12),
      column('codename', 'Code name', 10),
      column('id', 'ID', 40, true),
      column('release-status', 'Release status', 15),
    ],
    rows: db => db.oses().map(osRow),
  },
  platform: {
    columns: [
      column('short-id', 'Short ID', 20, true),
      column('name', 'Name', 50, true),
      column('version', 'Version', 8, true),
      column('vendor', 'Vendor', 25, true),
      column('release-date', 'Release date', 12),
      column('eol-date', 'End of life', 12),
      column('codename', 'Code name', 10),
      column('id', 'ID', 40, true),
    ],
    rows: db => db.platforms().map(productRow),
  },
  device: {
    columns: [
      column('vendor', 'Vendor', 20, true),
      column('vendor-id', 'Vendor ID', 12, true),
      column('product', 'Product', 20, true),
      column('product-id', 'Product ID', 12, true),
      column('name', 'Name', 14, true),
      column('class', 'Class', 15, true),
      column('bus-type', 'Bus', 8, true),
      column('id', 'ID', 40, true),
    ],
    rows: deviceRows,
  },
  deployment: {
    columns: [column('id', 'ID', 40, true)],
    rows: db => db.deployments().map(({ id }) => ({ id, values: { id: [id] } })),
  },
};

/** The lines of the table and how many entities are in it, or what is wrong with the query. */
export function queryTable(
  db: OsinfoDb,
  query: Query,
): { readonly lines: readonly string[]; readonly found: number } | QueryFault {
  const type = Object.hasOwn(TYPES, query.type) ? TYPES[query.type] : undefined;
  if (type === undefined) return { fault: `Unknown type '${query.type}' requested` };
  const { columns } = type;
  const unknown = query.fields?.find(field => columns.every(({ key }) => key !== field));
  if (unknown !== undefined) return { fault: `Unknown property name ${unknown}` };
  const conditions: (readonly [key: string, value: string])[] = [];
  for (const condition of query.conditions) {
    const equals = condition.indexOf('=');
    if (equals === -1) return { fault: 'Syntax error in condition, expecting KEY=VALUE' };
    const key = condition.slice(0, equals);
    if (columns.every(known => known.key !== key)) return { fault: `Unknown property name ${key}` };
    conditions.push([key, condition.slice(equals + 1)]);
  }
  const sort = query.sort ?? columns[0]?.key ?? 'id';
  const rows = Array.from(type.rows(db))
    .filter(row => conditions.every(([key, value]) => row.values[key]?.includes(value)))
    .sort((a, b) => compareRows(a, b, sort));
  const shownColumns = columns.filter(({ key, shown }) => query.fields?.includes(key) ?? shown);
  const lines = [
    ` ${shownColumns.map(({ label, width }) => pad(label, width)).join(' | ')}`,
    `-${shownColumns.map(({ width }) => '-'.repeat(width)).join('-+-')}`,
    ...rows.map(row => ` ${shownColumns.map(({ key, width }) => pad(row.values[key]?.[0] ?? '', width)).join(' | ')}`),
  ];
  return { lines, found: rows.length };
}

function productRow(product: Os | Platform): Row {
  const { id, shortIds, name, version, vendor, releaseDate, eolDate, codename } = product;
  const values = {
    id: [id],
    'short-id': shortIds,
    name: [name],
    version: [version],
    vendor: [vendor],
    'release-date': [releaseDate],
    'eol-date': [eolDate],
    codename: [codename],
  };
  return { id, values };
}

function osRow(os: Os): Row {
  // A status that is not written is no status in osinfo-query; everywhere else it means released.
  const status = os.record.releaseStatus?.value;
  const { id, values } = productRow(os);
  return { id, values: { ...values, family: [os.family], distro: [os.distro], 'release-status': [status] } };
}

function* deviceRows(db: OsinfoDb): Iterable<Row> {
  for (const device of db.devices()) yield deviceRow(device);
  for (const device of db.listedDevices()) yield deviceRow(device);
}

function deviceRow({ id, name, vendor, vendorId, product, productId, class: deviceClass, busType }: Device): Row {
  const values = {
    id: [id],
    vendor: [vendor],
    'vendor-id': [vendorId],
    product: [product],
    'product-id': [productId],
    name: [name],
    class: [deviceClass],
    'bus-type': [busType],
  };
  return { id, values };
}

function compareRows(a: Row, b: Row, key: string): number {
  const [left, right] = [a.values[key]?.[0], b.values[key]?.[0]];
  if (left !== undefined && right !== undefined) return compareText(left, right) || compareText(a.id, b.id);
  if (left === undefined && right === undefined) return compareText(a.id, b.id);
  return left === undefined ? 1 : -1;
}

/** osinfo-query counts bytes, so that a row with non-ASCII letters is aligned as osinfo-query aligns it. */
function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - new TextEncoder().encode(text).length));
}
