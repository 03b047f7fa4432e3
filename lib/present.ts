// Leaves out of an object what is not there: in this library absence is `undefined`, and never a member.

/** The members that there are. */
export function present<T extends object>(parts: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> };
export function present(parts: Readonly<Record<string, unknown>>): object {
  const there: Record<string, unknown> = {};
  for (const name in parts) {
    const value = parts[name];
    if (value !== undefined) there[name] = value;
  }
  return there;
}
