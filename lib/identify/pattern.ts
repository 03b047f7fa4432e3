// In: patterns of the database. Out: objects that search a text for them, each compiled once, when it is first needed.
import { LONGEST_SUBJECT } from '../../data-loader/grammar/patterns.ts';
import { literalIn, toJavaScript } from './dialect.ts';

/** A pattern of the database. */
export class Pattern {
  readonly source: string;
  #literal: string | undefined;
  #search: RegExp | undefined;
  #isUnusable = false;

  constructor(source: string) {
    this.source = source;
  }

  /** Whether it is found anywhere in a text, which can be absent. */
  isIn(text: string | undefined): boolean {
    if (text === undefined || this.#isUnusable || text.length > LONGEST_SUBJECT) return false;
    this.#literal ??= literalIn(this.source);
    if (!text.includes(this.#literal)) return false;
    this.#search ??= searchFor(this.source);
    this.#isUnusable = this.#search === undefined;
    // libosinfo finds nothing in a text that is not UTF-8, which has this character here.
    return this.#search?.test(text) === true && !text.includes('\uFFFD');
  }

  /** Its first group in a match at the start of a text; `undefined` when there is none. */
  firstGroup(text: string): string | undefined {
    const source = text.length > LONGEST_SUBJECT ? undefined : toJavaScript(this.source);
    return source === undefined ? undefined : new RegExp(`^(?:${source})`).exec(text)?.[1];
  }
}

function searchFor(pattern: string): RegExp | undefined {
  const source = toJavaScript(pattern);
  return source === undefined ? undefined : new RegExp(source);
}

/** Every pattern once. */
export class Patterns {
  readonly #known = new Map<string, Pattern>();

  /** The pattern with this source; `undefined` for none. */
  of(source: string): Pattern;
  of(source: string | undefined): Pattern | undefined;
  of(source: string | undefined): Pattern | undefined {
    if (source === undefined) return undefined;
    const pattern = this.#known.get(source) ?? new Pattern(source);
    this.#known.set(source, pattern);
    return pattern;
  }
}
