// How much of everything a guest gets: number by number, the architecture's own entries first.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RESOURCE_RULES } from '../../../../../lib/policy/rules/system/resources.ts';
import { databaseOf, os } from '../../../../fixtures/records.ts';

const test = suite('resources');

const resources = (arch: string, content: string): string => `<resources arch="${arch}">${content}</resources>`;
const section = (name: string, content: string): string => `<${name}>${content}</${name}>`;
const ram = (bytes: number): string => `<ram>${bytes}</ram>`;

/** `[content of the OS, 'memory/cpus/storage rule', why]` */
const CASES: readonly (readonly [content: string, advice: string, why: string])[] = [
  ['', 'none', 'nothing known'],
  [resources('aarch64', section('recommended', ram(8))), 'none', 'another architecture’s numbers'],
  [resources('all', ''), 'none', 'an entry without numbers'],
  [resources('all', section('maximum', ram(8))), 'none', 'a maximum is no advice'],
  [resources('all', section('network-install', ram(8))), 'none', 'nor is what an installation needs'],
  [resources('all', section('recommended', '<cpu>8</cpu>')), 'none', 'nor is a speed'],
  [
    resources('all', section('recommended', `${ram(8)}<n-cpus>2</n-cpus><storage>16</storage>`)),
    '8/2/16 recommended-resources',
    'what is recommended',
  ],
  [
    resources('all', section('minimum', `${ram(8)}<n-cpus>2</n-cpus><storage>16</storage>`)),
    '16/4/32 twice-minimum-resources',
    'else twice the minimum',
  ],
  [
    resources('all', section('minimum', `${ram(8)}<n-cpus>1</n-cpus>`) + section('recommended', ram(9))),
    '9/2/- recommended-resources',
    'number by number',
  ],
  [
    resources('all', section('minimum', ram(8)) + section('recommended', '<storage>16</storage>')),
    '16/-/16 recommended-resources',
    'of two ways the reason is that of the better one, which tells of both',
  ],
  [
    resources('all', section('recommended', ram(8))) + resources('x86_64', section('recommended', ram(9))),
    '9/-/- recommended-resources',
    'the architecture’s own numbers before those for all',
  ],
  [
    resources('all', section('recommended', ram(8))) + resources('x86_64', section('minimum', ram(9))),
    '8/-/- recommended-resources',
    'but any recommendation before a minimum, as virt-install does',
  ],
  [
    resources('all', section('minimum', ram(8))) + resources('x86_64', section('minimum', '<n-cpus>1</n-cpus>')),
    '16/2/- twice-minimum-resources',
    'from both',
  ],
  [
    resources('x86_64', section('recommended', ram(8))) + resources('x86_64', section('recommended', ram(9))),
    '8/-/- recommended-resources',
    'the first of two entries',
  ],
  [resources('all', section('recommended', ram(0))), '0/-/- recommended-resources', 'zero is a number'],
  [
    resources('all', section('recommended', ram(Number.MAX_SAFE_INTEGER))),
    `${Number.MAX_SAFE_INTEGER}/-/- recommended-resources`,
    'the greatest number',
  ],
];

for (const [content, expected, why] of CASES) {
  test(`${expected}: ${why}`, () => {
    const { resources: advice } = databaseOf(os('a', content)).recommend('a');
    const figures = advice && [advice.memory, advice.cpus, advice.storage].map(figure => figure ?? '-').join('/');
    assert.is(advice === undefined ? 'none' : `${figures} ${advice.because.rule}`, expected);
  });
}

test('every rule is reached', () => {
  const reached = new Set(CASES.map(([, expected]) => expected.split(' ')[1] ?? ''));
  for (const { rule } of RESOURCE_RULES) assert.ok(reached.has(rule), rule);
});

test('the reason says where the entry stands', () => {
  const { resources: advice } = databaseOf(os('a', `\n${resources('all', section('minimum', ram(1)))}`)).recommend('a');
  assert.equal(advice?.because, {
    rule: 'twice-minimum-resources',
    from: 'a',
    at: 'system:os/example.org/a.xml:3',
  });
});

test.run();
