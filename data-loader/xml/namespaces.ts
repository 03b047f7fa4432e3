// In: the attributes of start tags, in the order of the document. Out: the same, to be found by their local names: in
// libosinfo an attribute counts by its local name when its prefix is declared, and by its whole name when it is not.
import type { Attributes } from './markup.ts';

/** Knows the prefixes that are declared where a tag stands. */
export class Namespaces {
  /** For each open element. */
  readonly #declared: ReadonlySet<string>[] = [new Set(['xml'])];

  /** An element begins. Of two attributes with one local name the first is found. */
  open(attributes: Attributes): Attributes {
    const outer = this.#declared.at(-1) ?? new Set();
    const names = Array.from(attributes, ([name]) => name).filter(name => name.includes(':'));
    const inner = names.filter(name => name.startsWith('xmlns:') && attributes.get(name) !== '');
    const prefixes = inner.length === 0 ? outer : new Set([...outer, ...inner.map(name => name.slice(6))]);
    this.#declared.push(prefixes);
    return names.length === inner.length ? attributes : withLocalNames(attributes, prefixes);
  }

  /** The element ends. */
  close(): void {
    this.#declared.pop();
  }
}

function withLocalNames(attributes: Attributes, prefixes: ReadonlySet<string>): Attributes {
  const byLocalName = new Map<string, string>();
  for (const [name, value] of attributes) {
    const end = name.indexOf(':');
    const local = prefixes.has(name.slice(0, Math.max(0, end))) ? name.slice(end + 1) : name;
    if (!byLocalName.has(local)) byLocalName.set(local, value);
  }
  return { get: name => byLocalName.get(name), [Symbol.iterator]: () => attributes[Symbol.iterator]() };
}
