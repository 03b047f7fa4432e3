// Whether colour is wanted in, functions that style text out. Without colour the text is unchanged.

/** The two styles of text. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** A sequence that starts or ends a style; it has no width on a terminal. */
export const STYLE_SEQUENCE: RegExp = /\u001b\[\d*m/g;

/** The styles of a terminal, or functions that change nothing. */
export function styleOf(colour: boolean): Style {
  const set =
    (start: number, end: number) =>
    (text: string): string =>
      colour && text !== '' ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  return { bold: set(1, 22), dim: set(2, 22) };
}
