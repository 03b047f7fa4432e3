// In: one token of XML. Out: the name and attributes of a tag, or the characters of a text, as sax reads them. The only
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

/** Allows only the five entities of XML, by an option that sax's type lacks; positions come from the tokens. */
const SAX_OPTIONS: SAXOptions & { readonly strictEntities: boolean } = { strictEntities: true, position: false };

const NO_ATTRIBUTES: Attributes = new Map();

/** Reads the tokens of one document with sax. */
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
      // sax calls hasOwnProperty of this object; an attribute of that name would replace it.
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

  /** The tag, or the reason why it is not one; after that, no further token can be read. */
  tag(source: string): Tag | string {
    const [, plainName] = /^<([\w:.-]+)[ \t\n]*\/?>$/.exec(source) ?? [];
    if (plainName !== undefined) return { name: plainName, attributes: NO_ATTRIBUTES };
    this.#attributes = new Map();
    const emptyTag = source.endsWith('/>') ? source : `${source.slice(0, -1)}/>`;
    // In XML, each white space character in an attribute is a space; sax does not convert it.
    this.#parser.write(/[\t\n]/.test(emptyTag) ? emptyTag.replace(/[\t\n]/g, ' ') : emptyTag);
    return this.#fault ?? { name: this.#name, attributes: this.#attributes };
  }

  /** The characters of a text with references, or of a CDATA section. */
  text(source: string): string {
    this.#text = '';
    this.#parser.write(source);
    this.#parser.flush();
    return this.#text;
  }
}
