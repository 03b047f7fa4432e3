// Tests `osinfo dump`, which prints the whole database, and `osinfo check`, which prints all its problems.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from '../../../fixtures/folders.ts';
import { ask, SITE, SYSTEM } from '../world.ts';

const test = suite('dump and check');

test('the dump is JSON with every entity, inherited parts and declared ones', async () => {
  const { code, out } = await ask('dump');
  assert.is(code, 0);
  const dump = JSON.parse(out);
  assert.equal(Object.keys(dump), [
    ...[
      'database',
      'oses',
      'platforms',
      'devices',
      'listedDevices',
      'deployments',
      'datamaps',
      'installScripts',
      'problems',
    ],
  ]);
  assert.is(dump.oses.length, dump.database.counts.os);
  const penguin = dump.oses.find((os: { readonly shortId: string }) => os.shortId === 'penguin2');
  assert.equal(penguin.ancestors, ['http://example.org/penguin/1']);
  assert.ok(penguin.devices.length > penguin.declared.devices.length);
  assert.not('record' in penguin);
});

test('a clean database has no problems to print', async () => {
  assert.equal(await ask('check'), { code: 0, out: '', err: `no problems in ${await fileCount()} files\n` });
  assert.is((await ask('check --quiet')).err, '');
});

test('problems are printed as a compiler prints them', async () => {
  const faulty = '<libosinfo>\n  <os id="http://example.org/x"><release-date>soon</release-date></os>\n</libosinfo>';
  await inFolder({ 'os/example.org/x.xml': faulty }, async folder => {
    const { code, out, err } = await ask(`check ${folder}`);
    assert.is(code, 1);
    const [headline, source, caret] = out.split('\n');
    assert.match(headline ?? '', /^system:os\/example\.org\/x\.xml:2:33: error: <release-date> is "soon", not a day/);
    assert.is(source?.trim().slice(0, 3), '<os');
    assert.is(caret?.indexOf('^'), (source ?? '').indexOf('<release-date>'));
    assert.is(err, '1 problem in 1 file\n');
    const [problem] = JSON.parse((await ask(`check ${folder} --json`)).out);
    assert.is(problem.code, 'BAD_VALUE');
    assert.is(problem.value, 'soon');
  });
});

test('several folders are layers, weakest first', async () => {
  await inFolder({ 'os/example.org/y.xml': '<libosinfo>' }, async folder => {
    assert.equal((await ask(`check ${SYSTEM} ${SITE}`)).code, 0);
    assert.match((await ask(`check ${SYSTEM} ${folder}`)).out, /^local:os\/example\.org\/y\.xml:1:1: error/);
  });
  assert.is((await ask('check a b c d')).code, 2);
});

async function fileCount(): Promise<number> {
  const { layers } = JSON.parse((await ask('dump')).out).database;
  return layers.reduce((sum: number, layer: { readonly files: number }) => sum + layer.files, 0);
}

test.run();
