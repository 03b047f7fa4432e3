// A text that grows in; out: in which line and column an offset stands, and the text of a line.

/** A position in a file, both counted from 1. */
export interface Position {
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
}

/** The lines of one text. */
export class Lines {
  text = '';
  #line = 1;
  #start = 0;
  /** Where the current line ends, as far as the text has come. */
  #end = -1;
  /** Offsets of the lines whose texts were asked for, and of those before them. */
  readonly #starts: number[] = [0];

  /** Line and column of an offset; it must not come before one that was asked for. */
  position(offset: number): Position {
    if (this.#end < offset) this.#goTo(offset);
    return { line: this.#line, column: offset - this.#start + 1 };
  }

  #goTo(offset: number): void {
    const { text } = this;
    let line = this.#line;
    let start = this.#start;
    let end = text.indexOf('\n', start);
    while (end !== -1 && end < offset) {
      line += 1;
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    this.#line = line;
    this.#start = start;
    this.#end = end === -1 ? text.length : end;
  }

  /** The text of a line, counted from 1, cut to 160 UTF-16 units; `undefined` when the line is not there. */
  lineText(line: number): string | undefined {
    for (let from = this.#starts.at(-1) ?? 0; this.#starts.length < line; ) {
      from = this.text.indexOf('\n', from) + 1;
      if (from === 0) return undefined;
      this.#starts.push(from);
    }
    const start = this.#starts[line - 1] ?? 0;
    return this.text
      .slice(start, start + 160)
      .split('\n', 1)[0]
      ?.replace(/\t/g, ' ');
  }
}
