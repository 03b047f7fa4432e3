// The hardware clock and its timers: every fact, every value, and who says it.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Timer } from '../../../lib/hardware.ts';
import { OFFSET_REASONS, TIMER_RULES } from '../../../lib/policy/clock.ts';
import { FACTS } from '../../../lib/policy/facts.ts';
import { CLOCK_CASES } from '../../cases/guests.ts';
import { hardwareOf } from '../../fixtures/guests.ts';

const test = suite('policy/clock');

for (const [guest, choice, rule, why] of CLOCK_CASES) {
  test(`${choice}: ${why}`, () => {
    const { clock } = hardwareOf(guest);
    assert.is([clock.offset, ...clock.timers.map(settingOf)].join(' '), choice);
    assert.is(clock.because.rule, rule);
  });
}

test('every timer has its own reason', () => {
  const { clock } = hardwareOf({
    family: 'winnt',
    id: 'http://microsoft.com/win/vista',
    facts: { 'timer-pit': 'discard' },
  });
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

test('the table knows every legal value of its facts, and says why for each', () => {
  for (const { fact, means } of TIMER_RULES) assert.equal(Object.keys(means).sort(), [...FACTS[fact]].sort());
  assert.equal(Object.keys(OFFSET_REASONS).sort(), [...FACTS['clock-offset']].sort());
});

test.run();

function settingOf({ name, tickPolicy, present, track }: Timer): string {
  const setting = tickPolicy ?? (present === undefined ? 'none' : present ? 'on' : 'off');
  return `${name}=${[setting, ...(track === undefined ? [] : [track])].join()}`;
}
