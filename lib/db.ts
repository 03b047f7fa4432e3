// The database as a caller asks it: by id or short-id, one OS or all. Answers are kept and frozen; the same question
// gets the same object. The only user of lru-cache.
import { LRUCache } from 'lru-cache';
import { compareProblems, compareText, type Problem } from '../data-loader/problems.ts';
import type { OsRecord } from '../data-loader/records.ts';
import { type DatabaseInfo, type RecordStore, recordsOf } from '../data-loader/store.ts';
import { badArgument, unknownOs } from './errors.ts';
import { deepFreeze, once } from './freeze.ts';
import type { Recommendation, Target } from './hardware.ts';
import { nearestNames } from './ids.ts';
import { graphProblems } from './link.ts';
import type { Os } from './model.ts';
import { siteFactProblems } from './policy/facts.ts';
import { recommend } from './recommend.ts';
import { resolveOs } from './resolve.ts';
import { completeTarget, DEFAULT_TARGET } from './target.ts';

/** How many recommendations are kept: more than a host asks for in its life. */
const KEPT_RECOMMENDATIONS = 1000;

/** A database that is open. Nothing in it waits, and nothing in it changes. */
export class OsinfoDb {
  /** Which database this is. */
  readonly database: DatabaseInfo;
  readonly #store: RecordStore;
  readonly #oses = new Map<string, Os>();
  readonly #recommendations = new LRUCache<string, Recommendation>({ max: KEPT_RECOMMENDATIONS });
  readonly #problems: () => readonly Problem[];
  readonly #catalogue: () => readonly Os[];

  constructor(store: RecordStore) {
    this.#store = store;
    this.database = deepFreeze(store.database);
    this.#problems = once(() =>
      [...store.problems, ...graphProblems(store), ...recordsOf(store, 'os').flatMap(siteFactProblems)].sort(
        compareProblems,
      ),
    );
    this.#catalogue = once(() =>
      recordsOf(store, 'os')
        .map(record => this.#resolved(record))
        .sort((a, b) => compareText(a.shortId, b.shortId) || compareText(a.id, b.id)),
    );
    Object.freeze(this);
  }

  /** What is wrong with the files, ordered by layer, file and line; reading it follows every reference there is. */
  get problems(): readonly Problem[] {
    return this.#problems();
  }

  /** The OS with this id or short-id. @throws {OsinfoError} UNKNOWN_OS, BAD_ARGUMENT */
  os(key: string): Os {
    const os = this.findOs(key);
    if (os === undefined) throw unknownOs(key, nearestNames(key, this.#names()), this.database.version);
    return os;
  }

  /** The OS with this id or short-id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findOs(key: string): Os | undefined {
    if (typeof key !== 'string') throw badArgument("The OS's name", key, 'a string');
    const record = this.#store.record('os', this.#store.idOfShortId('os', key) ?? key);
    return record === undefined ? undefined : this.#resolved(record);
  }

  /** Every OS, ordered by short-id. */
  oses(): readonly Os[] {
    return this.#catalogue();
  }

  /**
   * The virtual hardware that an OS, named by id or short-id, runs best on.
   * @throws {OsinfoError} UNKNOWN_OS, BAD_TARGET, BAD_ARGUMENT
   */
  recommend(key: string, target?: Target): Recommendation {
    const os = this.os(key);
    const complete = target === undefined ? DEFAULT_TARGET : completeTarget(target);
    const question = `${os.id} ${complete.hypervisor} ${complete.arch}`;
    const known = this.#recommendations.get(question);
    if (known !== undefined) return known;
    const answer = recommend(os, complete, this.#store);
    this.#recommendations.set(question, answer);
    return answer;
  }

  #resolved(record: OsRecord): Os {
    const known = this.#oses.get(record.id);
    if (known !== undefined) return known;
    const os = resolveOs(record, this.#store);
    this.#oses.set(record.id, os);
    return os;
  }

  *#names(): Iterable<string> {
    for (const { id, shortIds } of recordsOf(this.#store, 'os')) {
      yield* shortIds.map(({ value }) => value);
      yield id;
    }
  }
}
