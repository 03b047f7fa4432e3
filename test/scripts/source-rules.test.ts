// In: made-up sources, each with one broken source rule or none. Out: the place and the reason of each.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { brokenRules } from '../../scripts/source-rules.ts';

const bad: readonly [what: string, file: string, code: string, told: string][] = [
  ['a cast', 'lib/a.ts', 'const a = b as C;', 'lib/a.ts:1: `b as C`, a cast'],
  ['a cast in brackets', 'lib/a.ts', 'const a = <string>b;', 'lib/a.ts:1: `<string>b`, a cast'],
  [
    'a second cast',
    'data-loader/parse/builder.ts',
    'const a = b as C;\nconst d = e as F;',
    'data-loader/parse/builder.ts:2: `e as F`',
  ],
  ['a definite field', 'lib/a.ts', 'class A { b!: string; }', 'lib/a.ts:1: `b!: string;`, types state'],
  ['@ts-ignore', 'lib/a.ts', '\n// @ts-ignore\n', 'lib/a.ts:2: @ts-ignore, types state'],
  ['a promise to do it', 'lib/a.ts', `const a = 1; // ${'TO'}${'DO'} b`, 'lib/a.ts:1: TODO, types state'],
  ['require', 'lib/a.ts', "\nconst sax = require('sax');", 'lib/a.ts:2: `require`, a module is loaded'],
  ['createRequire', 'lib/a.ts', "createRequire(import.meta.url)('sax');", 'lib/a.ts:1: `createRequire`, a module'],
  ['getBuiltinModule', 'lib/a.ts', "process.getBuiltinModule('fs');", 'lib/a.ts:1: `getBuiltinModule`, a module'],
  ['import.meta', 'lib/a.ts', 'const a = import.meta.url;', 'lib/a.ts:1: `import.meta`, a module'],
  ['a computed import()', 'lib/a.ts', 'const a = await import(b);', 'lib/a.ts:1: `import(b)`, a module'],
  ['a type of import()', 'lib/a.ts', "type A = import('../b.ts').B;", "lib/a.ts:1: `import('../b.ts').B`, a module"],
  ['helpers', 'lib/render/helpers.ts', '', 'lib/render/helpers.ts:1: a name for anything, a file is named'],
  ['a long file', 'lib/a.ts', 'f();\n'.repeat(321), 'lib/a.ts:1: a long file, over 320 lines'],
];

const good: readonly [what: string, file: string, code: string][] = [
  ['as const', 'lib/a.ts', "export const a = ['b'] as const;"],
  ['a long as const', 'lib/a.ts', `export const a = ['${'b'.repeat(80)}'] as\n  const;`],
  ['names with as', 'lib/a.ts', "import { a as b } from './b.ts';\nexport * as c from './c.ts';\nexport { b as d };"],
  ['a key in a mapped type', 'lib/a.ts', 'type A = { [K in B as C]: D };'],
  ['satisfies', 'lib/a.ts', 'export const a = b satisfies C;'],
  ['a brand', 'lib/values/units.ts', 'export const a = b as Bytes;\nexport const c = d as Hertz;'],
  ['the one cast of the builder', 'data-loader/parse/builder.ts', 'const a = b as unknown as C;'],
  ['words in strings and comments', 'lib/a.ts', "// b as C\nconst a = 'b as C!'; const d = !e;"],
  ['import()', 'lib/a.ts', "const { b } = await import('./b.ts');"],
  ['320 lines', 'lib/a.ts', 'f();\n'.repeat(320)],
];

const test = suite('source-rules');

for (const [what, file, code, reported] of bad) {
  test(`${what} is told`, () => {
    const found = brokenRules(new Map([[file, code]]));
    assert.ok(
      found.some(line => line.startsWith(reported)),
      `${reported} is not in:\n${found.join('\n')}`,
    );
  });
}

for (const [what, file, code] of good) {
  test(`${what} is fine`, () => assert.equal(brokenRules(new Map([[file, code]])), []));
}

test('a folder of more than 15 files is told', () => {
  const files = (count: number) => new Map(Array.from({ length: count }, (_, index) => [`lib/a/f${index}.ts`, '']));
  assert.equal(brokenRules(files(15)), []);
  assert.equal(brokenRules(files(16)), ['lib/a: 16 files, over 15 files a folder becomes two']);
});

test.run();
