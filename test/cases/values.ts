// Texts as files write them, and the values that each reader makes of them; REFUSED where it makes none.

export const REFUSED = 'refused';
/** The text says nothing, which is no fault. */
export const NOTHING = 'nothing';

/** `[text, value, why]` */
export type ValueCase<T> = readonly [source: string, value: T | typeof REFUSED | typeof NOTHING, why: string];

export const BOOLEANS: readonly ValueCase<boolean>[] = [
  ['true', true, 'one word for it'],
  ['yes', true, 'libosinfo takes both'],
  ['false', false, 'one word against it'],
  ['no', false, 'and the other'],
  [' true\n', true, 'white space around it'],
  ['True', REFUSED, 'words have a case'],
  ['1', REFUSED, 'a number is none'],
  ['', REFUSED, 'an empty attribute says neither'],
  ['constructor', REFUSED, 'a word that JavaScript knows'],
];

export const FLAGS: readonly ValueCase<boolean>[] = [
  ['', true, 'an element without content says true'],
  [' \n', true, 'white space is no content'],
  ['true', true, 'the word'],
  ['no', false, 'the other word'],
  ['maybe', REFUSED, 'neither'],
];

export const AMOUNTS: readonly ValueCase<number>[] = [
  ['1', 1, 'the least'],
  ['0', REFUSED, 'none at all'],
  ['0x0', REFUSED, 'however it is written'],
  ['9007199254740991', 9_007_199_254_740_991, 'the greatest'],
  ['9007199254740992', REFUSED, 'more than a number holds exactly'],
  ['-1', REFUSED, 'less than none'],
  ['', NOTHING, 'nothing'],
];

export const INTEGERS: readonly ValueCase<number>[] = [
  ['0', 0, 'the least'],
  ['42', 42, 'decimal'],
  [' 42\n', 42, 'white space around it'],
  ['010', 10, 'no octal numbers, as libosinfo has'],
  ['0x10', 16, 'hexadecimal'],
  ['0XfF', 255, 'in any case'],
  ['9007199254740991', 9007199254740991, 'the greatest exact one'],
  ['9007199254740992', REFUSED, 'beyond it'],
  ['18446744073709551615', REFUSED, 'far beyond it'],
  ['', NOTHING, 'an empty element'],
  [' ', NOTHING, 'white space only'],
  ['-1', REFUSED, 'a negative one'],
  ['+1', REFUSED, 'a sign'],
  ['1.5', REFUSED, 'a fraction'],
  ['1e3', REFUSED, 'an exponent'],
  ['12 GB', REFUSED, 'a unit'],
  ['0x', REFUSED, 'no digits'],
  ['0b1', REFUSED, 'binary'],
  ['1_000', REFUSED, 'a separator'],
  ['NaN', REFUSED, 'a word'],
  ['Infinity', REFUSED, 'another word'],
];

export const DATES: readonly ValueCase<string>[] = [
  ['2026-11-22', '2026-11-22', 'a day'],
  [' 2026-11-22\n', '2026-11-22', 'white space around it'],
  ['2026-1-2', '2026-01-02', 'zeros left out'],
  ['2024-02-29', '2024-02-29', 'a leap day'],
  ['2000-02-29', '2000-02-29', 'the leap day of a century'],
  ['1985-11-20', '1985-11-20', 'before 1998'],
  ['0099-12-31', '0099-12-31', 'a year of two digits'],
  ['', NOTHING, 'an empty element'],
  ['\n', NOTHING, 'white space only'],
  ['2023-02-29', REFUSED, 'no leap year'],
  ['1900-02-29', REFUSED, 'no leap year either'],
  ['2020-02-31', REFUSED, 'a day that February has not'],
  ['2020-04-31', REFUSED, 'a day that April has not'],
  ['2020-13-01', REFUSED, 'a month too many'],
  ['2020-00-01', REFUSED, 'no month'],
  ['2020-01-00', REFUSED, 'no day'],
  ['2020-01-05xx', REFUSED, 'something after it'],
  ['2020-01', REFUSED, 'a month only'],
  ['2020', REFUSED, 'a year only'],
  ['20-01-01', REFUSED, 'a year of two digits'],
  ['20260101', REFUSED, 'no dashes'],
  ['01/02/2026', REFUSED, 'another way to write it'],
  ['2026-01-01T00:00:00Z', REFUSED, 'a time'],
];

export const PATTERNS: readonly ValueCase<string>[] = [
  ['^Penguin ?[0-9]+$', '^Penguin ?[0-9]+$', 'a pattern, as it is written'],
  [' x', ' x', 'white space is part of it'],
  ['"Desktop\\ Personal"', '"Desktop\\ Personal"', 'an escape that only the u flag forbids'],
  ['(?!live).*', '(?!live).*', 'a look-ahead'],
  ['', NOTHING, 'an empty element'],
  ['(', REFUSED, 'a group without an end'],
  ['[a', REFUSED, 'a class without an end'],
  ['*', REFUSED, 'nothing to repeat'],
];

export const WORDS: readonly ValueCase<'unix' | 'dos'>[] = [
  ['unix', 'unix', 'the first'],
  [' dos ', 'dos', 'white space around it'],
  ['DOS', REFUSED, 'words have a case'],
  ['', REFUSED, 'no word'],
  ['__proto__', REFUSED, 'a word that JavaScript knows'],
];

export const TEXTS: readonly ValueCase<string>[] = [
  ['x', 'x', 'a text'],
  [' x\n', ' x\n', 'white space and all'],
  [' ', ' ', 'white space only'],
  ['', NOTHING, 'an empty element'],
];

export const NAMES: readonly ValueCase<string>[] = [
  ['x', 'x', 'a name'],
  ['__proto__', '__proto__', 'a name that JavaScript knows'],
  ['', REFUSED, 'no name'],
];

export const ANYTHING: readonly ValueCase<string>[] = [
  ['x', 'x', 'a text'],
  ['', '', 'an empty one too'],
];

/** `[tag as written, as osinfo-db writes it]` */
export const LANGUAGE_TAGS: readonly (readonly [written: string, tag: string])[] = [
  ['de', 'de'],
  ['pt_BR', 'pt_BR'],
  ['pt-BR', 'pt_BR'],
  ['pt_BR.UTF-8', 'pt_BR'],
  ['ca@valencia', 'ca@valencia'],
  ['zh-Hans-CN', 'zh_Hans_CN'],
  ['C.UTF-8', 'C'],
  ['', ''],
];

/** `[languages as a reader names them, every tag that serves, best first, why]` */
export const READERS: readonly (readonly [languages: readonly string[], tags: readonly string[], why: string])[] = [
  [[], [], 'no wish'],
  [['de'], ['de'], 'one language'],
  [['pt_BR', 'de'], ['pt_BR', 'pt', 'de'], 'a country falls back on its language'],
  [['pt-BR.UTF-8'], ['pt_BR', 'pt'], 'as the environment writes it'],
  [['de_AT', 'de_DE', 'de'], ['de_AT', 'de', 'de_DE'], 'each tag once'],
  [['C', 'POSIX', '', 'C.UTF-8'], [], 'no language at all'],
  [['zh-Hans-CN'], ['zh_Hans_CN', 'zh'], 'a script'],
];

/** `[languages as a reader names them, texts by their languages, the one that serves, why]`; '' is the text without one. */
export const TRANSLATIONS: readonly (readonly [
  readers: readonly string[],
  texts: readonly string[],
  chosen: string,
  why: string,
])[] = [
  [['de', 'fr'], ['fr', 'de', ''], 'de', 'the first wish'],
  [['de', 'fr'], ['fr', ''], 'fr', 'the second wish'],
  [['pt_BR', 'pt'], ['pt', 'pt-BR', ''], 'pt-BR', 'written another way'],
  [['de', 'fr'], ['es', ''], '', 'no language comes before another language'],
  [[], ['de', ''], '', 'without a wish no language is best'],
  [['de'], ['fr', 'es'], 'fr', 'the first where no text is without a language'],
];
