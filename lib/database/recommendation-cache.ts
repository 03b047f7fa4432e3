// A cache of the most recently used recommendations. The only user of lru-cache.
import { LRUCache } from 'lru-cache';

/** Caches the most recently used values. */
export class RecommendationCache<A extends object> {
  readonly #cache: LRUCache<string, A>;

  /** `max` is the maximum number of values. */
  constructor(max: number) {
    this.#cache = new LRUCache({ max });
  }

  /** The cached value; `undefined` when there is none. */
  get(question: string): A | undefined {
    return this.#cache.get(question, NO_OPTIONS);
  }

  /** Adds a value; the least recently used one can be removed. */
  set(question: string, answer: A): void {
    this.#cache.set(question, answer);
  }
}

/** Without given options, every `get` of lru-cache creates an object for them. */
const NO_OPTIONS: Readonly<Record<string, never>> = {};
