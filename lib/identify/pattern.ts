// In: patterns of the database. Out: objects that search a text for them, each compiled once, when it is first needed.
import { LONGEST_SUBJECT } from '../../data-loader/grammar/patterns.ts';
import { memoize } from '../values/freeze.ts';
import { literalIn, toJavaScript } from './dialect.ts';

/** A pattern of the database. */
export class Pattern {
  readonly #literal: () => string;
  readonly #search: () => RegExp | undefined;

  constructor(source: string) {
    this.#literal = memoize(() => literalIn(source));
    this.#search = memoize(() => {
      const translated = toJavaScript(source);
      return translated === undefined ? undefined : new RegExp(translated);
    });
  }

  /** Whether it is found anywhere in a text, which can be absent. */
  isIn(text: string | undefined): boolean {
    if (text === undefined || text.length > LONGEST_SUBJECT || !text.includes(this.#literal())) return false;
    // libosinfo finds nothing in a text that is not UTF-8, which has this character here.
    return this.#search()?.test(text) === true && !text.includes('\uFFFD');
  }
}

/** Every pattern once. */
export class Patterns {
  readonly #known = new Map<string, Pattern>();

  /** The pattern with this source; `undefined` for none. */
  of(source: string | undefined): Pattern | undefined {
    if (source === undefined) return undefined;
    const pattern = this.#known.get(source) ?? new Pattern(source);
    this.#known.set(source, pattern);
    return pattern;
  }
}

/** The first group of a pattern in a match at the start of a text; `undefined` when there is none. */
export function firstGroupIn(text: string, pattern: string): string | undefined {
  const source = text.length > LONGEST_SUBJECT ? undefined : toJavaScript(pattern);
  return source === undefined ? undefined : new RegExp(`^(?:${source})`).exec(text)?.[1];
}
