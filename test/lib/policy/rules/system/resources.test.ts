// How much of everything a guest gets: number by number, the architecture's own entries first.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { WithReason } from '../../../../../lib/model/reason.ts';
import { rowsOf } from '../../../../../lib/policy/engine/rule-table.ts';
import { FAMILY_FACTS, OS_FACTS } from '../../../../../lib/policy/facts/fact-table.ts';
import { FALLBACK_RESOURCES } from '../../../../../lib/policy/rules/system/fallback-resources.ts';
import { RESOURCE_RULES, type RecommendedResources } from '../../../../../lib/policy/rules/system/resources.ts';
import { LIMITS, STAND_INS } from '../../../../cases/resources.ts';
import { hardwareOf } from '../../../../fixtures/guests.ts';
import { databaseOf, os } from '../../../../fixtures/records.ts';

const test = suite('resources');

const MIB = 1024 ** 2;
const AMOUNTS = ['memory', 'cpus', 'storage'] as const;
const STAND_IN = 'fallback-resources-of-systems';

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
  [resources('all', section('recommended', ram(0))), 'none', 'none at all is no amount'],
  [
    resources('all', section('minimum', ram(Number.MAX_SAFE_INTEGER))),
    `${Number.MAX_SAFE_INTEGER}/-/- twice-minimum-resources`,
    'twice the greatest number is not written',
  ],
  [
    resources('all', section('recommended', ram(Number.MAX_SAFE_INTEGER))),
    `${Number.MAX_SAFE_INTEGER}/-/- recommended-resources`,
    'the greatest number',
  ],
];

/** What an OS of this content is to get. */
function sizeOf(content: string): WithReason<RecommendedResources> {
  const { resources: size } = databaseOf(os('a', content)).recommend('a');
  assert.ok(size !== undefined);
  return size;
}

for (const [content, expected, why] of CASES) {
  test(`${expected}: ${why}`, () => {
    const { because, reasons, ...amounts } = sizeOf(content);
    const figures = AMOUNTS.map(name => ((reasons?.[name] ?? because).rule === STAND_IN ? '-' : amounts[name]));
    assert.is(because.rule === STAND_IN ? 'none' : `${figures.join('/')} ${because.rule}`, expected);
  });
}

test('every rule is reached', () => {
  const reached = new Set(CASES.map(([, expected]) => expected.split(' ')[1] ?? ''));
  for (const { rule } of RESOURCE_RULES) assert.ok(reached.has(rule), rule);
});

for (const [guest, expected, rule, why] of STAND_INS) {
  test(`${JSON.stringify(guest)} gets ${expected} by ${rule}: ${why}`, () => {
    const { resources: size, warnings } = hardwareOf({ ...guest, hasNoSize: true });
    assert.ok(size?.memory !== undefined && size.storage !== undefined);
    assert.is(`${size.memory / MIB} MiB, ${size.cpus}, ${size.storage / MIB / 1024} GiB`, expected);
    assert.equal([size.because.rule, size.reasons], [`fallback-resources-of-${rule}`, undefined]);
    assert.ok(warnings.some(({ code }) => code === 'FALLBACK_RESOURCES'));
  });
}

test('every stand-in is reached', () => {
  const reached = new Set(STAND_INS.map(([, , rule]) => `fallback-resources-of-${rule}`));
  for (const { rule = '' } of rowsOf(FALLBACK_RESOURCES)) assert.ok(reached.has(rule), rule);
});

test('every stand-in is within the limits of its family', () => {
  for (const [guest] of STAND_INS) {
    const { resources: size } = hardwareOf({ ...guest, hasNoSize: true });
    assert.is(size?.reasons, undefined, JSON.stringify(guest));
  }
});

for (const [content, facts, expected, why] of LIMITS) {
  test(`${expected}: ${why}`, () => {
    const elements = Object.entries(facts).map(([name, value]) => `<x-${name}>${value}</x-${name}>`);
    const { memory, cpus, storage, reasons = {} } = sizeOf(content + elements.join(''));
    const by = Object.entries(reasons).map(([name, { rule }]) => `${name} ${rule}`);
    assert.is([`${memory}/${cpus}/${storage}`, ...by].join(' '), expected);
  });
}

test('systems that their vendors give limits never get more', () => {
  const much = section('recommended', `${ram(2 ** 50)}<n-cpus>512</n-cpus><storage>${2 ** 50}</storage>`);
  for (const { of, facts } of [...OS_FACTS, ...FAMILY_FACTS]) {
    const isFamily = FAMILY_FACTS.some(row => row.of === of);
    const element = isFamily
      ? os('a', `<family>${of}</family>${resources('all', much)}`)
      : `<os id="${of}"><short-id>a</short-id>${resources('all', much)}</os>`;
    const { resources: size } = databaseOf(element).recommend('a');
    for (const name of AMOUNTS) {
      const [least, greatest] = [facts[`${name}-minimum`], facts[`${name}-maximum`]];
      if (greatest !== undefined) assert.is(size?.[name], Number(greatest), `${of} ${name}`);
      if (least !== undefined) assert.ok((size?.[name] ?? 0) >= Number(least), `${of} ${name}`);
    }
  }
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
