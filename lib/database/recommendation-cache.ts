// Questions and their answers in, the answer to a question that was asked lately out. The only user of lru-cache.
import { LRUCache } from 'lru-cache';

/** Keeps the answers to the questions that were asked last. */
export class Answers<A extends object> {
  readonly #kept: LRUCache<string, A>;

  /** Keeps at most so many answers. */
  constructor(most: number) {
    this.#kept = new LRUCache({ max: most });
  }

  /** `undefined` when the question was not asked lately. */
  to(question: string): A | undefined {
    return this.#kept.get(question, AS_USUAL);
  }

  /** Keeps the answer to a question. */
  keep(question: string, answer: A): void {
    this.#kept.set(question, answer);
  }
}

/** Without options of its own, every `get` of lru-cache would make an object for them. */
const AS_USUAL: Readonly<Record<string, never>> = {};
