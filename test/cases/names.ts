// Tables. In: names with typing errors, and globs. Out: the nearest known names, and whether a name matches.

export const KNOWN_NAMES: readonly string[] = [
  'adelie1',
  'adelie2',
  'adelie20',
  'king1',
  'KING2',
  'rockhopper1',
  'http://example.org/king/1',
  'x',
  '__proto__',
];

/** `[wanted, the nearest known names, why]` */
export const NEAREST: readonly (readonly [wanted: string, near: readonly string[], why: string])[] = [
  ['adelie3', ['adelie1', 'adelie2', 'adelie20'], 'a letter replaced, then two'],
  ['adeile1', ['adelie1', 'adelie2'], 'two letters swapped are one mistake, not two'],
  ['kixx1', [], 'two letters replaced are two mistakes'],
  ['adeli1', ['adelie1', 'adelie2'], 'a letter left out'],
  ['rockhopperr1', ['rockhopper1'], 'a letter too many'],
  ['ROCKHOPPER1', ['rockhopper1'], 'in any case'],
  ['king2', ['KING2', 'king1'], 'the known name too'],
  ['rokchoper', ['rockhopper1'], 'three mistakes in nine letters'],
  ['rokchoprx', [], 'four in nine'],
  ['emperor', [], 'nothing near'],
  ['y', ['x'], 'one letter may be another'],
  ['', ['x'], 'nothing may be one letter'],
  ['http://example.org/kng/1', ['http://example.org/king/1'], 'an id'],
  ['_proto_', ['__proto__'], 'a name that JavaScript knows'],
  ['x'.repeat(10_000), [], 'a name without an end'],
];

/** `[name, glob, whether it fits, why]` */
export const GLOBS: readonly (readonly [name: string, glob: string, fits: boolean, why: string])[] = [
  ['king1', 'king1', true, 'itself'],
  ['king1', 'king', false, 'the start is not the whole'],
  ['king1', 'ing1', false, 'nor is the end'],
  ['king1', 'king*', true, 'any characters'],
  ['king', 'king*', true, 'also none'],
  ['king1', '*', true, 'everything'],
  ['', '*', true, 'nothing too'],
  ['', '', true, 'nothing'],
  ['x', '', false, 'nothing is not something'],
  ['king1', '*1', true, 'at the start'],
  ['king1', 'k*1', true, 'in the middle'],
  ['king1', 'k*n*1', true, 'twice'],
  ['king1', 'k**1', true, 'two in a row'],
  ['king12', 'k*1', false, 'what follows must fit'],
  ['ababac', '*abac', true, 'the first place that fits is not always the one'],
  ['aab', '*ab', true, 'nor here'],
  ['king1', 'king?', true, 'one character'],
  ['king', 'king?', false, 'not none'],
  ['king12', 'king?', false, 'not two'],
  ['king1', '?????', true, 'five of them'],
  ['king1', '?*?', true, 'both'],
  ['k', '?*?', false, 'at least two'],
  ['KING1', 'king1', false, 'a case'],
  ['king.1', 'king.1', true, 'a dot is a dot'],
  ['kingx1', 'king.1', false, 'and nothing else'],
  ['king[1]', 'king[1]', true, 'brackets are brackets'],
  ['a\\*', 'a\\*', true, 'a backslash is a backslash'],
  ['a'.repeat(2000), `${'a*'.repeat(40)}b`, false, 'many stars that fit nearly'],
];
