// The source of a regular expression that compiles comes in. Its automaton goes out: every place that reads a character
// is a position, and links say in how many ways a backtracking engine goes from one position to the next. It allows for
// everything the engine may try; assertions are taken to hold always.

/** Ranges of UTF-16 code units. */
export type CharacterSet = readonly (readonly [low: number, high: number])[];

/** A position that may read the next character, and in how many ways the engine comes to try that. */
export interface Link {
  readonly position: number;
  readonly ways: number;
}

/** What each position reads, and the links that go on from it. Position 0 is the start, 1 the end: they read nothing. */
export interface Automaton {
  readonly sets: readonly CharacterSet[];
  readonly links: readonly (readonly Link[])[];
  /** The positions of single characters that repeat without end, greedily, and in no part that repeats. */
  readonly loops: ReadonlySet<number>;
  /** Whether it is tried at the start of a subject only. */
  readonly isAnchored: boolean;
}

const MAX_SIZE = 1_000;
const MAX_LINKS = 20_000;

/** The automaton; `undefined` when it is too large, or the pattern says more than is understood here. */
export function automatonOf(source: string): Automaton | undefined {
  const { pattern, isAnchored } = new PatternReader(source).read();
  if (pattern.size > MAX_SIZE) return undefined;
  const draft = new Draft();
  draft.link([START], draft.toEnd(pattern).first);
  if (draft.linkCount > MAX_LINKS) return undefined;
  return { sets: draft.sets, links: draft.links, loops: draft.loops, isAnchored };
}

/** A piece of a pattern. It is built once for each copy that counted repeats make of it. */
interface Piece {
  readonly size: number;
  readonly isCharacter?: true;
  readonly build: (draft: Draft) => Part;
}

/** What a piece was built to: the links into it and out of it, and the number of ways past it that read nothing. */
interface Part {
  readonly first: readonly Link[];
  readonly last: readonly Link[];
  readonly empty: number;
}

const START: Link = { position: 0, ways: 1 };
const EMPTY: Part = { first: [], last: [], empty: 1 };

class Draft {
  readonly sets: CharacterSet[] = [[]];
  readonly links: Link[][] = [[]];
  readonly loops = new Set<number>();
  linkCount = 0;

  position(set: CharacterSet): Part {
    const link = { position: this.sets.length, ways: 1 };
    this.sets.push(set);
    this.links.push([]);
    return { first: [link], last: [link], empty: 0 };
  }

  link(last: readonly Link[], first: readonly Link[]): void {
    for (const { position, ways } of last) {
      this.linkCount += first.length;
      if (this.linkCount <= MAX_LINKS) this.links[position]?.push(...repeatLinks(first, ways));
    }
  }

  sequence(left: Part, right: Part): Part {
    this.link(left.last, right.first);
    return {
      first: concatLinks(left.first, repeatLinks(right.first, left.empty)),
      last: concatLinks(repeatLinks(left.last, right.empty), right.last),
      empty: left.empty * right.empty,
    };
  }

  /** The engine comes to the end, where nothing is read any more, in every way before it gives up. */
  toEnd(piece: Piece): Part {
    const end = this.position([]);
    return this.sequence(piece.build(this), end);
  }

  /** One iteration more than a repeat needs. JavaScript tries those that read nothing too, which leads nowhere. */
  iteration(part: Part): Part {
    if (part.empty === 0) return part;
    const nowhere = this.position([]).first;
    return { first: concatLinks(part.first, repeatLinks(nowhere, part.empty)), last: part.last, empty: 0 };
  }

  /** A copy of what is repeated. The engine keeps count of the groups that it repeats, for which loops in them pay. */
  copy(piece: Piece): Part {
    const first = this.sets.length;
    const part = piece.build(this);
    for (let position = first; position < this.sets.length; position += 1) this.loops.delete(position);
    return part;
  }

  endless(piece: Piece, isRequired: boolean): Part {
    const part = this.copy(piece);
    const { first, last } = this.iteration(part);
    this.link(last, first);
    if (piece.isCharacter) for (const { position } of first) this.loops.add(position);
    return isRequired
      ? { first: repeatLinks(first, 1 + part.empty), last, empty: part.empty }
      : { first, last, empty: 1 };
  }
}

function concatLinks(some: readonly Link[], more: readonly Link[]): readonly Link[] {
  if (some.length === 0) return more;
  return more.length === 0 ? some : [...some, ...more];
}

function repeatLinks(links: readonly Link[], ways: number): readonly Link[] {
  if (ways === 1) return links;
  return ways === 0 ? [] : links.map(link => ({ position: link.position, ways: link.ways * ways }));
}

const ASSERTION: Piece = { size: 1, build: () => EMPTY };
const UNKNOWN: Piece = { size: Number.POSITIVE_INFINITY, build: () => EMPTY };

function character(set: CharacterSet): Piece {
  return { size: Math.max(1, set.length), isCharacter: true, build: draft => draft.position(set) };
}

function lookahead(piece: Piece): Piece {
  return { size: piece.size, build: draft => ({ ...EMPTY, first: draft.toEnd(piece).first }) };
}

function sequence(pieces: readonly Piece[]): Piece {
  return {
    size: pieces.reduce((size, piece) => size + piece.size, 0),
    build: draft => pieces.reduceRight((rest, piece) => draft.sequence(piece.build(draft), rest), EMPTY),
  };
}

function choice(pieces: readonly Piece[]): Piece {
  return {
    size: pieces.reduce((size, piece) => size + Math.max(1, piece.size), 0),
    build: draft => {
      const parts = pieces.map(piece => piece.build(draft));
      return {
        first: parts.flatMap(part => part.first),
        last: parts.flatMap(part => part.last),
        empty: parts.reduce((empty, part) => empty + part.empty, 0),
      };
    },
  };
}

function repeat(piece: Piece, minimum: number, maximum = Number.POSITIVE_INFINITY): Piece {
  const isEndless = maximum === Number.POSITIVE_INFINITY;
  const required = isEndless ? Math.max(0, minimum - 1) : minimum;
  const optional = isEndless ? 0 : maximum - minimum;
  return {
    size: piece.size * Math.max(1, required + (isEndless ? 1 : optional)),
    build: draft => {
      let part = isEndless ? draft.endless(piece, minimum > 0) : EMPTY;
      for (let copy = 0; copy < optional; copy += 1) {
        part = { ...draft.sequence(draft.iteration(draft.copy(piece)), part), empty: 1 };
      }
      for (let copy = 0; copy < required; copy += 1) part = draft.sequence(draft.copy(piece), part);
      return part;
    },
  };
}

const QUANTIFIER = /([*+?]|\{(\d+)(,?)(\d*)\})(\??)/y;
const GROUP = /\((?:\?(?:[:=!]|<[^=!>][^>]*>))?/y;
const CLASS = /\[(\^?)((?:\\.|[^\]\\])*)\]/sy;
const CLASS_MEMBER = /\\(?:c\w|x[\da-fA-F]{2}|u[\da-fA-F]{4}|[0-3][0-7]{0,2}|[4-7][0-7]?|[^c])?|./gs;
const ESCAPE = /\\(?:c[A-Za-z]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|0[0-7]{0,2}|[^c])?/y;

class PatternReader {
  readonly #source: string;
  #offset = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): { pattern: Piece; isAnchored: boolean } {
    const alternatives = this.#alternatives();
    return { pattern: choice(alternatives), isAnchored: alternatives.length === 1 && this.#source.startsWith('^') };
  }

  #alternatives(): readonly Piece[] {
    const alternatives = [this.#sequence()];
    while (this.#next() === '|') {
      this.#offset += 1;
      alternatives.push(this.#sequence());
    }
    return alternatives;
  }

  #sequence(): Piece {
    const pieces: Piece[] = [];
    for (let next = this.#next(); next !== '' && next !== '|' && next !== ')'; next = this.#next()) {
      pieces.push(this.#repeated(this.#atom(next)));
    }
    return sequence(pieces);
  }

  #repeated(atom: Piece): Piece {
    const [, sign, minimum = '', comma, maximum = '', lazy] = this.#take(QUANTIFIER) ?? [];
    if (sign === undefined) return atom;
    const piece = lazy === '' ? atom : { size: atom.size, build: atom.build };
    if (sign === '?') return repeat(piece, 0, 1);
    if (sign === '*' || sign === '+') return repeat(piece, sign === '*' ? 0 : 1);
    if (comma === '') return repeat(piece, Number(minimum), Number(minimum));
    return repeat(piece, Number(minimum), maximum === '' ? undefined : Number(maximum));
  }

  #atom(next: string): Piece {
    if (next === '(') return this.#group();
    if (next === '[') return this.#class();
    if (next === '\\') return escaped(this.#take(ESCAPE)?.[0] ?? '');
    this.#offset += 1;
    if (next === '^' || next === '$') return ASSERTION;
    return character(next === '.' ? SAME_LINE : setOf(next));
  }

  #group(): Piece {
    const opening = this.#take(GROUP)?.[0];
    const isKnown = this.#next() !== '?';
    const content = choice(this.#alternatives());
    this.#offset += 1;
    if (!isKnown) return UNKNOWN;
    return opening === '(?=' || opening === '(?!' ? lookahead(content) : { size: content.size, build: content.build };
  }

  #class(): Piece {
    const [, negation, members = ''] = this.#take(CLASS) ?? [];
    const set = classSet(members.match(CLASS_MEMBER) ?? []);
    return character(negation === '' ? set : complement(set));
  }

  #next(): string {
    return this.#source.charAt(this.#offset);
  }

  #take(token: RegExp): RegExpExecArray | null {
    token.lastIndex = this.#offset;
    const match = token.exec(this.#source);
    if (match !== null) this.#offset = token.lastIndex;
    return match;
  }
}

function escaped(written: string): Piece {
  if (/^\\[1-9k]/.test(written)) return UNKNOWN;
  return /^\\[bB]/.test(written) ? ASSERTION : character(setOf(written));
}

const DIGIT: CharacterSet = ranges('09');
const WORD: CharacterSet = ranges('09AZ__az');
const SPACE: CharacterSet = ranges(
  '\t\r  \xa0\xa0\u1680\u1680\u2000\u200a\u2028\u2029\u202f\u202f\u205f\u205f\u3000\u3000\ufeff\ufeff',
);
const SAME_LINE: CharacterSet = complement(ranges('\n\n\r\r\u2028\u2029'));
const NAMED_SETS: ReadonlyMap<string, CharacterSet> = new Map([
  ['\\d', DIGIT],
  ['\\D', complement(DIGIT)],
  ['\\w', WORD],
  ['\\W', complement(WORD)],
  ['\\s', SPACE],
  ['\\S', complement(SPACE)],
]);

/** From pairs of a lowest and a highest character. */
function ranges(pairs: string): CharacterSet {
  return Array.from(pairs.matchAll(/../gs), ([pair]) => [pair.charCodeAt(0), pair.charCodeAt(1)]);
}

function complement(set: CharacterSet): CharacterSet {
  const gaps: CharacterSet[number][] = [];
  let free = 0;
  for (const [low, high] of set.toSorted((one, other) => one[0] - other[0])) {
    if (low > free) gaps.push([free, low - 1]);
    free = Math.max(free, high + 1);
  }
  return free > 0xffff ? gaps : [...gaps, [free, 0xffff]];
}

function setOf(written: string): CharacterSet {
  const code = codeOf(written);
  return NAMED_SETS.get(written) ?? [[code, code]];
}

function codeOf(written: string): number {
  const code = written.charCodeAt(written.length - 1);
  if (/^\\[xu]./.test(written)) return Number.parseInt(written.slice(2), 16);
  if (/^\\[0-7]/.test(written)) return Number.parseInt(written.slice(1), 8);
  if (/^\\c./.test(written)) return code & 0x1f;
  return /^\\[btnvfr]/.test(written) ? 0x08 + 'btnvfr'.indexOf(written.slice(1)) : code;
}

function classSet(members: readonly string[]): CharacterSet {
  const set: CharacterSet[number][] = [];
  for (let index = 0; index < members.length; index += 1) {
    const [from = '', hyphen, to] = members.slice(index, index + 3);
    if (hyphen !== '-' || to === undefined) {
      set.push(...setOf(from));
      continue;
    }
    const isRange = !NAMED_SETS.has(from) && !NAMED_SETS.has(to);
    set.push(...(isRange ? [[codeOf(from), codeOf(to)] as const] : [from, hyphen, to].flatMap(setOf)));
    index += 2;
  }
  return set;
}
