// Bytes of one file in, in chunks of any size; checked events out: start of an element, text, end of an element.
// What sax does not check is checked here, before sax sees it; the first fault ends the file. A plain text, and a tag
// like one before, pass at a glance.
import { MAX_BYTES, MAX_DEPTH } from './limits.ts';
import { type Content, type Decoded, LineDecoder } from './line-decoder.ts';
import { Lines, type Position } from './lines.ts';
import { type Attributes, Markup, type Tag } from './markup.ts';
import {
  attributeNames,
  declaredEncoding,
  endOf,
  explainToken,
  ILLEGAL_CHARACTER,
  isLegalReference,
  kindAt,
  nextSpecial,
  PLAIN_COMMENT,
  type TokenKind,
  tagName,
  tokenEnd,
} from './tokens.ts';

/** Receives a document's events; every `open` has its `close`. */
export interface XmlHandler {
  /** Reads from an element of this name on what says nothing where it stands; absent, or `undefined`: nothing. */
  ignoredContent?(name: string): RegExp | undefined;
  /** Takes an element that holds only a text, and tells whether it did: otherwise, as without it, the other events tell. */
  leaf?(name: string, attributes: Attributes, at: Position, text: string): boolean;
  /** Tells whether a text that stands right in the element says anything. */
  open(name: string, attributes: Attributes, at: Position): boolean;
  text(text: string): void;
  close(): void;
}

/** Why a document is not accepted, and where. */
export interface Fault extends Position {
  readonly code: 'BAD_XML' | 'TOO_LARGE';
  readonly reason: string;
}

/** Encodings in which an ASCII text has the same bytes as in UTF-8. */
const ASCII_SUPERSET = /^(?:us-ascii|ascii|iso-8859-\d+|windows-125\d)$/;

/** An element that is open. */
interface OpenTag {
  readonly tag: Tag;
  readonly at: Position;
  readonly hasText: boolean;
}

/** Reads one document. After the first fault everything else is ignored. */
export class XmlReader {
  readonly #handler: XmlHandler;
  readonly #markup: Markup;
  readonly #decoder = new LineDecoder();
  readonly #lines = new Lines();
  readonly #openTags: OpenTag[] = [];
  #bytes = 0;
  #offset = 0;
  #sawRoot = false;
  #asciiOnly = false;
  /** Where next, at or after some offset before, a text needs a closer look. */
  #nextSpecial = -1;
  #fault: Fault | undefined;

  constructor(handler: XmlHandler, markup: Markup = new Markup()) {
    this.#handler = handler;
    this.#markup = markup;
  }

  /** Takes the next bytes. */
  write(chunk: Content): void {
    this.#bytes += chunk.length;
    if (this.#fault === undefined && this.#bytes <= MAX_BYTES) this.#read(this.#decoder.write(chunk), false);
  }

  /** Ends the document and tells its fault; `undefined` when it was well-formed. */
  end(): Fault | undefined {
    if (this.#bytes > MAX_BYTES) {
      return { code: 'TOO_LARGE', reason: `larger than ${MAX_BYTES} bytes`, line: 1, column: 1 };
    }
    if (this.#fault === undefined) this.#read(this.#decoder.end(), true);
    const unclosed = this.#openTags.at(-1);
    if (this.#fault === undefined && unclosed !== undefined) {
      this.#fault = { code: 'BAD_XML', reason: `<${unclosed.tag.name}> is never closed`, ...unclosed.at };
    }
    if (this.#fault === undefined && !this.#sawRoot) this.#fail('BAD_XML', 'no element in it');
    return this.#fault;
  }

  /** The text of a line, counted from 1, cut to 160 UTF-16 units; `undefined` when the line is not there. */
  lineText(line: number): string | undefined {
    return this.#lines.lineText(line);
  }

  #read({ text, fault }: Decoded, isFinal: boolean): void {
    this.#lines.text += text;
    this.#nextSpecial = -1;
    this.#consume(isFinal && fault === undefined);
    if (fault === undefined || this.#fault !== undefined) return;
    this.#offset = this.#lines.text.length;
    this.#fail('BAD_XML', fault);
  }

  /** Passes on every complete token, up to the first fault; leaves what may still go on. */
  #consume(isFinal: boolean): void {
    const { text } = this.#lines;
    if (!this.#sawRoot) this.#takeFamiliarStart(text);
    while (this.#fault === undefined) {
      if (!this.#asciiOnly) this.#takeFamiliar(text);
      const end = this.#isAtEnd(text) ? undefined : this.#takeAny(text, isFinal);
      if (end === undefined) return;
      this.#offset = end;
    }
  }

  /** Whether nothing is left that says anything: after the root, the end of its line. */
  #isAtEnd(text: string): boolean {
    const left = text.length - this.#offset;
    return left === 0 || (left === 1 && this.#sawRoot && this.#openTags.length === 0 && text.endsWith('\n'));
  }

  /** Takes all up to the start tag of the root where another document has started the same. */
  #takeFamiliarStart(text: string): void {
    const { start } = this.#markup;
    if (this.#offset > 0 || start === undefined || !text.startsWith(start.text)) return;
    this.#sawRoot = true;
    this.#open(start.root, this.#lines.position(start.offset));
    this.#offset = start.text.length;
  }

  /** Takes what needs no closer look, plain texts and tags like ones before, and stops where something does. */
  #takeFamiliar(text: string): void {
    const openTags = this.#openTags;
    const handler = this.#handler;
    let from = this.#offset;
    for (let around = openTags[openTags.length - 1]; around !== undefined; around = openTags[openTags.length - 1]) {
      const start = text.indexOf('<', from);
      if (start === -1 || !this.#isPlain(text, from, start)) break;
      if (around.hasText && from < start) handler.text(text.slice(from, start));
      from = start;
      const sign = text[start + 1];
      if (sign === '/') {
        if (!text.startsWith(around.tag.end, start)) break;
        openTags.pop();
        handler.close();
        from += around.tag.end.length;
        continue;
      }
      const end = sign === '!' ? endOf(PLAIN_COMMENT, text, start) : this.#takeElement(text, start);
      if (end === undefined) break;
      from = end;
    }
    this.#offset = from;
  }

  /** Takes a start tag like one before, and what follows if it can be taken at once: the rest of an element, idle ones. */
  #takeElement(text: string, start: number): number | undefined {
    const end = text.indexOf('>', start) + 1;
    const tag = this.#markup.isKnownName(text.slice(start, end));
    if (tag === undefined || this.#openTags.length === MAX_DEPTH) return undefined;
    const ignoredContent = tag.isTranslation ? this.#handler.ignoredContent?.(tag.name) : undefined;
    const endOfIdle = ignoredContent === undefined ? undefined : endOf(ignoredContent, text, start);
    if (endOfIdle !== undefined) return endOfIdle;
    const at = this.#lines.position(start);
    if (!tag.isEmpty && this.#handler.leaf !== undefined) {
      const endOfText = text.indexOf('<', end);
      const isLeaf = text.startsWith(tag.end, endOfText) && this.#isPlain(text, end, endOfText);
      if (isLeaf && this.#handler.leaf(tag.name, tag.attributes, at, text.slice(end, endOfText))) {
        return endOfText + tag.end.length;
      }
    }
    this.#open(tag, at);
    return end;
  }

  /** Whether nothing in a part of the text needs a closer look. */
  #isPlain(text: string, start: number, end: number): boolean {
    if (start === end) return true;
    if (this.#nextSpecial < start) this.#nextSpecial = nextSpecial(text, start);
    return this.#nextSpecial >= end;
  }

  /** Takes the next token, whatever it is, and gives where it ends; `undefined` when it may still go on, or has no end. */
  #takeAny(text: string, isFinal: boolean): number | undefined {
    const start = this.#offset;
    const kind = kindAt(text, start);
    const end = tokenEnd(text, start, kind);
    const canContinue = end === undefined || (kind === 'text' && end === text.length);
    if (canContinue && !isFinal) return undefined;
    const source = text.slice(start, end);
    const reason =
      end === undefined ? explainToken(text, start, kind) : (this.#objection(kind, source) ?? this.#take(kind, source));
    if (reason !== undefined) this.#fail('BAD_XML', reason);
    if (this.#openTags.length > MAX_DEPTH) this.#fail('TOO_LARGE', `nested deeper than ${MAX_DEPTH}`);
    return end;
  }

  /** What makes a complete token illegal where it stands; `undefined` when nothing does. */
  #objection(kind: TokenKind, source: string): string | undefined {
    const illegal = source.search(ILLEGAL_CHARACTER);
    if (illegal !== -1) {
      this.#offset += illegal;
      return 'a character that XML does not allow';
    }
    if (this.#asciiOnly && /[^\0-\x7f]/.test(source)) return 'not ASCII, though its declaration does not say UTF-8';
    const isInside = this.#openTags.length > 0;
    switch (kind) {
      case 'open':
        return this.#objectionToTag(source);
      case 'close':
        return this.#objectionToEnd(tagName(source));
      case 'text':
        if (!isInside && /[^ \t\n]/.test(source)) return 'text outside the root element';
        return source.includes(']]>') ? "']]>' in text" : undefined;
      case 'reference':
        if (!isInside) return 'a reference outside the root element';
        return isLegalReference(source) ? undefined : `${source} is not a character that XML allows`;
      case 'cdata':
        return isInside ? undefined : 'a CDATA section outside the root element';
      case 'declaration':
        return this.#declaration(source);
      case 'comment':
      case 'instruction':
        return undefined;
    }
  }

  #objectionToTag(source: string): string | undefined {
    if (this.#openTags.length === 0 && this.#sawRoot) return 'a second root element';
    const names = source.indexOf('=') !== source.lastIndexOf('=') ? attributeNames(source) : [];
    const seen = new Set<string>();
    const twice = names.find(name => seen.size === seen.add(name).size);
    if (twice !== undefined) return `attribute ${twice} is there twice`;
    const illegal = source.includes('&#') && source.match(/&#[^;]*;/g)?.find(reference => !isLegalReference(reference));
    return illegal ? `${illegal} is not a character that XML allows` : undefined;
  }

  #objectionToEnd(name: string): string | undefined {
    const around = this.#openTags.at(-1);
    if (around?.tag.name === name) return undefined;
    const expected =
      around === undefined ? 'nothing is open' : `<${around.tag.name}> of line ${around.at.line} is open`;
    return `</${name}> closes nothing: ${expected}`;
  }

  #declaration(source: string): string | undefined {
    const encoding = declaredEncoding(source) ?? 'utf-8';
    this.#asciiOnly = encoding !== 'utf-8';
    if (this.#asciiOnly && !ASCII_SUPERSET.test(encoding)) return `encoding ${encoding} instead of UTF-8`;
    return undefined;
  }

  /** Passes on a token that is right where it stands, and gives what sax has against it. */
  #take(kind: TokenKind, source: string): string | undefined {
    switch (kind) {
      case 'open': {
        this.#sawRoot = true;
        const tag = this.#markup.tag(source);
        if (typeof tag === 'string') return tag;
        if (this.#openTags.length === 0 && !this.#asciiOnly) {
          const text = this.#lines.text.slice(0, this.#offset + source.length);
          this.#markup.keepStart({ text, root: tag, offset: this.#offset });
        }
        this.#open(tag, this.#lines.position(this.#offset));
        return undefined;
      }
      case 'close':
        this.#close();
        return undefined;
      case 'text':
        if (this.#openTags.at(-1)?.hasText) this.#handler.text(source);
        return undefined;
      case 'reference':
      case 'cdata':
        if (this.#openTags.at(-1)?.hasText) this.#handler.text(this.#markup.text(source));
        return undefined;
      case 'declaration':
      case 'comment':
      case 'instruction':
        return undefined;
    }
  }

  #open(tag: Tag, at: Position): void {
    const hasText = this.#handler.open(tag.name, tag.attributes, at);
    if (tag.isEmpty) this.#handler.close();
    else this.#openTags.push({ tag, at, hasText });
  }

  #close(): void {
    this.#openTags.pop();
    this.#handler.close();
  }

  #fail(code: Fault['code'], reason: string): void {
    this.#fault ??= { code, reason, ...this.#lines.position(this.#offset) };
  }
}
