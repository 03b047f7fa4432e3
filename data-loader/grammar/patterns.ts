// In: the source of a regular expression from a database file. Out: `undefined` if searches can use it, else what it is
// not. A search cannot be stopped. So a pattern is refused where a search in a text of LONGEST_SUBJECT characters could
// take many steps, and where this is not known.

/** The maximum length of a text to search with a pattern, in UTF-16 units; a longer text does not match. */
export const LONGEST_SUBJECT = 128;
/** The maximum length of a pattern in UTF-16 units; the longest real one has 460. */
const LONGEST_PATTERN = 2_000;
/**
 * The maximum number of steps of a search, which then takes about a second at most. The real pattern with the most steps
 * has 12 million by this count.
 */
const MAX_STEPS = 15_000_000;
/**
 * The number of places where a repetition can end, and where a search can start. Three consecutive repetitions can end
 * at LONGEST_SUBJECT ** 3 / 3! combinations of places: about 70 for each.
 */
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

/** A class of characters: `[a-z_]`. */
const CLASS = String.raw`\[(?:\\.|[^\]\\])*\]`;
/** What matches one letter or digit, and nothing else. */
const LETTER = String.raw`(?:\\d|[A-Za-z0-9]|\[(?:\d-\d|[a-z]-[a-z]|[A-Z]-[A-Z]|[A-Za-z0-9])+\])`;
/** What matches one character that is no letter and no digit. */
const MARK = String.raw`(?:\\\W|[-_ ]|\[-?[_ .]+-?\])`;
/** Repeated letters before a mark, `\d+` in `\d+-`: they end at one place only, because no mark is a letter. */
const LETTERS_BEFORE_MARK = String.raw`${LETTER}[*+]\??(?=${MARK}(?![*?{]))`;
/** The content of a group that can be repeated without a limit: iterations divide a text in at most one way. */
const ITERATION = [
  // Letters and the mark before or after them: `\.\d+`, `[a-z]*_`.
  `${MARK}${LETTER}+[*+]?|${LETTER}+[*+]?${MARK}`,
  // The same with `\w`, which also matches the mark `_`.
  String.raw`(?:\\\W|[- ])\\w[*+]|\\w[*+](?:\\\W|[- ])`,
  // Always the same number of characters: `\d`, `ab`.
  String.raw`(?:\\[dDsSwW\W]|${CLASS}|[^\\[|*+?{}()^$])+`,
  // Words that begin with different letters: `Live|Server`.
  String.raw`(?:(?<first>\w)[\w -]*\|(?!\k<first>|[^)]*\|\k<first>))+\w[\w -]*`,
].join('|');
/** Such a group with a quantifier without a limit is one token, and counts as one character that is repeated. */
const REPEATED_GROUP = String.raw`\((?:\?:|\?<\w+>)?(?:${ITERATION})\)(?=[*+])`;
const START_OF_GROUP = String.raw`\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?`;
/** An escape has all letters and digits after it, as they can belong to it: in `\x2d+`, `d` is not a letter. */
const PART = String.raw`${REPEATED_GROUP}|${START_OF_GROUP}|${CLASS}|\\\w+|\\.|.`;
const QUANTIFIER = String.raw`[*+?]|\{\d+(?:,\d*)?\}`;
const TOKEN = new RegExp(`(?<letters>${LETTERS_BEFORE_MARK})|(?<part>${PART})(?<quantifier>${QUANTIFIER})?\\??`, 'gs');
const LOOK_AROUND = /\(\?<?[=!]/;
const COUNT_OVER_999 = /\{(?:\d+,)?\d{4}/;

/** Whether a search, which starts at each place, ends soon. The match of a look-around does not end it: a step follows. */
function isQuick(source: string): boolean {
  const tokens = Array.from(source.matchAll(TOKEN));
  const steps = PLACES * stepsOf(tokens, LOOK_AROUND.test(source) ? 1 : 0);
  return steps <= MAX_STEPS && !COUNT_OVER_999.test(source);
}

/**
 * The steps of a group, or of the whole pattern, from one place on; `after` is the number of steps that follow each match
 * of it. Tokens are counted from the last one back: all that follows a token is tried again in each way in which the
 * token matches, so the steps so far are multiplied by the number of these ways. Removes the tokens of the group, and its
 * start, from the end of the list.
 */
function stepsOf(tokens: RegExpExecArray[], after: number): number {
  let steps = after;
  for (let token = tokens.pop(); token !== undefined; token = tokens.pop()) {
    const { letters, part = '', quantifier = '{1}' } = token.groups ?? {};
    const isRepeatedGroup = part.startsWith('(') && part.endsWith(')');
    if (part.startsWith('(') && !isRepeatedGroup) return steps;
    // The alternatives to the left of it are tried, too.
    if (part === '|') return steps + stepsOf(tokens, after);
    const [least, most] = letters === undefined ? countsOf(quantifier) : [PLACES, PLACES];
    // Each iteration of a group can match in as many ways as the group has steps.
    if (part === ')' && most > 1) steps = Math.max(steps, 1) * (1 + stepsOf(tokens, 1)) ** most;
    // A group that is optional is also passed over.
    else if (part === ')') steps = 1 + stepsOf(tokens, steps) + (1 - least) * steps;
    // Such a pattern, or its first alternative, starts at one place only.
    else if (part === '^' && tokens.length === 0) steps /= PLACES;
    // Where no step follows, the first match ends the search. The first iteration of a group can fail at each place.
    else if (steps === 0) steps = least * (isRepeatedGroup ? PLACES : 1);
    // A character that is repeated can end after each count from the least to the most.
    else steps = Math.min(most - least + 1, PLACES) * (steps + least);
  }
  return steps;
}

const LONG_FORM: Readonly<Record<string, string>> = { '?': '{0,1}', '*': '{0,}', '+': '{1,}' };

/** How many times at least and at most. */
function countsOf(quantifier: string): readonly [least: number, most: number] {
  const [least, most = least] = (LONG_FORM[quantifier] ?? quantifier).slice(1, -1).split(',');
  return [Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most)];
}
