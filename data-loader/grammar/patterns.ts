// In: the source of a regular expression from a database file. Out: `undefined` if searches can use it, else what it is
// not. A search cannot be stopped. So a pattern is refused unless an upper bound of the steps of a search in a text of
// LONGEST_SUBJECT characters is small, and also where no such bound is found.

/** The maximum length of a text to search with a pattern, in UTF-16 units; a longer text does not match. */
export const LONGEST_SUBJECT = 128;
/** The maximum length of a pattern in UTF-16 units; the longest real one has 460. */
const LONGEST_PATTERN = 2_000;
/** The maximum number of steps; the real pattern with the most steps has 17 million by this count. */
const MAX_STEPS = 20_000_000;
/** The maximum number of tokens of a pattern, multiplied by every count in it: `a{9}` has 18. */
const MAX_SIZE = 4_000;
/** Three consecutive repetitions can end at LONGEST_SUBJECT ** 3 / 3! combinations of places: about 70 for each. */
const PLACES = 70;

/** What the source is not, as the end of a sentence that starts with it; `undefined` when searches can use it. */
export function patternFault(source: string): string | undefined {
  if (source.length > LONGEST_PATTERN) return `a regular expression of at most ${LONGEST_PATTERN} characters`;
  if (!/[\\()[\]{}*+?|]/.test(source)) return undefined;
  if (!isCompilable(source) || FLAGS_OF_A_GROUP.test(source)) return 'a regular expression';
  return isQuick(source) ? undefined : 'a regular expression that ends in reasonable time';
}

/** `(?i:`: only newer releases of Node compile it, but a database must have the same meaning with each release. */
const FLAGS_OF_A_GROUP = /(?<!\\)\(\?[a-z-]+:/;

/** Whether it is a regular expression of JavaScript. */
export function isCompilable(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}

/** The cost of a part of a pattern: the number of ways in which it can match, and the steps of all of them. */
interface Cost {
  readonly ways: number;
  readonly steps: number;
}

const ONE = String.raw`\\.|\[(?:\\.|[^\]\\])*\]`;
const GROUP_WITHOUT_GROUPS = String.raw`\((?:${ONE}|[^()[\\])*\)`;
const ENDLESS = String.raw`(?:[*+]|\{\d+,\})`;
/** A group that contains no group is one token where it is repeated without a limit. */
const TOKEN = new RegExp(
  String.raw`${GROUP_WITHOUT_GROUPS}(?=${ENDLESS})|${ONE}|\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|(?:[*+?]|\{\d+(?:,\d*)?\})\??|.`,
  'gs',
);
const IS_ENDLESS = new RegExp(`^${ENDLESS}`);
const QUANTIFIER = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??$/;
/** A repetition at the end of the pattern: a search that reaches it has already matched. */
const LAST_REPETITION = /(?<![\\)])[*+](?=\)*$)/;
const LOOK_AROUND = /\(\?<?[=!]/;

function isQuick(source: string): boolean {
  const tokens = (LOOK_AROUND.test(source) ? source : source.replace(LAST_REPETITION, '')).match(TOKEN) ?? [];
  const counts = Array.from(source.matchAll(/\{(?:\d+,)?(\d+)/g), ([, count]) => Math.max(1, Number(count)));
  if (counts.reduce((product, count) => product * count, tokens.length) > MAX_SIZE) return false;
  const alternatives = readAlternatives(tokens.toReversed());
  const isAnchored = tokens[0] === '^' && alternatives.length === 1;
  return sum(alternatives).steps * (isAnchored ? 1 : PLACES) <= MAX_STEPS;
}

/** The costs of the alternatives of a group. Removes its tokens from the end of the list, which is in reverse order. */
function readAlternatives(tokens: string[]): readonly Cost[] {
  const alternatives: Cost[] = [];
  let before: Cost = { ways: 1, steps: 1 };
  for (let token = tokens.pop(); token !== undefined && token !== ')'; token = tokens.pop()) {
    if (token === '|') {
      alternatives.push(before);
      before = { ways: 1, steps: 1 };
      continue;
    }
    const isGroup = /^\((?!.*\)$)/s.test(token);
    const once = isGroup ? sum(readAlternatives(tokens)) : { ways: 1, steps: token.length };
    const quantifier = QUANTIFIER.exec(tokens.at(-1) ?? '');
    if (quantifier !== null) tokens.pop();
    const isSafe = !isGroup && (!token.startsWith('(') || dividesOneWay(token));
    const part = quantifier === null ? once : repeat(once, quantifier, isSafe);
    before = { ways: before.ways * part.ways, steps: before.steps + before.ways * part.steps };
  }
  return [...alternatives, before];
}

function repeat(
  { ways, steps }: Cost,
  [quantifier, ...counts]: readonly (string | undefined)[],
  isSafe: boolean,
): Cost {
  if (IS_ENDLESS.test(quantifier ?? '')) {
    const places = isSafe ? PLACES : Number.POSITIVE_INFINITY;
    return { ways: places, steps: places * steps };
  }
  const [count = '0', comma, limit] = counts;
  const least = Number(count);
  const most = quantifier?.startsWith('?') ? 1 : Number(comma ? limit : count);
  const all = { ways: least === 0 ? 1 : 0, steps: 1 };
  for (let times = 1, before = 1; times <= most; times += 1) {
    all.steps += before * steps;
    before *= ways;
    if (times >= least) all.ways += before;
  }
  return all;
}

const LETTER = String.raw`(?:\\[dw]|[A-Za-z0-9]|\[(?:\d-\d|[a-z]-[a-z]|[A-Z]-[A-Z]|[A-Za-z0-9])+\])`;
const MARK = String.raw`(?:\\\W|[-_ ]|\[-?[_ .]+-?\])`;
const LETTERS = `${LETTER}+(?:[*+]\\??${LETTER}*)?`;
const EQUALLY_LONG = String.raw`(?:\\[dDsSwW\W]|\[(?:\\.|[^\]\\])*\]|[^\\[|*+?{}()^$])+`;
/**
 * Groups whose iterations all have the same length, or have a character at one end that occurs nowhere else in them.
 */
const DIVIDES_ONE_WAY = new RegExp(`^(?:${EQUALLY_LONG}|${MARK}${LETTERS}|${LETTERS}${MARK})$`, 's');

/** Whether any text can be divided into iterations of the group in at most one way. */
function dividesOneWay(group: string): boolean {
  const content = group.slice(1, -1).replace(/^\?(?::|<\w+>)/, '');
  const words = content.split('|');
  const beginWithDifferentLetters =
    words.every(word => /^[\w -]+$/.test(word)) && new Set(words.map(word => word[0])).size === words.length;
  const isMarkALetter = content.includes('_') && content.includes('\\w');
  return beginWithDifferentLetters || (DIVIDES_ONE_WAY.test(content) && !isMarkALetter);
}

function sum(costs: readonly Cost[]): Cost {
  const total = { ways: 0, steps: 0 };
  for (const { ways, steps } of costs) {
    total.ways += ways;
    total.steps += steps;
  }
  return total;
}
