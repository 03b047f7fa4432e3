// The words behind a choice: every aspect of every guest of the tables has a reason, and a source but for a site's own.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Recommendation } from '../../../lib/hardware.ts';
import { ASPECTS, type Aspect, absenceOf, decidingFact, reasonOf, sourceOf } from '../../../lib/policy/explain.ts';
import { CDROM_CASES, CLOCK_CASES, DISK_CASES, type Guest, MACHINE_CASES, NETWORK_CASES } from '../../cases/guests.ts';
import { guestElement, hardwareOf } from '../../fixtures/guests.ts';
import { osRecord } from '../../fixtures/records.ts';

const test = suite('policy/explain');

const GUESTS = [MACHINE_CASES, DISK_CASES, CDROM_CASES, NETWORK_CASES, CLOCK_CASES].flat().map(([guest]) => guest);

test('every choice for every guest has a reason, and a source unless a site made it', () => {
  for (const guest of GUESTS) {
    const hardware = hardwareOf(guest);
    const ancestry = [osRecord(guestElement(guest))];
    for (const aspect of ASPECTS) {
      assert.match(reasonOf(aspect, hardware), /^[a-z][^.]{20,}$/, `${aspect} of ${JSON.stringify(guest)}`);
      const rule = ruleOf(aspect, hardware) ?? absenceOf(aspect, ancestry)?.rule;
      if (rule === undefined) continue;
      const source = sourceOf(aspect, rule, ancestry);
      const bySite = decidingFact(aspect, rule)?.origin === 'site';
      assert.is(source === undefined, bySite, `${aspect} by ${rule} of ${JSON.stringify(guest)}`);
    }
  }
});

/** `[guest, aspect, words of its reason, words of its source]` */
const REASONS: readonly (readonly [guest: Guest, aspect: Aspect, reason: string, source: string | undefined])[] = [
  [{ drives: ['qemu-x86-q35'] }, 'machine', 'PCIe machine', 'virt-install'],
  [{ drives: ['virtio-block'] }, 'disk', 'virtio disks', 'virt-install'],
  [{}, 'cdrom', 'CD-ROMs on ide', 'virt-install'],
  [{ drives: ['e1000'] }, 'network', 'drives the e1000', 'virt-install'],
  [{ released: '2001-01-01' }, 'network', '1998 to 2001', 'drivers that systems of the time came with'],
  [{ family: 'dos' }, 'network', 'names no card', 'quickemu'],
  [{ facts: { 'fallback-nic': 'e1000' } }, 'network', 'names no card', undefined],
  [{ id: 'http://microsoft.com/win/98' }, 'network', 'names no card', 'RTL8139'],
  [{ family: 'winnt' }, 'clock', 'local time', 'Windows'],
  [{ facts: { 'clock-offset': 'localtime' } }, 'clock', 'local time', undefined],
  [{}, 'clock', 'UTC', '865315'],
  [{}, 'rtc', 'made up for', '865315'],
  [{ facts: { 'timer-rtc': 'delay' } }, 'rtc', 'come late', undefined],
  [{ facts: { 'timer-pit': 'discard' } }, 'pit', 'left out', undefined],
  [{ facts: { 'timer-hpet': 'yes' } }, 'hpet', 'to have the HPET', undefined],
  [{}, 'hpet', 'must not pick', '865315'],
  [{ id: 'http://microsoft.com/win/vista' }, 'hypervclock', 'from the hypervisor', 'NT 6.0'],
  [{}, 'hypervclock', 'for Windows', '865315'],
  [{}, 'resources', 'no numbers', undefined],
];

for (const [guest, aspect, reason, source] of REASONS) {
  test(`${aspect} of ${JSON.stringify(guest)}: ${reason}`, () => {
    const hardware = hardwareOf(guest);
    const ancestry = [osRecord(guestElement(guest))];
    assert.match(reasonOf(aspect, hardware), reason);
    const rule = ruleOf(aspect, hardware) ?? absenceOf(aspect, ancestry)?.rule ?? '';
    const found = sourceOf(aspect, rule, ancestry);
    if (source === undefined) assert.is(found, undefined);
    else assert.match(found ?? '', source);
  });
}

test('a timer that is left out has a rule that left it out; what is no timer has none', () => {
  const ancestry = [osRecord(guestElement({ facts: { 'timer-hypervclock': 'no' } }))];
  assert.equal(absenceOf('hypervclock', ancestry), {
    rule: 'site-timer-hypervclock',
    from: 'guest',
    at: 'system:os/example.org/guest.xml:2',
  });
  assert.is(absenceOf('hypervclock', [osRecord(guestElement({}))])?.rule, 'fallback-timer-hypervclock');
  assert.is(absenceOf('machine', ancestry), undefined);
});

test('what decided is a fact only where facts decide', () => {
  assert.equal(decidingFact('clock', 'family-clock-offset'), { name: 'clock-offset', origin: 'family' });
  assert.equal(decidingFact('network', 'fallback-nic-of-os'), { name: 'fallback-nic', origin: 'os' });
  assert.equal(decidingFact('rtc', 'fallback-timer-rtc'), { name: 'timer-rtc', origin: 'fallback' });
  assert.is(decidingFact('network', 'e1000'), undefined);
  assert.is(decidingFact('machine', 'q35'), undefined);
  assert.is(decidingFact('clock', 'constructor'), undefined);
});

test('numbers have a reason where there are numbers', () => {
  const hardware: Recommendation = {
    ...hardwareOf({}),
    resources: { memory: 1, because: { rule: 'twice-minimum-resources' } },
  };
  assert.match(reasonOf('resources', hardware), 'minimum');
  assert.match(sourceOf('resources', 'twice-minimum-resources', []) ?? '', 'virt-install');
});

test.run();

function ruleOf(aspect: Aspect, hardware: Recommendation): string | undefined {
  switch (aspect) {
    case 'machine':
    case 'disk':
    case 'cdrom':
    case 'network':
    case 'clock':
      return hardware[aspect].because.rule;
    case 'resources':
      return hardware.resources?.because.rule;
    default:
      return hardware.clock.timers.find(({ name }) => name === aspect)?.because.rule;
  }
}
