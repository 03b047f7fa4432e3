// Arguments in, operands and options out, by one table of options. What is not in the table is a usage error that
// names the nearest.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearestNames } from '../ids.ts';

/** One option of the command. */
export interface Option {
  /** What its value is called; absent for an option that has none. */
  readonly value?: string;
  /** Its values, where they are few; the first is what holds without the option. */
  readonly legal?: readonly string[];
  /** Its letter, where it has one. */
  readonly short?: string;
  /** What it does, in one line. */
  readonly purpose: string;
}

const TABLE = {
  arch: { value: 'ARCH', purpose: 'the architecture of the guest; x86_64 when left out' },
  hypervisor: { value: 'HYPERVISOR', purpose: 'what runs the guest; kvm when left out' },
  format: { value: 'FORMAT', legal: ['table', 'json'], purpose: 'how the answer is written: table or json' },
  fields: { value: 'KEYS', short: 'f', purpose: 'the properties to print, with commas between them' },
  'sort-key': { value: 'KEY', short: 's', purpose: 'the property to sort by' },
  declared: { purpose: 'what its own files say, line by line, with nothing inherited' },
  json: { purpose: 'answer in JSON' },
  db: { value: 'DIR', purpose: 'read this folder instead of the three layers of the host' },
  strict: { purpose: 'take any problem in the database for an error' },
  quiet: { short: 'q', purpose: 'keep quiet about problems in the database' },
  help: { short: 'h', purpose: 'explain the command' },
  version: { purpose: 'tell the version of this program' },
} as const;

/** The name of an option. */
export type OptionName = keyof typeof TABLE;
/** Every option. */
export const OPTIONS: Readonly<Record<OptionName, Option>> = TABLE;
/** The options that every command has. */
export const OPTIONS_EVERYWHERE: readonly OptionName[] = ['json', 'db', 'strict', 'quiet', 'help', 'version'];

/** A mistake in the arguments. */
export class UsageError extends Error {}

/** The options that were given, the last of several; one without a value has an empty text. */
export type GivenOptions = ReadonlyMap<OptionName, string>;

/** An option as it was written. */
interface WrittenOption {
  readonly name: string;
  /** With its dashes. */
  readonly rawName: string;
  /** Absent when none was written. */
  readonly value?: string | undefined;
  /** Whether the value was written behind a `=`. */
  readonly inlineValue?: boolean | undefined;
}

/** What was written on the command line. */
export interface WrittenArguments {
  readonly operands: readonly string[];
  readonly options: readonly WrittenOption[];
}

const PARSER: ParseArgsConfig['options'] = Object.fromEntries(
  Object.entries(OPTIONS).map(([name, { value, short }]) => [
    name,
    { type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) },
  ]),
);

/** Tells operands from options; nothing is checked yet. */
export function splitArguments(argv: readonly string[]): WrittenArguments {
  const { positionals, tokens } = parseArgs({ args: [...argv], options: PARSER, strict: false, tokens: true });
  return { operands: positionals, options: tokens.filter(token => token.kind === 'option') };
}

/** The options that were written, when each is among those that are allowed and has its value. @throws {UsageError} */
export function checkOptions(written: readonly WrittenOption[], allowed: readonly OptionName[]): GivenOptions {
  return new Map(written.map(option => checkOption(option, allowed)));
}

function checkOption(option: WrittenOption, allowed: readonly OptionName[]): readonly [OptionName, string] {
  const { rawName, value, inlineValue = false } = option;
  const name = allowed.find(candidate => candidate === option.name);
  if (name === undefined) {
    const dashed = nearestNames(option.name, allowed, 1).map(near => `--${near}`);
    throw new UsageError(`There is no option ${rawName} here.${suggestion(dashed)}`);
  }
  const { value: valueName, legal } = OPTIONS[name];
  if (valueName === undefined) {
    if (value !== undefined) throw new UsageError(`The option ${rawName} has no value.`);
    return [name, ''];
  }
  if (!value || (value.startsWith('-') && !inlineValue)) {
    throw new UsageError(`The option ${rawName} needs a value, ${valueName}.`);
  }
  if (legal !== undefined && !legal.includes(value)) {
    const near = suggestion(nearestNames(value, legal, 1));
    throw new UsageError(
      `The option ${rawName} has no value ${JSON.stringify(value)}, only ${legal.join(', ')}.${near}`,
    );
  }
  return [name, value];
}

/** ` Did you mean this?`, or nothing. */
export function suggestion(names: readonly string[]): string {
  return names.length === 0 ? '' : ` Did you mean ${names.join(', ')}?`;
}
