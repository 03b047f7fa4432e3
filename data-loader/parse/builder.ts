// In: the bytes of one file. Out: its records and problems. The tables of grammar.ts control a stack of open elements.
// A file that is not a libosinfo document, or not XML, is left out as a whole.

import type { SourceFile } from '../files/files.ts';
import { ENTITIES } from '../grammar/grammar.ts';
import { entityPath } from '../records/entity-path.ts';
import { FileProblems } from '../records/problem-limits.ts';
import { type Place, type Problem, type ProblemCode, type ProblemFields, problem } from '../records/problems.ts';
import { ENTITY_KINDS, type EntityKind, type EntityRecord } from '../records/records.ts';
import { inLanguages } from '../store/translations.ts';
import { decode } from '../xml/decode.ts';
import { readXml, type XmlHandler } from '../xml/events.ts';
import { MAX_BYTES } from '../xml/limits.ts';
import { Lines, type Position } from '../xml/lines.ts';
import type { Attributes } from '../xml/markup.ts';
import { type OpenElement, SKIPPED } from '../xml/open-elements.ts';
import { ElementBuilder, type FileContext, type ParentElement, type StartTag } from './element.ts';

/** The content of one file. */
export interface FileRecords {
  readonly records: readonly EntityRecord[];
  readonly problems: readonly Problem[];
  /** Whether the whole file is left out. */
  readonly isLost: boolean;
}

/** Reads one file; `languages` are the tags to choose translations by, best first. */
export function readRecords(file: SourceFile, chunks: Iterable<Uint8Array>, languages: readonly string[]): FileRecords {
  const read = readTranslatable(file, chunks, languages.length > 0);
  return { ...read, records: read.records.map(record => inLanguages(record, languages)) };
}

/** Reads one file. With `keepsTranslations`, each text has its translations in the form that `inLanguages` reads. */
export function readTranslatable(
  file: SourceFile,
  chunks: Iterable<Uint8Array>,
  keepsTranslations: boolean,
): FileRecords {
  const bytes = join(chunks);
  const document = bytes === undefined ? { text: '' } : decode(bytes);
  const lines = new Lines(document.text);
  const builder = new Builder(file, keepsTranslations, lines);
  if (bytes === undefined) builder.markLost('TOO_LARGE', { line: 1, column: 1 }, `larger than ${MAX_BYTES} bytes`);
  const fault = readXml(document, builder, lines);
  if (fault !== undefined) builder.markLost(fault.code, fault, fault.reason);
  return { records: builder.isLost ? [] : builder.records, problems: builder.problems, isLost: builder.isLost };
}

/** The joined bytes; `undefined` when they exceed the maximum size of a file. */
function join(chunks: Iterable<Uint8Array>): Uint8Array | undefined {
  const taken: Uint8Array[] = [];
  let size = 0;
  for (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_BYTES) return undefined;
    taken.push(chunk);
  }
  return taken.length === 1 ? taken[0] : Buffer.concat(taken);
}

/** The state of reading one file. */
class Builder implements FileContext, ParentElement, XmlHandler {
  readonly records: EntityRecord[] = [];
  isLost = false;
  #problems = new FileProblems();
  readonly #stack: OpenElement[] = [];
  readonly source: SourceFile;
  readonly keepsTranslations: boolean;
  readonly #lines: Lines;

  constructor(source: SourceFile, keepsTranslations: boolean, lines: Lines) {
    this.source = source;
    this.keepsTranslations = keepsTranslations;
    this.#lines = lines;
  }

  get problems(): readonly Problem[] {
    return this.#problems.list();
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
    return { layer: this.source.layer, file: this.source.path, line, column };
  }

  report(code: ProblemCode, at: Position, message: string, fields: ProblemFields = {}): void {
    this.#problems.add(() => {
      const excerpt = this.#lines.lineText(at.line);
      return problem(code, this.place(at), message, { ...fields, ...(excerpt !== undefined && { excerpt }) });
    });
  }

  /** Leaves out the whole file, with the records and problems that were found in it so far. */
  markLost(code: ProblemCode, at: Position, message: string): void {
    if (this.isLost) return;
    this.isLost = true;
    this.#problems = new FileProblems();
    this.report(code, at, `${message}; the file is left out`);
  }

  #root(name: string, at: Position): OpenElement {
    if (localName(name) === 'libosinfo')
      return { child: (child, attributes, from) => this.#entity(child, attributes, from) };
    this.markLost('BAD_XML', at, `the root element is <${name}> instead of <libosinfo>`);
    return SKIPPED;
  }

  #entity(name: string, attributes: Attributes, at: Position): OpenElement {
    const kind = entityKind(localName(name));
    if (kind === undefined) return SKIPPED;
    const id = attributes.get('id') ?? '';
    if (id === '') {
      this.report('MISSING_VALUE', at, `<${name}> without an id; it is left out`);
      return SKIPPED;
    }
    const path = entityPath(kind, id);
    if (path !== this.source.key) {
      const expected = this.source.fragment ? `a file in ${path}.d` : `${path}.xml`;
      this.report('WRONG_PATH', at, `${kind} ${id} belongs into ${expected}; it is left out`, { entity: id });
      return SKIPPED;
    }
    const shape = ENTITIES[kind];
    const tag = { field: {}, element: name, at, entity: id, shape, attributes };
    return new ElementBuilder(this, tag, { kind }, this);
  }

  keep({ at }: StartTag, values: Record<string, unknown>): void {
    values.declaredAt = [this.place(at)];
    // The grammar's types check that these fields are those of the kind's record.
    this.records.push(values as unknown as EntityRecord);
  }
}

/** The name without its namespace prefix: libosinfo identifies the document and its entities by local name. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function entityKind(name: string): EntityKind | undefined {
  return ENTITY_KINDS.find(kind => kind === name);
}
