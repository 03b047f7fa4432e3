// A thrown value in, a message for the user and the exit code out. Only an unexpected error prints its stack.

import { printable } from '../../../data-loader/records/printable.ts';
import { formatProblem } from '../../../data-loader/records/problems.ts';
import { type AnyOsinfoError, type ErrorCode, isOsinfoError } from '../../model/errors.ts';
import { formatCount } from '../../render/text/quantities.ts';
import { installHint } from '../text/install-hint.ts';
import type { Io } from '../text/io.ts';
import { joinLines } from '../text/lines.ts';
import { type Command, EXIT } from './command.ts';
import { environmentErrorLine } from './environment-error.ts';
import { usageOf } from './help.ts';
import { UsageError } from './options.ts';

const EXIT_CODES: Readonly<Record<ErrorCode, number>> = {
  NO_DATABASE: EXIT.noDatabase,
  UNKNOWN_OS: EXIT.notFound,
  BAD_PROPERTY: EXIT.usage,
  BAD_TARGET: EXIT.usage,
  BAD_CRITERIA: EXIT.usage,
  BAD_ARGUMENT: EXIT.usage,
  UNSUPPORTED: EXIT.usage,
  BAD_DATA: EXIT.problems,
  BAD_HOST: EXIT.usage,
  BAD_SNAPSHOT: EXIT.noDatabase,
  BAD_SOURCE: EXIT.notFound,
};

/** Prints what went wrong, and returns the exit code. */
export function reportFailure(thrown: unknown, command: Command | undefined, io: Io): number {
  const print = (lines: readonly string[]): void => io.err(joinLines(lines));
  if (thrown instanceof UsageError) {
    print([`osinfo: ${printable(thrown.message)}`, `Usage: ${usageOf(command)}`]);
    return command?.usageExit ?? EXIT.usage;
  }
  if (isOsinfoError(thrown)) {
    print(explanationOf(thrown, io));
    return EXIT_CODES[thrown.code];
  }
  const line = environmentErrorLine(thrown);
  if (line !== undefined) {
    print([`osinfo: ${printable(line)}`]);
    return EXIT.unexpected;
  }
  print(
    String(thrown instanceof Error ? thrown.stack : thrown)
      .split('\n')
      .map(printable),
  );
  return EXIT.unexpected;
}

function explanationOf(error: AnyOsinfoError, { platform, osRelease }: Io): readonly string[] {
  switch (error.code) {
    case 'NO_DATABASE':
      return [
        ...(error.detail.problems ?? []).map(formatProblem),
        'osinfo: No operating system was found in',
        ...printable(error.detail.tried).map(folder => `  ${folder}`),
        `Install the database:  ${installHint(platform, osRelease).install}`,
        "or name its folder in OSINFO_SYSTEM_DIR or with --db. 'osinfo doctor' tells more.",
      ];
    case 'BAD_DATA':
      return [
        ...error.detail.problems.map(formatProblem),
        `osinfo: ${formatCount(error.detail.problems.length, 'problem')} in the database, and --strict allows none.`,
      ];
    default:
      return [`osinfo: ${printable(error.message)}`];
  }
}
