// Tests what is switched off, by whom, what stays on, and what the rest of the answer is then.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { recommendForImage, type Target } from '../../../../lib/index.ts';
import type { Switch } from '../../../../lib/model/switches.ts';
import { databaseOf, os } from '../../../fixtures/records.ts';

const test = suite('switch-off');

const WINDOWS =
  '<os id="http://microsoft.com/win/7"><short-id>win7</short-id><family>winnt</family><x-timer-hypervclock>yes</x-timer-hypervclock></os>';
const MACOS = '<os id="http://apple.com/macosx/10.6"><short-id>mac</short-id><family>darwin</family></os>';
const windows = (name: string, content: string): string =>
  os(name, `<derives-from id="http://microsoft.com/win/7"/>${content}`);
const child = (name: string, of: string, content: string): string =>
  os(name, `<derives-from id="http://example.org/${of}"/>${content}`);
const off = (...names: readonly string[]): string => names.map(name => `<x-hyperv-off>${name}</x-hyperv-off>`).join('');

/** `[the first OS of these, its target, what is off with who says so, why]` */
const CASES: readonly (readonly [oses: readonly string[], target: Target, without: string, why: string])[] = [
  [[windows('a', '')], {}, '', 'nothing'],
  [[windows('a', '')], { without: [] }, '', 'an empty list'],
  [[windows('a', '')], { without: ['hyperv.ipi', 'acpi', 'hyperv.ipi'] }, 'acpi, hyperv.ipi', 'each once, in order'],
  [[windows('a', off('ipi', 'tlbflush', 'ipi'))], {}, 'hyperv.ipi of a, hyperv.tlbflush of a', 'several elements'],
  [[windows('a', off('ipi', 'nonsense'))], {}, 'hyperv.ipi of a', 'what is not legal does not count'],
  [[windows('a', off('ipi'))], { without: ['hyperv.ipi'] }, 'hyperv.ipi', 'the target speaks first'],
  [
    [child('a', 'b', off('ipi')), windows('b', off('tlbflush'))],
    {},
    'hyperv.ipi of a, hyperv.tlbflush of b',
    'those of ancestors too',
  ],
  [[child('a', 'b', off('ipi')), windows('b', off('ipi'))], {}, 'hyperv.ipi of a', 'the nearest says it'],
  [[child('a', 'b', off('unset')), windows('b', off('ipi'))], {}, '', 'unset ends what ancestors say'],
  [
    [child('a', 'b', off('unset', 'synic')), windows('b', off('ipi'))],
    {},
    'hyperv.synic of a',
    'and not what stands beside it',
  ],
  [
    [child('a', 'b', off('unset')), windows('b', `${off('ipi')}<x-timer-off>hpet</x-timer-off>`)],
    {},
    'timer.hpet of b',
    'nor what other elements say',
  ],
  [[os('a', off('ipi'))], {}, '', 'there is nothing to switch off'],
  [[windows('a', off('ipi'))], { hypervisor: 'qemu' }, '', 'nor without KVM'],
  [[os('a', '')], { arch: 's390x', without: ['acpi', 'apic', 'timer.hpet', 'timer.kvmclock'] }, '', 'nor on IBM Z'],
  [[os('a', '')], { arch: 'aarch64', without: ['acpi', 'apic'] }, 'acpi', 'Arm has the one and not the other'],
  [[os('a', '')], { arch: 'aarch64', without: ['cpu.sve'] }, 'cpu.sve', 'a feature of Arm by the target'],
  [
    [os('a', '<x-cpu-feature-off>vmx</x-cpu-feature-off>')],
    { arch: 'aarch64' },
    '',
    'but a feature of x86 by the site, which Arm does not have',
  ],
  [[os('a', '')], { hypervisor: 'xen', without: ['timer.hpet', 'cpu.vmx'] }, 'cpu.vmx, timer.hpet', 'Xen'],
  [[os('a', '')], { hypervisor: 'xen', machine: 'xenpv', without: ['acpi', 'timer.hpet'] }, '', 'Xen, paravirtual'],
  [
    [os('a', '')],
    { hypervisor: 'xen', machine: 'xenpvh', without: ['acpi', 'apic'] },
    '',
    'which keeps both as xenpvh',
  ],
  [[os('a', '')], { firmware: 'efi', without: ['acpi', 'apic', 'timer.pit'] }, 'timer.pit', 'EFI needs the others'],
];

for (const [oses, target, expected, why] of CASES) {
  test(`${JSON.stringify(target)}: ${expected || 'nothing'}: ${why}`, () => {
    const { without = [] } = databaseOf(...oses, WINDOWS).recommend('a', target);
    const found = without.map(({ name, because: { rule, from } }) => {
      assert.is(rule === 'requested', from === undefined, rule);
      return from === undefined ? name : `${name} of ${from}`;
    });
    assert.is(found.join(', '), expected);
  });
}

test('what needs what is off is off too', () => {
  const db = databaseOf(WINDOWS);
  const features = (...without: readonly Switch[]): string =>
    Object.keys(db.recommend('win7', { without }).hyperv?.features ?? {}).join(' ');
  assert.is(
    features('hyperv.vpindex'),
    'relaxed vapic spinlocks runtime frequencies',
    'synic, stimer, tlbflush and ipi need vpindex',
  );
  assert.not.match(features('timer.hypervclock'), 'stimer');
  assert.match(features('hyperv.tlbflush'), 'stimer stimer-direct frequencies ipi');
});

test('what the OS needs is off all the same', () => {
  const { cpu } = databaseOf(MACOS).recommend('mac', { without: ['cpu.invtsc', 'cpu.vmx'] });
  assert.equal(cpu?.features, { invtsc: 'disable', vmx: 'disable' });
});

test('an image: its property beats the target, and Nova’s own defaults obey it', () => {
  const db = databaseOf(WINDOWS);
  const target: Target = { without: ['timer.hpet', 'timer.pit', 'cpu.vmx', 'hyperv.ipi'] };
  const asked = recommendForImage(db, { os_name: 'win7', hw_time_hpet: true }, { target });
  assert.equal(
    asked.warnings.filter(({ code }) => code === 'NOT_SWITCHED_OFF').map(({ message }) => message),
    ['The guest keeps timer.hpet, because the image asks for it.'],
  );
  assert.equal(
    asked.without?.map(({ name }) => name),
    ['cpu.vmx', 'hyperv.ipi', 'timer.pit'],
  );
  const fixed = recommendForImage(undefined, { os_type: 'windows' }, { target, hardwareConfig: 'fixed' });
  assert.equal(
    fixed.without?.map(({ name }) => name),
    ['cpu.vmx', 'hyperv.ipi', 'timer.hpet', 'timer.pit'],
  );
  assert.not('ipi' in (fixed.hyperv?.features ?? {}));
  assert.equal(fixed.cpu?.features, { vmx: 'disable' });
});

test('a list that is not one, or has no end', () => {
  const db = databaseOf(WINDOWS);
  for (const without of ['acpi', new Array(2 ** 32 - 1), [undefined], new Array(3), [null], [['acpi']]]) {
    try {
      Reflect.apply(db.recommend, db, ['win7', { without }]);
      assert.unreachable(String(typeof without));
    } catch (error) {
      assert.match(String(error), "The target's without");
    }
  }
});

test.run();
