// Tests `osinfo db`: the path of the database, its content, and a snapshot of it.
import { existsSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../../../lib/index.ts';
import { dump } from '../../../../lib/render/text/dump.ts';
import { openSync } from '../../../../lib/sync.ts';
import { inFolder } from '../../../fixtures/folders.ts';
import { waitForNextTick } from '../../../fixtures/waiting.ts';
import { ask, type Setting, SITE, SYSTEM } from '../world.ts';

const test = suite('db');

/** A user whose home is the folder, and who has a cache in it. */
function cacheIn(folder: string): Setting {
  return { home: folder, environment: { XDG_CACHE_HOME: folder, OSINFO_CACHE: '' } };
}

test('path: the folders that are read', async () => {
  assert.equal(await ask('db path'), { code: 0, out: `${SYSTEM}\n`, err: '' });
  assert.is((await ask('db path', { local: SITE })).out, `${SYSTEM}\n${SITE}\n`);
  assert.equal(
    JSON.parse((await ask('db path --json', { local: SITE })).out).map(({ layer, path }: Record<string, string>) => [
      layer,
      path,
    ]),
    [
      ['system', SYSTEM],
      ['local', SITE],
    ],
  );
});

test('path and snapshot: a path moves no cursor', async () => {
  const name = 'a\u001b[31m\nb';
  await inFolder({}, async folder => {
    symlinkSync(SITE, join(folder, name));
    const shown = join(folder, 'a␛[31m␊b');
    assert.is((await ask('db path', { local: join(folder, name) })).out, `${SYSTEM}\n${shown}\n`);
    assert.is((await ask(`db snapshot --output ${join(folder, `${name}.snapshot`)}`)).out, `${shown}.snapshot\n`);
  });
});

test('info: which database it is, and how much is in it', async () => {
  const { code, out } = await ask('db info');
  assert.is(code, 0);
  assert.is(
    out.replace(SYSTEM, 'SYSTEM').replace(/ +/g, ' '),
    `osinfo-db 2025-12-01
 system SYSTEM 11 files OSINFO_SYSTEM_DIR
 local /nonexistent/local no files OSINFO_LOCAL_DIR
 user /nonexistent/home/.config/osinfo no files user configuration
 7 OSes, no platforms, 4 devices, no deployments, no datamaps, no install scripts
`,
  );
  const { version, origin, counts } = JSON.parse((await ask('db info --json')).out);
  assert.equal([version, origin, counts.os], ['20251201', 'installed', 7]);
});

test('snapshot: a file that answers as the folders do', async () => {
  await inFolder({}, async folder => {
    const file = join(folder, 'osinfo.snapshot');
    assert.equal(await ask(`db snapshot --output ${file}`), { code: 0, out: `${file}\n`, err: '' });
    const db = openSync({ snapshot: file });
    assert.ok([...dump(db)].join('') === (await ask('dump')).out);
    assert.is(db.recommend('penguin2').os.name, 'Penguin 2');
    assert.equal(JSON.parse((await ask(`db snapshot -o ${file} --json`)).out), { file });
  });
});

test('snapshot: with its translations beside it, whatever language the environment names', async () => {
  await inFolder({}, async folder => {
    const snapshot = join(folder, 'osinfo.snapshot');
    assert.is((await ask(`db snapshot --output ${snapshot}`)).code, 0);
    assert.is(openSync({ snapshot }).os('penguin2').name, 'Penguin 2');
    const db = openSync({ snapshot, languages: ['de_AT'] });
    assert.is(db.os('penguin2').name, 'Pinguin 2');
    assert.is(db.recommend('penguin2').os.name, 'Penguin 2');
    const bytes = readFileSync(snapshot);
    assert.is((await ask(`db snapshot --output ${snapshot}`, { environment: { LANG: 'de' } })).code, 0);
    assert.ok(readFileSync(snapshot).equals(bytes));
    rmSync(`${snapshot}.translations`);
    assert.is(openSync({ snapshot }).os('penguin2').name, 'Penguin 2');
    assert.throws(
      () => openSync({ snapshot, languages: ['de'] }),
      (thrown: unknown) =>
        isOsinfoError(thrown) && thrown.code === 'BAD_SNAPSHOT' && /translations, .*ENOENT/.test(thrown.detail.reason),
    );
  });
});

test('snapshot: into the cache, where the next call finds it', async () => {
  await inFolder({}, async folder => {
    const user = cacheIn(folder);
    const { code, out } = await ask('db snapshot', user);
    assert.is(code, 0);
    assert.ok(out.startsWith(join(folder, 'osinfo-db/')));
    assert.is(statSync(out.trim()).mode & 0o777, 0o600);
    assert.match((await ask('doctor', user)).out, `\nCache\n  ${out.trim()}  up to date\n`);
    for (const line of ['recommend penguin2', 'show penguin2', 'list', 'dump']) {
      const [cached, read] = [await ask(line, user), await ask(line, { home: folder })];
      assert.ok(cached.out === read.out && cached.err === read.err && cached.code === read.code, line);
    }
    const { cache } = JSON.parse((await ask('doctor --json', user)).out);
    assert.equal(cache, { file: out.trim(), used: true });
    writeFileSync(out.trim(), '');
    assert.match((await ask('doctor', user)).out, '.snapshot  not used: it is no snapshot\n');
  });
});

test('any command leaves a cache behind', async () => {
  await inFolder({}, async folder => {
    const user = cacheIn(folder);
    assert.is((await ask('recommend penguin2', user)).code, 0);
    assert.ok(JSON.parse((await ask('doctor --json', user)).out).cache.used);
  });
});

test('problems are told from a cache too', async () => {
  const faulty =
    '<libosinfo><os id="http://example.org/x"><derives-from id="nobody"/><release-date>x</release-date></os>';
  await inFolder({ 'cache/README': '', 'local/os/example.org/x.xml': `${faulty}</libosinfo>` }, async folder => {
    const local = join(folder, 'local');
    const setting = { local, ...cacheIn(join(folder, 'cache')) };
    waitForNextTick();
    assert.is((await ask('db snapshot', setting)).code, 0);
    const remark = "2 problems in the database; see 'osinfo doctor'\n";
    assert.is((await ask('recommend penguin2', setting)).err, remark);
    assert.is((await ask('list --strict', setting)).code, 4);
    assert.is((await ask('list --strict', setting)).err, (await ask('list --strict', { local })).err);
  });
});

test('snapshot: what cannot be written', async () => {
  await inFolder({}, async folder => {
    const off = await ask('db snapshot');
    assert.equal([off.code, off.out], [70, '']);
    assert.match(off.err, 'there is no cache for this database');
    assert.is((await ask(`db snapshot --output ${folder}`)).code, 2);
    assert.is((await ask('db snapshot --output /dev/null')).code, 2);
    assert.ok(statSync('/dev/null').isCharacterDevice());
    const away = await ask(`db snapshot --output ${folder}/no/where`);
    assert.equal([away.code, away.err.split('\n')[0]], [2, `osinfo: ${folder}/no is not there.`]);
    writeFileSync(join(folder, 'plain'), '');
    const within = await ask(`db snapshot --output ${folder}/plain/x`);
    assert.equal([within.code, within.err.split('\n')[0]], [2, `osinfo: ${folder}/plain is no folder.`]);
    rmSync(join(folder, 'plain'));
    const nothing = await ask('db snapshot', { environment: { OSINFO_SYSTEM_DIR: folder } });
    assert.is(nothing.code, 3);
    assert.not.ok(existsSync(join(folder, 'no')));
  });
});

test('wrong usage', async () => {
  assert.is((await ask('db')).code, 2);
  assert.match((await ask('db snapshoot')).err, 'Did you mean snapshot?');
  assert.match((await ask('db path --output x')).err, 'Only db snapshot has --output.');
});

/** `[what is done to a snapshot, the reason that is told]` */
const DAMAGE: readonly (readonly [damage: (bytes: Buffer) => Buffer | undefined, reason: RegExp])[] = [
  [() => undefined, /^it cannot be read \(ENOENT\)$/],
  [() => Buffer.from('<libosinfo/>'), /^it is no snapshot$/],
  [() => Buffer.alloc(0), /^it is no snapshot$/],
  [bytes => bytes.subarray(0, -1), /^it is damaged$/],
  [bytes => Buffer.concat([bytes, Buffer.alloc(1)]), /^it is damaged$/],
  [bytes => Buffer.from(bytes.toString().replace('Penguin 2', 'penguin 2')), /^it is damaged$/],
  [
    bytes => Buffer.from(bytes.toString().replace(/ \d+\n/, ' 999\n')),
    /^it is of format 999, and this library reads format \d+$/,
  ],
];

for (const [damage, reason] of DAMAGE) {
  test(`a snapshot that cannot be used: ${reason.source}`, async () => {
    await inFolder({}, async folder => {
      const file = join(folder, 'osinfo.snapshot');
      await ask(`db snapshot --output ${file}`);
      const bytes = damage(readFileSync(file));
      const snapshot = bytes === undefined ? join(folder, 'nowhere') : file;
      if (bytes !== undefined) writeFileSync(file, bytes);
      try {
        openSync({ snapshot });
        assert.unreachable();
      } catch (error) {
        assert.ok(isOsinfoError(error) && error.code === 'BAD_SNAPSHOT');
        assert.match(error.detail.reason, reason);
        assert.is(error.detail.file, snapshot);
      }
    });
  });
}

test.run();
