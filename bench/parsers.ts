// XML parsers of others as contenders, in a process of their own. In: the name of a parser, as argument. Out: milliseconds
// that reading and parsing every file of the system layer takes, into events or objects that nobody looks at.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseRoots } from '../data-loader/files/locations.ts';
import { surroundingsOfThisHost } from '../lib/open/host.ts';

const parsers: Readonly<Record<string, () => Promise<(text: string) => unknown>>> = {
  saxes: async () => {
    const { SaxesParser } = await import('saxes');
    return text => new SaxesParser().write(text).close();
  },
  'fast-xml-parser': async () => {
    const { XMLParser } = await import('fast-xml-parser');
    const parser = new XMLParser({ ignoreAttributes: false });
    return text => parser.parse(text);
  },
};

const load = parsers[process.argv[2] ?? ''];
const folder = databaseRoots(surroundingsOfThisHost()).find(({ layer }) => layer === 'system')?.path;
if (load === undefined || folder === undefined) throw new Error('There is no such parser, or no database.');
const parse = await load();

const start = performance.now();
for (const path of readdirSync(folder, { encoding: 'utf8', recursive: true })) {
  if (path.endsWith('.xml')) parse(readFileSync(join(folder, path), 'utf8'));
}
console.log(performance.now() - start);
