// Tests how a command line is split: as Node's parseArgs does it, and in linear time.
import { parseArgs } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { OPTIONS, splitArguments } from '../../../lib/cli/core/options.ts';
import { chanceOf } from '../../fixtures/snapshots.ts';
import { ask } from './world.ts';

const test = suite('options');

const WORDS: readonly string[] = [
  ...['list', '', '-', '--', '-q', '-qf', '-fid', '-qfid', '-f', '-qx', '-x', '-f=a', '-a\u{1f600}', '-s-', '-q f'],
  ...['--db', '--db=', '--db=a=b', '--=', '--=a', '--quiet', '--quiet=a', '--what', '--what=', '---', '---=', 'a=b'],
];

test('a command line is split as by parseArgs of Node', () => {
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, { value, short }]) => [
      name,
      { type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) } as const,
    ]),
  );
  const chance = chanceOf(14);
  for (let count = 0; count < 5000; count += 1) {
    const args = Array.from({ length: chance(7) }, () => WORDS[chance(WORDS.length)] ?? '');
    const { positionals, tokens } = parseArgs({ args, options, strict: false, tokens: true });
    const expected = tokens.flatMap(token => {
      if (token.kind !== 'option') return [];
      const { name, rawName, value, inlineValue = false } = token;
      return [{ name, rawName, value, inlineValue }];
    });
    assert.equal(splitArguments(args), { operands: positionals, options: expected }, JSON.stringify(args));
  }
});

test('as many words and letters as a system passes on', async () => {
  const started = performance.now();
  const many = Array.from({ length: 150_000 }, () => '-q');
  assert.is(splitArguments(many).options.length, 150_000);
  const wrong = await ask(`list -${'a'.repeat(131_000)}`);
  assert.is(wrong.code, 2);
  assert.match(wrong.err, /^osinfo: There is no option -a here/);
  assert.is((await ask(`list -${'q'.repeat(131_000)}`)).code, 0);
  assert.ok(performance.now() - started < 2000);
});

test.run();
