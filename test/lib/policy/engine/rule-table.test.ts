// How a table of rules is read: from the top, and every condition of a row must hold.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { decide, type Rule, type RuleTable, type Situation } from '../../../../lib/policy/engine/rule-table.ts';
import type { Guest } from '../../../cases/guest.ts';
import { guestSituation } from '../../../fixtures/guests.ts';

const test = suite('policy/rule');

const row = (rule: string, conditions: Partial<Rule<string>> = {}): Rule<string> => ({
  rule,
  choose: rule,
  because: 'it is a test',
  source: 'none',
  ...conditions,
});

/** What is decided before a rule is asked. */
type Decided = Pick<Situation, 'machine' | 'firmware' | 'onScsi'>;

const NOT_ASKED = 'otherwise';
const tableOf = (...rules: readonly Rule<string>[]): RuleTable<string> => ({
  rules,
  otherwise: { ...row(NOT_ASKED), rule: NOT_ASKED },
});

/** `[conditions, guest, what is decided, whether the row fits, why]` */
const CASES: readonly (readonly [
  conditions: Partial<Rule<string>>,
  guest: Guest,
  decided: Decided,
  fits: boolean,
  why: string,
])[] = [
  [{}, {}, {}, true, 'a row without conditions'],
  [{ has: ['e1000'] }, { drives: ['e1000'] }, {}, true, 'the device is there'],
  [{ has: ['e1000'] }, { drives: ['e1000e'] }, {}, false, 'another device is'],
  [{ has: ['e1000', 'e1000e'] }, { drives: ['e1000e'] }, {}, true, 'one of two is enough'],
  [{ has: [] }, { drives: ['e1000'] }, {}, false, 'one of none is impossible'],
  [{ has: ['e1000'], and: ['qxl', 'vga'] }, { drives: ['e1000', 'vga'] }, {}, true, 'and one of the others'],
  [{ has: ['e1000'], and: ['qxl', 'vga'] }, { drives: ['e1000'] }, {}, false, 'and none of the others'],
  [{ lacks: ['qxl', 'vga'] }, {}, {}, true, 'what it must not have is not there'],
  [{ lacks: ['qxl', 'vga'] }, { drives: ['vga'] }, {}, false, 'one of them is'],
  [{ hypervisor: ['kvm', 'qemu'] }, { target: { hypervisor: 'qemu' } }, {}, true, 'one of the hypervisors'],
  [{ hypervisor: ['kvm', 'qemu'] }, { target: { hypervisor: 'xen' } }, {}, false, 'another'],
  [{ arch: ['s390x'] }, { target: { arch: 's390x' } }, {}, true, 'the architecture'],
  [{ arch: ['s390x'] }, {}, {}, false, 'another architecture'],
  [{ graphics: ['none'] }, { target: { graphics: 'none' } }, {}, true, 'no graphics'],
  [{ graphics: ['none'] }, {}, {}, false, 'graphics'],
  [{ machine: ['q35'] }, {}, { machine: 'q35' }, true, 'the machine'],
  [{ machine: ['q35'] }, {}, { machine: 'pc' }, false, 'another machine'],
  [{ machine: ['q35'] }, {}, {}, false, 'a machine that is not decided yet'],
  [{ firmware: 'efi' }, {}, { firmware: 'efi' }, true, 'what it starts from'],
  [{ firmware: 'efi' }, {}, { firmware: 'bios' }, false, 'something else'],
  [{ firmware: 'efi' }, {}, {}, false, 'nothing yet'],
  [{ onScsi: false }, {}, { onScsi: false }, true, 'nothing hangs on SCSI'],
  [{ onScsi: false }, {}, { onScsi: true }, false, 'something does'],
  [{ onScsi: false }, {}, {}, false, 'it is not decided yet'],
  [{ unlessAsked: 'vsock' }, {}, {}, true, 'nobody asks'],
  [{ unlessAsked: 'vsock' }, { target: { vsock: true } }, {}, false, 'somebody asks'],
  [{ unlessAsked: 'vsock' }, { target: { watchdog: true } }, {}, true, 'somebody asks for another thing'],
  [{ family: ['linux', 'hurd'] }, { family: 'hurd' }, {}, true, 'a family'],
  [{ family: ['linux', 'hurd'] }, { family: 'winnt' }, {}, false, 'another family'],
  [{ family: ['linux'] }, {}, {}, false, 'no family'],
  [{ releasedBefore: '2000-01-01' }, { released: '1999-12-31' }, {}, true, 'the day before'],
  [{ releasedBefore: '2000-01-01' }, { released: '2000-01-01' }, {}, false, 'that day'],
  [{ releasedBefore: '2000-01-01' }, {}, {}, false, 'an unknown day'],
  [{ starts: { type: 'efi' } }, { firmware: { efi: 'unsupported' } }, {}, true, 'the database speaks of EFI'],
  [{ starts: { type: 'efi' } }, { firmware: { bios: 'supported' } }, {}, false, 'or does not'],
  [{ starts: { type: 'efi', supported: true } }, { firmware: { efi: 'unsupported' } }, {}, false, 'and says no'],
  [{ starts: { type: 'efi', recommended: true } }, { firmware: { efi: 'recommended' } }, {}, true, 'or recommends it'],
  [{ starts: { type: 'efi', recommended: true } }, { firmware: { efi: 'supported' } }, {}, false, 'or does not'],
  [
    { starts: { type: 'efi', not: 'bios' } },
    { firmware: { efi: 'supported', bios: 'unsupported' } },
    {},
    true,
    'one and not the other',
  ],
  [{ starts: { type: 'efi', not: 'bios' } }, { firmware: { efi: 'supported' } }, {}, false, 'one and maybe the other'],
  [{ says: { fact: 'pointer', value: 'ps2' } }, { facts: { pointer: 'ps2' } }, {}, true, 'a fact'],
  [{ says: { fact: 'pointer', value: 'ps2' } }, { facts: { pointer: 'usb-tablet' } }, {}, false, 'another value'],
  [{ says: { fact: 'pointer', value: 'ps2' } }, {}, {}, false, 'no fact'],
  [
    { says: { fact: 'hyperv', value: ['basic', 'full'] } },
    { facts: { hyperv: 'full' } },
    {},
    true,
    'one of two values',
  ],
  [{ says: { fact: 'pointer', value: 'ps2', origin: 'site' } }, { facts: { pointer: 'ps2' } }, {}, true, 'by a site'],
  [{ says: { fact: 'pointer', value: 'ps2', origin: 'site' } }, { family: 'dos' }, {}, false, 'by a family'],
  [
    { has: ['e1000'], lacks: ['qxl'], machine: ['pc'], family: ['linux'], releasedBefore: '2000-01-01' },
    { drives: ['e1000'], family: 'linux', released: '1999-01-01' },
    { machine: 'pc' },
    true,
    'all of them',
  ],
  [
    { has: ['e1000'], lacks: ['qxl'], machine: ['pc'], family: ['linux'], releasedBefore: '2000-01-01' },
    { drives: ['e1000', 'qxl'], family: 'linux', released: '1999-01-01' },
    { machine: 'pc' },
    false,
    'all but one',
  ],
];

for (const [conditions, guest, decided, fits, why] of CASES) {
  test(`${JSON.stringify(conditions)} ${fits ? 'fits' : 'does not fit'} ${JSON.stringify(guest)}: ${why}`, () => {
    const { choose } = decide(tableOf(row('r', conditions)), { ...guestSituation(guest), ...decided });
    assert.is(choose, fits ? 'r' : NOT_ASKED);
  });
}

test('the first row that fits decides', () => {
  const table = tableOf(row('no', { machine: ['q35'] }), row('first'), row('second'));
  const { choose, because } = decide(table, guestSituation({}));
  assert.equal({ choose, because }, { choose: 'first', because: { rule: 'first' } });
});

test('where no row fits, the last one does, without evidence', () => {
  const table = tableOf(row('no', { has: ['e1000'] }));
  const { choose, because } = decide(table, guestSituation({}));
  assert.equal({ choose, because }, { choose: NOT_ASKED, because: { rule: NOT_ASKED } });
});

test('the evidence is the first device of the row that works, in the order of the row', () => {
  const table = tableOf(row('r', { has: ['virtio1.0-net', 'virtio-net'], and: ['qxl'] }));
  const decision = decide(table, guestSituation({ drives: ['qxl', 'virtio-net', 'virtio1.0-net'] }));
  assert.equal(decision.because, {
    rule: 'r',
    device: 'http://pcisig.com/pci/1af4/1041',
    from: 'guest',
    at: 'system:os/example.org/guest.xml:2',
  });
});

test('what the database says of firmware is evidence too', () => {
  const table = tableOf(row('r', { starts: { type: 'efi' } }));
  assert.equal(decide(table, guestSituation({ firmware: { efi: 'supported' } })).because, {
    rule: 'r',
    from: 'guest',
    at: 'system:os/example.org/guest.xml:2',
  });
});

test('a fact gives a row that has no name one, and says who said it', () => {
  const { rule: _, ...nameless } = row('r', { says: { fact: 'pointer', value: 'ps2' } });
  assert.equal(decide(tableOf(nameless), guestSituation({ family: 'dos' })).because, {
    rule: 'family-pointer',
    from: 'guest',
    at: 'system:os/example.org/guest.xml:2',
  });
  const named = tableOf(row('r', { says: { fact: 'pointer', value: 'ps2' } }));
  assert.is(decide(named, guestSituation({ family: 'dos' })).because.rule, 'r');
});

test.run();
