// Whether colour is wanted in, ways to set text off out. Without colour the text stays as it is.

/** The two ways in which text is set off. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** A sequence that starts or ends a style; it takes no room on a line. */
export const STYLE_SEQUENCE: RegExp = /\u001b\[\d*m/g;

/** The styles of a terminal, or none. */
export function styleOf(colour: boolean): Style {
  const set =
    (start: number, end: number) =>
    (text: string): string =>
      colour && text !== '' ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  return { bold: set(1, 22), dim: set(2, 22) };
}
