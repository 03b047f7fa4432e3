// Bytes of one file in, in chunks of any size; checked events out: start of an element, text, end of an element.
// The only user of sax. What sax does not check is checked here, before sax sees it; the first fault ends the file.
import { createRequire } from 'node:module';
import type { SAXOptions, SAXParser } from 'sax';
import { type Decoded, LineDecoder } from './line-decoder.ts';
import {
  attributeNames,
  declaredEncoding,
  explain,
  ILLEGAL_CHARACTER,
  isLegalReference,
  kindAt,
  type TokenKind,
  tagName,
  tokenEnd,
} from './tokens.ts';

/** A position in a file, both counted from 1. */
export interface Position {
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
}

/** Receives a document's events; every `open` has its `close`. */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>, at: Position): void;
  text(text: string): void;
  close(): void;
}

/** Why a document is not accepted, and where. */
export interface Fault extends Position {
  readonly code: 'BAD_XML' | 'TOO_LARGE';
  readonly reason: string;
}

/** The size from which a file is refused, in bytes; the largest real one has 100 thousand. */
export const MAX_BYTES: number = 4 * 1024 * 1024;
/** The depth of elements from which a file is refused: libxml2's own limit. */
export const MAX_DEPTH = 256;

/** Encodings in which an ASCII text has the same bytes as in UTF-8. */
const ASCII_SUPERSET = /^(?:us-ascii|ascii|iso-8859-\d+|windows-125\d)$/;

/** Only the five entities of XML, which sax's type does not list; positions come from the tokens. */
const SAX_OPTIONS: SAXOptions & { readonly strictEntities: boolean } = { strictEntities: true, position: false };

/** Reads one document. After the first fault everything else is ignored. */
export class XmlReader {
  readonly #handler: XmlHandler;
  readonly #decoder = new LineDecoder();
  readonly #parser: SAXParser;
  readonly #openTags: { readonly name: string; readonly at: Position }[] = [];
  /** Positions of the start tags that sax has been given but not yet told about. */
  #announced: Position[] = [];
  #told = 0;
  #attributes = new Map<string, string>();
  #bytes = 0;
  #text = '';
  #offset = 0;
  #line = 1;
  #lineStart = 0;
  /** Where the current line ends, as far as the text has come. */
  #lineEnd = -1;
  /** Offsets of the lines whose texts were asked for, and of those before them. */
  readonly #lineStarts: number[] = [0];
  #sawRoot = false;
  #asciiOnly = false;
  #fault: Fault | undefined;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
    this.#parser = this.#startParser();
  }

  /** Takes the next bytes. */
  write(chunk: Uint8Array): void {
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
      this.#fault = { code: 'BAD_XML', reason: `<${unclosed.name}> is never closed`, ...unclosed.at };
    }
    if (this.#fault === undefined && !this.#sawRoot) this.#fail('BAD_XML', 'no element in it');
    return this.#fault;
  }

  /** The text of a line, counted from 1, cut to 160 UTF-16 units; `undefined` when the line is not there. */
  lineText(line: number): string | undefined {
    for (let from = this.#lineStarts.at(-1) ?? 0; this.#lineStarts.length < line; ) {
      from = this.#text.indexOf('\n', from) + 1;
      if (from === 0) return undefined;
      this.#lineStarts.push(from);
    }
    const start = this.#lineStarts[line - 1] ?? 0;
    return this.#text
      .slice(start, start + 160)
      .split('\n', 1)[0]
      ?.replace(/\t/g, ' ');
  }

  #read({ text, fault }: Decoded, final: boolean): void {
    this.#text += text;
    this.#consume(final && fault === undefined);
    if (fault === undefined || this.#fault !== undefined) return;
    this.#offset = this.#text.length;
    this.#fail('BAD_XML', fault);
  }

  /** Passes every complete token on to sax, up to the first fault; keeps what may still go on. */
  #consume(final: boolean): void {
    const text = this.#text;
    let passed = '';
    let from = this.#offset;
    while (this.#offset < text.length) {
      const start = this.#offset;
      const kind = kindAt(text, start);
      const end = tokenEnd(text, start, kind);
      const mayGoOn = end === undefined || (kind === 'text' && end === text.length);
      if (mayGoOn && !final) break;
      const source = text.slice(start, end);
      const reason = end === undefined ? explain(text, start, kind) : this.#objection(kind, source);
      if (reason !== undefined) this.#fail('BAD_XML', reason);
      if (this.#openTags.length > MAX_DEPTH) this.#fail('TOO_LARGE', `nested deeper than ${MAX_DEPTH}`);
      const replacement = this.#fault === undefined ? instead(kind, source) : '';
      if (replacement !== undefined) {
        passed += text.slice(from, start) + replacement;
        from = end ?? text.length;
      }
      if (end === undefined || this.#fault !== undefined) break;
      this.#offset = end;
    }
    this.#parser.write(passed + text.slice(from, Math.max(from, this.#offset)));
    this.#announced = this.#announced.slice(this.#told);
    this.#told = 0;
  }

  /** What makes a complete token illegal where it stands; `undefined` when nothing does. */
  #objection(kind: TokenKind, source: string): string | undefined {
    const illegal = source.search(ILLEGAL_CHARACTER);
    if (illegal !== -1) {
      this.#offset += illegal;
      return 'a character that XML does not allow';
    }
    if (this.#asciiOnly && /[^\0-\x7f]/.test(source)) return 'not ASCII, though its declaration does not say UTF-8';
    const inside = this.#openTags.length > 0;
    switch (kind) {
      case 'open':
        return this.#openTag(source);
      case 'close':
        return this.#closeTag(tagName(source));
      case 'text':
        if (!inside && /[^ \t\n]/.test(source)) return 'text outside the root element';
        return source.includes(']]>') ? "']]>' in text" : undefined;
      case 'reference':
        if (!inside) return 'a reference outside the root element';
        return isLegalReference(source) ? undefined : `${source} is not a character that XML allows`;
      case 'cdata':
        return inside ? undefined : 'a CDATA section outside the root element';
      case 'declaration':
        return this.#declaration(source);
      case 'comment':
      case 'instruction':
        return undefined;
    }
  }

  #openTag(source: string): string | undefined {
    if (this.#openTags.length === 0 && this.#sawRoot) return 'a second root element';
    this.#sawRoot = true;
    const names = source.indexOf('=') !== source.lastIndexOf('=') ? attributeNames(source) : [];
    const seen = new Set<string>();
    const twice = names.find(name => seen.size === seen.add(name).size);
    if (twice !== undefined) return `attribute ${twice} is there twice`;
    const illegal = source.includes('&#') && source.match(/&#[^;]*;/g)?.find(reference => !isLegalReference(reference));
    if (illegal) return `${illegal} is not a character that XML allows`;
    const at = this.#position();
    this.#announced.push(at);
    if (!source.endsWith('/>')) this.#openTags.push({ name: tagName(source), at });
    return undefined;
  }

  #closeTag(name: string): string | undefined {
    const open = this.#openTags.pop();
    if (open?.name === name) return undefined;
    const expected = open === undefined ? 'nothing is open' : `<${open.name}> of line ${open.at.line} is open`;
    return `</${name}> closes nothing: ${expected}`;
  }

  #declaration(source: string): string | undefined {
    const encoding = declaredEncoding(source) ?? 'utf-8';
    this.#asciiOnly = encoding !== 'utf-8';
    if (this.#asciiOnly && !ASCII_SUPERSET.test(encoding)) return `encoding ${encoding} instead of UTF-8`;
    return undefined;
  }

  /** Line and column of the current token. */
  #position(): Position {
    while (this.#lineEnd < this.#offset) {
      const newline = this.#text.indexOf('\n', this.#lineStart);
      this.#lineEnd = newline === -1 ? this.#text.length : newline;
      if (this.#lineEnd >= this.#offset) break;
      this.#line += 1;
      this.#lineStart = this.#lineEnd + 1;
    }
    return { line: this.#line, column: this.#offset - this.#lineStart + 1 };
  }

  #fail(code: Fault['code'], reason: string): void {
    this.#fault ??= { code, reason, ...this.#position() };
  }

  #startParser(): SAXParser {
    const sax: typeof import('sax') = createRequire(import.meta.url)('sax');
    const parser = sax.parser(true, SAX_OPTIONS);
    parser.onattribute = ({ name, value }) => {
      this.#attributes.set(name, value);
      // sax asks this object for its hasOwnProperty, which an attribute of that name would replace.
      if (name === 'hasOwnProperty') delete parser.tag.attributes[name];
    };
    parser.onopentag = ({ name }) => {
      const attributes = this.#attributes;
      this.#attributes = new Map();
      const at = this.#announced[this.#told] ?? this.#position();
      this.#told += 1;
      this.#handler.open(name, attributes, at);
    };
    parser.ontext = text => this.#handler.text(text);
    parser.oncdata = text => this.#handler.text(text);
    parser.onclosetag = () => this.#handler.close();
    parser.onerror = error => this.#fail('BAD_XML', error.message.split('\n', 1)[0] ?? 'not well-formed');
    return parser;
  }
}

/** What sax shall see instead of a token: nothing for one without content, attribute values as XML normalises them. */
function instead(kind: TokenKind, source: string): string | undefined {
  if (kind === 'comment' || kind === 'instruction' || kind === 'declaration') return '';
  return kind === 'open' && /[\t\n]/.test(source) ? source.replace(/[\t\n]/g, ' ') : undefined;
}
