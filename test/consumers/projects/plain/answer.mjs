// In: a host's database (OSINFO_SYSTEM_DIR), a folder with the same files (DATABASE), and optionally a snapshot of them
// to use instead (SNAPSHOT). Out: the answer of each entry of the package about one OS, on stdout or in the file
// ANSWER.
import { writeFileSync } from 'node:fs';
import { OsinfoError, open, toJson, toLibvirtXml } from 'osinfo-db';
import { load } from 'osinfo-db/data-loader';
import { openSync } from 'osinfo-db/sync';

const { ANSWER, DATABASE, SNAPSHOT } = process.env;

function errorCode(ask) {
  try {
    ask();
  } catch (error) {
    if (error instanceof OsinfoError) return error.code;
    throw error;
  }
}

async function answer() {
  const db = await open(SNAPSHOT ? { snapshot: SNAPSHOT } : {});
  const withoutCache = openSync(SNAPSHOT ? { snapshot: SNAPSHOT } : { cache: false });
  const records = await load([{ layer: 'system', path: DATABASE, why: 'given' }]);
  return [
    toJson(db.recommend('penguin2')),
    toLibvirtXml(withoutCache.recommend('penguin2'), { name: 'desk' }).text,
    `${JSON.stringify(records.ids('os'))}\n`,
    `${errorCode(() => withoutCache.recommend('penguin3'))}\n`,
  ].join('');
}

/** Settles when the answer is written. */
export const done = answer().then(text => writeFileSync(ANSWER ?? 1, text));
