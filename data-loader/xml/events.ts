// In: the text of a document. Out: its checked events: start of an element, text, end of an element. What sax does not
// check is checked here, before sax reads it. The first fault ends the document.
import type { Decoded } from './decode.ts';
import { MAX_ATTRIBUTES, MAX_DEPTH, MAX_ELEMENTS } from './limits.ts';
import { Lines, type Position } from './lines.ts';
import { type Attributes, Markup } from './markup.ts';
import { Namespaces } from './namespaces.ts';
import {
  attributeNames,
  declaredEncoding,
  explainToken,
  ILLEGAL_CHARACTER,
  illegalReference,
  kindAt,
  type TokenKind,
  tagName,
  tokenEnd,
  UNKNOWN_REFERENCE,
} from './tokens.ts';

/** Receives a document's events; every `open` has its `close` unless a fault ends the document. */
export interface XmlHandler {
  open(name: string, attributes: Attributes, at: Position): void;
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

/** The fault of a token, and its offset from the start of the token. */
interface Objection {
  readonly reason: string;
  readonly offset: number;
}

/** Reads a document. Returns its fault; `undefined` when it is well-formed. */
export function readXml(
  document: Decoded,
  handler: XmlHandler,
  lines: Lines = new Lines(document.text),
): Fault | undefined {
  return new XmlReader(document.text, handler, lines).read(document.fault);
}

/** The state of reading one document. */
class XmlReader {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #handler: XmlHandler;
  readonly #markup = new Markup();
  readonly #namespaces = new Namespaces();
  /** The elements that are open. */
  readonly #open: { readonly name: string; readonly at: Position }[] = [];
  #elements = 0;
  #isAsciiOnly = false;
  readonly #hasIllegal: boolean;

  constructor(text: string, handler: XmlHandler, lines: Lines) {
    this.#text = text;
    this.#lines = lines;
    this.#handler = handler;
    this.#hasIllegal = ILLEGAL_CHARACTER.test(text);
  }

  read(faultAtEnd: string | undefined): Fault | undefined {
    const text = this.#text;
    for (let start = 0; start < text.length; ) {
      const kind = kindAt(text, start);
      const end = tokenEnd(text, start, kind);
      const isCutOff = faultAtEnd !== undefined && (end === undefined || (kind === 'text' && end === text.length));
      if (isCutOff) break;
      if (end === undefined) return this.#fault('BAD_XML', explainToken(text, start, kind), start);
      const source = text.slice(start, end);
      if (kind === 'open' && hasTooManyAttributes(source)) {
        return this.#fault('TOO_LARGE', `more than ${MAX_ATTRIBUTES} attributes`, start);
      }
      const illegal = this.#illegalCharacter(kind, source);
      if (illegal !== undefined) return this.#fault('BAD_XML', illegal.reason, start + illegal.offset);
      const reason = this.#take(kind, source, start);
      if (reason !== undefined) return this.#fault('BAD_XML', reason, start);
      if (this.#open.length > MAX_DEPTH) return this.#fault('TOO_LARGE', `nested deeper than ${MAX_DEPTH}`, start);
      if (this.#elements > MAX_ELEMENTS) return this.#fault('TOO_LARGE', `more than ${MAX_ELEMENTS} elements`, start);
      start = end;
    }
    if (faultAtEnd !== undefined) return this.#fault('BAD_XML', faultAtEnd, text.length);
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined)
      return { code: 'BAD_XML', reason: `<${unclosed.name}> is never closed`, ...unclosed.at };
    return this.#elements > 0 ? undefined : this.#fault('BAD_XML', 'no element in it', text.length);
  }

  /** The first character or reference of a complete token that is not allowed; `undefined` when all are allowed. */
  #illegalCharacter(kind: TokenKind, source: string): Objection | undefined {
    const illegal = this.#hasIllegal ? source.search(ILLEGAL_CHARACTER) : -1;
    const legal = illegal === -1 ? source : source.slice(0, illegal);
    const reference = kind === 'text' && legal.includes('&') ? objectionToReferences(legal) : undefined;
    if (reference !== undefined) return reference;
    if (illegal !== -1) return { reason: 'a character that XML does not allow', offset: illegal };
    return this.#isAsciiOnly && /[^\0-\x7f]/.test(source)
      ? { reason: 'not ASCII, though its declaration does not say UTF-8', offset: 0 }
      : undefined;
  }

  /** Passes a token to the handler. Returns why it is not allowed at its position, or why sax refuses it. */
  #take(kind: TokenKind, source: string, start: number): string | undefined {
    const isInside = this.#open.length > 0;
    switch (kind) {
      case 'open':
        return this.#objectionToTag(source) ?? this.#openElement(source, start);
      case 'close':
        return this.#objectionToEnd(tagName(source)) ?? this.#closeElement();
      case 'text':
        if (!isInside) return objectionOutside(source);
        if (source.includes(']]>')) return "']]>' in text";
        this.#handler.text(source.includes('&') ? this.#markup.text(source) : source);
        return undefined;
      case 'cdata':
        if (!isInside) return 'a CDATA section outside the root element';
        this.#handler.text(this.#markup.text(source));
        return undefined;
      case 'declaration':
        return this.#readDeclaration(source);
      case 'comment':
      case 'instruction':
        return undefined;
    }
  }

  #objectionToTag(source: string): string | undefined {
    if (this.#open.length === 0 && this.#elements > 0) return 'a second root element';
    const names = source.indexOf('=') !== source.lastIndexOf('=') ? attributeNames(source) : [];
    const seen = new Set<string>();
    const twice = names.find(name => seen.size === seen.add(name).size);
    if (twice !== undefined) return `attribute ${twice} is there twice`;
    const reference = source.includes('&#') ? illegalReference(source) : undefined;
    return reference && `${reference[0]} is not a character that XML allows`;
  }

  #objectionToEnd(name: string): string | undefined {
    const element = this.#open.at(-1);
    if (element?.name === name) return undefined;
    const expected = element === undefined ? 'nothing is open' : `<${element.name}> of line ${element.at.line} is open`;
    return `</${name}> closes nothing: ${expected}`;
  }

  #readDeclaration(source: string): string | undefined {
    const encoding = declaredEncoding(source) ?? 'utf-8';
    this.#isAsciiOnly = encoding !== 'utf-8';
    return this.#isAsciiOnly && !ASCII_SUPERSET.test(encoding) ? `encoding ${encoding} instead of UTF-8` : undefined;
  }

  #openElement(source: string, start: number): string | undefined {
    const tag = this.#markup.tag(source);
    if (typeof tag === 'string') return tag;
    const at = this.#lines.position(start);
    this.#elements += 1;
    this.#open.push({ name: tag.name, at });
    this.#handler.open(tag.name, this.#namespaces.open(tag.attributes), at);
    return source.endsWith('/>') ? this.#closeElement() : undefined;
  }

  #closeElement(): undefined {
    this.#open.pop();
    this.#namespaces.close();
    this.#handler.close();
  }

  #fault(code: Fault['code'], reason: string, offset: number): Fault {
    return { code, reason, ...this.#lines.position(offset) };
  }
}

function hasTooManyAttributes(tag: string): boolean {
  // The shortest attribute is ` a=""`, so a shorter tag cannot have that many.
  return tag.length > MAX_ATTRIBUTES * 5 && attributeNames(tag).length > MAX_ATTRIBUTES;
}

function objectionOutside(text: string): string | undefined {
  if (text.startsWith('&')) return 'a reference outside the root element';
  return /[^ \t\n]/.test(text) ? 'text outside the root element' : undefined;
}

function objectionToReferences(text: string): Objection | undefined {
  const unknown = text.search(UNKNOWN_REFERENCE);
  const illegal = illegalReference(unknown === -1 ? text : text.slice(0, unknown));
  if (illegal !== undefined) {
    return { reason: `${illegal[0]} is not a character that XML allows`, offset: illegal.index };
  }
  return unknown === -1 ? undefined : { reason: explainToken(text, unknown, 'text'), offset: unknown };
}
