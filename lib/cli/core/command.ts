// The types of a command and of a call of it, and the exit codes.
import type { Io } from '../text/io.ts';
import type { GivenOptions, OptionName, OwnOptions } from './options.ts';

/** One command of `osinfo`. */
export interface Command {
  readonly name: string;
  /** What it prints, in one line. */
  readonly purpose: string;
  readonly operands: readonly Operand[];
  /** Its options, beside those that every command has. */
  readonly options: readonly OptionName[];
  /** Its options that are others than those of the same names in other commands. */
  readonly ownOptions?: OwnOptions;
  /** The exit code of wrong usage, where another program decides it. */
  readonly usageExit?: number;
  /** Loads the module of the command. */
  readonly load: () => Promise<CommandModule>;
}

/** The module of a command. */
export interface CommandModule {
  /** Runs the command, and returns the exit code. */
  readonly run: (call: Call) => Promise<number>;
}

/** An operand of a command. */
export interface Operand {
  readonly name: string;
  /** A function where the text lists values that only the command's module has. */
  readonly purpose: string | (() => Promise<string>);
  /** Whether it may be left out. */
  readonly optional: boolean;
  /** Whether it can be given several times; only the last operand of a command can be. */
  readonly repeated?: true;
}

/** One call of a command, with checked arguments. */
export interface Call {
  /** As many as the command accepts. */
  readonly operands: readonly string[];
  readonly options: GivenOptions;
  readonly io: Io;
}

/** The purpose of an operand, in one line. */
export async function operandPurpose({ purpose }: Operand): Promise<string> {
  return typeof purpose === 'string' ? purpose : purpose();
}

/** The exit codes of the command. */
export const EXIT = {
  done: 0,
  notFound: 1,
  usage: 2,
  noDatabase: 3,
  problems: 4,
  unexpected: 70,
} as const;

/** The exit codes of osinfo-detect, beside 0. */
export const DETECT_EXIT = { unreadable: 253, noArgument: 254, usage: 255 } as const;

/** The operand that names an OS, which most commands have. */
export const OS_OPERAND: Operand = {
  name: 'OS',
  purpose: 'an operating system by short-id or id: fedora36, http://fedoraproject.org/fedora/36',
  optional: false,
};
