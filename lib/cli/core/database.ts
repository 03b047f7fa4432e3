// One call in, the database that it asks for out: the options and the environment say which folders and languages.
import type { OsinfoDb } from '../../database/db.ts';
import { openIn } from '../../open/open.ts';
import type { OpenOptions } from '../../open/open-options.ts';
import { count } from '../../render/text/quantities.ts';
import type { Call } from './command.ts';

/** Opens the database, and mentions its problems in one line unless told to keep quiet. @throws as `open` */
export async function openDatabase({ options, io }: Call): Promise<OsinfoDb> {
  const db = await openIn(io, openOptions({ options, io }));
  const problems = db.problems.length;
  if (problems > 0 && !options.has('quiet')) {
    io.err(`${count(problems, 'problem')} in the database; see 'osinfo doctor'\n`);
  }
  return db;
}

/** How the database is to be opened. */
export function openOptions({ options, io }: Pick<Call, 'options' | 'io'>): OpenOptions {
  const folder = options.get('db');
  return {
    languages: languagesOf(io.environment),
    strict: options.has('strict'),
    ...(folder !== undefined && { directories: { system: folder } }),
  };
}

/** The first variable that is set decides, as it does for libosinfo; LANGUAGE can hold several languages. */
function languagesOf({ LANGUAGE, LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): string[] {
  return (LANGUAGE || LC_ALL || LC_MESSAGES || LANG || '').split(':').filter(language => language !== '');
}
