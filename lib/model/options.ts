// In: the options of a caller, and a table of their readers. Out: a checked copy. This is the only reader of options:
// each function has its own table, and the compiler checks the table against the type of the options.
import { badArgument, unknownOption, unusableText } from './errors.ts';

/** The reader of an option. */
export interface Option<T> {
  /** Returns a checked copy of a value; `argument` names it in an error. @throws {OsinfoError} BAD_ARGUMENT */
  readonly read: (argument: string, value: unknown) => T;
  /** Whether the option is required. */
  readonly isRequired?: boolean;
}

/** The reader of a required member of an option. */
export interface RequiredOption<T> extends Option<T> {
  readonly isRequired: true;
}

/** A row for each option of a type: the compiler reports a missing option and a wrong type. */
export type OptionTable<O> = {
  readonly [K in keyof O]-?: Partial<Pick<O, K>> extends Pick<O, K>
    ? Option<Exclude<O[K], undefined>>
    : RequiredOption<O[K]>;
};

type AnyTable = Readonly<Record<string, Option<unknown>>>;

/**
 * A copy of the options, for which each getter is called once; what is `undefined` is left out.
 * @throws {OsinfoError} BAD_ARGUMENT for an unknown name or a wrong value; what a getter throws
 */
export function readOptions<O extends object>(argument: string, options: O, table: OptionTable<O>): O;
export function readOptions(argument: string, options: unknown, table: AnyTable): object {
  return readMembers(argument, options, table);
}

function readMembers(argument: string, options: unknown, table: AnyTable): object {
  if (!isPlainObject(options)) throw badArgument(argument, options, 'an object of named values');
  const given = new Map<string, unknown>(Object.entries(options));
  for (const name of given.keys()) {
    if (!Object.hasOwn(table, name)) throw unknownOption(argument, name, Object.keys(table));
  }
  const members = Object.entries(table).flatMap(([name, option]) => {
    const value = given.get(name);
    if (value === undefined && option.isRequired !== true) return [];
    return [[name, option.read(`${argument}.${name}`, value)] as const];
  });
  return Object.fromEntries(members);
}

/** A required option. */
export function required<T>({ read }: Option<T>): RequiredOption<T> {
  return { read, isRequired: true };
}

/** An object of options. */
export function membersOf<M extends object>(table: OptionTable<M>): Option<M>;
export function membersOf(table: AnyTable): Option<object> {
  return { read: (argument, value) => readMembers(argument, value, table) };
}

/** A text that matches a pattern; `why` ends the sentence about a text that does not. */
export function text(pattern: RegExp, why: string): Option<string> {
  return {
    read: (argument, value) => {
      if (typeof value !== 'string') throw badArgument(argument, value, 'a text');
      if (!pattern.test(value)) throw unusableText(argument, value, why);
      return value;
    },
  };
}

/** Any text, also an empty one. */
export const ANY_TEXT: Option<string> = text(/^/, '');

/** One of a list of words. */
export function oneOf<W extends string>(...words: readonly W[]): Option<W> {
  return {
    read: (argument, value) => {
      const word = words.find(candidate => candidate === value);
      if (word !== undefined) return word;
      if (typeof value !== 'string') throw badArgument(argument, value, `one of ${words.join(', ')}`);
      throw unusableText(argument, value, `is none of ${words.join(', ')}`);
    },
  };
}

/** A whole number in a range; `range` ends the sentence about a number outside of it. */
export function wholeNumber(from: number, to: number, range: string = `from ${from} to ${to}`): Option<number> {
  return {
    read: (argument, value) => {
      if (typeof value !== 'number') throw badArgument(argument, value, 'a number');
      if (Number.isSafeInteger(value) && value >= from && value <= to) return value;
      throw unusableText(argument, String(value), `is no whole number ${range}`);
    },
  };
}

/** A boolean. */
export const BOOLEAN: Option<boolean> = {
  read: (argument, value) => {
    if (typeof value !== 'boolean') throw badArgument(argument, value, 'true or false');
    return value;
  },
};

/** A list of texts; `what` is the name of the texts. */
export function listOfTexts(what: string): Option<readonly string[]> {
  return {
    read: (argument, value) => {
      const members: readonly unknown[] = Array.isArray(value) ? value : [undefined];
      const texts: string[] = [];
      for (const member of members) {
        if (typeof member !== 'string') throw badArgument(argument, value, what);
        texts.push(member);
      }
      return texts;
    },
  };
}

/** A list; each member is read as that. */
export function listOf<T>({ read }: Option<T>): Option<readonly T[]> {
  return {
    read: (argument, value) => {
      if (!Array.isArray(value)) throw badArgument(argument, value, 'a list');
      return Array.from<unknown, T>(value, (member, index) => read(`${argument}[${index}]`, member));
    },
  };
}

/** A function. */
export function anyFunction<F extends (...given: never[]) => unknown>(): Option<F> {
  const isFunction = (value: unknown): value is F => typeof value === 'function';
  return {
    read: (argument, value) => {
      if (isFunction(value)) return value;
      throw badArgument(argument, value, 'a function');
    },
  };
}

/** An object in which these members are functions, whatever else it has. */
export function objectWith<T extends object>(...names: readonly (keyof T & string)[]): Option<T> {
  const isWhole = (value: object): value is T => names.every(name => typeof Reflect.get(value, name) === 'function');
  return {
    read: (argument, value) => {
      if (typeof value === 'object' && value !== null && isWhole(value)) return value;
      throw badArgument(argument, value, `an object with the functions ${names.join(', ')}`);
    },
  };
}

/** Whether it is an object as a literal or JSON creates it, in any realm. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
