// Leaves out of an object what is not there: in this library absence is `undefined`, and never a member.

/** What is left of an object: each member that can be absent, only where it is there. */
export type Present<T> = {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** The members that there are. */
export function present<T extends object>(parts: T): Present<T>;
export function present(parts: Readonly<Record<string, unknown>>): object {
  const there: Record<string, unknown> = {};
  for (const name in parts) {
    const value = parts[name];
    if (value !== undefined) there[name] = value;
  }
  return there;
}
