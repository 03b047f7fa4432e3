// Printable texts in, lines out: wrapped to a width, or set in columns. Width is counted as a terminal shows it.
import { STYLE_SEQUENCE } from './style.ts';

/** The widest line that is comfortable to read. */
export const COMFORTABLE_COLUMNS = 100;

/** Latin text and its punctuation: as wide as it is long. */
const PLAIN = /^[ -\u02ff\u2010-\u2026]*$/;

/** How many columns a terminal gives the text. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  const plain = text.replace(STYLE_SEQUENCE, '');
  const wide = plain.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? [];
  const combining = plain.match(/\p{Mn}/gu) ?? [];
  return [...plain].length + wide.length - combining.length;
}

/** The width of the widest text, but no more than a line: a text that is longer may stand out. */
export function widest(texts: readonly string[]): number {
  const width = texts.reduce((longest, text) => Math.max(longest, widthOf(text)), 0);
  return Math.min(width, COMFORTABLE_COLUMNS);
}

/** The text with spaces behind it up to the width. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** As much of the text as fits the width, with an ellipsis where something is missing. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const characters = [...text].slice(0, width);
  while (widthOf(characters.join('')) >= width) characters.pop();
  return `${characters.join('')}…`;
}

/** The words of the text on lines of at most this width; a longer word stands alone. */
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

/** The rows as lines with aligned columns, two spaces apart; a column without any text takes no room. */
export function aligned(rows: readonly (readonly string[])[], indent = ''): readonly string[] {
  const length = rows.reduce((longest, row) => Math.max(longest, row.length), 0);
  const widths = Array.from({ length }, (_, column) => widest(rows.map(row => row[column] ?? '')));
  const cellsOf = (row: readonly string[]): readonly string[] =>
    widths.flatMap((width, column) => (width === 0 ? [] : [pad(row[column] ?? '', width)]));
  return rows.map(row => `${indent}${cellsOf(row).join('  ')}`.trimEnd());
}

/** A term and what is to be said of it, which hangs beside it. */
export type Entry = readonly [term: string, text: string];

/** Terms in one column, their texts wrapped beside them; entries without text are left out. */
export function glossary(entries: readonly Entry[], columns: number = COMFORTABLE_COLUMNS): readonly string[] {
  const said = entries.filter(([, text]) => text !== '');
  const room = widest(said.map(([term]) => term)) + 4;
  return said.flatMap(([term, text]) =>
    wrap(text, columns - room).map((line, index) => pad(`  ${index === 0 ? term : ''}`, room) + line),
  );
}
