// In: differences. Out: whether answers that are made of other answers differ only because of those: lists of all
// values, look-ups by short-id, rows of osinfo-query. If all the other differences are intended, so are these.
import type { Difference } from './compare.ts';
import { stringsIn } from './json.ts';

/** Tells what follows from differences that are explained. */
export class Derived {
  readonly #entities: ReadonlySet<string>;
  readonly #texts: ReadonlySet<string>;

  constructor(explained: readonly Difference[]) {
    this.#entities = new Set(explained.map(({ path }) => path[1] ?? ''));
    this.#texts = new Set(explained.flatMap(({ theirs, ours }) => [...stringsIn(theirs), ...stringsIn(ours)]));
  }

  /** Whether all that differs is about entities, or made of texts, that differ for a known reason. */
  explains(difference: Difference): boolean {
    const { path } = difference;
    if (path[0] !== 'query')
      return declaredByOne(difference).every(text => this.#entities.has(text) || this.#texts.has(text));
    // A table that is empty on one side only has another exit status too.
    return path[2] === 'exit' ? this.#entities.size > 0 : this.#entities.has(path[3] ?? '');
  }
}

/** The texts that only one side says. */
function declaredByOne({ theirs, ours }: Difference): readonly string[] {
  const [a, b] = [new Set(stringsIn(theirs)), new Set(stringsIn(ours))];
  return [...a].filter(text => !b.has(text)).concat([...b].filter(text => !a.has(text)));
}
