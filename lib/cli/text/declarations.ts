// In: a printable record. Out: the text of its declarations in the order of its files, each with its line.
import type { Place } from '../../../data-loader/records/problems.ts';
import type { OsRecord } from '../../../data-loader/records/records.ts';
import { pad, widest, wrap } from '../../render/text/layout.ts';
import { shortPlace } from '../../render/text/place.ts';
import { styleOf } from '../../render/text/style.ts';
import type { Appearance } from './appearance.ts';
import { toKebabCase } from './kebab-case.ts';
import { joinBlocks } from './lines.ts';

/** One declaration of a file. */
interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly at: Place;
}

/** All declarations of an OS's files, in the order of their lines. */
export function formatDeclarations(record: OsRecord, { colour, columns }: Appearance): string {
  const { bold, dim } = styleOf(colour);
  const declarations = [
    ...record.declaredAt.map(at => ({ name: record.kind, value: record.id, at })),
    ...declarationsIn('', record, record.id),
  ].sort((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0));
  const numbers = widest(declarations.map(({ at }) => String(at.line ?? '')));
  const names = widest(declarations.map(({ name }) => name));
  const remaining = numbers + names + 6;
  const lines = ({ name, value, at }: Declaration): readonly string[] =>
    wrap(value, columns - remaining).map((text, index) =>
      index === 0
        ? `  ${dim(String(at.line ?? '').padStart(numbers))}  ${pad(name, names)}  ${text}`
        : ' '.repeat(remaining) + text,
    );
  const fileOf = ({ layer, file }: Place): string => `${layer}:${file}`;
  const files = new Set(record.declaredAt.map(fileOf));
  return joinBlocks(
    Array.from(files, file => [
      bold(shortPlace(file)),
      ...declarations.filter(({ at }) => fileOf(at) === file).flatMap(lines),
    ]),
  );
}

/** The declarations in a member of a record; a member of a list is named as the list without its s. */
function declarationsIn(name: string, value: unknown, owner: string): readonly Declaration[] {
  if (Array.isArray(value)) return value.flatMap(member => declarationsIn(name.replace(/s$/, ''), member, owner));
  if (!isObject(value)) return [];
  const members = Object.entries(value);
  const within = members.flatMap(([member, inner]) => declarationsIn(toKebabCase(member), inner, owner));
  return isPlace(value.at) ? [{ name, value: formatPlainMembers(members, owner), at: value.at }, ...within] : within;
}

/** The members that are not declarations themselves; without ids that only number the parts of their owner. */
function formatPlainMembers(members: readonly (readonly [name: string, value: unknown])[], owner: string): string {
  const shown = members.filter(([, value]) => isPlain(value) && !String(value).startsWith(`${owner}:`));
  const [only] = shown;
  if (shown.length === 1 && only !== undefined) return formatValue(only[1]);
  return shown.map(([name, value]) => `${toKebabCase(name)} ${formatValue(value)}`).join(', ');
}

function formatValue(value: unknown): string {
  if (Array.isArray(value)) return value.join(' ');
  return value === true ? 'yes' : value === false ? 'no' : String(value);
}

function isPlain(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 && value.every(isPlain) : !isObject(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isPlace(value: unknown): value is Place {
  return isObject(value) && 'layer' in value && 'file' in value;
}
