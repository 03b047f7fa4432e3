// In: the expected and the actual properties. Out: their differences as sentences.
import { isDeepStrictEqual } from 'node:util';
import type { Facts } from './live-facts.ts';

/** What became of one guest. */
export interface Outcome {
  readonly checks: number;
  readonly differences: readonly string[];
}

/** Fact by fact; those that nothing is expected of are not looked at. */
export function compareFacts(expected: Facts, live: Facts): Outcome {
  const facts = Object.entries(expected).map(([name, wanted]) => ({ name, wanted, found: Reflect.get(live, name) }));
  const different = facts.filter(({ wanted, found }) => !isDeepStrictEqual(wanted, found));
  return {
    checks: facts.length,
    differences: different.map(
      ({ name, wanted, found }) => `${name}: recommended ${JSON.stringify(wanted)}, live ${JSON.stringify(found)}`,
    ),
  };
}
