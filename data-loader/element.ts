// An element with parts: its start tag and its children come in, the fields of one record or of one of its parts go
// out, by the rows of grammar.ts. What is wrong with a value becomes a problem, and the value is left out.

import type { SourceFile } from './files.ts';
import { type Attributes, type Frame, markupFrame, SKIPPED, TextFrame } from './frames.ts';
import type { Position } from './lines.ts';
import { fieldsOf, lastOfEachKey } from './merge.ts';
import type { Allowance } from './patterns.ts';
import type { Place, ProblemCode, ProblemFields } from './problems.ts';
import type { AnyField, AnyShape } from './shapes.ts';
import { textsInOtherLanguages } from './tokens.ts';
import { languageRank, text } from './values.ts';

/** The file that an element stands in. */
export interface FileContext {
  readonly source: SourceFile;
  /** Tags to choose translations by, best first. */
  readonly languages: readonly string[];
  readonly allowance: Allowance;
  place(at: Position): Place;
  report(code: ProblemCode, at: Position, message: string, fields?: ProblemFields): void;
}

/** Where a value of a field stands. */
interface Mention {
  readonly field: AnyField;
  readonly element: string;
  /** Absent for the content of the element. */
  readonly attribute: string | undefined;
  readonly at: Position;
  readonly lang: string | undefined;
}

/** What stands in a start tag, and the table to read the element by. */
export interface StartTag extends Mention {
  /** The id of the entity it stands in. */
  readonly entity: string;
  readonly shape: AnyShape;
  readonly attributes: Attributes;
}

/** What an element with parts is a part of. */
export interface Owner {
  /** Takes what the element says, once that is complete. */
  keep(tag: StartTag, values: Record<string, unknown>): void;
}

/** An element with parts: gathers the fields of one record or of one of its parts. */
export class ElementFrame implements Frame, Owner {
  readonly #file: FileContext;
  readonly #tag: StartTag;
  readonly #owner: Owner;
  readonly #values: Record<string, unknown>;
  readonly #plan: Plan;
  #lists: Map<string, unknown[]> | undefined;
  /** How well a text chosen for a field serves the reader's languages, where it has one. */
  #ranks: Map<string, number> | undefined;
  #counts: Map<string, number> | undefined;
  /** Fields whose text was there but is not a value. */
  #refused: Set<string> | undefined;
  #isComplete = true;
  #isEmpty = true;
  #content = '';
  /** Absent when the element's own text says nothing. */
  readonly text: ((text: string) => void) | undefined;

  /** `values` are those that do not stand in the element; the others are added. */
  constructor(file: FileContext, tag: StartTag, values: Record<string, unknown>, owner: Owner) {
    this.#file = file;
    this.#tag = tag;
    this.#owner = owner;
    this.#values = values;
    this.#plan = planOf(tag.shape);
    this.text = tag.shape.content && (written => this.#addText(written));
    if (tag.attributes.size === 0) return;
    this.#plan.attributes.forEach(row => {
      this.#takeAttribute(row);
    });
  }

  leaf(name: string, attributes: Attributes, at: Position, text: string): boolean {
    const { elements, markup } = this.#tag.shape;
    return elements !== undefined && markup === undefined && this.#leafIn(elements, name, attributes, at, text);
  }

  child(name: string, attributes: Attributes, at: Position): Frame {
    this.#isEmpty = false;
    const { shape, entity } = this.#tag;
    if (shape.markup !== undefined) {
      return this.#values[shape.markup] === undefined ? this.#markup(shape.markup, name, attributes) : SKIPPED;
    }
    if (shape.custom && name.startsWith('x-')) return this.#custom(name, entity, at);
    return this.#childIn(shape.elements ?? {}, name, attributes, at);
  }

  /** After any text, one in a language that the reader has not asked for says nothing. */
  idle(name: string): RegExp | undefined {
    const { elements = {} } = this.#tag.shape;
    const field = Object.hasOwn(elements, name) ? elements[name] : undefined;
    if (field?.one === undefined || field.said !== text || this.#values[field.one] === undefined) return undefined;
    const { languages } = this.#file;
    const known = IDLE.get(languages) ?? new Map<string, RegExp>();
    const idle = known.get(name) ?? textsInOtherLanguages(name, languages);
    IDLE.set(languages, known.set(name, idle));
    return idle;
  }

  #addText(text: string): void {
    this.#content += text;
  }

  close(): void {
    const { shape, element, at } = this.#tag;
    if (shape.content !== undefined) {
      this.#take({ field: shape.content, element, attribute: undefined, at, lang: undefined }, this.#content);
    }
    this.#plan.unsaid.forEach(row => {
      this.#fillIn(row);
    });
    if (this.#isComplete && !(shape.emptySaysNothing && this.#isEmpty)) this.#owner.keep(this.#tag, this.#values);
  }

  #takeAttribute({ name, field }: Row): void {
    const { element, attributes, at } = this.#tag;
    const written = attributes.get(name);
    if (written !== undefined) this.#take({ field, element, attribute: name, at, lang: undefined }, written);
  }

  /** Gives a field what it has when nothing was written, and its list. */
  #fillIn({ name: written, field }: Row): void {
    if (field.many !== undefined) {
      const list = this.#lists?.get(field.many);
      this.#values[field.many] = list === undefined ? NOTHING : lastOfEachKey(list, field.key);
    }
    if (field.one === undefined || this.#values[field.one] !== undefined) return;
    if (field.otherwise !== undefined) this.#values[field.one] = field.otherwise;
    if (!field.required) return;
    this.#isComplete = false;
    if (this.#refused?.has(field.one)) return;
    const { element, at, entity } = this.#tag;
    this.#file.report('MISSING_VALUE', at, `<${element}> without ${written}; it is left out`, { entity });
  }

  #childIn(elements: Elements, name: string, attributes: Attributes, at: Position): Frame {
    const field = Object.hasOwn(elements, name) ? elements[name] : elements['*'];
    if (field === undefined) return SKIPPED;
    const { within, shape } = field;
    if (within !== undefined) return this.#group(within);
    if (shape === undefined)
      return this.#text({ field, element: name, attribute: undefined, at, lang: languageOf(attributes) });
    const { entity } = this.#tag;
    const tag = { field, element: name, attribute: undefined, at, lang: undefined, entity, shape, attributes };
    const id = this.#number(field, shape);
    const place = this.#file.place(at);
    return new ElementFrame(this.#file, tag, id === undefined ? { at: place } : { id, at: place }, this);
  }

  #group(within: Elements): Frame {
    return {
      child: (name, attributes, at) => this.#childIn(within, name, attributes, at),
      leaf: (name, attributes, at, text) => this.#leafIn(within, name, attributes, at, text),
    };
  }

  #text(mention: Mention): Frame {
    return new TextFrame(source => this.#take(mention, source));
  }

  /** Takes an element that is only a text, if that is what a row makes of it. */
  #leafIn(elements: Elements, name: string, attributes: Attributes, at: Position, text: string): boolean {
    const field = Object.hasOwn(elements, name) ? elements[name] : undefined;
    if (field === undefined || (field.said ?? field.plain) === undefined) return false;
    this.#isEmpty = false;
    this.#take({ field, element: name, attribute: undefined, at, lang: languageOf(attributes) }, text);
    return true;
  }

  /** libosinfo's own id for a part: the entity's id, the fragment's file name, and the position among its kind. */
  #number(field: AnyField, shape: AnyShape): string | undefined {
    if (!shape.numbered || field.many === undefined) return undefined;
    this.#counts ??= new Map();
    const count = this.#counts.get(field.many) ?? 0;
    this.#counts.set(field.many, count + 1);
    const { fragment, path } = this.#file.source;
    const file = fragment ? `${path.slice(path.lastIndexOf('/') + 1)}:` : '';
    return `${this.#tag.entity}:${file}${count}`;
  }

  keep(tag: StartTag, values: Record<string, unknown>): void {
    this.#put(tag, values);
  }

  /** Reads one text into its field. */
  #take(mention: Mention, source: string): void {
    const { field, at, lang } = mention;
    const reading = (field.said ?? field.plain)?.(source, this.#file.allowance);
    if (reading === undefined) return;
    if ('expected' in reading) {
      this.#refused ??= new Set();
      if (field.one !== undefined) this.#refused.add(field.one);
      const message = `${inWords(mention)} is ${JSON.stringify(source)}, not ${reading.expected}; it is left out`;
      this.#file.report(reading.code ?? 'BAD_VALUE', at, message, { entity: this.#tag.entity, value: source });
      return;
    }
    if (field.said === undefined) this.#put(mention, reading.value);
    else if (lang === undefined) this.#put(mention, { value: reading.value, at: this.#file.place(at) });
    else this.#put(mention, { value: reading.value, at: this.#file.place(at), lang });
  }

  #put(mention: Mention, value: unknown): void {
    const { field, at, lang } = mention;
    if (field.many !== undefined) this.#add(field.many, value);
    if (field.one === undefined) return;
    const { languages } = this.#file;
    const rank = languageRank(lang, languages);
    const before = this.#rank(field.one);
    if (before === rank && rank <= languages.length) {
      const counts = field.last ? 'last' : 'first';
      this.#file.report('DUPLICATE_VALUE', at, `${inWords(mention)} is written twice; the ${counts} one counts`, {
        entity: this.#tag.entity,
      });
    }
    if (before !== undefined && (before < rank || (before === rank && !field.last))) return;
    if (lang !== undefined || this.#ranks !== undefined) {
      this.#ranks ??= new Map();
      this.#ranks.set(field.one, rank);
    }
    this.#values[field.one] = value;
  }

  /** How well the value of a field serves the reader's languages; `undefined` without a value. */
  #rank(field: string): number | undefined {
    if (this.#values[field] === undefined) return undefined;
    return this.#ranks?.get(field) ?? languageRank(undefined, this.#file.languages);
  }

  #add(field: string, value: unknown): void {
    this.#lists ??= new Map();
    const list = this.#lists.get(field);
    if (list === undefined) this.#lists.set(field, [value]);
    else list.push(value);
  }

  #custom(name: string, entity: string, at: Position): Frame {
    return new TextFrame(value => {
      if (value === '') {
        this.#file.report('BAD_VALUE', at, `<${name}> is empty; it is left out`, { entity });
        return;
      }
      this.#add('custom', { name, value, at: this.#file.place(at) });
    });
  }

  #markup(field: string, name: string, attributes: Attributes): Frame {
    this.#values[field] = '';
    const write = (markup: string) => {
      this.#values[field] += markup;
    };
    return markupFrame(write, name, attributes);
  }
}

type Elements = Readonly<Record<string, AnyField>>;

/** A list of which nothing was written. */
const NOTHING: readonly unknown[] = Object.freeze([]);

function languageOf(attributes: Attributes): string | undefined {
  return attributes.size === 0 ? undefined : (attributes.get('xml:lang') ?? attributes.get('lang'));
}

const IDLE = new WeakMap<readonly string[], Map<string, RegExp>>();

/** What there is to do for every element of a shape. */
interface Plan {
  readonly attributes: readonly Row[];
  /** Fields that get a value though nothing was written, and those that must not. */
  readonly unsaid: readonly Row[];
}

interface Row {
  readonly name: string;
  readonly field: AnyField;
}

const PLANS = new WeakMap<AnyShape, Plan>();

function planOf(shape: AnyShape): Plan {
  let plan = PLANS.get(shape);
  if (plan === undefined) {
    const isUnsaid = ({ many, otherwise, required }: AnyField): boolean =>
      many !== undefined || otherwise !== undefined || required === true;
    plan = {
      attributes: Object.entries(shape.attributes ?? {}).map(([name, field]) => ({ name, field })),
      unsaid: fieldsOf(shape).flatMap(([name, field]) => (isUnsaid(field) ? [{ name, field }] : [])),
    };
    PLANS.set(shape, plan);
  }
  return plan;
}

function inWords({ element, attribute }: Mention): string {
  return attribute === undefined ? `<${element}>` : `${attribute} of <${element}>`;
}
