// One call in, the database that it asks for out: the options and the environment say which folders, and, where names are
// printed for people, which languages.
import type { OsinfoDb } from '../../database/db.ts';
import { type OpenOptions, openIn } from '../../open/open.ts';
import { count } from '../../render/text/quantities.ts';
import type { Call } from './command.ts';

/** Opens the database, and mentions its problems in one line unless told to keep quiet. @throws as `open` */
export function openDatabase(call: Call): OsinfoDb {
  return openWith(call, openOptions(call));
}

/** The same with names in the languages of the environment; JSON is for programs, and does not depend on them. */
export function openTranslated(call: Call): OsinfoDb {
  const { options, io } = call;
  const languages = options.has('json') ? [] : languagesOf(io.environment);
  return openWith(call, { ...openOptions(call), languages });
}

function openWith({ options, io }: Call, asked: OpenOptions): OsinfoDb {
  const db = openIn(io, asked);
  const problems = db.problems.length;
  if (problems > 0 && !options.has('quiet')) {
    io.err(`${count(problems, 'problem')} in the database; see 'osinfo doctor'\n`);
  }
  return db;
}

/** How the database is to be opened. */
export function openOptions({ options }: Pick<Call, 'options'>): OpenOptions {
  const folder = options.get('db');
  return {
    strict: options.has('strict'),
    ...(folder !== undefined && { directories: { system: folder } }),
  };
}

/** The first variable that is set decides, as it does for libosinfo; LANGUAGE can hold several languages. */
function languagesOf({ LANGUAGE, LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): string[] {
  return (LANGUAGE || LC_ALL || LC_MESSAGES || LANG || '').split(':').filter(language => language !== '');
}
