// One file's events in, its records out, by the tables of grammar.ts. Each open element is a frame; a frame knows
// which frame a child element starts. What is wrong with a value becomes a problem, and the value is left out.
import { type Position, XmlReader } from './events.ts';
import { entityPath, type SourceFile } from './files.ts';
import { ENTITIES } from './grammar.ts';
import { fieldsOf, lastOfEachKey } from './merge.ts';
import { type Place, type Problem, type ProblemCode, problem } from './problems.ts';
import { ENTITY_KINDS, type EntityKind, type EntityRecord } from './records.ts';
import type { AnyField, AnyShape } from './shapes.ts';
import { languageRank } from './values.ts';

/** What one file says. */
export interface FileRecords {
  readonly records: readonly EntityRecord[];
  readonly problems: readonly Problem[];
  /** Whether the file as a whole had to be left out. */
  readonly lost: boolean;
}

type Attributes = ReadonlyMap<string, string>;

/** An element that is open. */
interface Frame {
  child(name: string, attributes: Attributes, at: Position): Frame;
  text?(text: string): void;
  close?(): void;
}

/** An element that says nothing to us, and everything in it. */
const SKIPPED: Frame = { child: () => SKIPPED };

/** Reads one file; `languages` are the tags to choose translations by, best first. */
export function readRecords(file: SourceFile, chunks: Iterable<Uint8Array>, languages: readonly string[]): FileRecords {
  const builder = new Builder(file, languages);
  const reader = new XmlReader(builder);
  builder.lineText = line => reader.lineText(line);
  for (const chunk of chunks) reader.write(chunk);
  const fault = reader.end();
  if (fault !== undefined) builder.lose(fault.code, fault, fault.reason);
  return { records: builder.lost ? [] : builder.records, problems: builder.problems, lost: builder.lost };
}

class Builder {
  readonly records: EntityRecord[] = [];
  problems: Problem[] = [];
  lost = false;
  lineText: (line: number) => string | undefined = () => undefined;
  readonly #stack: Frame[] = [];
  readonly file: SourceFile;
  readonly languages: readonly string[];

  constructor(file: SourceFile, languages: readonly string[]) {
    this.file = file;
    this.languages = languages;
  }

  open(name: string, attributes: Attributes, at: Position): void {
    const parent = this.#stack.at(-1);
    this.#stack.push(parent === undefined ? this.#root(name, at) : parent.child(name, attributes, at));
  }

  text(text: string): void {
    this.#stack.at(-1)?.text?.(text);
  }

  close(): void {
    this.#stack.pop()?.close?.();
  }

  place({ line, column }: Position): Place {
    return { layer: this.file.layer, file: this.file.path, line, column };
  }

  report(code: ProblemCode, at: Position, message: string, fields: { entity?: string; value?: string } = {}): void {
    const excerpt = this.lineText(at.line);
    this.problems.push(
      problem(code, this.place(at), message, { ...fields, ...(excerpt !== undefined && { excerpt }) }),
    );
  }

  /** The whole file is left out: what it said so far, and what was wrong with that, no longer counts. */
  lose(code: ProblemCode, at: Position, message: string): void {
    if (this.lost) return;
    this.lost = true;
    this.problems = [];
    this.report(code, at, `${message}; the file is left out`);
  }

  #root(name: string, at: Position): Frame {
    if (localName(name) === 'libosinfo')
      return { child: (child, attributes, from) => this.#entity(child, attributes, from) };
    this.lose('BAD_XML', at, `the root element is <${name}> instead of <libosinfo>`);
    return SKIPPED;
  }

  #entity(name: string, attributes: Attributes, at: Position): Frame {
    const kind = entityKind(localName(name));
    if (kind === undefined) return SKIPPED;
    const id = attributes.get('id') ?? '';
    if (id === '') {
      this.report('MISSING_VALUE', at, `<${name}> without an id; it is left out`);
      return SKIPPED;
    }
    const path = entityPath(kind, id);
    if (path !== this.file.key) {
      const expected = this.file.fragment ? `a file in ${path}.d` : `${path}.xml`;
      this.report('WRONG_PATH', at, `${kind} ${id} belongs into ${expected}; it is left out`, { entity: id });
      return SKIPPED;
    }
    return new ElementFrame(
      this,
      { name, entity: id, shape: ENTITIES[kind], at, attributes },
      ({ at: declaredAt, ...rest }) => {
        // The grammar's types have checked that these fields are those of the kind's record.
        this.records.push({ kind, ...rest, declaredAt: [declaredAt] } as unknown as EntityRecord);
      },
    );
  }
}

/** What stands in a start tag, and the table to read the element by. */
interface StartTag {
  readonly name: string;
  /** The id of the entity it stands in. */
  readonly entity: string;
  readonly shape: AnyShape;
  readonly at: Position;
  readonly attributes: Attributes;
}

/** An element with parts: gathers the fields of one record or of one of its parts. */
class ElementFrame implements Frame {
  readonly #builder: Builder;
  readonly #tag: StartTag;
  readonly #store: (values: Record<string, unknown>) => void;
  readonly #values: Record<string, unknown>;
  readonly #lists = new Map<string, unknown[]>();
  /** How well the text chosen for a field serves the reader's languages. */
  readonly #ranks = new Map<string, number>();
  readonly #counts = new Map<string, number>();
  #complete = true;
  #content = '';

  constructor(builder: Builder, tag: StartTag, store: (values: Record<string, unknown>) => void, id?: string) {
    this.#builder = builder;
    this.#tag = tag;
    this.#store = store;
    this.#values = { ...(id !== undefined && { id }), at: builder.place(tag.at) };
    for (const [name, field] of Object.entries(tag.shape.attributes ?? {})) {
      const written = tag.attributes.get(name);
      if (written !== undefined) this.#take(field, `${name} of <${tag.name}>`, written, tag.at);
    }
  }

  child(name: string, attributes: Attributes, at: Position): Frame {
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
      if (field.required) this.#missing(`<${name}> without ${written}`, at, entity);
    }
    if (this.#complete) this.#store(this.#values);
  }

  #childIn(elements: Readonly<Record<string, AnyField>>, name: string, attributes: Attributes, at: Position): Frame {
    const field = Object.hasOwn(elements, name) ? elements[name] : elements['*'];
    if (field === undefined) return SKIPPED;
    const { within, shape } = field;
    if (within !== undefined) return { child: (...inner) => this.#childIn(within, ...inner) };
    if (shape !== undefined) {
      const tag = { name, entity: this.#tag.entity, shape, at, attributes };
      return new ElementFrame(
        this.#builder,
        tag,
        values => this.#put(field, name, values, at),
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
    const { fragment, path } = this.#builder.file;
    return [this.#tag.entity, ...(fragment ? [path.slice(path.lastIndexOf('/') + 1)] : []), count].join(':');
  }

  /** Reads one text into its field. */
  #take(field: AnyField, written: string, source: string, at: Position, lang?: string): void {
    const reading = (field.said ?? field.plain)?.(source);
    if (reading === undefined) return;
    if ('expected' in reading) {
      const message = `${written} is ${JSON.stringify(source)}, not ${reading.expected}; it is left out`;
      this.#builder.report(reading.code ?? 'BAD_VALUE', at, message, { entity: this.#tag.entity, value: source });
      return;
    }
    const place = this.#builder.place(at);
    const value = field.said ? { value: reading.value, at: place, ...(lang !== undefined && { lang }) } : reading.value;
    this.#put(field, written, value, at, lang);
  }

  #put(field: AnyField, written: string, value: unknown, at: Position, lang?: string): void {
    if (field.many !== undefined) {
      this.#list(field.many).push(value);
    }
    if (field.one === undefined) return;
    const { languages } = this.#builder;
    const rank = languageRank(lang, languages);
    const before = this.#ranks.get(field.one);
    if (before === rank && rank <= languages.length) {
      const counts = field.last ? 'last' : 'first';
      this.#builder.report('DUPLICATE_VALUE', at, `${written} is written twice; the ${counts} one counts`, {
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
        this.#builder.report('BAD_VALUE', at, `<${name}> is empty; it is left out`, { entity });
        return;
      }
      this.#list('custom').push({ name, value, at: this.#builder.place(at) });
    });
  }

  #markup(field: string, name: string, attributes: Attributes): Frame {
    this.#values[field] = '';
    const write = (markup: string) => {
      this.#values[field] += markup;
    };
    return markupFrame(write, name, attributes);
  }

  #missing(what: string, at: Position, entity: string): void {
    this.#complete = false;
    this.#builder.report('MISSING_VALUE', at, `${what}; it is left out`, { entity });
  }
}

/** An element that is one text: that of its descendants counts too. */
function textFrame(store: (text: string) => void): Frame {
  let content = '';
  const inner: Frame = {
    child: () => inner,
    text: text => {
      content += text;
    },
  };
  return { ...inner, close: () => store(content) };
}

/** An element that is kept as XML text. */
function markupFrame(write: (markup: string) => void, name: string, attributes: Attributes): Frame {
  const pairs = Array.from(attributes, ([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  write(`<${name}${pairs.join('')}>`);
  return {
    child: (child, childAttributes) => markupFrame(write, child, childAttributes),
    text: text => write(escapeText(text)),
    close: () => write(`</${name}>`),
  };
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escapeText(source: string): string {
  return source.replace(/[&<>\r]/g, character => REFERENCES[character] ?? character);
}

function escapeAttribute(source: string): string {
  return source.replace(/[&<>"\t\n\r]/g, character => REFERENCES[character] ?? character);
}

/** The name without its namespace prefix: libosinfo takes the document and its entities by local name. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function entityKind(name: string): EntityKind | undefined {
  return ENTITY_KINDS.find(kind => kind === name);
}
