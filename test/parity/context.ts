// The input of a row of intended.ts, which decides whether a difference belongs to it: the answers of both sides, our
// problems, our records, and the content of the files.
import type { EntityKind, EntityRecord, Problem, RecordStore } from '../../data-loader/index.ts';
import { type Answers, isObject, type Json, type Question } from './answers.ts';
import { own } from './compare.ts';
import { stringsIn } from './json.ts';
import type { OurSide } from './ours.ts';
import { childrenOf, elementsOf, everything, fileText, textOf, type Written } from './source.ts';

/** What is known of a difference: at least which field it is. */
interface Difference {
  readonly path: readonly string[];
}

/** An answer and all it depends on. */
export class Context {
  readonly question: Question;
  readonly theirs: Answers;
  readonly ours: Answers;
  readonly problems: readonly Problem[];
  /** Ids of entities that libosinfo was asked without, and of those that speak of them. */
  readonly lost: ReadonlySet<string>;
  readonly #store: RecordStore;
  readonly #declarations = new Map<string, readonly Written[]>();

  constructor(question: Question, theirs: Answers, { answers, problems, store }: OurSide, lost: ReadonlySet<string>) {
    this.question = question;
    this.theirs = theirs;
    this.ours = answers;
    this.problems = problems;
    this.#store = store;
    this.lost = lost;
  }

  /** What one side answers at a path; `**` wildcards are not known here. */
  answer(side: 'theirs' | 'ours', path: readonly string[]): Json | undefined {
    let value: Json | undefined = this[side];
    for (const key of path) value = isObject(value) ? own(value, key) : undefined;
    return value;
  }

  /** Our record of the entity that a difference is about. */
  record({ path: [kind, id = ''] }: Difference): EntityRecord | undefined {
    return isKind(kind) ? this.#store.record(kind, id) : undefined;
  }

  /** The problems reported about the entity of a difference. */
  reported(difference: Difference, ...codes: readonly Problem['code'][]): readonly Problem[] {
    return this.problems.filter(({ code, entity }) => entity === difference.path[1] && codes.includes(code));
  }

  /** Whether an id was reported to be nowhere defined. */
  isDangling(id: string): boolean {
    return this.problems.some(({ code, value }) => code === 'DANGLING_REFERENCE' && value === id);
  }

  /** Whether any file speaks of an id, if only in something that another file replaces. */
  isMentioned(id: string): boolean {
    const places = KINDS.flatMap(kind =>
      this.#store.ids(kind).flatMap(each => this.#store.record(kind, each)?.declaredAt ?? []),
    );
    const files = new Map(places.map(place => [`${place.layer} ${place.file}`, place]));
    return [...files.values()].some(place => fileText(place, this.question).includes(`"${id}"`));
  }

  /** The elements with which the files declare the entity of a difference, in the order they are read. */
  declarations({ path: [kind = '', id = ''] }: Difference): readonly Written[] {
    const known = this.#declarations.get(`${kind} ${id}`);
    if (known !== undefined) return known;
    const found = this.fileTexts({ path: [kind, id] })
      .flatMap(text => childrenOf(elementsOf(text)))
      .filter(({ name, attributes }) => name.endsWith(kind) && attributes.get('id') === id);
    this.#declarations.set(`${kind} ${id}`, found);
    return found;
  }

  /** Of the entity of a difference, and of each that it inherits from, every element in its declarations. */
  lineage({ path: [kind = '', id = ''] }: Difference): readonly (readonly Written[])[] {
    const ids = new Set([id]);
    for (const next of ids) {
      for (const relation of ['derivesFrom', 'clones', 'upgrades']) {
        for (const parent of stringsIn(this.answer('ours', [kind, next, relation]))) ids.add(parent);
      }
    }
    return Array.from(ids, each => this.declarations({ path: [kind, each] }).flatMap(everything));
  }

  /** Every element in all of these. */
  written(difference: Difference): readonly Written[] {
    return this.lineage(difference).flat();
  }

  /** The texts of an attribute or element of that name anywhere in there. */
  texts(difference: Difference, name: string): readonly string[] {
    return this.written(difference).flatMap(element => [
      ...(element.name === name ? [textOf(element)] : []),
      ...(element.attributes.has(name) ? [element.attributes.get(name) ?? ''] : []),
    ]);
  }

  /** Whether a document that declares the entity of a difference, or its element in there, has to do with namespaces. */
  isInNamespace(difference: Difference): boolean {
    const roots = this.fileTexts(difference).map(elementsOf);
    return [...roots, ...this.declarations(difference)].some(
      ({ name, attributes }) => name.includes(':') || [...attributes.keys()].some(key => /^xmlns(?::|$)/.test(key)),
    );
  }

  /** The files that declare the entity of a difference, as they are. */
  fileTexts(difference: Difference): readonly string[] {
    const places = this.record(difference)?.declaredAt ?? [];
    const files = new Map(places.map(place => [`${place.layer} ${place.file}`, place]));
    return [...files.values()].map(place => fileText(place, this.question));
  }
}

const KINDS: readonly EntityKind[] = ['os', 'platform', 'device', 'deployment', 'datamap', 'install-script'];

function isKind(word: string | undefined): word is EntityKind {
  return KINDS.some(kind => kind === word);
}
