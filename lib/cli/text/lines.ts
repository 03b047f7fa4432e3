// In: lines, alone or in blocks. Out: one text of them.
import { alignColumns } from '../../render/text/layout.ts';
import type { Style } from '../../render/text/style.ts';

/** A heading, and the cells of each line below it. */
export type Section = readonly [title: string, rows: readonly (readonly string[])[]];

/** The lines as one text. */
export function joinLines(lines: readonly string[]): string {
  return lines.map(line => `${line}\n`).join('');
}

/** Blocks of lines as one text, with an empty line between two of them. */
export function joinBlocks(blocks: readonly (readonly string[])[]): string {
  return blocks.map(joinLines).join('\n');
}

/** Each section as a block; a section without rows is left out. */
export function sectionBlocks(sections: readonly Section[], { bold }: Style): readonly (readonly string[])[] {
  return sections
    .filter(([, rows]) => rows.length > 0)
    .map(([title, rows]) => [bold(title), ...alignColumns(rows, '  ')]);
}
