// One token of XML in, what sax makes of it out: the name and attributes of a tag, the characters of a text. The only
// user of sax.
import sax, { type SAXOptions, type SAXParser } from 'sax';

/** The attributes of a start tag: `get` finds one by its name, iteration gives all as they are written. */
export interface Attributes extends Iterable<readonly [name: string, value: string]> {
  get(name: string): string | undefined;
}

/** A start tag. */
export interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
}

/** Only the five entities of XML, which sax's type does not list; positions come from the tokens. */
const SAX_OPTIONS: SAXOptions & { readonly strictEntities: boolean } = { strictEntities: true, position: false };

const NO_ATTRIBUTES: Attributes = new Map();

/** Has sax read the tokens of one document. */
export class Markup {
  readonly #parser: SAXParser = sax.parser(true, SAX_OPTIONS);
  #name = '';
  #attributes = new Map<string, string>();
  #text = '';
  #fault: string | undefined;

  constructor() {
    const parser = this.#parser;
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
  }

  /** The tag, or why it is none; then the document has ended. */
  tag(source: string): Tag | string {
    const [, plainName] = /^<([\w:.-]+)[ \t\n]*\/?>$/.exec(source) ?? [];
    if (plainName !== undefined) return { name: plainName, attributes: NO_ATTRIBUTES };
    this.#attributes = new Map();
    const emptyTag = source.endsWith('/>') ? source : `${source.slice(0, -1)}/>`;
    // White space in an attribute is a space, which sax leaves to others.
    this.#parser.write(/[\t\n]/.test(emptyTag) ? emptyTag.replace(/[\t\n]/g, ' ') : emptyTag);
    return this.#fault ?? { name: this.#name, attributes: this.#attributes };
  }

  /** The characters that a text with references, or a CDATA section, stands for. */
  text(source: string): string {
    this.#text = '';
    this.#parser.write(source);
    this.#parser.flush();
    return this.#text;
  }
}
