// `osinfo dump` and `osinfo check`: everything there is, and everything that is wrong with it.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from '../../../fixtures/folders.ts';
import { ask, SITE, SYSTEM } from '../world.ts';

const test = suite('dump and check');

test('the dump is JSON with every entity, inherited parts and declared ones', () => {
  const { code, out } = ask('dump');
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

test('a clean database has no problems to print', () => {
  assert.equal(ask('check'), { code: 0, out: '', err: `no problems in ${fileCount()} files\n` });
  assert.is(ask('check --quiet').err, '');
});

test('problems are printed as a compiler prints them', () => {
  const faulty = '<libosinfo>\n  <os id="http://example.org/x"><release-date>soon</release-date></os>\n</libosinfo>';
  inFolder({ 'os/example.org/x.xml': faulty }, folder => {
    const { code, out, err } = ask(`check ${folder}`);
    assert.is(code, 1);
    const [headline, source, caret] = out.split('\n');
    assert.match(headline ?? '', /^system:os\/example\.org\/x\.xml:2:33: error: <release-date> is "soon", not a day/);
    assert.is(source?.trim().slice(0, 3), '<os');
    assert.is(caret?.indexOf('^'), (source ?? '').indexOf('<release-date>'));
    assert.is(err, '1 problem in 1 file\n');
    const [problem] = JSON.parse(ask(`check ${folder} --json`).out);
    assert.is(problem.code, 'BAD_VALUE');
    assert.is(problem.value, 'soon');
  });
});

test('several folders are layers, weakest first', () => {
  inFolder({ 'os/example.org/y.xml': '<libosinfo>' }, folder => {
    assert.equal(ask(`check ${SYSTEM} ${SITE}`).code, 0);
    assert.match(ask(`check ${SYSTEM} ${folder}`).out, /^local:os\/example\.org\/y\.xml:1:1: error/);
  });
  assert.is(ask('check a b c d').code, 2);
});

function fileCount(): number {
  const { layers } = JSON.parse(ask('dump').out).database;
  return layers.reduce((sum: number, layer: { readonly files: number }) => sum + layer.files, 0);
}

test.run();
