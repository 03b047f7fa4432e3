// An element with parts: its start tag and its children come in, the fields of one record or of one of its parts go
// out, by the rows of grammar.ts. What is wrong with a value becomes a problem, and the value is left out.
import type { Position } from './events.ts';
import type { SourceFile } from './files.ts';
import { type Attributes, type Frame, markupFrame, SKIPPED, textFrame } from './frames.ts';
import { fieldsOf, lastOfEachKey } from './merge.ts';
import type { Allowance } from './patterns.ts';
import type { Place, ProblemCode, ProblemFields } from './problems.ts';
import type { AnyField, AnyShape } from './shapes.ts';
import { languageRank } from './values.ts';

/** The file that an element stands in. */
export interface FileContext {
  readonly source: SourceFile;
  /** Tags to choose translations by, best first. */
  readonly languages: readonly string[];
  readonly allowance: Allowance;
  place(at: Position): Place;
  report(code: ProblemCode, at: Position, message: string, fields?: ProblemFields): void;
}

/** What stands in a start tag, and the table to read the element by. */
export interface StartTag {
  readonly name: string;
  /** The id of the entity it stands in. */
  readonly entity: string;
  readonly shape: AnyShape;
  readonly at: Position;
  readonly attributes: Attributes;
}

/** An element with parts: gathers the fields of one record or of one of its parts. */
export class ElementFrame implements Frame {
  readonly #file: FileContext;
  readonly #tag: StartTag;
  readonly #store: (values: Record<string, unknown>) => void;
  readonly #values: Record<string, unknown>;
  readonly #lists = new Map<string, unknown[]>();
  /** How well the text chosen for a field serves the reader's languages. */
  readonly #ranks = new Map<string, number>();
  readonly #counts = new Map<string, number>();
  /** Fields whose text was there but is not a value. */
  readonly #refused = new Set<string>();
  #complete = true;
  #isEmpty = true;
  #content = '';

  constructor(file: FileContext, tag: StartTag, store: (values: Record<string, unknown>) => void, id?: string) {
    this.#file = file;
    this.#tag = tag;
    this.#store = store;
    this.#values = { ...(id !== undefined && { id }), at: file.place(tag.at) };
    for (const [name, field] of Object.entries(tag.shape.attributes ?? {})) {
      const written = tag.attributes.get(name);
      if (written !== undefined) this.#take(field, `${name} of <${tag.name}>`, written, tag.at);
    }
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

  text(text: string): void {
    this.#content += text;
  }

  close(): void {
    const { shape, name, at, entity } = this.#tag;
    if (shape.content !== undefined) this.#take(shape.content, `<${name}>`, this.#content, at);
    for (const [written, field] of fieldsOf(shape)) {
      if (field.many !== undefined) this.#values[field.many] = lastOfEachKey(this.#list(field.many), field.key);
      if (field.one === undefined || this.#values[field.one] !== undefined) continue;
      if (field.otherwise !== undefined) this.#values[field.one] = field.otherwise;
      if (!field.required) continue;
      this.#complete = false;
      if (this.#refused.has(field.one)) continue;
      this.#file.report('MISSING_VALUE', at, `<${name}> without ${written}; it is left out`, { entity });
    }
    if (this.#complete && !(shape.emptySaysNothing && this.#isEmpty)) this.#store(this.#values);
  }

  #childIn(elements: Readonly<Record<string, AnyField>>, name: string, attributes: Attributes, at: Position): Frame {
    const field = Object.hasOwn(elements, name) ? elements[name] : elements['*'];
    if (field === undefined) return SKIPPED;
    const { within, shape } = field;
    if (within !== undefined) return { child: (...inner) => this.#childIn(within, ...inner) };
    if (shape !== undefined) {
      const tag = { name, entity: this.#tag.entity, shape, at, attributes };
      return new ElementFrame(
        this.#file,
        tag,
        values => this.#put(field, `<${name}>`, values, at),
        this.#number(field, shape),
      );
    }
    const lang = attributes.get('xml:lang') ?? attributes.get('lang');
    return textFrame(text => this.#take(field, `<${name}>`, text, at, lang));
  }

  /** libosinfo's own id for a part: the entity's id, the fragment's file name, and the position among its kind. */
  #number(field: AnyField, shape: AnyShape): string | undefined {
    if (!shape.numbered || field.many === undefined) return undefined;
    const count = this.#counts.get(field.many) ?? 0;
    this.#counts.set(field.many, count + 1);
    const { fragment, path } = this.#file.source;
    return [this.#tag.entity, ...(fragment ? [path.slice(path.lastIndexOf('/') + 1)] : []), count].join(':');
  }

  /** Reads one text into its field. */
  #take(field: AnyField, written: string, source: string, at: Position, lang?: string): void {
    const reading = (field.said ?? field.plain)?.(source, this.#file.allowance);
    if (reading === undefined) return;
    if ('expected' in reading) {
      if (field.one !== undefined) this.#refused.add(field.one);
      const message = `${written} is ${JSON.stringify(source)}, not ${reading.expected}; it is left out`;
      this.#file.report(reading.code ?? 'BAD_VALUE', at, message, { entity: this.#tag.entity, value: source });
      return;
    }
    const place = this.#file.place(at);
    const value = field.said ? { value: reading.value, at: place, ...(lang !== undefined && { lang }) } : reading.value;
    this.#put(field, written, value, at, lang);
  }

  #put(field: AnyField, written: string, value: unknown, at: Position, lang?: string): void {
    if (field.many !== undefined) {
      this.#list(field.many).push(value);
    }
    if (field.one === undefined) return;
    const { languages } = this.#file;
    const rank = languageRank(lang, languages);
    const before = this.#ranks.get(field.one);
    if (before === rank && rank <= languages.length) {
      const counts = field.last ? 'last' : 'first';
      this.#file.report('DUPLICATE_VALUE', at, `${written} is written twice; the ${counts} one counts`, {
        entity: this.#tag.entity,
      });
    }
    if (before !== undefined && (before < rank || (before === rank && !field.last))) return;
    this.#ranks.set(field.one, rank);
    this.#values[field.one] = value;
  }

  #list(field: string): unknown[] {
    const list = this.#lists.get(field) ?? [];
    this.#lists.set(field, list);
    return list;
  }

  #custom(name: string, entity: string, at: Position): Frame {
    return textFrame(value => {
      if (value === '') {
        this.#file.report('BAD_VALUE', at, `<${name}> is empty; it is left out`, { entity });
        return;
      }
      this.#list('custom').push({ name, value, at: this.#file.place(at) });
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
