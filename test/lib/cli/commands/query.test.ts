// Tests `osinfo query` with the arguments of osinfo-query.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ask } from '../world.ts';

const query = suite('query');

query('the columns of osinfo-query, padded as it pads them', async () => {
  const { code, out } = await ask('query os short-id=penguin-two');
  assert.is(code, 0);
  const [header, rule, row] = out.split('\n');
  assert.is(header?.trimEnd(), ` ${'Short ID'.padEnd(20)} | ${'Name'.padEnd(50)} | ${'Version'.padEnd(8)} | ID`);
  assert.is(rule, `-${'-'.repeat(20)}-+-${'-'.repeat(50)}-+-${'-'.repeat(8)}-+-${'-'.repeat(40)}`);
  assert.is(
    row,
    ` ${'penguin2'.padEnd(20)} | ${'Penguin 2'.padEnd(50)} | ${'2'.padEnd(8)} | ${'http://example.org/penguin/2'.padEnd(40)}`,
  );
});

query('chosen fields in the order of the table, sorted by any property', async () => {
  const cells = async (line: string): Promise<readonly string[]> =>
    (await ask(line)).out
      .split('\n')
      .slice(2, -1)
      .map(row =>
        row
          .trim()
          .split(/ *[|] */)
          .join(','),
      );
  assert.equal(await cells('query -f name,short-id -s release-date os distro=penguin'), [
    'penguin1,Penguin 1',
    'penguin2,Penguin 2',
  ]);
  assert.equal((await cells('query --fields short-id --sort-key release-date os')).slice(0, 3), [
    'window1',
    'penguin1',
    'penguin2',
  ]);
  assert.equal(await cells('query -f name -s id device class=net'), ['virtio1.0-net', 'e1000']);
});

query('no row: the header and exit code 1', async () => {
  const { code, out } = await ask('query os short-id=zebra');
  assert.is(code, 1);
  assert.is(out.split('\n').length, 3);
  assert.is((await ask('query platform')).code, 1);
  assert.is((await ask('query deployment')).code, 1);
});

query('a status that is not written is none', async () => {
  assert.is((await ask('query os release-status=released')).code, 1);
});

query('what osinfo-query does not know, in its words and with its exit code', async () => {
  const cases: readonly (readonly [line: string, message: string])[] = [
    ['query os colour=blue', 'Unknown property name colour'],
    ['query -f colour os', 'Unknown property name colour'],
    ['query os penguin1', 'Syntax error in condition, expecting KEY=VALUE'],
    ['query zoo', "Unknown type 'zoo' requested"],
    ['query constructor', "Unknown type 'constructor' requested"],
  ];
  for (const [line, message] of cases) assert.equal(await ask(line), { code: 1, out: '', err: `osinfo: ${message}\n` });
});

query.run();
