// Problems of a database, as values: every fault of a file becomes a Problem with its place and its consequence.
// Problems are returned beside the records; nothing in this folder throws about data.
import { printable } from './printable.ts';

/** The three layers of a database, weakest first. */
export const LAYERS: readonly ['system', 'local', 'user'] = Object.freeze(['system', 'local', 'user']);

/** One layer of a database; a later one overrides an earlier one. */
export type Layer = (typeof LAYERS)[number];

/** A place in the database. */
export interface Place {
  readonly layer: Layer;
  /** Path relative to the layer's root, with `/` between folders. */
  readonly file: string;
  /** Counted from 1; absent for a whole file. */
  readonly line?: number;
  /** Counted from 1 in UTF-16 units; absent for a whole line or file. */
  readonly column?: number;
}

/**
 * `error`: a file, an element or a value was left out. `warning`: everything was read, but a person should check it.
 */
export type Severity = 'error' | 'warning';

/** The name of a kind of problem. */
export type ProblemCode =
  | 'BAD_XML'
  | 'TOO_LARGE'
  | 'UNREADABLE_FILE'
  | 'UNREADABLE_FOLDER'
  | 'CHANGED_DURING_LOAD'
  | 'WRONG_PATH'
  | 'MISSING_VALUE'
  | 'BAD_VALUE'
  | 'UNKNOWN_ELEMENT'
  | 'BAD_PATTERN'
  | 'DUPLICATE_VALUE'
  | 'DUPLICATE_SHORT_ID'
  | 'DANGLING_REFERENCE'
  | 'ANCESTRY_CYCLE'
  | 'IGNORED_FILE';

/** The severity of each code, and its general meaning. */
export const PROBLEM_CODES: Readonly<Record<ProblemCode, { readonly severity: Severity; readonly meaning: string }>> = {
  BAD_XML: { severity: 'error', meaning: 'not well-formed XML, or not a libosinfo document: the file is left out' },
  TOO_LARGE: {
    severity: 'error',
    meaning: 'larger or deeper than anything real: the file, or what is beyond the limit, is left out',
  },
  UNREADABLE_FILE: { severity: 'error', meaning: 'not a plain file, or it cannot be read: the file is left out' },
  UNREADABLE_FOLDER: { severity: 'error', meaning: 'a folder cannot be listed: what it holds is left out' },
  CHANGED_DURING_LOAD: { severity: 'error', meaning: 'files kept changing while they were read' },
  WRONG_PATH: { severity: 'error', meaning: 'an entity stands in a file that its id does not lead to: it is left out' },
  MISSING_VALUE: { severity: 'error', meaning: 'a required attribute or element is missing: its element is left out' },
  BAD_VALUE: { severity: 'error', meaning: 'a value is not of its kind: it is left out' },
  UNKNOWN_ELEMENT: {
    severity: 'warning',
    meaning: 'an element of a site has nearly the name of one of this library: it counts for nothing',
  },
  BAD_PATTERN: { severity: 'error', meaning: 'a pattern does not compile or could run for ever: nothing matches it' },
  DUPLICATE_VALUE: {
    severity: 'warning',
    meaning: 'a value that can stand once is written twice: the first counts, or the last where libosinfo takes that',
  },
  DUPLICATE_SHORT_ID: {
    severity: 'warning',
    meaning: 'two entities claim one short-id: the first id in order keeps it',
  },
  DANGLING_REFERENCE: { severity: 'warning', meaning: 'an id is referred to that no file of the database defines' },
  ANCESTRY_CYCLE: { severity: 'warning', meaning: 'an entity is among its own ancestors: the walk stops there' },
  IGNORED_FILE: { severity: 'warning', meaning: 'a file without the ending .xml: it is not read' },
};

/** One problem of the data: its place, its kind, and its consequence. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly at: Place;
  /** One sentence for a person: what is written there, and the consequence. */
  readonly message: string;
  /** The source line of the problem, shortened to a readable width; absent when no line is known. */
  readonly excerpt?: string;
  /** The id of the entity concerned; absent when the problem is outside of an entity. */
  readonly entity?: string;
  /** The undefined id or the refused value; absent when the problem is not about one. */
  readonly value?: string;
}

/** The optional members of a problem, beyond its code, place and message. */
export type ProblemFields = Pick<Problem, 'excerpt' | 'entity' | 'value'>;

/** Makes a problem; its severity follows from its code. Long texts are cut off. */
export function problem(code: ProblemCode, at: Place, message: string, fields: ProblemFields = {}): Problem {
  const { excerpt, entity, value } = fields;
  return {
    code,
    severity: PROBLEM_CODES[code].severity,
    at,
    message: cutOff(message),
    ...(entity !== undefined && { entity: cutOff(entity) }),
    ...(value !== undefined && { value: cutOff(value) }),
    ...(excerpt !== undefined && { excerpt: cutOff(excerpt) }),
  };
}

/** The maximum number of characters of a text in a problem. */
const MAX_TEXT = 1000;

function cutOff(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

/** `layer:file:line:column`, as far as line and column are known; `parsePlace` reads it back. */
export function formatPlace({ layer, file, line, column }: Place): string {
  return [layer, escapeFile(file), line, line && column].filter(part => part !== undefined).join(':');
}

/** The place that `formatPlace` writes as this text; `undefined` for any other text. */
export function parsePlace(text: string): Place | undefined {
  const [, layerName, file, line, column] = PLACE.exec(text) ?? [];
  const layer = LAYERS.find(candidate => candidate === layerName);
  if (layer === undefined || file === undefined) return undefined;
  return {
    layer,
    file: file.replace(/%(3A|25)/g, (_, code) => (code === '25' ? '%' : ':')),
    ...(line !== undefined && { line: Number(line) }),
    ...(column !== undefined && { column: Number(column) }),
  };
}

const PLACE = /^([a-z]+):(.*?)(?::([1-9]\d{0,14}))?(?::([1-9]\d{0,14}))?$/s;

/** The path, in which text that looks like a line number or like such an escape is escaped. */
function escapeFile(file: string): string {
  const parts = file.replace(/%(?=3A|25)/g, '%25').split(':');
  // A pattern for several numbers at the end of a text takes the square of its length.
  const last = parts.findLastIndex((part, index) => index === 0 || !/^\d+$/.test(part));
  return [parts.slice(0, last + 1).join(':'), ...parts.slice(last + 1)].join('%3A');
}

/**
 * The problem in the form of a compiler's message: one line, then the source line with a caret if both are known. Control
 * characters are replaced.
 */
export function formatProblem(found: Problem): string {
  const lines = [`${formatPlace(found.at)}: ${found.severity}: ${found.message} [${found.code}]`];
  const { excerpt, at } = found;
  if (excerpt !== undefined) lines.push(`    ${excerpt}`);
  if (excerpt !== undefined && at.column !== undefined && at.column <= excerpt.length + 1)
    lines.push(`    ${' '.repeat(at.column - 1)}^`);
  return lines.map(printable).join('\n');
}

/** The order of problems: by layer, file, line, column, then code and message. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    LAYERS.indexOf(a.at.layer) - LAYERS.indexOf(b.at.layer) ||
    compareText(a.at.file, b.at.file) ||
    (a.at.line ?? 0) - (b.at.line ?? 0) ||
    (a.at.column ?? 0) - (b.at.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Compares two strings by code unit, so that no locale changes an order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `layer:path:line`, the form of places in reasons, without the column. */
export function formatLine({ layer, file, line }: Place): string {
  return formatPlace({ layer, file, ...(line !== undefined && { line }) });
}
