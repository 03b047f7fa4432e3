// In: the sources of lib/ and data-loader/. Out: every place that breaks a rule of scripts/import-rules.ts, one a line, and
// exit 1 if there is any.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brokenRules } from './import-rules.ts';

const root = join(import.meta.dirname, '../..');
const texts = new Map<string, string>();
for (const folder of ['data-loader', 'lib']) {
  for (const path of readdirSync(join(root, folder), { encoding: 'utf8', recursive: true }).sort()) {
    const file = posix.join(folder, path.replaceAll('\\', '/'));
    if (file.endsWith('.ts')) texts.set(file, readFileSync(join(root, file), 'utf8'));
  }
}

const brokenBy = brokenRules(texts);
for (const line of brokenBy) console.log(line);
process.exitCode = brokenBy.length > 0 ? 1 : 0;
