// Texts in, pieces of Markdown out.

/** A table; every row has a cell for each title. A cell is Markdown already, on one line. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [titles, titles.map(() => '---'), ...rows.map(row => row.map(cell => cell.replaceAll('|', '\\|')))];
  return lines.map(cells => `| ${cells.join(' | ')} |\n`).join('');
}

/** A text that Markdown is to show as it is. */
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

/** Parts of a page, with an empty line between two. */
export function page(...parts: readonly string[]): string {
  return `${parts.map(part => part.trimEnd()).join('\n\n')}\n`;
}
