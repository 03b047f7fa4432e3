// The source of a regular expression from a database file comes in; what it is not goes out, `undefined` if it is fine.
// Nothing can stop a search that has begun, so a pattern must end in time on every subject it can meet: a text of up to
// LONGEST_SUBJECT characters, searched anywhere in it. The measure is how often V8 tests a character in the worst case.
import { type Automaton, automatonOf, type CharacterSet } from './pattern-automaton.ts';

const LONGEST_SUBJECT = 128;
const LONGEST_PATTERN = 2_000;
const MAX_POSITIONS = 500;
const MAX_TESTS = 3_000_000;
const MAX_EFFORT = 300_000;

/** Where a search gets here, it has found something: the last repeat of a character takes what there is. */
const FINAL_REPEAT = /(?<![\\)])[*+]$/;

/** What the source is not, to end the sentence that starts with it; `undefined` when it is a pattern to search with. */
export function patternFault(source: string): string | undefined {
  if (source.length > LONGEST_PATTERN) return `a regular expression of at most ${LONGEST_PATTERN} characters`;
  if (!compiles(source)) return 'a regular expression';
  const uncertain = source.replace(FINAL_REPEAT, '');
  if (isPlainlyQuick(uncertain) || isQuick(uncertain)) return undefined;
  return 'a regular expression that ends in reasonable time';
}

function compiles(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}

/** Says yes to most patterns at a glance: where no group repeats, the choices that a search makes can be counted. */
function isPlainlyQuick(source: string): boolean {
  const plain = source.replace(/\\./gs, '_');
  if (/\)[*+{]|\{\d*,?\d{3}/.test(plain)) return false;
  const disjunctions = 1 + occurrences(plain, /\(/g);
  const alternatives = (1 + occurrences(plain, /\|/g) / disjunctions) ** disjunctions;
  const choices = 2 ** occurrences(plain, /\?/g) * alternatives * waysToSplit(1 + occurrences(plain, /[*+{]/g));
  return choices * Math.min(plain.length, LONGEST_SUBJECT) <= 20_000_000;
}

function occurrences(source: string, token: RegExp): number {
  return source.match(token)?.length ?? 0;
}

/** In how many ways a subject falls into a start, so many repeats and a rest. */
function waysToSplit(cuts: number): number {
  let ways = 1;
  for (let cut = 1; cut <= cuts; cut += 1) ways *= (LONGEST_SUBJECT + cut) / cut;
  return ways;
}

function isQuick(source: string): boolean {
  const automaton = automatonOf(source, MAX_POSITIONS);
  if (automaton === undefined) return false;
  return [byCharacter, together].some(split => mostTests(automaton, split) <= MAX_TESTS);
}

/** The positions that some characters lead to, with the most ways to come to each by as many characters or fewer. */
interface State {
  readonly ways: Map<number, number>;
  next?: readonly State[];
}

/** The positions of these that read the same character, for every character. */
type Split = (positions: readonly number[], sets: Automaton['sets']) => Iterable<readonly number[]>;

/** A bound on how often a search tests a character: it takes subjects for one that lead to the same positions. */
function mostTests({ sets, links, isAnchored }: Automaton, split: Split): number {
  const states = new Map<string, State>();
  let grown: readonly State[] = [{ ways: new Map([[0, 1]]) }];
  let effort = 0;
  let testsOfOneCharacter = 0;
  let testsFromOneStart = 0;
  let tests = 0;
  const stateOf = (positions: readonly number[]): State => {
    const key = positions.join();
    const state = states.get(key) ?? { ways: new Map(positions.map(position => [position, 0])) };
    states.set(key, state);
    effort += positions.length * 10;
    return state;
  };
  for (let length = 0; length <= LONGEST_SUBJECT && tests <= MAX_TESTS; length += 1) {
    const raised = new Set<State>();
    for (const [state, tried] of grown.map(state => [state, follow(state.ways, links)] as const)) {
      testsOfOneCharacter = Math.max(testsOfOneCharacter, total(tried.values()));
      state.next ??= Array.from(split([...tried.keys()].sort(ascending), sets), stateOf);
      for (const next of state.next) {
        if (raise(next, tried)) raised.add(next);
        effort += next.ways.size;
      }
      effort += tried.size;
      if (effort > MAX_EFFORT) return Number.POSITIVE_INFINITY;
    }
    grown = [...raised];
    testsFromOneStart += testsOfOneCharacter;
    tests = isAnchored ? testsFromOneStart : tests + testsFromOneStart;
  }
  return tests;
}

function ascending(one: number, other: number): number {
  return one - other;
}

/** The positions that try the next character. */
function follow(ways: State['ways'], links: Automaton['links']): Map<number, number> {
  const tried = new Map<number, number>();
  for (const [from, count] of ways) {
    for (const link of links[from] ?? []) {
      tried.set(link.position, (tried.get(link.position) ?? 0) + count * link.ways);
    }
  }
  return tried;
}

/** As if one character could be read by all of them. */
function together(positions: readonly number[]): Iterable<readonly number[]> {
  return [positions];
}

/** Characters differ only where a range starts. */
function* byCharacter(positions: readonly number[], sets: Automaton['sets']): Iterable<readonly number[]> {
  const characters = new Set(positions.flatMap(position => (sets[position] ?? []).map(([low]) => low)));
  for (const character of characters) yield positions.filter(position => contains(sets[position] ?? [], character));
}

function contains(set: CharacterSet, character: number): boolean {
  return set.some(([low, high]) => low <= character && character <= high);
}

/** Says whether there are more ways to one of its positions. */
function raise({ ways }: State, tried: ReadonlyMap<number, number>): boolean {
  let isRaised = false;
  for (const [position, count] of ways) {
    const more = tried.get(position) ?? 0;
    if (more <= count) continue;
    ways.set(position, more);
    isRaised = true;
  }
  return isRaised;
}

function total(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
