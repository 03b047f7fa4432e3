// A name as code has it in, the same as a command line and XML have it out.

/** `releasedAfter` as `released-after`. */
export function inKebabCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
