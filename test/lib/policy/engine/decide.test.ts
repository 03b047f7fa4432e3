// Tests how a table of rules is read: from the top; every condition of a row must match.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { RuleContext } from '../../../../lib/policy/engine/context.ts';
import { decide } from '../../../../lib/policy/engine/decide.ts';
import type { Conditions, Rule, RuleTable } from '../../../../lib/policy/engine/rule-table.ts';
import type { Guest } from '../../../cases/guest.ts';
import { guestContext } from '../../../fixtures/guests.ts';

const test = suite('decide');

const row = (rule: string, when?: Conditions): Rule<string> => ({
  rule,
  choose: rule,
  ...(when !== undefined && { when }),
  because: 'it is a test',
  source: 'none',
});

/** What is decided before a rule is read. */
type DecisionResult = Pick<RuleContext, 'machine' | 'firmware' | 'hasScsi' | 'guestId'>;

const FALLBACK = 'fallback';
const tableOf = (...rules: readonly Rule<string>[]): RuleTable<string> => ({
  rules,
  fallback: { ...row(FALLBACK), rule: FALLBACK },
});

/** `[conditions, guest, what is decided, whether the row matches, why]` */
const CASES: readonly (readonly [
  conditions: Conditions,
  guest: Guest,
  decided: DecisionResult,
  matches: boolean,
  why: string,
])[] = [
  [{}, {}, {}, true, 'a row without conditions'],
  [{ supports: ['e1000'] }, { drives: ['e1000'] }, {}, true, 'the device is there'],
  [{ supports: ['e1000'] }, { drives: ['e1000e'] }, {}, false, 'another device is'],
  [{ supports: ['e1000', 'e1000e'] }, { drives: ['e1000e'] }, {}, true, 'one of two is enough'],
  [{ supports: [] }, { drives: ['e1000'] }, {}, false, 'one of none is impossible'],
  [
    { supports: ['e1000'], alsoSupports: ['qxl', 'vga'] },
    { drives: ['e1000', 'vga'] },
    {},
    true,
    'and one of the others',
  ],
  [{ supports: ['e1000'], alsoSupports: ['qxl', 'vga'] }, { drives: ['e1000'] }, {}, false, 'and none of the others'],
  [{ lacks: ['qxl', 'vga'] }, {}, {}, true, 'what it must not have is not there'],
  [{ lacks: ['qxl', 'vga'] }, { drives: ['vga'] }, {}, false, 'one of them is'],
  [{ hypervisor: ['kvm', 'qemu'] }, { target: { hypervisor: 'qemu' } }, {}, true, 'one of the hypervisors'],
  [{ hypervisor: ['kvm', 'qemu'] }, { target: { hypervisor: 'xen' } }, {}, false, 'another'],
  [{ arch: ['s390x'] }, { target: { arch: 's390x' } }, {}, true, 'the architecture'],
  [{ arch: ['s390x'] }, {}, {}, false, 'another architecture'],
  [{ graphics: ['none'] }, { target: { graphics: 'none' } }, {}, true, 'no graphics'],
  [{ graphics: ['none'] }, {}, {}, false, 'graphics'],
  [{ qemuBefore: '8.1' }, {}, {}, true, 'the QEMU of Debian 12, where none is named'],
  [{ qemuBefore: '8.1' }, { target: { qemu: '8.0.9' } }, {}, true, 'an older QEMU'],
  [{ qemuBefore: '8.1' }, { target: { qemu: '8.1' } }, {}, false, 'this one'],
  [{ qemuBefore: '8.1' }, { target: { qemu: '8' } }, {}, false, 'the newest of a short version'],
  [{ qemuBefore: '8.1' }, { target: { qemu: '10.0' } }, {}, false, 'a newer one, of two digits'],
  [{ machine: ['q35'] }, {}, { machine: 'q35' }, true, 'the machine'],
  [{ machine: ['q35'] }, {}, { machine: 'pc' }, false, 'another machine'],
  [{ machine: ['q35'] }, {}, {}, false, 'a machine that is not decided yet'],
  [{ firmware: 'efi' }, {}, { firmware: 'efi' }, true, 'what it starts from'],
  [{ firmware: 'efi' }, {}, { firmware: 'bios' }, false, 'something else'],
  [{ firmware: 'efi' }, {}, {}, false, 'nothing yet'],
  [{ hasScsi: false }, {}, { hasScsi: false }, true, 'nothing hangs on SCSI'],
  [{ hasScsi: false }, {}, { hasScsi: true }, false, 'something does'],
  [{ hasScsi: false }, {}, {}, false, 'it is not decided yet'],
  [{ unlessRequested: 'vsock' }, {}, {}, true, 'nobody asks'],
  [{ unlessRequested: 'vsock' }, { target: { vsock: true } }, {}, false, 'somebody asks'],
  [{ unlessRequested: 'vsock' }, { target: { watchdog: true } }, {}, true, 'somebody asks for another thing'],
  [{ family: ['linux', 'hurd'] }, { family: 'hurd' }, {}, true, 'a family'],
  [{ family: ['linux', 'hurd'] }, { family: 'winnt' }, {}, false, 'another family'],
  [{ family: ['linux'] }, {}, {}, false, 'no family'],
  [{ releasedBefore: '2000-01-01' }, { released: '1999-12-31' }, {}, true, 'the day before'],
  [{ releasedBefore: '2000-01-01' }, { released: '2000-01-01' }, {}, false, 'that day'],
  [{ releasedBefore: '2000-01-01' }, {}, {}, false, 'an unknown day'],
  [{ releasedFrom: '2000-01-01' }, { released: '2000-01-01' }, {}, true, 'that day'],
  [{ releasedFrom: '2000-01-01' }, { released: '1999-12-31' }, {}, false, 'the day before'],
  [{ releasedFrom: '2000-01-01' }, {}, {}, true, 'an unknown day, which may be later'],
  [{ drivers: ['all'] }, { target: { drivers: 'all' } }, {}, true, 'the drivers of the target'],
  [{ drivers: ['all'] }, {}, {}, false, 'no drivers'],
  [{ guestId: ['win', 'rhel'] }, {}, { guestId: 'rhel9_64Guest' }, true, 'the beginning of a guest id'],
  [{ guestId: ['win', 'rhel'] }, {}, { guestId: 'debian12Guest' }, false, 'another guest id'],
  [{ guestId: ['win', 'rhel'] }, {}, {}, false, 'no guest id'],
  [{ bootFirmware: { type: 'efi' } }, { firmware: { efi: 'unsupported' } }, {}, true, 'the database speaks of EFI'],
  [{ bootFirmware: { type: 'efi' } }, { firmware: { bios: 'supported' } }, {}, false, 'or does not'],
  [{ bootFirmware: { type: 'efi', supported: true } }, { firmware: { efi: 'unsupported' } }, {}, false, 'and says no'],
  [
    { bootFirmware: { type: 'efi', recommended: true } },
    { firmware: { efi: 'recommended' } },
    {},
    true,
    'or recommends it',
  ],
  [{ bootFirmware: { type: 'efi', recommended: true } }, { firmware: { efi: 'supported' } }, {}, false, 'or does not'],
  [
    { bootFirmware: { type: 'efi', not: 'bios' } },
    { firmware: { efi: 'supported', bios: 'unsupported' } },
    {},
    true,
    'one and not the other',
  ],
  [
    { bootFirmware: { type: 'efi', not: 'bios' } },
    { firmware: { efi: 'supported' } },
    {},
    false,
    'one and maybe the other',
  ],
  [{ fact: { name: 'pointer', value: 'ps2' } }, { facts: { pointer: 'ps2' } }, {}, true, 'a fact'],
  [{ fact: { name: 'pointer', value: 'ps2' } }, { facts: { pointer: 'usb-tablet' } }, {}, false, 'another value'],
  [{ fact: { name: 'pointer', value: 'ps2' } }, {}, {}, false, 'no fact'],
  [
    { fact: { name: 'hyperv', value: ['basic', 'full'] } },
    { facts: { hyperv: 'full' } },
    {},
    true,
    'one of two values',
  ],
  [{ fact: { name: 'pointer', value: 'ps2', origin: 'site' } }, { facts: { pointer: 'ps2' } }, {}, true, 'by a site'],
  [{ fact: { name: 'pointer', value: 'ps2', origin: 'site' } }, { family: 'dos' }, {}, false, 'by a family'],
  [
    { supports: ['e1000'], lacks: ['qxl'], machine: ['pc'], family: ['linux'], releasedBefore: '2000-01-01' },
    { drives: ['e1000'], family: 'linux', released: '1999-01-01' },
    { machine: 'pc' },
    true,
    'all of them',
  ],
  [
    { supports: ['e1000'], lacks: ['qxl'], machine: ['pc'], family: ['linux'], releasedBefore: '2000-01-01' },
    { drives: ['e1000', 'qxl'], family: 'linux', released: '1999-01-01' },
    { machine: 'pc' },
    false,
    'all but one',
  ],
];

for (const [conditions, guest, decided, matches, why] of CASES) {
  test(`${JSON.stringify(conditions)} ${matches ? 'matches' : 'does not match'} ${JSON.stringify(guest)}: ${why}`, () => {
    const { choose } = decide(tableOf(row('r', conditions)), { ...guestContext(guest), ...decided });
    assert.is(choose, matches ? 'r' : FALLBACK);
  });
}

test('the first row that matches decides', () => {
  const table = tableOf(row('no', { machine: ['q35'] }), row('first'), row('second'));
  const { choose, because } = decide(table, guestContext({}));
  assert.equal({ choose, because }, { choose: 'first', because: { rule: 'first' } });
});

test('where no row matches, the fallback does, without evidence', () => {
  const table = tableOf(row('no', { supports: ['e1000'] }));
  const { choose, because } = decide(table, guestContext({}));
  assert.equal({ choose, because }, { choose: FALLBACK, because: { rule: FALLBACK } });
});

test('the evidence is the first device of the row that works, in the order of the row', () => {
  const table = tableOf(row('r', { supports: ['virtio1.0-net', 'virtio-net'], alsoSupports: ['qxl'] }));
  const decision = decide(table, guestContext({ drives: ['qxl', 'virtio-net', 'virtio1.0-net'] }));
  assert.equal(decision.because, {
    rule: 'r',
    device: 'http://pcisig.com/pci/1af4/1041',
    from: 'guest',
    at: 'system:os/example.org/guest.xml:2',
  });
});

test('what the database says of firmware is evidence too', () => {
  const table = tableOf(row('r', { bootFirmware: { type: 'efi' } }));
  assert.equal(decide(table, guestContext({ firmware: { efi: 'supported' } })).because, {
    rule: 'r',
    from: 'guest',
    at: 'system:os/example.org/guest.xml:2',
  });
});

test('a fact gives a row that has no name one, and says who said it', () => {
  const { rule: _, ...nameless } = row('r', { fact: { name: 'pointer', value: 'ps2' } });
  assert.equal(decide(tableOf(nameless), guestContext({ family: 'dos' })).because, {
    rule: 'family-pointer',
    from: 'guest',
    at: 'system:os/example.org/guest.xml:2',
  });
  const named = tableOf(row('r', { fact: { name: 'pointer', value: 'ps2' } }));
  assert.is(decide(named, guestContext({ family: 'dos' })).because.rule, 'r');
});

test.run();
