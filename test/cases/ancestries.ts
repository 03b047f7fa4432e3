// Table. In: families of OSes. Out: the order of the ancestors of one of them.

/** The parents of an OS, in the order of its file: what it derives from, and what it clones. */
export interface Parents {
  readonly derives?: readonly string[];
  readonly clones?: readonly string[];
  readonly upgrades?: readonly string[];
}

/** `[parents by name, whose ancestry, the ancestry, why]` */
export type AncestryCase = readonly [
  family: Readonly<Record<string, Parents>>,
  whose: string,
  ancestry: string,
  why: string,
];

export const ANCESTRIES: readonly AncestryCase[] = [
  [{ a: {} }, 'a', 'a', 'without parents there is only itself'],
  [{ a: { derives: ['b'] }, b: { derives: ['c'] }, c: {} }, 'a', 'a b c', 'a chain'],
  [{ a: { clones: ['b'] }, b: { clones: ['c'] }, c: {} }, 'a', 'a b c', 'a chain of clones'],
  [{ a: { derives: ['b', 'c', 'd'] }, b: {}, c: {}, d: {} }, 'a', 'a d c b', 'the parents of one file last to first'],
  [{ a: { clones: ['b', 'c'] }, b: {}, c: {} }, 'a', 'a c b', 'clones likewise'],
  [{ a: { derives: ['b'], clones: ['c'] }, b: {}, c: {} }, 'a', 'a b c', 'derives-from before clones'],
  [
    { a: { derives: ['b', 'c'], clones: ['d', 'e'] }, b: {}, c: {}, d: {}, e: {} },
    'a',
    'a c b e d',
    'each kind last to first',
  ],
  [
    { a: { derives: ['b', 'c'] }, b: { derives: ['d'] }, c: { derives: ['e'] }, d: {}, e: {} },
    'a',
    'a c e b d',
    'depth first',
  ],
  [{ a: { derives: ['b', 'c'] }, b: { derives: ['d'] }, c: { derives: ['d'] }, d: {} }, 'a', 'a c d b', 'a diamond'],
  [{ a: { derives: ['c', 'b'] }, b: { derives: ['c'] }, c: {} }, 'a', 'a b c', 'a parent that is a grandparent too'],
  [{ a: { derives: ['b'], clones: ['b'] }, b: {} }, 'a', 'a b', 'both at once'],
  [{ a: { derives: ['b', 'b'] }, b: {} }, 'a', 'a b', 'the same twice'],
  [{ a: { derives: ['a'] } }, 'a', 'a', 'its own parent'],
  [{ a: { derives: ['b'] }, b: { derives: ['a'] } }, 'a', 'a b', 'a circle of two'],
  [
    { a: { derives: ['b'] }, b: { derives: ['c'] }, c: { derives: ['b', 'd'] }, d: {} },
    'a',
    'a b c d',
    'a circle above',
  ],
  [{ a: { derives: ['nobody', 'b'] }, b: { clones: ['nobody'] } }, 'a', 'a b', 'a parent that is not there'],
  [{ a: { upgrades: ['b'] }, b: {} }, 'a', 'a', 'an upgrade inherits nothing'],
  [
    { a: { derives: ['constructor', '__proto__'] }, ['__proto__']: {}, constructor: {} },
    'a',
    'a __proto__ constructor',
    'names that JavaScript knows',
  ],
];
