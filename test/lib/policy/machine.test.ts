// Which machine a guest runs on: every row of the table.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MACHINE_RULES } from '../../../lib/policy/machine.ts';
import { MACHINE_CASES } from '../../cases/guests.ts';
import { hardwareOf } from '../../fixtures/guests.ts';

const test = suite('policy/machine');

for (const [guest, choice, rule, why] of MACHINE_CASES) {
  test(`${choice}: ${why}`, () => {
    const { machine } = hardwareOf(guest);
    assert.equal([machine.type, machine.because.rule], [choice, rule]);
  });
}

test('every rule is reached', () => {
  const reached = new Set(MACHINE_CASES.map(([, , rule]) => rule));
  assert.equal([...reached].sort(), [...MACHINE_RULES.rules, MACHINE_RULES.otherwise].map(({ rule }) => rule).sort());
});

test('the reason names the device, who declares it and where', () => {
  assert.equal(hardwareOf({ drives: ['qemu-x86-q35'] }).machine.because, {
    rule: 'q35',
    device: 'http://qemu.org/chipset/x86/q35',
    from: 'guest',
    at: 'system:os/example.org/guest.xml:2',
  });
  assert.equal(hardwareOf({}).machine.because, { rule: 'fallback-pc' });
});

test.run();
