// Makes results immutable: deeply frozen values, and members that are computed on first use.

/** Freezes a value and everything in it; a value that is already frozen is skipped. */
export function deepFreeze<T>(value: T): T {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || Object.isFrozen(value))
    return value;
  // The language cannot freeze a typed array.
  if (ArrayBuffer.isView(value)) return value;
  Object.freeze(value);
  if (Array.isArray(value)) for (const member of value) deepFreeze(member);
  else for (const name in value) deepFreeze(value[name]);
  return value;
}

/** A function that computes its result on the first call, and keeps it, deeply frozen. */
export function memoizeFrozen<T>(compute: () => T): () => T {
  return memoize(() => deepFreeze(compute()));
}

/** A function that computes its result on the first call, and keeps it unfrozen: for internal values. */
export function memoize<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** What the lazy members of an object are computed from, and the values of those that were computed. */
interface Lazy<S> {
  readonly source: S;
  readonly known: Map<string, unknown>;
}

/** The key of `Lazy` in its object. Unlike a WeakMap, it also serves a proxy of the object and what inherits from it. */
const LAZY = Symbol('lazy');

/**
 * A function that makes frozen objects with fixed members, and with lazy ones, which are computed from a source on first
 * use; one that is `undefined` is computed again on its next use. The table has a function for each lazy member, and all
 * objects share it.
 */
export function declareLazyMembers<S, L extends object>(
  table: { readonly [K in keyof L]: (source: S) => L[K] },
): <F extends object>(fixed: F, source: S) => Readonly<F & L>;
export function declareLazyMembers<S>(
  table: Readonly<Record<string, (source: S) => unknown>>,
): (fixed: object, source: S) => object {
  const getters: PropertyDescriptorMap = {};
  for (const [name, compute] of Object.entries(table)) {
    const get = function (this: { readonly [LAZY]: Lazy<S> }): unknown {
      const { source, known } = this[LAZY];
      const value = known.get(name) ?? deepFreeze(compute(source));
      known.set(name, value);
      return value;
    };
    getters[name] = { enumerable: true, get };
  }
  return (fixed, source) => {
    const whole = Object.defineProperty({ ...deepFreeze(fixed) }, LAZY, { value: { source, known: new Map() } });
    return Object.freeze(Object.defineProperties(whole, getters));
  };
}
