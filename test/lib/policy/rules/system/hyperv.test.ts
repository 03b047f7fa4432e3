// Tests which Hyper-V enlightenments need others, and that a guest never has one without those. aspects.test.ts tests
// the rows of their tables.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Hyperv } from '../../../../../lib/policy/aspects/hardware.ts';
import { ENLIGHTENMENT_NEEDS, withoutUnmetNeeds } from '../../../../../lib/policy/rules/system/hyperv.ts';
import type { Guest } from '../../../../cases/guest.ts';
import { hardwareOf } from '../../../../fixtures/guests.ts';

const test = suite('hyperv');

const WINDOWS_7 = 'http://microsoft.com/win/7';
const VISTA = 'http://microsoft.com/win/vista';

/** `[features, whether there is hypervclock, what is left, why]` */
const NEEDS: readonly (readonly [features: Hyperv['features'], hasTime: boolean, left: string, why: string])[] = [
  [{}, true, '', 'nothing of nothing'],
  [{ relaxed: true, vapic: true, spinlocks: 4095 }, false, 'relaxed vapic spinlocks', 'these need nothing'],
  [{ synic: true }, true, '', 'synic needs vpindex'],
  [{ vpindex: true, synic: true }, false, 'vpindex synic', 'and has it'],
  [{ vpindex: true, stimer: true }, true, 'vpindex', 'stimer needs synic'],
  [{ vpindex: true, synic: true, stimer: true }, false, 'vpindex synic', 'and the time'],
  [{ vpindex: true, synic: true, stimer: true }, true, 'vpindex synic stimer', 'and has both'],
  [{ synic: true, stimer: true, 'stimer-direct': true }, true, '', 'what is left out takes others with it'],
  [{ vpindex: true, synic: true, 'stimer-direct': true }, true, 'vpindex synic', 'stimer-direct needs stimer'],
  [{ tlbflush: true, ipi: true }, true, '', 'tlbflush and ipi need vpindex'],
  [{ tlbflush: true, ipi: true, vpindex: true }, false, 'tlbflush ipi vpindex', 'in whatever order'],
];

for (const [features, hasTime, left, why] of NEEDS) {
  test(`${JSON.stringify(features)} ${hasTime ? 'with' : 'without'} time: ${why}`, () => {
    assert.is(Object.keys(withoutUnmetNeeds(features, hasTime)).join(' '), left);
  });
}

test('a value stays what it is', () => {
  assert.equal(withoutUnmetNeeds({ spinlocks: 4095 }, true), { spinlocks: 4095 });
});

test('every need is one that can be met', () => {
  const { features } = hardwareOf({ id: WINDOWS_7, facts: { 'timer-hypervclock': 'yes' } }).hyperv ?? { features: {} };
  for (const needed of Object.values(ENLIGHTENMENT_NEEDS).flat()) {
    assert.ok(needed === 'time' || needed in features, needed);
  }
});

/** `[guest, its timers and enlightenments, why]` */
const GUESTS: readonly (readonly [guest: Guest, stimer: boolean, why: string])[] = [
  [{ id: WINDOWS_7 }, false, 'no hypervclock is known of it here, since nothing says that it follows Vista'],
  [{ id: WINDOWS_7, facts: { 'timer-hypervclock': 'yes' } }, true, 'with hypervclock all of them'],
  [{ id: VISTA, facts: { hyperv: 'full' } }, true, 'which Vista has'],
  [
    { id: VISTA, facts: { hyperv: 'full', 'timer-hypervclock': 'no' } },
    false,
    'a site that takes the clock away takes the timers that need it',
  ],
];

for (const [guest, hasTimers, why] of GUESTS) {
  test(`${JSON.stringify(guest)}: ${why}`, () => {
    const features = hardwareOf({ ...guest, family: 'winnt' }).hyperv?.features ?? {};
    assert.equal(['stimer' in features, 'stimer-direct' in features], [hasTimers, hasTimers]);
    assert.ok('synic' in features && 'ipi' in features);
  });
}

test.run();
