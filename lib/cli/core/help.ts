// The tables of commands and options in, help texts out.
import { type Entry, glossary } from '../../render/text/layout.ts';
import { styleOf } from '../../render/text/style.ts';
import { appearanceOf } from '../text/appearance.ts';
import type { Io } from '../text/io.ts';
import { joinBlocks } from '../text/lines.ts';
import { type Command, EXIT, operandPurpose } from './command.ts';
import { OPTIONS, OPTIONS_EVERYWHERE, type Option, type OptionName } from './options.ts';

const EXIT_CODES: readonly Entry[] = [
  [String(EXIT.done), 'done'],
  [String(EXIT.notFound), 'no such OS, nothing to list, something not identified, or problems found by check'],
  [String(EXIT.usage), 'wrong usage'],
  [String(EXIT.noDatabase), 'no database'],
  [String(EXIT.problems), 'problems in the database, under --strict'],
  [
    String(EXIT.unexpected),
    'an error of the system, such as a full disk or a denied permission, or one of osinfo itself',
  ],
];

/** The maximum number of options that a usage line lists, and of values that it lists of an option. */
const FEW = 3;

/** The usage line of `osinfo`, or of one of its commands. */
export function usageOf(command: Command | undefined): string {
  if (command === undefined) return 'osinfo COMMAND [OPTION]...';
  const options = command.options.map(name => `[${optionSyntax(name, optionOf(name, command))}]`);
  return ['osinfo', signatureOf(command), ...(options.length > FEW ? ['[OPTION]...'] : options)].join(' ');
}

/** The text of `osinfo --help`. */
export function generalHelp(commands: readonly Command[], io: Io): string {
  const purpose = 'the virtual hardware that an operating system runs best on, by the libosinfo database';
  const parts: readonly Part[] = [
    ['Commands', commands.map(command => [signatureOf(command), command.purpose])],
    ['Options of every command', OPTIONS_EVERYWHERE.map(name => optionEntry(name, OPTIONS[name]))],
    ['Exit codes', EXIT_CODES],
  ];
  return helpText(`osinfo: ${purpose}`, usageOf(undefined), parts, io);
}

/** The text of `osinfo COMMAND --help`. */
export async function commandHelp(command: Command, io: Io): Promise<string> {
  const operands = command.operands.map(
    async (operand): Promise<Entry> => [operand.name, await operandPurpose(operand)],
  );
  const parts: readonly Part[] = [
    ['Operands', await Promise.all(operands)],
    ['Options', command.options.map(name => optionEntry(name, optionOf(name, command)))],
    ['Options of every command', OPTIONS_EVERYWHERE.map(name => optionEntry(name, OPTIONS[name]))],
  ];
  return helpText(`osinfo ${command.name}: ${command.purpose}`, usageOf(command), parts, io);
}

/** A heading, and the entries below it. */
type Part = readonly [title: string, entries: readonly Entry[]];

function helpText(first: string, usage: string, parts: readonly Part[], io: Io): string {
  const { colour, columns } = appearanceOf(io);
  const { bold } = styleOf(colour);
  return joinBlocks([
    [first],
    [`${bold('Usage:')} ${usage}`],
    ...parts
      .filter(([, entries]) => entries.length > 0)
      .map(([title, entries]) => [bold(title), ...glossary(entries, columns)]),
  ]);
}

function signatureOf({ name, operands }: Command): string {
  const written = operands.map(operand => {
    const once = operand.optional ? `[${operand.name}]` : operand.name;
    return operand.repeated ? `${once}...` : once;
  });
  return [name, ...written].join(' ');
}

function optionOf(name: OptionName, { ownOptions = {} }: Command): Option {
  return ownOptions[name] ?? OPTIONS[name];
}

function optionEntry(name: OptionName, option: Option): Entry {
  const { short, purpose } = option;
  return [short === undefined ? optionSyntax(name, option) : `-${short}, ${optionSyntax(name, option)}`, purpose];
}

function optionSyntax(name: OptionName, { value, legal = [] }: Option): string {
  const written = legal.length > 0 && legal.length <= FEW ? legal.join('|') : value;
  return [`--${name}`, ...(written === undefined ? [] : [written])].join(' ');
}
