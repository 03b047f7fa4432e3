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

/** A frozen object with fixed members, and members that are computed on first use; absence is not kept. */
export function withLazy<F extends object, L extends object>(
  fixed: F,
  lazy: { readonly [K in keyof L]: () => L[K] },
): Readonly<F & L>;
export function withLazy(fixed: object, lazy: Readonly<Record<string, () => unknown>>): object {
  const whole = { ...deepFreeze(fixed) };
  const known = new Map<string, unknown>();
  for (const [name, compute] of Object.entries(lazy)) {
    const get = (): unknown => {
      const value = known.get(name) ?? deepFreeze(compute());
      known.set(name, value);
      return value;
    };
    Object.defineProperty(whole, name, { enumerable: true, get });
  }
  return Object.freeze(whole);
}
