// The source of a regular expression from a database file comes in; what it is not goes out, `undefined` if it is fine.
// Nothing can stop a search that has begun, so each must be short: of a text of up to LONGEST_SUBJECT characters, begun at
// every one of them. A price of 1 is at most 5 ns where V8 interprets the pattern: MAX_PRICE is 8 ms.
import { type Automaton, automatonOf, type CharacterSet } from './pattern-automaton.ts';

/** UTF-16 units of the longest text to search with a pattern of the database: in such a one it takes milliseconds. */
export const LONGEST_SUBJECT = 128;
const LONGEST_PATTERN = 2_000;
const MAX_PRICE = 1_500_000;
const LOOP_PRICE = 2;
const CHOICE_PRICE = 10;

/** What may still be spent on one file: how many patterns that are not plainly cheap are looked into. */
export interface Allowance {
  inspections: number;
  /** What was found out in this file and others, by source, and by the form that sources share which differ in words. */
  readonly verdicts: Map<string, Verdict>;
}

/** What a source is: no pattern; or one that is plainly cheap; or, after an inspection, cheap or dear. */
export type Verdict = 'none' | 'plain' | 'cheap' | 'dear';

/** What one file is allowed: some milliseconds for each inspection, where real files need one at most. */
export function allowanceOfFile(verdicts: Map<string, Verdict> = new Map()): Allowance {
  return { inspections: 5, verdicts };
}

/** What the source is not, to end the sentence that starts with it; `undefined` when it is a pattern to search with. */
export function patternFault(source: string, allowance: Allowance = allowanceOfFile()): string | undefined {
  if (source.length > LONGEST_PATTERN) return `a regular expression of at most ${LONGEST_PATTERN} characters`;
  const verdict = allowance.verdicts.get(source) ?? quickVerdict(source, allowance.verdicts);
  if (verdict === undefined || verdict === 'cheap' || verdict === 'dear') {
    allowance.inspections -= 1;
    if (allowance.inspections < 0)
      return 'a plain regular expression, and the file has too many others to look into each';
  }
  const found = verdict ?? (isCheap(undecidedPart(source)) ? 'cheap' : 'dear');
  allowance.verdicts.set(source, found);
  return FAULTS[found];
}

const FAULTS: Readonly<Record<Verdict, string | undefined>> = {
  none: 'a regular expression',
  plain: undefined,
  cheap: undefined,
  dear: 'a regular expression that ends in reasonable time',
};

/** `undefined` when an inspection has to tell. */
function quickVerdict(source: string, verdicts: Map<string, Verdict>): Verdict | undefined {
  if (ONE_WAY.test(source)) return 'plain';
  const alike = WORDS_MAY_COUNT.test(source) ? source : source.replace(WORD, 'a');
  if (verdicts.get(alike) === 'plain') return 'plain';
  if (!isCompilable(source)) return 'none';
  if (!isPlainlyCheap(undecidedPart(source))) return undefined;
  verdicts.set(alike, 'plain');
  return 'plain';
}

/** Letters and digits that mean themselves: with others in their place, a pattern is as plain as before. */
const WORD = /(?<!\\|\[[^\]]*)[A-Za-z0-9]+/g;
/** Where some may be part of a number of repeats, the name of a group or a class that ends late. */
const WORDS_MAY_COUNT = /\{|\(\?|\\[\]\\]/;

/** A pattern of single characters that compiles: nothing repeats, and there is nothing to choose. */
const ONE_WAY = /^(?:[^\\()[\]{}*+?|]|\\[^1-9k])*$/;

/** The part of a pattern that is searched before anything is found. */
function undecidedPart(source: string): string {
  return LOOK_AROUND.test(source) ? source : source.replace(LAST_REPEAT, '');
}

/** A search that comes to repeat the last character has found something. */
const LAST_REPEAT = /(?<![\\)])[*+](?=\)*$)/;
const LOOK_AROUND = /\(\?[=!<]/;

function isCompilable(source: string): boolean {
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

/** Says yes to most patterns at a glance: by the number of different ways that a search can go, at four tests each. */
function isPlainlyCheap(source: string): boolean {
  if (!/[*+?{|]/.test(source)) return true;
  const plain = source.replace(SEPARATED_PARTS, '(_*)?').replace(ESCAPE_OR_CLASS, '_');
  if (/\)[*+{]|\{\d*,?\d{3}/.test(plain)) return false;
  const alternatives = plain.split(/[()]/).reduce((ways, part) => ways * part.split('|').length, 1);
  const choices = alternatives * 2 ** occurrences(plain, /\?|\{\d+,/g);
  const cuts = 1 + occurrences(plain, /[*+]|\{\d+,/g);
  const cutsBeforeChoice = /[*+][^*+?{|(]*$/.test(plain) ? cuts - 1 : cuts;
  const priceOfChoices = choices === 1 ? 0 : choices * countCuts(cutsBeforeChoice) * 4 * CHOICE_PRICE;
  return priceOfChoices + choices * countCuts(cuts) * 2 * LOOP_PRICE <= MAX_PRICE;
}

function occurrences(source: string, token: RegExp): number {
  return source.match(token)?.length ?? 0;
}

/** In how many ways a subject can be cut in so many places: where the search starts, and where each repeat ends. */
function countCuts(cuts: number): number {
  let ways = 1;
  for (let cut = 1; cut <= cuts; cut += 1) ways *= (LONGEST_SUBJECT + cut) / cut;
  return ways;
}

function isCheap(source: string): boolean {
  const automaton = automatonOf(source);
  if (automaton === undefined) return false;
  const subjects = new Subjects(automaton);
  let priceOfStart = subjects.priceOfFirst;
  let price = 0;
  for (let length = 0; length <= LONGEST_SUBJECT && price <= MAX_PRICE; length += 1) {
    priceOfStart += subjects.priceOfNext();
    price = automaton.isAnchored ? priceOfStart : price + priceOfStart;
  }
  return price <= MAX_PRICE;
}

/** Positions that some subjects lead to, and in how many ways at most they lead to each. */
interface State {
  readonly positions: readonly number[];
  readonly ways: number[];
  step?: Step;
}

/** The step from a state by one character: in how many ways it is tried, and by which places of `tried` each state goes on. */
interface Step {
  /** What one way to each position of the state costs. */
  readonly prices: readonly number[];
  readonly links: readonly { readonly from: number; readonly to: number; readonly ways: number }[];
  readonly tried: number[];
  readonly next: readonly { readonly state: State; readonly readers: readonly number[] }[];
}

const MAX_EFFORT = 2_000_000;
const EFFORT_OF_EXPLORING = 60;

/** All subjects at once, character by character. Those that lead to the same positions count as one, the worst of them. */
class Subjects {
  /** The price of the first character, which nothing leads back to. */
  readonly priceOfFirst: number;
  readonly #automaton: Automaton;
  readonly #prices: readonly number[];
  /** By the character that they read. */
  readonly #readers = new Map<number, readonly number[]>();
  readonly #states = new Map<string, State>();
  #grown: readonly State[] = [{ positions: [0], ways: [1] }];
  #price = 0;
  #effort = 0;

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
    const [first = 0, ...others] = automaton.links.map((next, position) => {
      const isChoice = next.length > 1 && !automaton.loops.has(position);
      return sum(next.map(link => link.ways)) * (isChoice ? CHOICE_PRICE : LOOP_PRICE);
    });
    this.priceOfFirst = first;
    this.#prices = [0, ...others];
  }

  /** The highest price of one character more; infinite when it takes too long to tell. */
  priceOfNext(): number {
    const raised = new Set<State>();
    const steps = this.#grown.map(state => this.#take(state));
    for (const { tried, next } of steps) {
      for (const { state, readers } of next) if (raiseCounts(state.ways, tried, readers)) raised.add(state);
      this.#effort += tried.length * (1 + next.length);
    }
    this.#grown = [...raised];
    return this.#effort > MAX_EFFORT ? Number.POSITIVE_INFINITY : this.#price;
  }

  #take(state: State): Step {
    state.step ??= this.#explore(state.positions);
    const { links, tried, prices } = state.step;
    tried.fill(0);
    for (const { from, to, ways } of links) tried[to] = (tried[to] ?? 0) + (state.ways[from] ?? 0) * ways;
    let price = 0;
    for (let index = 0; index < prices.length; index += 1) price += (prices[index] ?? 0) * (state.ways[index] ?? 0);
    this.#price = Math.max(this.#price, price);
    return state.step;
  }

  #explore(positions: readonly number[]): Step {
    const onward = positions.map(position => this.#automaton.links[position] ?? []);
    const tried = [...new Set(onward.flat().map(link => link.position))].sort((one, other) => one - other);
    const places = new Map(tried.map((position, place) => [position, place]));
    const placeOf = (position: number): number => places.get(position) ?? 0;
    const next = this.#byCharacter(tried, places);
    this.#effort += EFFORT_OF_EXPLORING * tried.length * (1 + next.size);
    return {
      prices: positions.map(position => this.#prices[position] ?? 0),
      links: onward.flatMap((links, from) =>
        links.map(({ position, ways }) => ({ from, to: placeOf(position), ways })),
      ),
      tried: tried.map(() => 0),
      next: Array.from(next, ([key, readers]) => ({
        state: this.#stateAt(key, readers),
        readers: readers.map(placeOf),
      })),
    };
  }

  /** The positions that read the same character, for every character, each once: they differ only where a range starts. */
  #byCharacter(
    positions: readonly number[],
    places: ReadonlyMap<number, number>,
  ): ReadonlyMap<string, readonly number[]> {
    const characters = new Set(positions.flatMap(position => this.#automaton.sets[position] ?? []).map(([low]) => low));
    const readers = new Map<string, readonly number[]>();
    for (const character of characters) {
      const those = this.#readersOf(character).filter(position => places.has(position));
      readers.set(those.join(), those);
    }
    return readers;
  }

  #readersOf(character: number): readonly number[] {
    let readers = this.#readers.get(character);
    if (readers === undefined) {
      readers = this.#automaton.sets.flatMap((set, position) => (hasCharacter(set, character) ? [position] : []));
      this.#readers.set(character, readers);
    }
    return readers;
  }

  #stateAt(key: string, positions: readonly number[]): State {
    const state = this.#states.get(key) ?? { positions, ways: positions.map(() => 0) };
    this.#states.set(key, state);
    return state;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Says whether any number of ways had to be raised. */
function raiseCounts(ways: number[], tried: readonly number[], readers: readonly number[]): boolean {
  let isRaised = false;
  for (let index = 0; index < readers.length; index += 1) {
    const more = tried[readers[index] ?? 0] ?? 0;
    if (more <= (ways[index] ?? 0)) continue;
    ways[index] = more;
    isRaised = true;
  }
  return isRaised;
}

function hasCharacter(set: CharacterSet, character: number): boolean {
  return set.some(([low, high]) => low <= character && character <= high);
}
