// Makes answers that no caller can change: values frozen to the ground, and members computed on first use.

/** Freezes a value and everything in it; what is frozen already is taken as done. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) deepFreeze(member);
  return value;
}

/** A function that computes its answer when first called, and keeps it, frozen. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: deepFreeze(compute()) };
    return known.value;
  };
}
