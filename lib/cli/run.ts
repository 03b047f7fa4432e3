// In: arguments, and the input and output of a call. Out: text on that output, and an exit code.
import { COMMANDS } from './command-table.ts';
import { type Command, EXIT, operandPurpose } from './core/command.ts';
import {
  checkOptions,
  OPTIONS_EVERYWHERE,
  splitArguments,
  suggestion,
  UsageError,
  type WrittenArguments,
} from './core/options.ts';
import type { Io } from './text/io.ts';

const COMMAND_NAMES = COMMANDS.map(({ name }) => name);
const THE_COMMANDS = `The commands are ${COMMAND_NAMES.join(', ')}.`;

/** Runs the command that the arguments name, and returns the exit code. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let command: Command | undefined;
  try {
    const written = splitArguments(argv);
    command = COMMANDS.find(({ name }) => name === written.operands[0]);
    return await runCommand(written, command, io);
  } catch (error) {
    const { reportFailure } = await import('./core/failure.ts');
    return reportFailure(error, command, io);
  }
}

async function runCommand(written: WrittenArguments, command: Command | undefined, io: Io): Promise<number> {
  const [name, ...operands] = written.operands;
  if (name !== undefined && command === undefined) throw unknownCommand(name);
  const options = checkOptions(
    written.options,
    [...(command?.options ?? []), ...OPTIONS_EVERYWHERE],
    command?.ownOptions,
  );
  if (options.has('version')) return print(`osinfo ${io.version}\n`, io);
  if (options.has('help')) return print(await helpFor(command, io), io);
  if (command === undefined) throw new UsageError(`A command is missing. ${THE_COMMANDS}`);
  await checkCount(command, operands);
  const { run } = await command.load();
  return run({ operands, options, io });
}

function unknownCommand(name: string): UsageError {
  const near = suggestion(name, COMMAND_NAMES);
  return new UsageError(`There is no command ${JSON.stringify(name)}.${near} ${THE_COMMANDS}`);
}

async function checkCount({ name, operands: wanted }: Command, given: readonly string[]): Promise<void> {
  const missing = wanted.slice(given.length).find(({ optional }) => !optional);
  if (missing !== undefined) {
    throw new UsageError(`The command ${name} needs ${missing.name}, ${await operandPurpose(missing)}.`);
  }
  const [extra] = wanted.at(-1)?.repeated ? [] : given.slice(wanted.length);
  if (extra !== undefined)
    throw new UsageError(`The command ${name} does not know what to do with ${JSON.stringify(extra)}.`);
}

async function helpFor(command: Command | undefined, io: Io): Promise<string> {
  const { commandHelp, generalHelp } = await import('./core/help.ts');
  return command === undefined ? generalHelp(COMMANDS, io) : commandHelp(command, io);
}

function print(text: string, io: Io): number {
  io.out(text);
  return EXIT.done;
}
