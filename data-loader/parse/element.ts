// An element with parts: its start tag and its children come in, the fields of one record or of one of its parts go
// out, by the rows of grammar.ts. What is wrong with a value becomes a problem, and the value is left out.

import type { SourceFile } from '../files/files.ts';
import type { Allowance } from '../grammar/patterns.ts';
import type { AnyField, AnyShape } from '../grammar/shapes.ts';
import { text } from '../grammar/values.ts';
import type { Place, ProblemCode, ProblemFields } from '../records/problems.ts';
import { languageTag } from '../store/translations.ts';
import type { Position } from '../xml/lines.ts';
import type { Attributes } from '../xml/markup.ts';
import { MarkupElement, type OpenElement, SKIPPED, TextElement } from '../xml/open-elements.ts';
import { lastOfEachKey } from './merge.ts';
import { type Elements, elementsOf, ignoredContentPattern, type Row, type Rows, rowsOf } from './rows.ts';

/** The file that an element stands in. */
export interface FileContext {
  readonly source: SourceFile;
  /** Whether a text keeps its translations; else they are only read where no text without a language stands. */
  readonly keepsTranslations: boolean;
  readonly allowance: Allowance;
  place(at: Position): Place;
  report(code: ProblemCode, at: Position, message: string, fields?: ProblemFields): void;
}

/** What stands in a start tag, and the table to read the element by. */
export interface StartTag {
  readonly field: AnyField;
  readonly element: string;
  readonly at: Position;
  /** The id of the entity it stands in. */
  readonly entity: string;
  readonly shape: AnyShape;
  readonly attributes: Attributes;
}

/** What an element with parts is a part of. */
export interface ParentElement {
  /** Takes what the element says, once that is complete. */
  keep(tag: StartTag, values: Record<string, unknown>): void;
}

/** An element with parts: gathers the fields of one record or of one of its parts. */
export class ElementBuilder implements OpenElement, ParentElement {
  readonly #file: FileContext;
  readonly #tag: StartTag;
  readonly #parent: ParentElement;
  readonly #values: Record<string, unknown>;
  readonly #rows: Rows;
  #lists: Map<string, unknown[]> | undefined;
  /** Fields whose value stands in an element with a language, for want of one without. */
  #tagged: Set<string> | undefined;
  #translations: Map<string, Map<string, unknown>> | undefined;
  #counts: Map<string, number> | undefined;
  #prefix: string | undefined;
  /** Fields whose text was there but is not a value. */
  #invalid: Set<string> | undefined;
  #isEmpty = true;
  #content = '';
  /** Absent when the element's own text says nothing. */
  readonly text: ((text: string) => void) | undefined;

  /** `values` are those that do not stand in the element; the others are added. */
  constructor(file: FileContext, tag: StartTag, values: Record<string, unknown>, parent: ParentElement) {
    this.#file = file;
    this.#tag = tag;
    this.#parent = parent;
    this.#values = values;
    this.#rows = rowsOf(tag.shape);
    this.text = tag.shape.content && (written => this.#addText(written));
    if (tag.attributes.size > 0) this.#takeAttributes(tag);
  }

  #takeAttributes({ attributes, element, at }: StartTag): void {
    const rows = this.#rows.attributes;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index];
      if (row === undefined) continue;
      const written = attributes.get(row.name);
      if (written !== undefined) this.#take(row.field, element, row.name, at, undefined, written);
    }
  }

  leaf(name: string, attributes: Attributes, at: Position, text: string): boolean {
    return this.leafIn(this.#rows.elements, name, attributes, at, text);
  }

  child(name: string, attributes: Attributes, at: Position): OpenElement {
    this.#isEmpty = false;
    const { shape, entity } = this.#tag;
    if (shape.markup !== undefined) {
      return this.#values[shape.markup] === undefined ? this.#markup(shape.markup, name, attributes) : SKIPPED;
    }
    if (shape.custom && name.startsWith('x-')) return this.#custom(name, entity, at);
    return this.childIn(this.#rows.elements, name, attributes, at);
  }

  /** After any text, one in a language says nothing where translations are not kept. */
  ignoredContent(name: string): RegExp | undefined {
    const field = this.#rows.elements.get(name);
    if (field?.one === undefined || field.located !== text || this.#values[field.one] === undefined) return undefined;
    return this.#file.keepsTranslations ? undefined : ignoredContentPattern(name);
  }

  #addText(text: string): void {
    this.#content += text;
  }

  close(): void {
    const { shape, element, at } = this.#tag;
    if (shape.content !== undefined) this.#take(shape.content, element, undefined, at, undefined, this.#content);
    if (this.#translations !== undefined) this.#addTranslations(this.#translations);
    if (this.#fillIn() && !(shape.isEmptyIgnored && this.#isEmpty)) this.#parent.keep(this.#tag, this.#values);
  }

  /** Gives fields what they have when nothing was written, and tells whether none is missing. */
  #fillIn(): boolean {
    const rows = this.#rows.omitted;
    let isComplete = true;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index];
      if (row?.field.many !== undefined) this.#finishList(row.field.many, row.field.key);
      else if (row?.field.one !== undefined && this.#values[row.field.one] === undefined) {
        if (row.field.required) isComplete = false;
        this.#fillInOne(row, row.field.one);
      }
    }
    return isComplete;
  }

  #finishList(field: string, key: string | undefined): void {
    const list = this.#lists?.get(field);
    this.#values[field] = list === undefined ? NOTHING : lastOfEachKey(list, key);
  }

  #fillInOne({ name, field }: Row, one: string): void {
    if (field.fallback !== undefined) this.#values[one] = field.fallback;
    if (!field.required || this.#invalid?.has(one)) return;
    const { element, at, entity } = this.#tag;
    this.#file.report('MISSING_VALUE', at, `<${element}> without ${name}; it is left out`, { entity });
  }

  /** The frame of a child that one of these rows may speak of. */
  childIn(elements: Elements, name: string, attributes: Attributes, at: Position): OpenElement {
    const field = elements.get(name) ?? elements.get('*');
    if (field === undefined) return SKIPPED;
    const { within, shape } = field;
    if (within !== undefined) return new GroupElement(this, elementsOf(within));
    if (shape === undefined) {
      const lang = languageOf(attributes);
      return new TextElement(source => this.#take(field, name, undefined, at, lang, source));
    }
    const tag = { field, element: name, at, entity: this.#tag.entity, shape, attributes };
    const values: Record<string, unknown> = {};
    const id = this.#number(field, shape);
    if (id !== undefined) values.id = id;
    values.at = this.#file.place(at);
    return new ElementBuilder(this.#file, tag, values, this);
  }

  /** Takes an element that is only a text, if that is what one of these rows makes of it. */
  leafIn(elements: Elements, name: string, attributes: Attributes, at: Position, text: string): boolean {
    const field = elements.get(name);
    if (field === undefined || (field.located ?? field.plain) === undefined) return false;
    this.#isEmpty = false;
    this.#take(field, name, undefined, at, languageOf(attributes), text);
    return true;
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

  keep({ field, element, at }: StartTag, values: Record<string, unknown>): void {
    this.#put(field, element, undefined, at, undefined, values);
  }

  /** Reads one text, of an attribute or else of the element, into its field. */
  #take(
    field: AnyField,
    element: string,
    attribute: string | undefined,
    at: Position,
    lang: string | undefined,
    source: string,
  ): void {
    const reading = (field.located ?? field.plain)?.(source, this.#file.allowance);
    if (reading === undefined) return;
    if ('expected' in reading) {
      this.#invalid ??= new Set();
      if (field.one !== undefined) this.#invalid.add(field.one);
      const message = `${describeElement(element, attribute)} is ${JSON.stringify(source)}, not ${reading.expected}; it is left out`;
      this.#file.report(reading.code ?? 'BAD_VALUE', at, message, { entity: this.#tag.entity, value: source });
      return;
    }
    const { value } = reading;
    if (field.located === undefined) this.#put(field, element, attribute, at, lang, value);
    else if (lang === undefined) this.#put(field, element, attribute, at, lang, { value, at: this.#file.place(at) });
    else {
      const located = { value, at: this.#file.place(at), lang };
      const isKept = this.#file.keepsTranslations && field.one !== undefined && typeof value === 'string';
      if (isKept) this.#keepTranslation(field.one, lang, located);
      this.#put(field, element, attribute, at, lang, located);
    }
  }

  #put(
    field: AnyField,
    element: string,
    attribute: string | undefined,
    at: Position,
    lang: string | undefined,
    value: unknown,
  ): void {
    if (field.many !== undefined) this.#add(field.many, value);
    if (field.one === undefined) return;
    const isTagged = lang !== undefined;
    if (this.#values[field.one] !== undefined) {
      const wasTagged = this.#tagged?.has(field.one) ?? false;
      if (!wasTagged && !isTagged) {
        const message = `${describeElement(element, attribute)} is written twice; the ${field.last ? 'last' : 'first'} one counts`;
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

  #markup(field: string, name: string, attributes: Attributes): OpenElement {
    this.#values[field] = '';
    const store = (markup: string): void => {
      this.#values[field] = markup;
    };
    return new MarkupElement(store, name, attributes);
  }
}

/** An element that only groups others: they are its owner's. */
class GroupElement implements OpenElement {
  readonly #parent: ElementBuilder;
  readonly #elements: Elements;

  constructor(parent: ElementBuilder, elements: Elements) {
    this.#parent = parent;
    this.#elements = elements;
  }

  child(name: string, attributes: Attributes, at: Position): OpenElement {
    return this.#parent.childIn(this.#elements, name, attributes, at);
  }

  leaf(name: string, attributes: Attributes, at: Position, text: string): boolean {
    return this.#parent.leafIn(this.#elements, name, attributes, at, text);
  }
}

/** A list of which nothing was written. */
const NOTHING: readonly unknown[] = Object.freeze([]);

function languageOf(attributes: Attributes): string | undefined {
  return attributes.size === 0 ? undefined : (attributes.get('xml:lang') ?? attributes.get('lang'));
}

function describeElement(element: string, attribute: string | undefined): string {
  return attribute === undefined ? `<${element}>` : `${attribute} of <${element}>`;
}
