// Questions and their answers in, the answer to a question that was asked lately out. The only user of lru-cache.
import { LRUCache } from 'lru-cache';

/** The answers to the questions that were asked last. */
export class Answers<A extends object> {
  readonly #most: number;
  /** What was answered last: who asks one question needs no more. */
  #question: string | undefined;
  #answer: A | undefined;
  #others: LRUCache<string, A> | undefined;

  /** Keeps `most` answers, and the last one besides. */
  constructor(most: number) {
    this.#most = most;
  }

  /** `undefined` when the question was not asked lately. */
  to(question: string): A | undefined {
    return question === this.#question ? this.#answer : this.#others?.get(question, AS_USUAL);
  }

  /** Keeps the answer to a question that has none. */
  keep(question: string, answer: A): void {
    if (this.#question !== undefined && this.#answer !== undefined) {
      this.#others ??= new LRUCache({ max: this.#most });
      this.#others.set(this.#question, this.#answer);
    }
    this.#question = question;
    this.#answer = answer;
  }
}

/** Without options of its own, every `get` of lru-cache would make an object for them. */
const AS_USUAL: Readonly<Record<string, never>> = {};
