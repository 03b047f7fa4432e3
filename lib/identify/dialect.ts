// In: a pattern of the database, in the dialect of GLib. Out: the same in the dialect of JavaScript, or nothing: where the
// two read a pattern differently and no translation is here, no search is made, and so nothing matches.
import { isCompilable } from '../../data-loader/grammar/patterns.ts';

/** One escape, one class, or one character. A class without an end is no token: its bracket stands alone. */
const TOKEN = /\\[\s\S]|\[(?:\^\]|\^(?!\])|\]|(?![\^\]]))(?:\[:\^?\w+:\]|\\[\s\S]|[^\]\\])*\]|[\s\S]/g;
/** The same, with counts and numbers of characters. */
const LONG_TOKEN = new RegExp(String.raw`\\x[0-9A-Fa-f]{2}|\{\d+(?:,\d*)?\}|${TOKEN.source}`, 'g');
const TOKEN_OF_CLASS = /\[:\^?\w+:\]|\[[.=]|\\[\s\S]|[\s\S]/g;

/** The classes of POSIX, by their names with what negates them. */
const POSIX_CLASSES: ReadonlyMap<string, string> = new Map([
  ['alnum', 'A-Za-z0-9'],
  ['alpha', 'A-Za-z'],
  ['ascii', '\\0-\\x7f'],
  ['blank', ' \\t'],
  ['cntrl', '\\0-\\x1f\\x7f'],
  ['digit', '\\d'],
  ['^digit', '\\D'],
  ['graph', '!-~'],
  ['lower', 'a-z'],
  ['print', ' -~'],
  ['punct', '!-\\/:-@\\[-`{-~'],
  ['space', '\\s'],
  ['^space', '\\S'],
  ['upper', 'A-Z'],
  ['word', '\\w'],
  ['^word', '\\W'],
  ['xdigit', '0-9A-Fa-f'],
]);

/** Escapes that are written differently. After the right trim of every subject, `\Z` is `\z`. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['A', '^'],
  ['z', '$'],
  ['Z', '$'],
  ['a', '\\x07'],
  ['e', '\\x1b'],
  ['h', '[ \\t\\xa0]'],
]);
/** Letters whose escapes mean the same in both. */
const SAME_ESCAPES = /^[dDwWsSbBnrtf]$/;
/** PCRE refuses a range with a class at one end, and a look-behind of no fixed length. */
const REFUSED_BY_PCRE = /\\[dDwWsS]-[^\]]|[^\\[]-\\[dDwWsS]/;
const LOOK_BEHIND_OF_ANY_LENGTH = /\(\?<[=!][^)]*[*+?{]/;
const REFERENCE = /\\([1-9])/g;
const GROUP = /(?<!\\)\((?!\?)|\(\?</g;

/** The source in JavaScript; `undefined` when JavaScript has no such pattern, or reads it differently. */
export function toJavaScript(pattern: string): string | undefined {
  if (LOOK_BEHIND_OF_ANY_LENGTH.test(pattern)) return undefined;
  const groups = pattern.match(GROUP)?.length ?? 0;
  if (Array.from(pattern.matchAll(REFERENCE), ([, number]) => Number(number)).some(number => number > groups)) {
    return undefined;
  }
  const tokens = pattern.match(TOKEN) ?? [];
  const translated: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const source =
      token.length === 1
        ? plain(token)
        : token.startsWith('[')
          ? classOf(token)
          : escapeOf(token, tokens.slice(index + 1));
    if (source === undefined) return undefined;
    translated.push(source);
  }
  const source = translated.join('');
  return isCompilable(source) ? source : undefined;
}

/** A bracket or a backslash stands alone where it opens a class or escape that does not end. */
function plain(token: string): string | undefined {
  return token === '[' || token === '\\' ? undefined : token;
}

function escapeOf(token: string, rest: readonly string[]): string | undefined {
  const letter = token.slice(1);
  if (!/[A-Za-z0-9]/.test(letter) || SAME_ESCAPES.test(letter) || /[1-9]/.test(letter)) return token;
  if (letter === 'x') return /^[0-9A-Fa-f]{2}/.test(rest.slice(0, 2).join('')) ? token : undefined;
  return ESCAPES.get(letter);
}

function classOf(token: string): string | undefined {
  if (REFUSED_BY_PCRE.test(token)) return undefined;
  const [, start = '', content = ''] = /^(\[\^?)([\s\S]*)\]$/.exec(token) ?? [];
  const tokens = content.match(TOKEN_OF_CLASS) ?? [];
  const members = tokens.map((member, index) => {
    if (member === ']') return '\\]';
    if (member.length === 1) return member;
    if (member.startsWith('[:')) return POSIX_CLASSES.get(member.slice(2, -2));
    if (member.startsWith('[') || /^\\[ABZzh1-9]$/.test(member)) return undefined;
    return escapeOf(member, tokens.slice(index + 1));
  });
  return members.includes(undefined) ? undefined : `${start}${members.join('')}]`;
}

/** The longest text that every match contains; empty when none is known. */
export function literalIn(source: string): string {
  let depth = 0;
  let run = '';
  const runs: string[] = [];
  const end = (): void => {
    runs.push(run);
    run = '';
  };
  for (const token of source.match(LONG_TOKEN) ?? []) {
    if (depth === 0 && token === '|') return '';
    if (/^[?*{]/.test(token)) run = run.slice(0, -1);
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    const isLiteral = depth === 0 && (token.length === 1 ? !/[.^$?*+{}()]/.test(token) : /^\\[^\w]$/.test(token));
    if (isLiteral) run += token.at(-1);
    else end();
  }
  end();
  return runs.reduce((longest, each) => (each.length > longest.length ? each : longest), '');
}
