// Leaves undefined members out of an object: in this library an absent value is an absent member.

/** The type of the result: members that can be `undefined` become optional. */
export type WithoutUndefined<T> = {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** The members whose value is not `undefined`. */
export function omitUndefined<T extends object>(parts: T): WithoutUndefined<T>;
export function omitUndefined(parts: Readonly<Record<string, unknown>>): object {
  const there: Record<string, unknown> = {};
  for (const name in parts) {
    const value = parts[name];
    if (value !== undefined) there[name] = value;
  }
  return there;
}
