// Out: the Markdown pages of this repository, by path.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the checkout. */
export const ROOT: string = join(import.meta.dirname, '../../..');

const FOLDERS = ['docs', 'lib', 'data-loader', '.github'];

/** Every page for readers, and the README of each folder. */
export const PAGES: readonly string[] = [
  ...readdirSync(ROOT).filter(isPage),
  ...FOLDERS.flatMap(folder =>
    readdirSync(join(ROOT, folder), { encoding: 'utf8', recursive: true })
      .filter(path => isPage(path) && !path.includes('node_modules'))
      .map(path => `${folder}/${path}`),
  ),
].sort();

/** The text of a page. */
export function pageText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function isPage(path: string): boolean {
  return path.endsWith('.md');
}
