// The open elements while a file is parsed. They form a stack, and each returns the open element for its child. This
// file has those that need no table: a skipped element, a text, and an element that is kept as XML text.
import type { Position } from './lines.ts';
import type { Attributes } from './markup.ts';

/** An element that is open. */
export interface OpenElement {
  child(name: string, attributes: Attributes, at: Position): OpenElement;
  /** Absent when the texts of the element are ignored. */
  text?(text: string): void;
  close?(): void;
}

/** An element that is ignored with its whole content. */
export const SKIPPED: OpenElement = { child: () => SKIPPED };

/** An element that contains one text; the texts of its descendants are part of it. */
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

/** An element that is kept as XML text, which is stored at the end of the element. */
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
