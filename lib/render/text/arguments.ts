// Options and values in, command-line text out: QEMU's comma-separated values, and words quoted for a shell.

import { UNPRINTABLE } from '../../../data-loader/records/printable.ts';

/** An option of a command and, where it takes one, its value. */
export type Argument = readonly [option: string] | readonly [option: string, value: string];

/** The settings of one value; a boolean is `on` or `off`, and `undefined` is left out. */
export type Settings = Readonly<Record<string, string | number | boolean | undefined>>;

/** `first,key=value,...` in QEMU's syntax: a comma within a value is doubled. */
export function joinSettings(first: string, settings: Settings = {}): string {
  const pairs = Object.entries(settings).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const text = typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
    return [`${key}=${text.replaceAll(',', ',,')}`];
  });
  return [first, ...pairs].filter(part => part !== '').join(',');
}

/** What controls a terminal; a line end between quotes does no harm, and the shell would cut it off at the end. */
const CONTROL = new RegExp(`((?:(?!\n)${UNPRINTABLE.source})+)`);

/** A word that a POSIX shell reads back unchanged; `printf` writes what controls a terminal. */
export function shellQuoted(word: string): string {
  if (/^[\w@%+:,./-][\w@%+=:,./-]*$/.test(word)) return word;
  if (word === '') return "''";
  return word
    .split(CONTROL)
    .map((part, index) => (index % 2 === 1 ? `"$(printf '${octalEscapes(part)}')"` : quoted(part)))
    .join('');
}

function quoted(part: string): string {
  return part === '' ? '' : `'${part.replaceAll("'", "'\\''")}'`;
}

function octalEscapes(text: string): string {
  return Array.from(new TextEncoder().encode(text), byte => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

/** A command with one option per line. */
export function commandText(command: string, options: readonly Argument[]): string {
  const words = options.map(([option, value]) => `${option}${value === undefined ? '' : ` ${shellQuoted(value)}`}`);
  return [command, ...words].join(' \\\n  ');
}
