// `osinfo search` as a user meets it.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ask } from '../world.ts';

const search = suite('search');

search('the OSes that a text can mean, the nearest first, in columns', async () => {
  assert.equal(await ask('search penguin'), {
    code: 0,
    err: '',
    out: 'penguin2  Penguin 2  2024-04-04\npenguin1  Penguin 1  2020-02-02\n',
  });
});

search('words need no quotes', async () => {
  assert.is((await ask('search Penguin 1')).out, 'penguin1  Penguin 1  2020-02-02\n');
});

search('JSON, in which an OS is as in a list', async () => {
  const [found] = JSON.parse((await ask('search PENGUIN1 --json')).out);
  assert.equal([found], JSON.parse((await ask('list penguin1 --json')).out));
});

search('what is newer than all: what stands in for it, first, and a newer database may know it', async () => {
  const { code, out, err } = await ask('search penguin 3');
  assert.is(code, 0);
  assert.ok(out.startsWith('penguin2 '));
  assert.is(
    err,
    'osinfo: No OS is called "penguin 3" in the database of 2025-12-01. A newer osinfo-db may know it; until then use penguin2.\n',
  );
});

search('nothing near', async () => {
  const err = 'osinfo: No OS is called "qwertyuiop" in the database of 2025-12-01. A newer osinfo-db may know it.\n';
  assert.equal(await ask('search qwertyuiop'), { code: 1, out: '', err });
  assert.equal(await ask('search qwertyuiop --json'), { code: 1, out: '[]\n', err });
  assert.equal(await ask('search qwertyuiop --quiet'), { code: 1, out: '', err });
});

search('it does not depend on the language', async () => {
  assert.equal(await ask('search penguin', { environment: { LANG: 'de' } }), await ask('search penguin'));
});

search.run();
