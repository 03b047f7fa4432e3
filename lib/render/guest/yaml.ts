// A tree in, YAML text out, which every reader of YAML 1.1 and 1.2 reads back unchanged. Only plain words are unquoted:
// whatever a reader could read as a truth value, a number, a date or null is quoted.
import { UNPRINTABLE } from '../../../data-loader/records/printable.ts';

/** The values of a document; `undefined` is left out. */
export type Yaml = string | number | boolean | readonly Yaml[] | { readonly [key: string]: Yaml | undefined };

/** Words that YAML 1.1 does not read as text, in any case. */
const RESERVED = /^(y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
const PLAIN = /^[A-Za-z][\w./-]*$/;
/** Characters that a document may not contain unescaped, or that control a terminal, beyond those that JSON escapes. */
const UNWRITABLE = new RegExp(`${UNPRINTABLE.source}|[\\ufeff\\ufffe\\uffff]`, 'g');

/** A whole document in block style, keys in the given order. */
export function toYaml(tree: Yaml): string {
  return `${block(tree, '').replace(/^\n/, '')}\n`;
}

/** A value after its key: on the same line, or from the next line on. */
function block(value: Yaml, indent: string): string {
  if (typeof value !== 'object') return ` ${scalar(value)}`;
  if (isList(value)) {
    if (value.length === 0) return ' []';
    return value.map(member => `\n${indent}-${block(member, `${indent}  `).replace(/^\n\s*/, ' ')}`).join('');
  }
  const entries = Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [[key, member] as const],
  );
  if (entries.length === 0) return ' {}';
  return entries
    .map(([key, member]) => `\n${indent}${scalar(key)}:${block(member, `${indent}${isList(member) ? '' : '  '}`)}`)
    .join('');
}

function isList(value: Yaml): value is readonly Yaml[] {
  return Array.isArray(value);
}

function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  if (PLAIN.test(value) && !RESERVED.test(value)) return value;
  return JSON.stringify(value).replace(
    UNWRITABLE,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
