// In: texts. Out: parts of Markdown.

/** A table; each row has a cell per title. A cell is Markdown on one line. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [titles, titles.map(() => '---'), ...rows.map(row => row.map(cell => cell.replaceAll('|', '\\|')))];
  return lines.map(cells => `| ${cells.join(' | ')} |\n`).join('');
}

/** A text with its Markdown characters escaped. */
export function plain(text: string): string {
  return text.replace(/[\\`*<>[\]]|(?<![A-Za-z0-9])_/g, character => `\\${character}`);
}

/** A name or value of code. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** The texts as names or values of code. */
export function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ');
}

/** Parts of a page, separated by empty lines. */
export function page(...parts: readonly string[]): string {
  return `${parts.map(part => part.trimEnd()).join('\n\n')}\n`;
}
