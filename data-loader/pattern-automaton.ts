// The source of a regular expression that compiles comes in. Its automaton goes out: every place that reads a character
// is a position, and links say in how many ways a backtracking engine comes from one position to the next. It allows for
// everything the engine can try, and for more where that is simpler: assertions hold, a back reference reads anything.

/** Ranges of UTF-16 code units. */
export type CharacterSet = readonly (readonly [low: number, high: number])[];

/** A position that may read the next character, and the number of ways in which the engine comes to try that. */
export interface Link {
  readonly position: number;
  readonly ways: number;
}

/** What each position reads, and the links that go on from it. Position 0 is the start and reads nothing. */
export interface Automaton {
  readonly sets: readonly CharacterSet[];
  readonly links: readonly (readonly Link[])[];
  /** The positions of single characters that repeat without end. */
  readonly loops: ReadonlySet<number>;
}

const MAX_SIZE = 1_000;
const MAX_LINKS = 20_000;

/** The automaton; `undefined` when it is too large or the pattern says more than is understood here. */
export function automatonOf(source: string): Automaton | undefined {
  const pattern = new PatternReader(source).read();
  if (pattern.size > MAX_SIZE) return undefined;
  const draft = new Draft();
  draft.link([START], pattern.build(draft).first);
  return draft.linkCount > MAX_LINKS ? undefined : draft;
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
      if (this.linkCount <= MAX_LINKS) this.links[position]?.push(...times(first, ways));
    }
  }

  /** Attempts that lead nowhere: at a position that reads no character. */
  attempts(ways: number): readonly Link[] {
    return times(this.position([]).first, ways);
  }

  sequence(left: Part, right: Part): Part {
    this.link(left.last, right.first);
    return {
      first: both(left.first, times(right.first, left.empty)),
      last: both(times(left.last, right.empty), right.last),
      empty: left.empty * right.empty,
    };
  }

  /** One iteration more than a repeat needs: JavaScript tries those that read nothing too, and gives them up. */
  iteration(part: Part): Part {
    if (part.empty === 0) return part;
    return { first: both(part.first, this.attempts(part.empty)), last: part.last, empty: 0 };
  }

  endless(piece: Piece, isRequired: boolean): Part {
    const part = piece.build(this);
    const { first, last } = this.iteration(part);
    this.link(last, first);
    if (piece.isCharacter) for (const { position } of first) this.loops.add(position);
    return isRequired ? { first: times(first, 1 + part.empty), last, empty: part.empty } : { first, last, empty: 1 };
  }
}

function both(some: readonly Link[], more: readonly Link[]): readonly Link[] {
  if (some.length === 0) return more;
  return more.length === 0 ? some : [...some, ...more];
}

function times(links: readonly Link[], ways: number): readonly Link[] {
  if (ways === 1) return links;
  return ways === 0 ? [] : links.map(link => ({ position: link.position, ways: link.ways * ways }));
}

const ASSERTION: Piece = { size: 1, build: () => EMPTY };
const NOTHING: Piece = { size: 0, build: () => EMPTY };
const UNKNOWN: Piece = { size: Number.POSITIVE_INFINITY, build: () => EMPTY };

function character(set: CharacterSet): Piece {
  return { size: Math.max(1, set.length), isCharacter: true, build: draft => draft.position(set) };
}

function lookahead({ size, build }: Piece): Piece {
  return { size, build: draft => ({ ...EMPTY, first: build(draft).first }) };
}

/** It has no repeats, so it looks at no more characters than are written. */
function lookbehind(written: string): Piece {
  return { size: 1, build: draft => ({ ...EMPTY, first: draft.attempts(written.length) }) };
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
        part = { ...draft.sequence(draft.iteration(piece.build(draft)), part), empty: 1 };
      }
      for (let copy = 0; copy < required; copy += 1) part = draft.sequence(piece.build(draft), part);
      return part;
    },
  };
}

const ANYTHING: Piece = repeat(character([[0, 0xffff]]), 0);

const BACK_REFERENCE = /\\(?:\d+|k<[\w$]+>)/y;
const ESCAPE = /\\(?:c[A-Za-z]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|[^c])?/y;
const CLASS = /\[(\^?)((?:\\.|[^\]\\])*)\]/sy;
const CLASS_MEMBER = /\\(?:c\w|x[\da-fA-F]{2}|u[\da-fA-F]{4}|[0-3][0-7]{0,2}|[4-7][0-7]?|[^c])?|./gs;
const GROUP = /\((?:\?(?:[:=!]|<[^=!>][^>]*>))?/y;
const PLAIN_LOOKBEHIND = /\(\?<[=!](?:\[(?:\\.|[^\]\\])*\]|\\.|[^()[*+?{\\])*\)/sy;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;

class PatternReader {
  readonly #source: string;
  #offset = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** A pattern that need not match at the start comes after anything. */
  read(): Piece {
    const alternatives = this.#alternatives();
    const isAnchored = alternatives.length === 1 && this.#source.startsWith('^');
    return sequence([isAnchored ? NOTHING : ANYTHING, choice(alternatives)]);
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

  #repeated(piece: Piece): Piece {
    const [quantifier, sign, minimum, comma, maximum] = this.#take(QUANTIFIER) ?? [];
    if (quantifier === undefined) return piece;
    if (sign === '?') return repeat(piece, 0, 1);
    if (sign !== undefined) return repeat(piece, sign === '*' ? 0 : 1);
    if (comma === '') return repeat(piece, Number(minimum), Number(minimum));
    return repeat(piece, Number(minimum), maximum === '' ? undefined : Number(maximum));
  }

  #atom(next: string): Piece {
    if (next === '(') return this.#group();
    if (next === '[') return this.#class();
    if (next === '\\') return this.#escape();
    this.#offset += 1;
    if (next === '^' || next === '$') return ASSERTION;
    return character(next === '.' ? SAME_LINE : setOf(next));
  }

  #group(): Piece {
    const [behind] = this.#take(PLAIN_LOOKBEHIND) ?? [];
    if (behind !== undefined) return lookbehind(behind);
    const [opening = ''] = this.#take(GROUP) ?? [];
    const isUnknown = this.#next() === '?';
    const content = choice(this.#alternatives());
    this.#offset += 1;
    if (isUnknown) return UNKNOWN;
    return opening === '(?=' || opening === '(?!' ? lookahead(content) : content;
  }

  #class(): Piece {
    const [, negation, members = ''] = this.#take(CLASS) ?? [];
    const set = classSet(members.match(CLASS_MEMBER) ?? []);
    return character(negation === '' ? set : complement(set));
  }

  #escape(): Piece {
    if (this.#take(BACK_REFERENCE) !== null) return ANYTHING;
    const [escaped = ''] = this.#take(ESCAPE) ?? [];
    if (escaped === '\\k') return UNKNOWN;
    return escaped === '\\b' || escaped === '\\B' ? ASSERTION : character(setOf(escaped));
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

const DIGIT: CharacterSet = [[0x30, 0x39]];
const WORD: CharacterSet = [...DIGIT, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]];
const SPACE: CharacterSet = [
  ...([
    [0x09, 0x0d],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
  ] as const),
  ...([
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ] as const),
];
const SAME_LINE: CharacterSet = complement([
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
]);

const NAMED_SETS: ReadonlyMap<string, CharacterSet> = new Map([
  ['\\d', DIGIT],
  ['\\D', complement(DIGIT)],
  ['\\w', WORD],
  ['\\W', complement(WORD)],
  ['\\s', SPACE],
  ['\\S', complement(SPACE)],
]);
const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['\\b', 0x08],
  ['\\t', 0x09],
  ['\\n', 0x0a],
  ['\\v', 0x0b],
  ['\\f', 0x0c],
  ['\\r', 0x0d],
]);

function setOf(written: string): CharacterSet {
  const code = codeOf(written);
  return NAMED_SETS.get(written) ?? [[code, code]];
}

function codeOf(written: string): number {
  if (/^\\[xu]./.test(written)) return Number.parseInt(written.slice(2), 16);
  if (/^\\[0-7]/.test(written)) return Number.parseInt(written.slice(1), 8);
  const code = written.charCodeAt(written.length - 1);
  return /^\\c./.test(written) ? code & 0x1f : (CONTROLS.get(written) ?? code);
}

function classSet(members: readonly string[]): CharacterSet {
  const ranges: CharacterSet[number][] = [];
  for (let index = 0; index < members.length; index += 1) {
    const [from = '', hyphen, to] = members.slice(index, index + 3);
    if (hyphen !== '-' || to === undefined) {
      ranges.push(...setOf(from));
      continue;
    }
    const isRange = !NAMED_SETS.has(from) && !NAMED_SETS.has(to);
    ranges.push(
      ...(isRange ? [[codeOf(from), codeOf(to)] as const] : [...setOf(from), ...setOf(hyphen), ...setOf(to)]),
    );
    index += 2;
  }
  return ranges;
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
