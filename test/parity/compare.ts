// In: the answers of both sides. Out: every difference, field by field. Entries of a list are matched by id; lists
// whose order has no meaning in libosinfo are compared as sets.
import { type Answers, COLLECTIONS, isObject, type Json, type JsonObject } from './answers.ts';

/** One field that the two sides answer differently; a side that gives no answer is `undefined`. */
export interface Difference {
  readonly path: readonly string[];
  readonly theirs: Json | undefined;
  readonly ours: Json | undefined;
}

/** How two sides compare. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** How many fields were compared. */
  readonly answers: number;
  /** How many entities they are about. */
  readonly entities: number;
}

/** libosinfo gives them in the order of a hash table, or in one that says nothing. */
const SETS = new Set([
  ...['allDevices', 'allDevicesByClass', 'allDeviceLinks', 'driversPrioritized', 'shortIds', 'uniqueValues'],
  ...['firmware', 'completeFirmware', 'configParams', 'injectionMethods'],
]);
/** Compares everything. */
export function compare(theirs: Answers, ours: Answers): Comparison {
  const comparison = new Walk();
  comparison.objects(theirs, ours, []);
  const entities = COLLECTIONS.map(kind => new Set([...Object.keys(theirs[kind]), ...Object.keys(ours[kind])]).size);
  return {
    differences: comparison.differences,
    answers: comparison.answers,
    entities: entities.reduce((sum, count) => sum + count, 0),
  };
}

class Walk {
  readonly differences: Difference[] = [];
  answers = 0;

  objects(theirs: JsonObject, ours: JsonObject, path: readonly string[]): void {
    for (const key of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
      this.#values(own(theirs, key), own(ours, key), [...path, key]);
    }
  }

  #values(theirs: Json | undefined, ours: Json | undefined, path: readonly string[]): void {
    if (theirs === undefined && ours === undefined) return;
    if (isObject(theirs) && isObject(ours) && !isDead(theirs)) this.objects(theirs, ours, path);
    else if (isList(theirs) && isList(ours)) this.#lists(theirs, ours, path);
    else this.#leaf(theirs, ours, path);
  }

  #lists(theirs: readonly Json[], ours: readonly Json[], path: readonly string[]): void {
    const isSet = path.some(name => SETS.has(name));
    if (![...theirs, ...ours].some(isObject)) {
      this.#leaf(isSet ? theirs.toSorted() : theirs, isSet ? ours.toSorted() : ours, path);
      return;
    }
    const [keyedTheirs, keyedOurs] = [byId(theirs), byId(ours)];
    if (!isSet) {
      const common = (keyed: JsonObject, other: JsonObject): string[] =>
        Object.keys(keyed).filter(key => Object.hasOwn(other, key));
      this.#leaf(common(keyedTheirs, keyedOurs), common(keyedOurs, keyedTheirs), [...path, 'order']);
    }
    this.objects(keyedTheirs, keyedOurs, path);
  }

  #leaf(theirs: Json | undefined, ours: Json | undefined, path: readonly string[]): void {
    this.answers += 1;
    if (JSON.stringify(theirs) !== JSON.stringify(ours)) this.differences.push({ path, theirs, ours });
  }
}

/** Whether libosinfo died of the question. */
export function isDead(answer: Json | undefined): boolean {
  return isObject(answer) && Object.keys(answer).join() === 'died';
}

/** What an object says of a key itself: a database may call something `constructor`. */
export function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The entries of a list by id; a second one of the same id gets a number. */
function byId(list: readonly Json[]): JsonObject {
  const entries = new Map<string, Json>();
  for (const entry of list) {
    const id = isObject(entry) ? String(entry.id) : String(entry);
    let name = id;
    for (let count = 2; entries.has(name); count += 1) name = `${id} #${count}`;
    entries.set(name, entry);
  }
  return Object.fromEntries(entries);
}
