// As answer.mjs, with `require`.
const { writeFileSync } = require('node:fs');
const { OsinfoError, open, toJson, toLibvirtXml } = require('osinfo-db');
const { load } = require('osinfo-db/data-loader');
const { openSync } = require('osinfo-db/sync');

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

module.exports = { done: answer().then(text => writeFileSync(ANSWER ?? 1, text)) };
