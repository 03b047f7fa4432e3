// Arguments and a world in, an answer written into that world and an exit code out. The table of commands is here.
import { nearestNames } from '../model/ids.ts';
import { CHECK } from './commands/check.ts';
import { DB } from './commands/db.ts';
import { DOCTOR } from './commands/doctor.ts';
import { DUMP } from './commands/dump.ts';
import { LIST } from './commands/list.ts';
import { QUERY } from './commands/query.ts';
import { RECOMMEND } from './commands/recommend.ts';
import { SHOW } from './commands/show.ts';
import { WHY } from './commands/why.ts';
import { type Command, EXIT } from './core/command.ts';
import { reportFailure } from './core/failure.ts';
import { commandHelp, generalHelp } from './core/help.ts';
import {
  checkOptions,
  OPTIONS_EVERYWHERE,
  splitArguments,
  suggestion,
  UsageError,
  type WrittenArguments,
} from './core/options.ts';
import { appearanceOf } from './text/appearance.ts';
import type { Io } from './text/io.ts';

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly Command[] = [RECOMMEND, WHY, SHOW, LIST, QUERY, DUMP, CHECK, DB, DOCTOR];

const THE_COMMANDS = `The commands are ${COMMANDS.map(({ name }) => name).join(', ')}.`;

/** Does what the arguments say, and gives the exit code. Never throws. */
export function run(argv: readonly string[], io: Io): number {
  const written = splitArguments(argv);
  const command = COMMANDS.find(({ name }) => name === written.operands[0]);
  try {
    return answer(written, command, io);
  } catch (error) {
    return reportFailure(error, command, io);
  }
}

function answer(written: WrittenArguments, command: Command | undefined, io: Io): number {
  const [name, ...operands] = written.operands;
  if (name !== undefined && command === undefined) throw unknownCommand(name);
  const options = checkOptions(written.options, [...(command?.options ?? []), ...OPTIONS_EVERYWHERE]);
  if (options.has('version')) return say(`osinfo ${io.version}\n`, io);
  if (options.has('help')) return say(helpOn(command, io), io);
  if (command === undefined) throw new UsageError(`A command is missing. ${THE_COMMANDS}`);
  checkCount(command, operands);
  return command.run({ operands, options, io });
}

function unknownCommand(name: string): UsageError {
  const near = nearestNames(
    name,
    COMMANDS.map(command => command.name),
    1,
  );
  return new UsageError(`There is no command ${JSON.stringify(name)}.${suggestion(near)} ${THE_COMMANDS}`);
}

function checkCount({ name, operands: wanted }: Command, given: readonly string[]): void {
  const missing = wanted.slice(given.length).find(({ optional }) => !optional);
  if (missing !== undefined) throw new UsageError(`The command ${name} needs ${missing.name}, ${missing.purpose}.`);
  const [extra] = wanted.at(-1)?.repeated ? [] : given.slice(wanted.length);
  if (extra !== undefined)
    throw new UsageError(`The command ${name} does not know what to do with ${JSON.stringify(extra)}.`);
}

function helpOn(command: Command | undefined, io: Io): string {
  return command === undefined ? generalHelp(COMMANDS, appearanceOf(io)) : commandHelp(command, appearanceOf(io));
}

function say(text: string, io: Io): number {
  io.out(text);
  return EXIT.done;
}
