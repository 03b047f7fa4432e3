// Errors of calls: one error class, and for each code what its `detail` contains. A message states what was requested,
// what is true, and what to do. Problems of the data are values, and thrown only with `strict`.
import { printable } from '../../data-loader/records/printable.ts';
import { formatProblem, type Problem } from '../../data-loader/records/problems.ts';
import { deepFreeze } from '../values/freeze.ts';
import { findNearest } from '../values/ids.ts';
import type { Warning } from './warning.ts';

/** The `detail` of an error, by code. */
export interface ErrorDetails {
  /** No operating system was found anywhere; `tried` lists the folders in order. */
  readonly NO_DATABASE: {
    readonly tried: readonly string[];
    /** Why folders and files that are there were left out; absent when none was. */
    readonly problems?: readonly Problem[];
  };
  /** No OS has this id or short-id; `near` lists the names of the nearest, best first. */
  readonly UNKNOWN_OS: {
    readonly key: string;
    readonly near: readonly string[];
    /** The name of the OS to use for a release that is newer than all of its line; absent for any other name. */
    readonly standIn?: string;
    /** The version of the database; absent when it has no VERSION file. */
    readonly databaseVersion?: string;
  };
  /** A target requests something that does not exist, or does not go together. */
  readonly BAD_TARGET: { readonly key: string; readonly value: string; readonly legal: readonly string[] };
  /** An image property has a value that is not legal, or not legal beside the others. */
  readonly BAD_PROPERTY: { readonly property: string; readonly value: string; readonly legal: readonly string[] };
  /** A criterion does not exist, or its value is not legal. */
  readonly BAD_CRITERIA: { readonly key: string; readonly value: string; readonly legal: string };
  /** An argument has the wrong type or form, or an option does not exist. */
  readonly BAD_ARGUMENT: {
    /** The name of the argument; for an option with the names above it: `options.disk.path`. */
    readonly argument: string;
    readonly value: string;
    /** Similar names of options that exist, best first; absent where the name is not the problem. */
    readonly near?: readonly string[];
  };
  /** A format cannot express the recommendation. */
  readonly UNSUPPORTED: { readonly asked: string; readonly legal: readonly string[] };
  /** The files have problems, and `strict` is set. */
  readonly BAD_DATA: { readonly problems: readonly Problem[] };
  /** A medium, tree or image cannot be read or says nothing to identify it by. */
  readonly BAD_SOURCE: { readonly source: string; readonly reason: SourceFault };
  /** A description of a host cannot be used; without line and column where it is a whole document. */
  readonly BAD_HOST: {
    readonly file: string;
    readonly line?: number;
    readonly column?: number;
    readonly reason: string;
  };
  /** A given snapshot cannot be used. */
  readonly BAD_SNAPSHOT: { readonly file: string; readonly reason: string };
}

/**
 * Why a medium or tree cannot be identified: `not-iso9660` (`udf-only` when it has a UDF file system), `truncated`,
 * `no-volume-id`, `syntax` of a treeinfo file; `unreadable`, `not-found`; of a URL also `http`, `no-ranges`, `redirects`,
 * `timeout`, `too-large`, `protocol`.
 */
export type SourceFault =
  | 'not-iso9660'
  | 'udf-only'
  | 'truncated'
  | 'no-volume-id'
  | 'syntax'
  | 'unreadable'
  | 'not-found'
  | 'http'
  | 'no-ranges'
  | 'redirects'
  | 'timeout'
  | 'too-large'
  | 'protocol';

/** The name of a kind of error. */
export type ErrorCode = keyof ErrorDetails;

/** The only error that this library throws. */
export class OsinfoError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'OsinfoError';
  readonly code: C;
  readonly detail: ErrorDetails[C];

  constructor(code: C, message: string, detail: ErrorDetails[C]) {
    for (const [argument, value] of Object.entries({ code, message })) {
      if (typeof value !== 'string') throw badArgument(argument, value, 'a text');
    }
    if (typeof detail !== 'object' || detail === null) throw badArgument('detail', detail, 'an object');
    // A problem in a message can have several lines.
    super(('problems' in detail ? message.split('\n') : [message]).map(printable).join('\n'));
    this.code = code;
    this.detail = deepFreeze(detail);
  }
}

/** An error whose `detail` follows from its `code`. */
export type AnyOsinfoError = { readonly [C in ErrorCode]: OsinfoError<C> }[ErrorCode];

/** Whether something caught is an error of this library. */
export function isOsinfoError(thrown: unknown): thrown is AnyOsinfoError {
  return thrown instanceof OsinfoError;
}

/** The error of an absent database; `problems` are those of what was found and left out. */
export function noDatabase(tried: readonly string[], problems: readonly Problem[] = []): OsinfoError<'NO_DATABASE'> {
  const [first] = problems;
  const advice =
    first === undefined
      ? 'Install the package osinfo-db, or name its folder in OSINFO_SYSTEM_DIR.'
      : `What is there has ${countProblems(problems)}, first ${formatProblem(first)}`;
  return new OsinfoError('NO_DATABASE', `No operating system found in ${printable(tried).join(', ')}. ${advice}`, {
    tried,
    ...(first !== undefined && { problems }),
  });
}

/** The error of an operation that needs a database, when there is none. */
export function noDatabaseFor(purpose: string): OsinfoError<'NO_DATABASE'> {
  const message = `There is no database, and ${purpose} cannot do without. Install the package osinfo-db, or leave it at default.`;
  return new OsinfoError('NO_DATABASE', message, { tried: [] });
}

/** The error of an OS that is not in the database. */
export function unknownOs(
  key: string,
  near: readonly string[],
  databaseVersion?: string,
  standIn?: string,
): OsinfoError<'UNKNOWN_OS'> {
  const suggested = near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'A newer osinfo-db may know it.';
  const advice = standIn === undefined ? suggested : `A newer osinfo-db may know it; until then use ${standIn}.`;
  return new OsinfoError('UNKNOWN_OS', `${noOsIsCalled(key, databaseVersion)}. ${advice}`, {
    key,
    near,
    ...(standIn !== undefined && { standIn }),
    ...(databaseVersion !== undefined && { databaseVersion }),
  });
}

/** The warning that an answer is that of the nearest OS. */
export function nearestOsWarning(key: string, nearest: string, databaseVersion?: string): Warning {
  return {
    code: 'NEAREST_OS',
    message: `${noOsIsCalled(key, databaseVersion)}; this is the answer for ${nearest}, the nearest.`,
  };
}

function noOsIsCalled(key: string, databaseVersion?: string): string {
  const database =
    databaseVersion === undefined ? 'this database' : `the database of ${readableVersion(databaseVersion)}`;
  return `No OS is called ${JSON.stringify(truncate(key))} in ${database}`;
}

/** The error of a target with an illegal value, or one that is illegal in that combination. */
export function badTarget(
  key: string,
  value: unknown,
  legal: readonly string[],
  where?: string,
): OsinfoError<'BAD_TARGET'> {
  const text = textOf(value);
  const place = where === undefined ? '' : ` ${where}`;
  const message = `The target's ${key} is ${JSON.stringify(text)}; legal${place} are ${legal.join(', ') || 'none'}.`;
  return new OsinfoError('BAD_TARGET', message, { key, value: text, legal });
}

/** The error of a name in the target’s `without` that is no switch, with the switch that it may mean. */
export function badSwitch(name: unknown, legal: readonly string[]): OsinfoError<'BAD_TARGET'> {
  const text = textOf(name);
  const names = legal.filter(one => !one.includes(' '));
  const near = names.find(one => one.endsWith(`.${text}`)) ?? findNearest(text, names, 1)[0];
  const advice = near === undefined ? '' : ` Did you mean ${near}?`;
  const message = `The target's without has ${JSON.stringify(text)}; legal are ${legal.join(', ')}.${advice}`;
  return new OsinfoError('BAD_TARGET', message, { key: 'without', value: text, legal });
}

/** The error of an image property with an illegal value, or one that is illegal beside another. */
export function badProperty(
  property: string,
  value: unknown,
  legal: readonly string[],
  beside?: string,
): OsinfoError<'BAD_PROPERTY'> {
  const text = textOf(value);
  const place = beside === undefined ? '' : ` ${beside}`;
  const message = `The image property ${property} is ${JSON.stringify(text)}; legal${place} are ${legal.join(', ') || 'none'}.`;
  return new OsinfoError('BAD_PROPERTY', message, { property, value: text, legal });
}

/** The error of a criterion with an illegal value. */
export function badCriteria(key: string, value: unknown, legal: string): OsinfoError<'BAD_CRITERIA'> {
  const text = textOf(value);
  return new OsinfoError('BAD_CRITERIA', `The criterion ${key} is ${JSON.stringify(text)}, not ${legal}.`, {
    key,
    value: text,
    legal,
  });
}

/** The error of a criterion that does not exist. */
export function unknownCriterion(key: string, keys: readonly string[]): OsinfoError<'BAD_CRITERIA'> {
  const legal = keys.join(', ');
  return new OsinfoError('BAD_CRITERIA', `There is no criterion ${JSON.stringify(key)}, only ${legal}.`, {
    key,
    value: key,
    legal,
  });
}

/** The error of an argument of the wrong type. */
export function badArgument(argument: string, value: unknown, expected: string): OsinfoError<'BAD_ARGUMENT'> {
  const text = value === null ? 'null' : typeof value;
  return new OsinfoError('BAD_ARGUMENT', `${argument} is ${text}, not ${expected}.`, { argument, value: text });
}

/** The error of an option that does not exist. */
export function unknownOption(argument: string, name: string, known: readonly string[]): OsinfoError<'BAD_ARGUMENT'> {
  const near = findNearest(name, known, 1);
  const shortened = truncate(name);
  const advice = near.length > 0 ? `Did you mean ${near.join(', ')}?` : `It can have ${known.join(', ')}.`;
  const message = `${argument} has no option ${JSON.stringify(shortened)}. ${advice}`;
  return new OsinfoError('BAD_ARGUMENT', message, { argument: `${argument}.${shortened}`, value: shortened, near });
}

/** The error of something that a format cannot express; the advice is a whole sentence. */
export function unsupported(asked: string, legal: readonly string[], advice: string): OsinfoError<'UNSUPPORTED'> {
  const legalText = legal.length === 0 ? '' : `; legal are ${legal.join(', ')}`;
  return new OsinfoError('UNSUPPORTED', `No words for ${truncate(asked)}${legalText}. ${advice}`, { asked, legal });
}

/** The error of an argument with an unusable text; `why` ends the sentence that begins with the argument. */
export function unusableText(argument: string, text: string, why: string): OsinfoError<'BAD_ARGUMENT'> {
  const value = truncate(text);
  return new OsinfoError('BAD_ARGUMENT', `${argument}, ${JSON.stringify(value)}, ${why}.`, { argument, value });
}

/** The error of a medium or tree that cannot be identified; `why` ends the sentence that begins with its name. */
export function badSource(source: string, reason: SourceFault, why: string): OsinfoError<'BAD_SOURCE'> {
  return new OsinfoError('BAD_SOURCE', `${truncate(source)} cannot be identified: ${truncate(why)}.`, {
    source,
    reason,
  });
}

/** The error of files with problems. */
export function badData(problems: readonly Problem[]): OsinfoError<'BAD_DATA'> {
  const [first] = problems;
  const message = `The database has ${countProblems(problems)}${first === undefined ? '' : `, first ${formatProblem(first)}`}`;
  return new OsinfoError('BAD_DATA', message, { problems });
}

function countProblems({ length }: readonly Problem[]): string {
  return length === 1 ? '1 problem' : `${length} problems`;
}

/** The error of a description of a host that cannot be used. */
export function badHost(
  file: string,
  reason: string,
  at?: { readonly line: number; readonly column: number },
): OsinfoError<'BAD_HOST'> {
  const place = at === undefined ? file : `${file}:${at.line}:${at.column}`;
  const message = `${place}: ${truncate(reason)}. Make it with: virsh domcapabilities, or, for its machines, virsh capabilities`;
  return new OsinfoError('BAD_HOST', message, { file, ...at, reason: truncate(reason) });
}

/** The error of a snapshot that cannot be used. */
export function badSnapshot(file: string, reason: string): OsinfoError<'BAD_SNAPSHOT'> {
  const message = `The snapshot ${file} cannot be used: ${reason}. Make it anew with: osinfo db snapshot --output FILE`;
  return new OsinfoError('BAD_SNAPSHOT', message, { file, reason });
}

/** Whatever a caller passed, as a text for a person. */
function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? Array.isArray(value)
      ? 'a list'
      : 'an object'
    : typeof value === 'function'
      ? 'a function'
      : truncate(String(value));
}

/** A name that a caller gave, for a sentence: in quotes unless it is a plain word. */
export function quoted(name: string): string {
  return /^[\w.:-]{1,64}$/.test(name) ? name : JSON.stringify(truncate(name));
}

/** Limits the length of a value in a message. */
function truncate(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

/** A version that is a date, with hyphens; any other version unchanged. */
export function readableVersion(version: string): string {
  return version.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}
