// Tests the content of the reason for a machine. aspects.test.ts tests the rows of its table.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { hardwareOf } from '../../../../fixtures/guests.ts';

const test = suite('machine');

test('the reason names the device, who declares it and where', () => {
  assert.equal(hardwareOf({ drives: ['qemu-x86-q35'] }).machine?.because, {
    rule: 'q35',
    device: 'http://qemu.org/chipset/x86/q35',
    from: 'guest',
    at: 'system:os/example.org/guest.xml:2',
  });
  assert.equal(hardwareOf({}).machine?.because, { rule: 'fallback-pc' });
});

test.run();
