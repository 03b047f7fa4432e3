// Which bus the disk and the CD-ROM drive of a guest hang on: every row of both tables.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CDROM_RULES, DISK_RULES } from '../../../lib/policy/disk.ts';
import { CDROM_CASES, DISK_CASES } from '../../cases/guests.ts';
import { hardwareOf } from '../../fixtures/guests.ts';

const test = suite('policy/disk');

for (const [guest, choice, rule, why] of DISK_CASES) {
  test(`disk ${choice}: ${why}`, () => {
    const { disk } = hardwareOf(guest);
    assert.equal([disk.bus, disk.because.rule], [choice, rule]);
  });
}

for (const [guest, choice, rule, why] of CDROM_CASES) {
  test(`cdrom ${choice}: ${why}`, () => {
    const { cdrom } = hardwareOf(guest);
    assert.equal([cdrom.bus, cdrom.because.rule], [choice, rule]);
  });
}

test('every rule is reached', () => {
  const rules = [DISK_RULES, CDROM_RULES].flatMap(table => [...table.rules, table.otherwise]).map(({ rule }) => rule);
  const reached = new Set([...DISK_CASES, ...CDROM_CASES].map(([, , rule]) => rule));
  assert.equal([...reached].sort(), rules.sort());
});

test('the modern disk is the evidence where both are there', () => {
  const { disk } = hardwareOf({ drives: ['virtio-block', 'virtio1.0-block'] });
  assert.is(disk.because.device, 'http://pcisig.com/pci/1af4/1042');
});

test.run();
