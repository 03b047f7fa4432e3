// Open elements form a stack while a file is parsed; each knows which open element a child starts. Here are those
// that need no table: an element that is skipped, one that is a text, one that is kept as XML text.
import type { Position } from './lines.ts';
import type { Attributes } from './markup.ts';

/** An element that is open. */
export interface OpenElement {
  child(name: string, attributes: Attributes, at: Position): OpenElement;
  /** Absent when its texts do not matter. */
  text?(text: string): void;
  close?(): void;
}

/** An element that does not matter, with everything in it. */
export const SKIPPED: OpenElement = { child: () => SKIPPED };

/** An element that is one text: that of its descendants counts too. */
export class TextElement implements OpenElement {
  readonly #store: (text: string) => void;
  #content = '';

  constructor(store: (text: string) => void) {
    this.#store = store;
  }

  child(): OpenElement {
    const inner: OpenElement = { child: () => inner, text: text => this.text(text) };
    return inner;
  }

  text(text: string): void {
    this.#content += text;
  }

  close(): void {
    this.#store(this.#content);
  }
}

/** An element that is kept as XML text, which is stored when it ends. */
export class MarkupElement implements OpenElement {
  readonly #store: (markup: string) => void;
  readonly #names: string[] = [];
  readonly #pieces: string[] = [];

  constructor(store: (markup: string) => void, name: string, attributes: Attributes) {
    this.#store = store;
    this.child(name, attributes);
  }

  child(name: string, attributes: Attributes): OpenElement {
    this.#names.push(name);
    this.#pieces.push('<', name);
    for (const attribute of attributes) this.#pieces.push(writtenAttribute(attribute));
    this.#pieces.push('>');
    return this;
  }

  text(text: string): void {
    this.#pieces.push(escapeText(text));
  }

  close(): void {
    this.#pieces.push('</', this.#names.pop() ?? '', '>');
    if (this.#names.length === 0) this.#store(this.#pieces.join(''));
  }
}

function writtenAttribute([name, value]: readonly [string, string]): string {
  return ` ${name}="${escapeAttribute(value)}"`;
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escapeText(source: string): string {
  return source.replace(/[&<>\r]/g, character => REFERENCES[character] ?? character);
}

function escapeAttribute(source: string): string {
  return source.replace(/[&<>"\t\n\r]/g, character => REFERENCES[character] ?? character);
}
