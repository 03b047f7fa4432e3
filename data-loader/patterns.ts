// The source of a regular expression from a database file comes in; what it is not goes out, `undefined` if it is fine.
// Nothing can stop a search that has begun, so every search must be short: in a text of up to LONGEST_SUBJECT characters,
// started at each of them. Prices are in units of 2.5 ns, what V8 takes for one test where it interprets the pattern.
import { type Automaton, automatonOf, type CharacterSet } from './pattern-automaton.ts';

const LONGEST_SUBJECT = 128;
const LONGEST_PATTERN = 2_000;
const MAX_PRICE = 20_000_000;
const LOOP_PRICE = 1;
const CHOICE_PRICE = 8;
const MAX_EFFORT = 1_500_000;

/** What the source is not, to end the sentence that starts with it; `undefined` when it is a pattern to search with. */
export function patternFault(source: string): string | undefined {
  if (source.length > LONGEST_PATTERN) return `a regular expression of at most ${LONGEST_PATTERN} characters`;
  if (!compiles(source)) return 'a regular expression';
  const undecided = LOOK_AROUND.test(source) ? source : source.replace(LAST_REPEAT, '');
  if (isPlainlyCheap(undecided) || isCheap(undecided)) return undefined;
  return 'a regular expression that ends in reasonable time';
}

/** A search that comes to repeat the last character has found something. */
const LAST_REPEAT = /(?<![\\)])[*+](?=\)*$)/;
const LOOK_AROUND = /\(\?[=!<]/;

function compiles(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}

/** Repeated parts that end in no more ways than one repeated character: digits, or parts that a separator sets off. */
const SEPARATED_PARTS = /(?<!\\)\((?:\\d|(?:\\\.|[-_ ])(?:\\d|\[(?:A-Z|a-z|0-9)+\])[*+]?)\)[*+]/g;
const ESCAPE_OR_CLASS = /\\.|\[(?:\\.|[^\]\\])*\]/gs;

/** Says yes to most patterns at a glance: by the number of different ways in which one search can go. */
function isPlainlyCheap(source: string): boolean {
  if (!/[*+?{|]/.test(source)) return true;
  const plain = source.replace(SEPARATED_PARTS, '(_*)?').replace(ESCAPE_OR_CLASS, '_');
  if (/\)[*+{]|\{\d*,?\d{3}/.test(plain)) return false;
  const groups = 1 + occurrences(plain, /\(/g);
  const alternatives = (1 + occurrences(plain, /\|/g) / groups) ** groups;
  const choices = alternatives * 2 ** occurrences(plain, /\?|\{\d+,/g);
  const cuts = 1 + occurrences(plain, /[*+]|\{\d+,/g);
  const cutsBeforeChoices = /[*+][^*+?{|(]*$/.test(plain) ? cuts - 1 : cuts;
  const priceOfChoices = choices === 1 ? 0 : choices * waysToSplit(cutsBeforeChoices) * 4 * CHOICE_PRICE;
  return priceOfChoices + choices * waysToSplit(cuts) * 3 * LOOP_PRICE <= MAX_PRICE;
}

function occurrences(source: string, token: RegExp): number {
  return source.match(token)?.length ?? 0;
}

/** In how many ways a subject can be cut in so many places. */
function waysToSplit(cuts: number): number {
  let ways = 1;
  for (let cut = 1; cut <= cuts; cut += 1) ways *= (LONGEST_SUBJECT + cut) / cut;
  return ways;
}

function isCheap(source: string): boolean {
  const automaton = automatonOf(source);
  if (automaton === undefined) return false;
  return [byCharacter, together].some(split => highestPrice(automaton, split) <= MAX_PRICE);
}

function highestPrice(automaton: Automaton, split: Split): number {
  const subjects = new Subjects(automaton, split);
  let price = 0;
  for (let length = 0; length <= LONGEST_SUBJECT && price <= MAX_PRICE; length += 1) price += subjects.priceOfNext();
  return price;
}

/** Positions that some subjects lead to, and in how many ways at most each can be reached: `ways` go by index. */
interface State {
  readonly positions: readonly number[];
  readonly ways: number[];
  step?: Step;
}

/** The way on by one character: in how many ways positions try it, and which of these each next state has. */
interface Step {
  readonly links: readonly { readonly from: number; readonly to: number; readonly ways: number }[];
  readonly tried: number[];
  readonly next: readonly { readonly state: State; readonly readers: readonly number[] }[];
}

/** Those of the positions that read the same character, for every character. */
type Split = (positions: readonly number[], sets: Automaton['sets']) => readonly (readonly number[])[];

/** All subjects at once, character by character. Those that lead to the same positions count as one, the worst of them. */
class Subjects {
  readonly #automaton: Automaton;
  readonly #split: Split;
  readonly #prices: readonly number[];
  readonly #states = new Map<string, State>();
  #grown: readonly State[] = [{ positions: [0], ways: [1] }];
  #price = 0;
  #effort = 0;

  constructor(automaton: Automaton, split: Split) {
    this.#automaton = automaton;
    this.#split = split;
    this.#prices = automaton.links.map((next, position) => {
      const isCheap = next.length < 2 || automaton.loops.has(position);
      return next.reduce((ways, link) => ways + link.ways, 0) * (isCheap ? LOOP_PRICE : CHOICE_PRICE);
    });
  }

  /** The highest price of one character more. */
  priceOfNext(): number {
    const steps = this.#grown.map(state => this.#take(state));
    const raised = new Set<State>();
    for (const { tried, next } of steps) {
      for (const { state, readers } of next) if (raise(state.ways, tried, readers)) raised.add(state);
      this.#effort += tried.length * (1 + next.length);
    }
    this.#grown = [...raised];
    return this.#effort > MAX_EFFORT ? Number.POSITIVE_INFINITY : this.#price;
  }

  #take(state: State): Step {
    state.step ??= this.#explore(state.positions);
    const { links, tried } = state.step;
    tried.fill(0);
    for (const { from, to, ways } of links) tried[to] = (tried[to] ?? 0) + (state.ways[from] ?? 0) * ways;
    const price = state.positions.reduce(
      (sum, position, index) => sum + (this.#prices[position] ?? 0) * (state.ways[index] ?? 0),
      0,
    );
    this.#price = Math.max(this.#price, price);
    return state.step;
  }

  #explore(positions: readonly number[]): Step {
    const onward = positions.map(position => this.#automaton.links[position] ?? []);
    const tried = [...new Set(onward.flatMap(links => links.map(link => link.position)))].sort(
      (one, other) => one - other,
    );
    const places = new Map(tried.map((position, index) => [position, index]));
    const place = (position: number): number => places.get(position) ?? 0;
    const sets = this.#split(tried, this.#automaton.sets);
    this.#effort += 60 * tried.length * (1 + sets.length);
    return {
      links: onward.flatMap((links, from) => links.map(({ position, ways }) => ({ from, to: place(position), ways }))),
      tried: tried.map(() => 0),
      next: sets.map(readers => ({ state: this.#stateOf(readers), readers: readers.map(place) })),
    };
  }

  #stateOf(positions: readonly number[]): State {
    const key = positions.join();
    const state = this.#states.get(key) ?? { positions, ways: positions.map(() => 0) };
    this.#states.set(key, state);
    return state;
  }
}

/** Says whether any number of ways had to be raised. */
function raise(ways: number[], tried: readonly number[], readers: readonly number[]): boolean {
  let isRaised = false;
  for (let index = 0; index < readers.length; index += 1) {
    const more = tried[readers[index] ?? 0] ?? 0;
    if (more <= (ways[index] ?? 0)) continue;
    ways[index] = more;
    isRaised = true;
  }
  return isRaised;
}

/** Characters differ only where a range starts. */
function byCharacter(positions: readonly number[], sets: Automaton['sets']): readonly (readonly number[])[] {
  const characters = new Set(positions.flatMap(position => (sets[position] ?? []).map(([low]) => low)));
  return Array.from(characters, character => positions.filter(position => contains(sets[position] ?? [], character)));
}

/** As if one character could be read by all of them. */
function together(positions: readonly number[]): readonly (readonly number[])[] {
  return [positions];
}

function contains(set: CharacterSet, character: number): boolean {
  return set.some(([low, high]) => low <= character && character <= high);
}
