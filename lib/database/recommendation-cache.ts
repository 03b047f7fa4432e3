// Questions and their answers in, the answer to a question that was asked lately out. The only user of lru-cache.
import { LRUCache } from 'lru-cache';

/** Keeps the answers to the questions that were asked last. */
export class RecommendationCache<A extends object> {
  readonly #kept: LRUCache<string, A>;

  /** Keeps at most so many answers. */
  constructor(most: number) {
    this.#kept = new LRUCache({ max: most });
  }

  /** `undefined` when the question was not asked lately. */
  get(question: string): A | undefined {
    return this.#kept.get(question, NO_OPTIONS);
  }

  /** Keeps the answer to a question. */
  set(question: string, answer: A): void {
    this.#kept.set(question, answer);
  }
}

/** Without options of its own, every `get` of lru-cache would make an object for them. */
const NO_OPTIONS: Readonly<Record<string, never>> = {};
