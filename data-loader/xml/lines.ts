// In: a text. Out: the line and column of an offset, and the text of a line.

/** A position in a file; line and column are counted from 1. */
export interface Position {
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
}

/** The lines of a text, up to the last requested position. */
export class Lines {
  readonly #text: string;
  /** The offset of each line. */
  readonly #starts = [0];
  /** The offset where the last of these lines ends. */
  #end: number;

  constructor(text: string) {
    this.#text = text;
    this.#end = this.#endOfLine(0);
  }

  /** The line and column of an offset, which must not be in a line before that of an earlier call. */
  position(offset: number): Position {
    while (this.#end < offset) {
      this.#starts.push(this.#end + 1);
      this.#end = this.#endOfLine(this.#end + 1);
    }
    const line = this.#starts.length;
    return { line, column: offset - (this.#starts[line - 1] ?? 0) + 1 };
  }

  /** The text of a line, shortened to 160 UTF-16 units; `undefined` for a line after the last requested position. */
  lineText(line: number): string | undefined {
    const start = this.#starts[line - 1];
    return start === undefined
      ? undefined
      : this.#text
          .slice(start, start + 160)
          .split('\n', 1)[0]
          ?.replace(/\t/g, ' ');
  }

  #endOfLine(start: number): number {
    const end = this.#text.indexOf('\n', start);
    return end === -1 ? this.#text.length : end;
  }
}
