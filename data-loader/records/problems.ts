// What can be wrong with a database, as values: every fault of a file becomes a Problem that says where it
// stands and what it costs. Problems flow along with the records; nothing in this folder throws about data.

/** The three layers of a database, weakest first. */
export const LAYERS: readonly ['system', 'local', 'user'] = Object.freeze(['system', 'local', 'user']);

/** One layer of a database; a later one overrides an earlier one. */
export type Layer = (typeof LAYERS)[number];

/** Where something stands in the database. */
export interface Place {
  readonly layer: Layer;
  /** Path relative to the layer's root, with `/` between folders. */
  readonly file: string;
  /** Counted from 1; absent when the whole file is meant. */
  readonly line?: number;
  /** Counted from 1 in UTF-16 units; absent when the whole line or file is meant. */
  readonly column?: number;
}

/** `error`: a file, an element or a value was left out. `warning`: everything was read, but a person should look. */
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
  | 'BAD_PATTERN'
  | 'DUPLICATE_VALUE'
  | 'DUPLICATE_SHORT_ID'
  | 'DANGLING_REFERENCE'
  | 'ANCESTRY_CYCLE'
  | 'IGNORED_FILE';

/** What each code means: how bad it is, and what it says in general. */
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
  BAD_PATTERN: { severity: 'error', meaning: 'a pattern does not compile or could run for ever: it is left out' },
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

/** One thing that is wrong with the data: where it is, what it is, what was done about it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly at: Place;
  /** One sentence for a person: what stands there, and what follows. */
  readonly message: string;
  /** The source line the problem stands on, cut to a readable width; absent where no line is known. */
  readonly excerpt?: string;
  /** The id of the entity concerned; absent when no entity was met yet. */
  readonly entity?: string;
  /** The id that leads nowhere, or the value that was refused; absent when the problem is not about one. */
  readonly value?: string;
}

/** What a problem may say beyond its code, place and message. */
export type ProblemFields = Pick<Problem, 'excerpt' | 'entity' | 'value'>;

/** Makes a problem; its severity follows from its code. */
export function problem(code: ProblemCode, at: Place, message: string, fields: ProblemFields = {}): Problem {
  return { code, severity: PROBLEM_CODES[code].severity, at, message, ...fields };
}

/** `layer:file:line:column`, as far as they are known. */
export function formatPlace(place: Place): string {
  const { layer, file, line, column } = place;
  return [layer, file, line, column].filter(part => part !== undefined).join(':');
}

/** The problem as a compiler would print it: one line, then the source line with a caret where both are known. */
export function formatProblem(found: Problem): string {
  const headline = `${formatPlace(found.at)}: ${found.severity}: ${found.message} [${found.code}]`;
  if (found.excerpt === undefined) return headline;
  const lines = [headline, `    ${found.excerpt}`];
  const { column } = found.at;
  if (column !== undefined && column <= found.excerpt.length + 1) lines.push(`    ${' '.repeat(column - 1)}^`);
  return lines.join('\n');
}

/** The order problems are told in: by layer, file, line, column, then code and message. */
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

/** `layer:path:line`: reasons leave the column out. */
export function formatLine({ layer, file, line }: Place): string {
  return line === undefined ? `${layer}:${file}` : `${layer}:${file}:${line}`;
}
