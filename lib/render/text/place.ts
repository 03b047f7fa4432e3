// A place in the database in, a short text for a person out: the layer is left out for the system layer, the usual one.

/** `layer:file:line`, without the layer if it is `system`. */
export function shortPlace(at: string): string {
  return at.replace(/^system:/, '');
}
