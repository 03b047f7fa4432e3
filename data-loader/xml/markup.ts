// One token of XML in, what sax makes of it out: a tag's name and attributes, what a reference stands for. The only user
// of sax. Database files repeat their tags: sax reads each form of tag once, and a tag that differs from one before in
// plain values only is not read again. How the last document started is kept too, as most start alike.
import sax, { type SAXOptions, type SAXParser } from 'sax';
import { plainParts } from './tokens.ts';

/** What a start tag's attributes say, by their names. */
export interface Attributes extends Iterable<readonly [name: string, value: string]> {
  readonly size: number;
  get(name: string): string | undefined;
}

/** A start tag, or the tag of an empty element. */
export interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
  readonly isEmpty: boolean;
  /** The end tag, as nearly everybody writes it. */
  readonly end: string;
  /** Whether it has a language, and no other attribute. */
  readonly isTranslation: boolean;
}

/** What tags have in common that differ in plain values only. */
interface Form {
  readonly tag: Tag;
  readonly names: readonly string[];
}

/** How a document starts, up to the start tag of its root. */
interface Start {
  readonly text: string;
  readonly root: Tag;
  /** Where the tag starts. */
  readonly offset: number;
}

/** Only the five entities of XML, which sax's type does not list; positions come from the tokens. */
const SAX_OPTIONS: SAXOptions & { readonly strictEntities: boolean } = { strictEntities: true, position: false };
/** How many different tokens of each sort are kept, and how long these and a start may be: ten times a real database's. */
const MAX_KEPT = 40_000;
const MAX_LENGTH = 500;

/** What sax makes of single tokens. Readers that share one share the tags that have been read. */
export class Markup {
  #start: Start | undefined;
  readonly #tags = new Map<string, Tag>();
  /** By what remains of a tag without its plain values. */
  readonly #forms = new Map<string, Form>();
  readonly #texts = new Map<string, string>();
  #parser: SAXParser | undefined;
  #name = '';
  #attributes = new Map<string, string>();
  #text = '';
  #fault: string | undefined;

  /** How a document started in which all of UTF-8 is legal; absent when none is known. */
  get start(): Start | undefined {
    return this.#start;
  }

  /** Takes how a document starts, which was well-formed so far. */
  keepStart(start: Start): void {
    if (start.text.length <= MAX_LENGTH) this.#start = start;
  }

  /** The tag, if it has been read before, or one that differs in plain values only. */
  isKnownName(source: string): Tag | undefined {
    const known = this.#tags.get(source);
    if (known !== undefined) return known;
    const written = plainParts(source);
    const form = written && this.#forms.get(written.form);
    if (form === undefined) return undefined;
    const { name, isEmpty, end, isTranslation } = form.tag;
    const attributes = new PlainAttributes(form.names, written?.values ?? []);
    return this.#keep(source, { name, attributes, isEmpty, end, isTranslation });
  }

  /** The tag, or why it is none. */
  tag(source: string): Tag | string {
    const familiar = this.isKnownName(source);
    if (familiar !== undefined) return familiar;
    const isEmpty = source.endsWith('/>');
    this.#attributes = new Map();
    // White space in an attribute is a space, which sax leaves to others.
    const fault = this.#feed((isEmpty ? source : `${source.slice(0, -1)}/>`).replace(/[\t\n]/g, ' '));
    if (fault !== undefined) return fault;
    const tag = tagOf(this.#name, this.#attributes, isEmpty);
    const names = [...this.#attributes.keys()];
    const written = plainParts(source);
    const isPlain = written !== undefined && !written.form.includes("'");
    if (isPlain && this.#forms.size < MAX_KEPT) this.#forms.set(written.form, { tag, names });
    return this.#keep(source, tag);
  }

  /** What a reference or a CDATA section stands for. */
  text(source: string): string {
    const known = this.#texts.get(source);
    if (known !== undefined) return known;
    this.#text = '';
    this.#feed(source);
    if (this.#texts.size < MAX_KEPT && source.length <= MAX_LENGTH) this.#texts.set(source, this.#text);
    return this.#text;
  }

  #keep(source: string, tag: Tag): Tag {
    if (this.#tags.size < MAX_KEPT && source.length <= MAX_LENGTH) this.#tags.set(source, tag);
    return tag;
  }

  /** Has sax read one token, and gives what it has against it. */
  #feed(source: string): string | undefined {
    this.#parser ??= this.#startParser();
    this.#fault = undefined;
    this.#parser.write(source);
    this.#parser.flush();
    if (this.#fault !== undefined) this.#parser = undefined;
    return this.#fault;
  }

  #startParser(): SAXParser {
    const parser = sax.parser(true, SAX_OPTIONS);
    parser.write('<document>');
    parser.onattribute = ({ name, value }) => {
      this.#attributes.set(name, value);
      // sax asks this object for its hasOwnProperty, which an attribute of that name would replace.
      if (name === 'hasOwnProperty') delete parser.tag.attributes[name];
    };
    parser.onopentag = ({ name }) => {
      this.#name = name;
    };
    parser.ontext = text => {
      this.#text += text;
    };
    parser.oncdata = parser.ontext;
    parser.onerror = error => {
      this.#fault ??= error.message.split('\n', 1)[0] ?? 'not well-formed';
    };
    return parser;
  }
}

/** Attributes of a few names, which all tags of a form share. */
class PlainAttributes implements Attributes {
  readonly #names: readonly string[];
  readonly #values: readonly string[];

  constructor(names: readonly string[], values: readonly string[]) {
    this.#names = names;
    this.#values = values;
  }

  get size(): number {
    return this.#names.length;
  }

  get(name: string): string | undefined {
    return this.#values[this.#names.indexOf(name)];
  }

  [Symbol.iterator](): Iterator<readonly [string, string]> {
    return this.#names.map((name, index) => [name, this.#values[index] ?? ''] as const).values();
  }
}

function tagOf(name: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): Tag {
  return {
    name,
    attributes,
    isEmpty,
    end: `</${name}>`,
    isTranslation: attributes.size === 1 && attributes.has('xml:lang'),
  };
}
