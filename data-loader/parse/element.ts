// In: the start tag and the children of an element with parts. Out: the fields of one record or of one of its parts, by
// the rows of grammar.ts. A wrong value becomes a problem and is left out.

import type { SourceFile } from '../files/files.ts';
import type { AnyField, AnyShape } from '../grammar/shapes.ts';
import type { Place, ProblemCode, ProblemFields } from '../records/problems.ts';
import { languageTag } from '../store/translations.ts';
import type { Position } from '../xml/lines.ts';
import type { Attributes } from '../xml/markup.ts';
import { MarkupElement, type OpenElement, SKIPPED, TextElement } from '../xml/open-elements.ts';
import { lastOfEachKey } from './merge.ts';

/** The file that contains an element. */
export interface FileContext {
  readonly source: SourceFile;
  /** Whether a text keeps its translations; if not, one is read only where there is no text without a language. */
  readonly keepsTranslations: boolean;
  place(at: Position): Place;
  report(code: ProblemCode, at: Position, message: string, fields?: ProblemFields): void;
}

/** A start tag, and the table for reading its element. */
export interface StartTag {
  readonly field: AnyField;
  readonly element: string;
  readonly at: Position;
  /** The id of the entity that contains the element. */
  readonly entity: string;
  readonly shape: AnyShape;
  readonly attributes: Attributes;
}

/** Where a value is written, and the field that it fills. */
interface Written {
  readonly field: AnyField;
  readonly element: string;
  /** Absent for the content of the element. */
  readonly attribute?: string;
  readonly at: Position;
  /** The language of the element; absent when it has none. */
  readonly lang?: string | undefined;
}

type Elements = NonNullable<AnyShape['elements']>;

/** The parent of an element with parts. */
export interface ParentElement {
  /** Receives the values of the element when they are complete. */
  keep(tag: StartTag, values: Record<string, unknown>): void;
}

/** An element with parts: collects the fields of one record or of one of its parts. */
export class ElementBuilder implements OpenElement, ParentElement {
  readonly #file: FileContext;
  readonly #tag: StartTag;
  readonly #parent: ParentElement;
  readonly #values: Record<string, unknown>;
  #lists: Map<string, unknown[]> | undefined;
  /** Fields whose value is from an element with a language, because there is none without one. */
  #tagged: Set<string> | undefined;
  #translations: Map<string, Map<string, unknown>> | undefined;
  #counts: Map<string, number> | undefined;
  #prefix: string | undefined;
  /** Fields whose text is present but is not a value. */
  #invalid: Set<string> | undefined;
  #isEmpty = true;
  #content = '';

  /** `values` has the values that are not in the element; the others are added. */
  constructor(file: FileContext, tag: StartTag, values: Record<string, unknown>, parent: ParentElement) {
    this.#file = file;
    this.#tag = tag;
    this.#parent = parent;
    this.#values = values;
    const { shape, element, at, attributes } = tag;
    for (const [name, field] of Object.entries(shape.attributes ?? {})) {
      const written = attributes.get(name);
      if (written !== undefined) this.#take({ field, element, attribute: name, at }, written);
    }
  }

  child(name: string, attributes: Attributes, at: Position): OpenElement {
    this.#isEmpty = false;
    const { shape, entity } = this.#tag;
    if (shape.markup !== undefined) {
      return this.#values[shape.markup] === undefined ? this.#markup(shape.markup, name, attributes) : SKIPPED;
    }
    if (shape.custom && name.startsWith('x-')) return this.#custom(name, entity, at);
    return this.#childIn(shape.elements ?? {}, name, attributes, at);
  }

  text(text: string): void {
    if (this.#tag.shape.content !== undefined) this.#content += text;
  }

  close(): void {
    const { shape, element, at } = this.#tag;
    if (shape.content !== undefined) this.#take({ field: shape.content, element, at }, this.#content);
    if (this.#translations !== undefined) this.#addTranslations(this.#translations);
    if (this.#fillIn() && !(shape.isEmptyIgnored && this.#isEmpty)) this.#parent.keep(this.#tag, this.#values);
  }

  /** Sets the fields that the file does not state. Returns whether no required field is missing. */
  #fillIn(): boolean {
    const { element, at, entity, shape } = this.#tag;
    let isComplete = true;
    for (const [name, { one, many, key, fallback, required }] of shape.fields) {
      if (many !== undefined) this.#values[many] = lastOfEachKey(this.#lists?.get(many) ?? NOTHING, key);
      if (one === undefined || this.#values[one] !== undefined) continue;
      if (fallback !== undefined) this.#values[one] = fallback;
      if (!required) continue;
      isComplete = false;
      if (this.#invalid?.has(one)) continue;
      this.#file.report('MISSING_VALUE', at, `<${element}> without ${name}; it is left out`, { entity });
    }
    return isComplete;
  }

  /** The open element for a child that one of these rows describes. */
  #childIn(elements: Elements, name: string, attributes: Attributes, at: Position): OpenElement {
    const field = Object.hasOwn(elements, name) ? elements[name] : elements['*'];
    if (field === undefined) return SKIPPED;
    const { within, shape } = field;
    if (within !== undefined) return { child: (...child) => this.#childIn(within, ...child) };
    if (shape === undefined) {
      const lang = attributes.get('lang');
      return new TextElement(source => this.#take({ field, element: name, at, lang }, source));
    }
    const tag = { field, element: name, at, entity: this.#tag.entity, shape, attributes };
    const values: Record<string, unknown> = {};
    const id = this.#number(field, shape);
    if (id !== undefined) values.id = id;
    values.at = this.#file.place(at);
    return new ElementBuilder(this.#file, tag, values, this);
  }

  /** libosinfo's own id for a part: the entity's id, the fragment's file name, and the position among its kind. */
  #number(field: AnyField, shape: AnyShape): string | undefined {
    if (!shape.numbered || field.many === undefined) return undefined;
    this.#counts ??= new Map();
    const count = this.#counts.get(field.many) ?? 0;
    this.#counts.set(field.many, count + 1);
    this.#prefix ??= this.#prefixOfIds();
    return `${this.#prefix}${count}`;
  }

  #prefixOfIds(): string {
    const { fragment, path } = this.#file.source;
    return `${this.#tag.entity}:${fragment ? `${path.slice(path.lastIndexOf('/') + 1)}:` : ''}`;
  }

  keep(tag: StartTag, values: Record<string, unknown>): void {
    this.#put(tag, values);
  }

  /** Reads one text into its field. */
  #take(written: Written, source: string): void {
    const { field, at, lang } = written;
    const reading = (field.located ?? field.plain)?.(source);
    if (reading === undefined) return;
    if ('expected' in reading) {
      this.#invalid ??= new Set();
      if (field.one !== undefined) this.#invalid.add(field.one);
      const message = `${describe(written)} is ${JSON.stringify(source)}, not ${reading.expected}; ${reading.replacement === undefined ? 'it is left out' : 'nothing matches it'}`;
      this.#file.report(reading.code ?? 'BAD_VALUE', at, message, { entity: this.#tag.entity, value: source });
      if (reading.replacement !== undefined) this.#put(written, reading.replacement);
      return;
    }
    const { value } = reading;
    if (field.located === undefined) this.#put(written, value);
    else if (lang === undefined) this.#put(written, { value, at: this.#file.place(at) });
    else {
      const located = { value, at: this.#file.place(at), lang };
      const isKept = this.#file.keepsTranslations && field.one !== undefined && typeof value === 'string';
      if (isKept) this.#keepTranslation(field.one, lang, located);
      this.#put(written, located);
    }
  }

  #put(written: Written, value: unknown): void {
    const { field, at, lang } = written;
    if (field.many !== undefined) this.#add(field.many, value);
    if (field.one === undefined) return;
    const isTagged = lang !== undefined;
    if (this.#values[field.one] !== undefined) {
      const wasTagged = this.#tagged?.has(field.one) ?? false;
      if (!wasTagged && !isTagged) {
        const message = `${describe(written)} is written twice; the ${field.last ? 'last' : 'first'} one counts`;
        this.#file.report('DUPLICATE_VALUE', at, message, { entity: this.#tag.entity });
      }
      if (isTagged && !wasTagged) return;
      if (isTagged === wasTagged && !field.last) return;
    }
    if (isTagged) {
      this.#tagged ??= new Set();
      this.#tagged.add(field.one);
    } else this.#tagged?.delete(field.one);
    this.#values[field.one] = value;
  }

  /** Of two translations into one language the first counts. */
  #keepTranslation(field: string, lang: string, value: unknown): void {
    this.#translations ??= new Map();
    const translations = this.#translations.get(field) ?? new Map<string, unknown>();
    const tag = languageTag(lang);
    if (!translations.has(tag)) translations.set(tag, value);
    this.#translations.set(field, translations);
  }

  #addTranslations(all: ReadonlyMap<string, ReadonlyMap<string, unknown>>): void {
    for (const [field, translations] of all) {
      this.#values[field] = Object.assign({}, this.#values[field], { translations: Object.fromEntries(translations) });
    }
  }

  #add(field: string, value: unknown): void {
    this.#lists ??= new Map();
    const list = this.#lists.get(field);
    if (list === undefined) this.#lists.set(field, [value]);
    else list.push(value);
  }

  #custom(name: string, entity: string, at: Position): OpenElement {
    return new TextElement(value => {
      if (value === '') {
        this.#file.report('BAD_VALUE', at, `<${name}> is empty; it is left out`, { entity });
        return;
      }
      this.#add('custom', { name, value, at: this.#file.place(at) });
    });
  }

  /** libosinfo takes no URI from a template that has content. */
  #markup(field: string, name: string, attributes: Attributes): OpenElement {
    for (const { one = '' } of Object.values(this.#tag.shape.attributes ?? {})) delete this.#values[one];
    this.#values[field] = '';
    const store = (markup: string): void => {
      this.#values[field] = markup;
    };
    return new MarkupElement(store, name, attributes);
  }
}

/** The value of a list without entries. */
const NOTHING: readonly unknown[] = Object.freeze([]);

function describe({ element, attribute }: Written): string {
  return attribute === undefined ? `<${element}>` : `${attribute} of <${element}>`;
}
