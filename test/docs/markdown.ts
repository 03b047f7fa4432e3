// In: the text of a Markdown page. Out: its fenced blocks, its links and the anchors of its headings.

/** A fenced block of code. */
export interface Block {
  /** The first word after the fence, such as `js`; empty where there is none. */
  readonly language: string;
  /** The path after `title=`; absent where there is none. */
  readonly title?: string;
  readonly text: string;
  /** The line of the page on which the text begins, from 1. */
  readonly line: number;
}

/** A link, a picture, or a path of this repository that is written as code. */
export interface Link {
  readonly target: string;
  readonly line: number;
}

const FENCE = /^```(\w*)(?: title=(\S+))?\n(.*?)^```$/gms;

/** The fenced blocks, in order. */
export function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(FENCE)].map(({ index, 1: language = '', 2: title, 3: text = '' }) => ({
    language,
    ...(title !== undefined && { title }),
    text,
    line: lineAt(page, index) + 1,
  }));
}

/** The links in `[text](target)`, and the paths in code, outside of fenced blocks. */
export function linksOf(page: string): { readonly links: readonly Link[]; readonly paths: readonly Link[] } {
  const prose = withoutBlocks(page);
  return {
    links: found(
      prose.replace(/`[^`\n]*`/g, code => code.replace(/./g, ' ')),
      /\]\(([^()\s]+)\)/g,
    ),
    paths: found(prose, /`((?:lib|data-loader|scripts|test|bench|docs|schema|\.github)\/[\w./-]*)`/g),
  };
}

/** The anchors of the headings, as GitHub makes them: lower case, without punctuation, numbered where they repeat. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, title = ''] of withoutBlocks(page).matchAll(/^#{1,6} (.+)$/gm)) {
    const plain = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-');
    let anchor = plain;
    for (let count = 1; anchors.has(anchor); count += 1) anchor = `${plain}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** The tables, with the number of cells in each row. A bar ends a cell unless a backslash stands before it. */
export function tablesOf(page: string): readonly { readonly line: number; readonly cells: readonly number[] }[] {
  const prose = withoutBlocks(page);
  return [...prose.matchAll(/^\|.*(?:\n\|.*)*/gm)].map(({ index, 0: rows }) => ({
    line: lineAt(prose, index),
    cells: rows.split('\n').map(row => row.split(/(?<!\\)\|/).length - 2),
  }));
}

/** The page with its blocks emptied; lines keep their numbers. */
function withoutBlocks(page: string): string {
  return page.replaceAll(FENCE, block => block.replace(/[^\n]/g, ''));
}

function found(text: string, pattern: RegExp): readonly Link[] {
  return [...text.matchAll(pattern)].map(({ index, 1: target = '' }) => ({ target, line: lineAt(text, index) }));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
