// In: the sources of the checkout. Out: every place that breaks a rule of source-rules.ts or word-rules.ts, one per
// line.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brokenRules } from './source-rules.ts';
import { bannedWords } from './word-rules.ts';

const published = ['data-loader', 'lib'];
const ours = [...published, 'bench', 'scripts', 'test'];

/** The problems, one per line. */
export function checkSources(root: string): string[] {
  const words = [...textsIn(root, ours)].flatMap(([file, text]) => bannedWords(file, text));
  return [...brokenRules(textsIn(root, published)), ...words];
}

function textsIn(root: string, folders: readonly string[]): Map<string, string> {
  const files = folders.flatMap(folder =>
    readdirSync(join(root, folder), { encoding: 'utf8', recursive: true }).map(path =>
      posix.join(folder, path.replaceAll('\\', '/')),
    ),
  );
  const sources = files.filter(file => /(?<!\.d)\.ts$/.test(file) && !file.includes('/node_modules/')).sort();
  return new Map(sources.map(file => [file, readFileSync(join(root, file), 'utf8')]));
}
