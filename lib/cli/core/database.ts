// In: a call. Out: its open database. The options decide the folders; for translated names, the environment decides the
// languages.
import type { OsinfoDb } from '../../database/db.ts';
import { openIn } from '../../open/open.ts';
import type { OpenOptions } from '../../open/open-options.ts';
import { formatCount } from '../../render/text/quantities.ts';
import type { Call } from './command.ts';

/**
 * Opens the database, with untranslated names where no languages are given, and prints the number of its problems, unless
 * --quiet is given. @throws as `open`
 */
export async function openDatabase(call: Call, languages: readonly string[] = []): Promise<OsinfoDb> {
  const { options, io } = call;
  const db = await openIn(io, { ...openOptions(call), languages });
  const problems = db.problems.length;
  if (problems > 0 && !options.has('quiet')) {
    io.err(`${formatCount(problems, 'problem')} in the database; see 'osinfo doctor'\n`);
  }
  return db;
}

/** The same with names in the languages of the environment, but for JSON, which does not depend on the environment. */
export function openTranslated(call: Call): Promise<OsinfoDb> {
  return openDatabase(call, outputLanguages(call));
}

/** Whether names are printed in a language of the environment. */
export function isTranslated(call: Call): boolean {
  return outputLanguages(call).length > 0;
}

function outputLanguages({ options, io }: Call): readonly string[] {
  return options.has('json') ? [] : languagesOf(io.environment);
}

/** The options for opening the database. */
export function openOptions({ options }: Call): OpenOptions {
  const folder = options.get('db');
  return {
    strict: options.has('strict'),
    ...(folder !== undefined && { directories: { system: folder } }),
  };
}

/** The languages of the first variable that is set, as in libosinfo; LANGUAGE can contain several languages. */
function languagesOf({ LANGUAGE, LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): string[] {
  return (LANGUAGE || LC_ALL || LC_MESSAGES || LANG || '').split(':').filter(language => language !== '');
}
