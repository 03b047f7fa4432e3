// Printable text in, lines out: wrapped to a width, or aligned in columns. Width is counted in columns of a terminal.
import { STYLE_SEQUENCE } from './style.ts';

/** The maximum width of a line that is comfortable to read. */
export const COMFORTABLE_COLUMNS = 100;

/** Latin text and its punctuation: one column per character. */
const PLAIN = /^[ -\u02ff\u2010-\u2026]*$/;

/** The number of columns that the text takes on a terminal. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  const plain = text.replace(STYLE_SEQUENCE, '');
  const wide = plain.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? [];
  const combining = plain.match(/\p{Mn}/gu) ?? [];
  return [...plain].length + wide.length - combining.length;
}

/** The width of the widest text, at most COMFORTABLE_COLUMNS; a longer text extends beyond its column. */
export function widest(texts: readonly string[]): number {
  const width = texts.reduce((longest, text) => Math.max(longest, widthOf(text)), 0);
  return Math.min(width, COMFORTABLE_COLUMNS);
}

/** Adds spaces to the end of the text up to the width. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Shortens the text to the width, with an ellipsis where something is missing. */
export function truncate(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const characters = [...text].slice(0, width);
  while (widthOf(characters.join('')) >= width) characters.pop();
  return `${characters.join('')}…`;
}

/** Wraps the text into lines of at most this width; a word that is longer gets its own line. */
export function wrap(text: string, width: number): readonly string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The rows as lines with aligned columns, two spaces apart; a column without any text is left out. */
export function alignColumns(rows: readonly (readonly string[])[], indent = ''): readonly string[] {
  const length = rows.reduce((longest, row) => Math.max(longest, row.length), 0);
  const widths = Array.from({ length }, (_, column) => widest(rows.map(row => row[column] ?? '')));
  const cellsOf = (row: readonly string[]): readonly string[] =>
    widths.flatMap((width, column) => (width === 0 ? [] : [pad(row[column] ?? '', width)]));
  return rows.map(row => `${indent}${cellsOf(row).join('  ')}`.trimEnd());
}

/** A term and its explanation, which is printed beside it. */
export type Entry = readonly [term: string, text: string];

/** Terms in one column, their texts wrapped beside them; entries without text are left out. */
export function glossary(entries: readonly Entry[], columns: number = COMFORTABLE_COLUMNS): readonly string[] {
  const shown = entries.filter(([, text]) => text !== '');
  const indent = widest(shown.map(([term]) => term)) + 4;
  return shown.flatMap(([term, text]) =>
    wrap(text, columns - indent).map((line, index) => pad(`  ${index === 0 ? term : ''}`, indent) + line),
  );
}
