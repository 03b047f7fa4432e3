// In: made-up sources, each with one broken rule of the house or none. Out: proof that the rules name the place and why.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { brokenRules } from '../../scripts/import-rules.ts';

const bad: readonly [what: string, file: string, code: string, says: string][] = [
  [
    'data-loader imports lib',
    'data-loader/a.ts',
    "import { b } from '../lib/b.ts';",
    'data-loader/a.ts:1: lib/b.ts, the flow',
  ],
  [
    'so does a type',
    'data-loader/a.ts',
    "\nimport type { B } from '../lib/b.ts';",
    'data-loader/a.ts:2: lib/b.ts, the flow',
  ],
  [
    'so does import()',
    'data-loader/a.ts',
    "type A = import('../lib/b.ts').B;",
    'data-loader/a.ts:1: lib/b.ts, the flow',
  ],
  ['node: in lib', 'lib/a.ts', "import { join } from 'node:path';", 'lib/a.ts:1: node:path, in lib only open/'],
  ['node: re-exported', 'lib/a.ts', "export * from 'node:path';", 'lib/a.ts:1: node:path, in lib only'],
  ['a stranger', 'lib/a.ts', "import 'left-pad';", 'lib/a.ts:1: left-pad, only node: modules'],
  [
    'a dev dependency',
    'lib/open/open.ts',
    "import '@biomejs/biome';",
    'lib/open/open.ts:1: @biomejs/biome, only node:',
  ],
  ['a module without node:', 'lib/open/open.ts', "import 'fs';", 'lib/open/open.ts:1: fs, only node:'],
  ['another folder of ours', 'lib/a.ts', "import '../scripts/x.ts';", 'lib/a.ts:1: scripts/x.ts, only node:'],
  ['sax elsewhere', 'lib/a.ts', "import type { Tag } from 'sax';", 'lib/a.ts:1: sax, a runtime dependency has one'],
  ['sax by require', 'lib/a.ts', "\nconst sax = require('sax');", 'lib/a.ts:2: sax, a runtime dependency has one'],
  [
    'sax by createRequire',
    'lib/a.ts',
    "const sax = createRequire(import.meta.url)('sax');",
    'lib/a.ts:1: sax, a runtime',
  ],
  ['node: asked for', 'lib/a.ts', "process.getBuiltinModule('node:fs');", 'lib/a.ts:1: node:fs, in lib only open/'],
  [
    'semver by part',
    'lib/a.ts',
    "await import('semver/functions/gt.js');",
    'lib/a.ts:1: semver/functions/gt.js, a runtime',
  ],
  [
    'an owner without its own',
    'lib/database/recommendation-cache.ts',
    'export {};',
    'lib/database/recommendation-cache.ts:1: no import of lru-cache, what users',
  ],
  ['a cast', 'lib/a.ts', 'const a = b as C;', 'lib/a.ts:1: `b as C`, a cast'],
  ['a cast in brackets', 'lib/a.ts', 'const a = <string>b;', 'lib/a.ts:1: `<string>b`, a cast'],
  [
    'a second cast',
    'data-loader/parse/builder.ts',
    'const a = b as C;\nconst d = e as F;',
    'data-loader/parse/builder.ts:2: `e as F`',
  ],
  ['import.meta', 'lib/a.ts', 'const a = import.meta.url;', 'lib/a.ts:1: `import.meta`, bundlers follow'],
  ['a computed import()', 'lib/a.ts', 'const a = await import(b);', 'lib/a.ts:1: `import(b)`, bundlers follow'],
  ['createRequire', 'lib/a.ts', "const a = createRequire('/');", "lib/a.ts:1: `createRequire('/')`, bundlers follow"],
  ['any', 'lib/a.ts', 'let a: any;', 'lib/a.ts:1: `any`, types say'],
  ['as any', 'lib/model/ids.ts', 'const a = b as any;', 'lib/model/ids.ts:1: `any`, types say'],
  ['a non-null assertion', 'lib/a.ts', 'const a = b!.c;', 'lib/a.ts:1: `b!`, types say'],
  ['a definite field', 'lib/a.ts', 'class A { b!: string; }', 'lib/a.ts:1: `b!: string;`, types say'],
  ['@ts-ignore', 'lib/a.ts', '\n// @ts-ignore\n', 'lib/a.ts:2: @ts-ignore, types say'],
  ['a promise to do it', 'lib/a.ts', `const a = 1; // ${'TO'}${'DO'} b`, 'lib/a.ts:1: TODO, types say'],
  ['helpers', 'lib/render/helpers.ts', '', 'lib/render/helpers.ts:1: a name for anything, a file is named'],
  ['camelCase', 'lib/imageProperties.ts', '', 'lib/imageProperties.ts:1: another spelling, file names'],
  ['a long file', 'lib/a.ts', 'f();\n'.repeat(321), 'lib/a.ts:1: a long file, over 320 lines'],
];

const good: readonly [what: string, file: string, code: string][] = [
  ['lib imports data-loader', 'lib/a.ts', "import { b } from '../data-loader/b.ts';"],
  ['node: where the system is met', 'lib/open/open.ts', "import 'node:fs';"],
  ['node: in the command', 'lib/cli/main.ts', "import 'node:process';"],
  ['node: in data-loader', 'data-loader/files/files.ts', "import 'node:fs';\nimport { glob } from 'glob';"],
  ['an owner', 'data-loader/xml/markup.ts', "import sax from 'sax';"],
  ['an import() by name', 'lib/a.ts', "const a = await import('./b.ts');"],
  ['as const', 'lib/a.ts', "export const a = ['b'] as const;"],
  ['a long as const', 'lib/a.ts', `export const a = ['${'b'.repeat(80)}'] as\n  const;`],
  ['names with as', 'lib/a.ts', "import { a as b } from './b.ts';\nexport * as c from './c.ts';\nexport { b as d };"],
  ['a key in a mapped type', 'lib/a.ts', 'type A = { [K in B as C]: D };'],
  ['satisfies', 'lib/a.ts', 'export const a = b satisfies C;'],
  ['a brand', 'lib/model/units.ts', 'export const a = b as Bytes;\nexport const c = d as Hertz;'],
  ['the one cast of the builder', 'data-loader/parse/builder.ts', 'const a = b as unknown as C;'],
  ['words in strings and comments', 'lib/a.ts', "// any b as C\nconst a = 'any b as C!'; const d = !e;"],
  ['320 lines', 'lib/a.ts', 'f();\n'.repeat(320)],
];

const rules = suite('import-rules');

for (const [what, file, code, says] of bad) {
  rules(`${what} is told`, () => {
    const found = brokenRules(new Map([[file, code]]));
    assert.ok(
      found.some(line => line.startsWith(says)),
      `${says} is not in:\n${found.join('\n')}`,
    );
  });
}

for (const [what, file, code] of good) {
  rules(`${what} is fine`, () => assert.equal(brokenRules(new Map([[file, code]])), []));
}

rules('a circle is told whole, and once', () => {
  const found = brokenRules(
    new Map([
      ['lib/a.ts', "import './b.ts';"],
      ['lib/b.ts', "import { x } from './d.ts';\nimport type { C } from './c.ts';"],
      ['lib/c.ts', "export * from './a.ts';\nimport './d.ts';"],
      ['lib/d.ts', 'export const x = 1;'],
    ]),
  );
  assert.is(found.length, 1);
  assert.match(
    found[0] ?? '',
    'lib/c.ts:1: lib/a.ts -> lib/b.ts -> lib/c.ts -> lib/a.ts, files that import each other',
  );
});

rules('a file that imports itself is a circle', () => {
  assert.match(brokenRules(new Map([['lib/a.ts', "import './a.ts';"]]))[0] ?? '', 'lib/a.ts -> lib/a.ts');
});

rules.run();
