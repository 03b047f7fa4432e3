// What does `import 'osinfo-db'` cost a program that does nothing else?
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Question, wholeProcess } from './measure.ts';

export const LIBRARY_IMPORT: Question = {
  name: 'library-import',
  asks: 'start to exit of a process that imports the library, and of one that imports nothing',
  unit: 'ms',
  rounds: 25,
  contenders: folder => [
    { name: "import 'osinfo-db'", sample: moduleWith(join(folder, 'import.mjs'), importing('osinfo-db')) },
    { name: 'an empty module', sample: moduleWith(join(folder, 'empty.mjs'), '') },
  ],
  comparisons: [{ of: "import 'osinfo-db'", to: 'an empty module' }],
};

function importing(name: string): string {
  return `import ${JSON.stringify(import.meta.resolve(name))};`;
}

function moduleWith(file: string, text: string): () => number {
  writeFileSync(file, text);
  return () => wholeProcess({ program: process.execPath, args: [file] });
}
