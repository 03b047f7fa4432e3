// A name in camel case in, the same name in kebab case out, as command line and XML use it.

/** `releasedAfter` as `released-after`. */
export function toKebabCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
