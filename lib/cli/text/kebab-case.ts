// In: a name in camel case. Out: the same name in kebab case, which the command line and XML use.

/** `releasedAfter` as `released-after`. */
export function toKebabCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
