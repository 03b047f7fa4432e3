// A cache of the most recently used recommendations. The only user of lru-cache.
import { LRUCache } from 'lru-cache';

/** Caches the most recently used values. */
export class RecommendationCache<A extends object> {
  readonly #kept: LRUCache<string, A>;

  /** `max` is the maximum number of values. */
  constructor(most: number) {
    this.#kept = new LRUCache({ max: most });
  }

  /** The cached value; `undefined` when there is none. */
  get(question: string): A | undefined {
    return this.#kept.get(question, NO_OPTIONS);
  }

  /** Adds a value; the least recently used one can be removed. */
  set(question: string, answer: A): void {
    this.#kept.set(question, answer);
  }
}

/** Without given options, every `get` of lru-cache creates an object for them. */
const NO_OPTIONS: Readonly<Record<string, never>> = {};
