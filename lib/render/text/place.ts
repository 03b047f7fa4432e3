// A place of the database in, a short text out: a person looks for the file, and nearly all are the system's.

/** `layer:file:line` without the layer where that is the system's. */
export function shortPlace(at: string): string {
  return at.replace(/^system:/, '');
}
