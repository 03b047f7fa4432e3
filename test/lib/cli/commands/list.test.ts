// `osinfo list` as a user meets it.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from '../../../fixtures/folders.ts';
import { ask } from '../world.ts';

const list = suite('list');

list('every OS by short-id, in columns', async () => {
  assert.equal(await ask('list'), {
    code: 0,
    err: '',
    out: `diskette1                    Diskette 1
http://example.org/nameless
penguin1                     Penguin 1   2020-02-02
penguin2                     Penguin 2   2024-04-04
vista                        Vista
window1                      Window 1    2001-01-01
window7                      Window 7
`,
  });
});

list('a glob over any short-id', async () => {
  assert.is((await ask('list *-two')).out, 'penguin2  Penguin 2  2024-04-04\n');
  assert.is((await ask('list window?')).out, 'window1  Window 1  2001-01-01\nwindow7  Window 7\n');
});

list('nothing listed', async () => {
  assert.equal(await ask('list zebra*'), { code: 1, out: '', err: 'osinfo: No OS fits zebra*.\n' });
  assert.is((await ask('list zebra* --json')).code, 1);
});

list('criteria: all must hold, of one that is given twice any value', async () => {
  assert.is(
    (await ask('list distro=penguin')).out,
    'penguin1  Penguin 1  2020-02-02\npenguin2  Penguin 2  2024-04-04\n',
  );
  assert.is((await ask('list distro=penguin version=>=2')).out, 'penguin2  Penguin 2  2024-04-04\n');
  assert.is((await ask('list released-after=2000-12-31 window*')).out, 'window1  Window 1  2001-01-01\n');
  assert.is(
    (await ask('list penguin1 window1')).out,
    'penguin1  Penguin 1  2020-02-02\nwindow1   Window 1   2001-01-01\n',
  );
});

list('a criterion that is none, or whose value is not legal', async () => {
  const unknown = await ask('list colour=blue');
  assert.is(unknown.code, 2);
  assert.match(unknown.err, 'There is no criterion "colour", only short-id, vendor');
  for (const [written, nearest] of [
    ['Vendor=x', 'vendor'],
    ['VENDOR=x', 'vendor'],
    ['released_after=2020-01-01', 'released-after'],
    ['releasedAfter=2020-01-01', 'released-after'],
    ['shortId=penguin1', 'short-id'],
    ['short_id=penguin*', 'short-id'],
    ['distr=penguin', 'distro'],
    ['version>=2', 'version'],
  ]) {
    const { code, out, err } = await ask(`list ${written}`);
    assert.equal([code, out], [2, ''], written);
    assert.match(err, `Did you mean ${nearest}?`, written);
  }
  assert.is((await ask('list =x')).code, 1, 'without a key it is a glob');
  const illegal = await ask('list released-after=2000');
  assert.is(illegal.code, 2);
  assert.match(illegal.err, 'not a day, YYYY-MM-DD');
});

list('a criterion of one value that is given twice', async () => {
  for (const [line, expected] of [
    ['version=1 version=2', `version takes one value, a range such as '>=20.04' or '7 - 9', and was given "1", "2"`],
    ['text=a text=b text=a', 'text takes one value, a text, and was given "a", "b", "a"'],
    ['maintained-on=2020-01-01 maintained-on=2021-01-01', 'maintained-on takes one value, a day, YYYY-MM-DD,'],
    ['derived-from=penguin1 derived-from=window1', 'derived-from takes one value,'],
  ] as const) {
    const { code, err } = await ask(`list ${line}`);
    assert.is(code, 2, line);
    assert.ok(err.startsWith(`osinfo: The criterion ${expected}`), err);
  }
  assert.is((await ask('list --names family=linux family=winnt vendor=a vendor=b')).code, 1);
});

list('names: every short-id, and the id, of each OS that fits', async () => {
  assert.is(
    (await ask('list --names')).out,
    `diskette1
http://example.org/diskette/1
http://example.org/nameless
penguin1
http://example.org/penguin/1
penguin2
penguin-two
http://example.org/penguin/2
vista
http://microsoft.com/win/vista
window1
http://example.org/window/1
window7
http://example.org/window/7
`,
  );
  assert.is((await ask('list --names version=>=2 *-two')).out, 'penguin2\npenguin-two\nhttp://example.org/penguin/2\n');
  assert.equal(JSON.parse((await ask('list --names window? --json')).out), [
    ...['window1', 'http://example.org/window/1'],
    ...['window7', 'http://example.org/window/7'],
  ]);
  assert.equal(await ask('list --names zebra*'), { code: 1, out: '', err: 'osinfo: No OS fits zebra*.\n' });
});

list('names: each leads to its OS, and none to two', async () => {
  const rival =
    '<libosinfo><os id="http://example.org/z"><short-id>penguin2</short-id><short-id>z</short-id></os></libosinfo>';
  await inFolder({ 'os/example.org/z.xml': rival }, async local => {
    const listed = (await ask('list --names --quiet', { local })).out.trimEnd().split('\n');
    assert.is(new Set(listed).size, listed.length);
    assert.is((await ask('list --names --quiet family=linux penguin2', { local })).out.split('\n').length, 4);
    assert.is((await ask('list --names --quiet z', { local })).out, 'z\nhttp://example.org/z\n');
  });
});

list('names are shown and not obeyed', async () => {
  const os = '<libosinfo><os id="http://example.org/trick"><short-id>a&#x9b;31mb</short-id></os></libosinfo>';
  await inFolder({ 'os/example.org/trick.xml': os }, async local => {
    assert.is((await ask('list --names a*', { local })).out, 'a\ufffd31mb\nhttp://example.org/trick\n');
  });
});

list('JSON: what tells an OS from the others', async () => {
  assert.equal(JSON.parse((await ask('list penguin2 --json')).out), [
    {
      id: 'http://example.org/penguin/2',
      shortId: 'penguin2',
      shortIds: ['penguin2', 'penguin-two'],
      name: 'Penguin 2',
      version: '2',
      family: 'linux',
      distro: 'penguin',
      releaseDate: '2024-04-04',
      eolDate: '2030-01-01',
    },
  ]);
});

list('colour on a terminal only, and not against NO_COLOR', async () => {
  const colourful = 'penguin2  Penguin 2  \u001b[2m2024-04-04\u001b[22m\n';
  assert.is((await ask('list penguin2', { isTerminal: true })).out, colourful);
  assert.is((await ask('list penguin2', { isTerminal: true, environment: { NO_COLOR: '' } })).out, colourful);
  for (const environment of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
    assert.not.match((await ask('list penguin2', { isTerminal: true, environment })).out, '\u001b');
  }
});

list('names in the languages that the environment names', async () => {
  const name = async (environment: Readonly<Record<string, string>>): Promise<string | undefined> =>
    (await ask('list penguin2', { environment })).out.split('  ')[1];
  assert.is(await name({ LANG: 'de_AT.UTF-8' }), 'Pinguin 2');
  assert.is(await name({ LANGUAGE: 'fr:de', LANG: 'en_GB.UTF-8' }), 'Pinguin 2');
  assert.is(await name({ LANGUAGE: '', LC_ALL: 'en_GB.UTF-8', LANG: 'de_AT.UTF-8' }), 'Penguin 2');
  assert.is(await name({ LC_MESSAGES: 'de' }), 'Pinguin 2');
  assert.is(await name({ LANG: 'C' }), 'Penguin 2');
});

list('JSON, and what is recommended, do not depend on the languages of the environment', async () => {
  const environment = { LANG: 'de_AT.UTF-8' };
  for (const line of ['list --json', 'show penguin2 --json', 'dump', 'recommend penguin2', 'why penguin2 disk']) {
    assert.is((await ask(line, { environment })).out, (await ask(line)).out, line);
  }
  assert.match((await ask('show penguin2', { environment })).out, 'Pinguin 2');
});

list('what a terminal would obey is shown and not sent', async () => {
  const os = `<libosinfo><os id="http://example.org/trick"><short-id>trick</short-id>
    <name>a&#x9b;31mb&#x202e;c</name><release-date>2000-01-01</release-date></os></libosinfo>`;
  await inFolder({ 'os/example.org/trick.xml': os }, async local => {
    assert.is((await ask('list trick', { local })).out, 'trick  a\ufffd31mb\ufffdc  2000-01-01\n');
    assert.match((await ask('recommend trick', { local })).out, 'a\ufffd31mb\ufffdc\n');
    assert.match((await ask('why trick disk', { local })).out, 'a\ufffd31mb\ufffdc gets the disk bus');
    assert.match((await ask('show trick', { local })).out, 'a\ufffd31mb\ufffdc\n');
    assert.match((await ask('show trick --declared', { local })).out, 'a\ufffd31mb\ufffdc\n');
    assert.match((await ask('list trick --json', { local })).out, 'a\\u009b31mb\\u202ec');
    assert.match((await ask('list \u001b[31m', { local })).err, 'fits \u241b[31m.');
  });
});

list.run();
