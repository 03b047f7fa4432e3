// Tests the clock and its timers in a recommendation. aspects.test.ts tests the rows of their tables.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Target } from '../../../../../lib/model/target-types.ts';
import type { Timer } from '../../../../../lib/policy/aspects/hardware.ts';
import { decide } from '../../../../../lib/policy/engine/decide.ts';
import { CLOCK_RULES } from '../../../../../lib/policy/rules/system/clock.ts';
import type { Guest } from '../../../../cases/guest.ts';
import { guestContext, hardwareOf } from '../../../../fixtures/guests.ts';

const test = suite('clock');

const VISTA = 'http://microsoft.com/win/vista';

/** `[guest, clock as 'offset timer=setting ...', why]` */
const CLOCKS: readonly (readonly [guest: Guest, clock: string, why: string])[] = [
  [{}, 'utc rtc=catchup pit=delay hpet=off', 'what holds for everything'],
  [{ family: 'winnt', id: VISTA }, 'localtime rtc=catchup pit=delay hpet=off hypervclock=on', 'Vista'],
  [
    { facts: { 'timer-rtc': 'delay', 'timer-pit': 'discard', 'timer-hpet': 'yes', 'timer-hypervclock': 'yes' } },
    'utc rtc=delay pit=discard hpet=on hypervclock=on',
    'every timer’s other value',
  ],
  [{ facts: { 'timer-rtc-track': 'guest' } }, 'utc rtc=catchup,guest pit=delay hpet=off', 'what the clock follows'],
  [
    { facts: { 'timer-kvmclock': 'no', 'timer-tsc': 'native' } },
    'utc rtc=catchup pit=delay hpet=off kvmclock=off',
    'a clock of KVM that a site does not want, and a fact that changes nothing of the timers',
  ],
  [{ family: 'winnt', target: { arch: 'aarch64' } }, 'localtime', 'no timers off x86'],
  [{ family: 'winnt', id: VISTA, target: { hypervisor: 'xen' } }, 'localtime', 'nor on Xen'],
];

for (const [guest, expected, why] of CLOCKS) {
  test(`${expected}: ${why}`, () => {
    const { clock } = hardwareOf(guest);
    assert.is([clock.offset, ...clock.timers.map(settingOf)].join(' '), expected);
  });
}

test('every timer has its own reason', () => {
  const { clock } = hardwareOf({ family: 'winnt', id: VISTA, facts: { 'timer-pit': 'discard' } });
  assert.equal(
    clock.timers.map(({ name, because }) => [name, because]),
    [
      ['rtc', { rule: 'fallback-timer-rtc' }],
      ['pit', { rule: 'site-timer-pit', from: 'guest', at: 'system:os/microsoft.com/win-vista.xml:2' }],
      ['hpet', { rule: 'fallback-timer-hpet' }],
      ['hypervclock', { rule: 'os-timer-hypervclock', from: 'guest' }],
    ],
  );
  assert.equal(clock.because, {
    rule: 'family-clock-offset',
    from: 'guest',
    at: 'system:os/microsoft.com/win-vista.xml:2',
  });
});

test('a time zone stands beside local time only', () => {
  const target: Target = { timeZone: 'Europe/Berlin' };
  const local = hardwareOf({ family: 'haiku', target });
  assert.equal([local.clock.timeZone, local.warnings.map(({ code }) => code)], ['Europe/Berlin', []]);
  const utc = hardwareOf({ target });
  assert.equal([utc.clock.timeZone, utc.warnings.map(({ code }) => code)], [undefined, ['TIME_ZONE_UNUSED']]);
});

test('without any fact it is UTC', () => {
  const context = { ...guestContext({}), facts: { find: () => undefined, all: () => [] } };
  assert.equal(decide(CLOCK_RULES, context), { choose: { offset: 'utc' }, because: { rule: 'fallback-utc' } });
});

test.run();

function settingOf({ name, tickPolicy, present, track }: Timer): string {
  const setting = tickPolicy ?? (present === undefined ? 'none' : present ? 'on' : 'off');
  return `${name}=${[setting, ...(track === undefined ? [] : [track])].join()}`;
}
