// Leaves undefined members out of an object: in this library an absent value is an absent member.

/** The type of the result: members that can be `undefined` become optional. */
export type Present<T> = {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** The members whose value is not `undefined`. */
export function present<T extends object>(parts: T): Present<T>;
export function present(parts: Readonly<Record<string, unknown>>): object {
  const there: Record<string, unknown> = {};
  for (const name in parts) {
    const value = parts[name];
    if (value !== undefined) there[name] = value;
  }
  return there;
}
