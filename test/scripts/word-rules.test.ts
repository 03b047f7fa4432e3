// In: made-up sources with and without words of the gate list. Out: the problems, which are about declared names only.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { bannedWords } from '../../scripts/word-rules.ts';

/** `[what it is, code, the names that are told]` */
const CASES: readonly (readonly [what: string, code: string, told: readonly string[]])[] = [
  ['a variable', 'const situation = 1;', ['situation']],
  ['a word at the end', 'let machineWishes: string;', ['machineWishes']],
  ['a word at the start', 'function settledOptions() {}', ['settledOptions']],
  ['capitals', 'const NO_SUSPICIONS = [];', ['NO_SUSPICIONS']],
  ['letters before a word', 'interface OSHeir {}', ['OSHeir']],
  ['a plural', 'const heirs = [];', ['heirs']],
  ['a type and its parameter', 'type Said<Speaker> = Speaker;', ['Said', 'Speaker']],
  ['a member of a type', 'interface A { readonly otherwise?: string }', ['otherwise']],
  ['a member of an object', 'export const a = { granted: 1 };', ['granted']],
  ['members of a class', 'class A { #wish = 1; survey() {} }', ['wish', 'survey']],
  ['parameters', 'const f = (saying: string, { catalogue }: B) => 1;', ['saying', 'catalogue']],
  ['a name of an import', "import { a as heritage } from './a.ts';", ['heritage']],
  ['a name once', 'const wish = 1;\nwish + wish;', ['wish']],
  ['two words of the list', 'const saidWish = 1;', ['saidWish']],
  ['part of a word', 'const surveyor = 1, wishful = 2, heirloom = 3, aforesaid = 4, unsaidish = 5;', []],
  ['texts and comments', "// a wish\nconst a = 'heir', b = `said`;", []],
  ['a key in quotes', "const a = { 'otherwise': 1 };", []],
  ['what others named', 'await Promise.allSettled([]);', []],
  ['what every object has', 'class A { constructor() {} toString() {} }', []],
  ['plain words', 'const speakerless = 1, process = 2, s = 3, es = 4;', []],
];

const test = suite('word-rules');

for (const [what, code, told] of CASES) {
  test(what, () => {
    const found = bannedWords('lib/a.ts', code).map(line => line.match(/^lib\/a\.ts:1: (\w+), '/)?.[1] ?? line);
    assert.equal(found, told);
  });
}

test('the place and another word are told', () => {
  assert.equal(bannedWords('lib/a.ts', '\nconst firstSpeakers = [];'), [
    "lib/a.ts:2: firstSpeakers, 'speaker' is 'declaring ancestor'",
  ]);
});

test.run();
