// Tables. In: a switch, and a format. Out: what the format says of it, or the warning that it cannot. The guest is Windows
// 7 under KVM, under VMware for its format.
import type { Switch } from '../../lib/model/switches.ts';

/** The switches of each kind, and the element of a site for each. */
export const SWITCH_ELEMENTS: readonly (readonly [name: Switch, element: string])[] = [
  ['acpi', '<x-feature-off>acpi</x-feature-off>'],
  ['apic', '<x-feature-off>apic</x-feature-off>'],
  ['hyperv.tlbflush', '<x-hyperv-off>tlbflush</x-hyperv-off>'],
  ['timer.hpet', '<x-timer-off>hpet</x-timer-off>'],
  ['timer.pit', '<x-timer-off>pit</x-timer-off>'],
  ['timer.rtc', '<x-timer-off>rtc</x-timer-off>'],
  ['timer.hypervclock', '<x-timer-off>hypervclock</x-timer-off>'],
  ['timer.kvmclock', '<x-timer-off>kvmclock</x-timer-off>'],
  ['cpu.vmx', '<x-cpu-feature-off>vmx</x-cpu-feature-off>'],
];

/** What a format says of a switch. */
export interface SwitchText {
  /** A part of the text that is there with the switch and not without it. */
  readonly says?: string;
  /** A part of the text that is there without the switch only. */
  readonly lacks?: string;
  /** A part of a warning that is there with the switch only. */
  readonly warns?: string;
  /** The switch changes nothing, and the guest does not have what is off. */
  readonly same?: true;
}

const THERE = (name: string): SwitchText => ({ warns: `${name}: it is there` });

/** By format and switch. */
export const SWITCH_TEXTS: Readonly<Record<string, Readonly<Record<string, SwitchText>>>> = {
  libvirt: {
    acpi: { lacks: '<acpi/>' },
    apic: { lacks: '<apic/>', says: '<feature policy="disable" name="apic"/>' },
    'hyperv.tlbflush': { lacks: '<tlbflush state="on"/>' },
    'timer.hpet': { same: true },
    'timer.pit': THERE('the absence of the pit'),
    'timer.rtc': THERE('the absence of the rtc'),
    'timer.hypervclock': { lacks: '<timer name="hypervclock" present="yes"/>' },
    'timer.kvmclock': { says: '<timer name="kvmclock" present="no"/>' },
    'cpu.vmx': { says: '<feature policy="disable" name="vmx"/>' },
  },
  qemu: {
    acpi: { says: ',acpi=off,', lacks: 'disable_s3' },
    apic: { says: 'apic=off' },
    'hyperv.tlbflush': { lacks: 'hv-tlbflush=on' },
    'timer.hpet': { same: true },
    'timer.pit': { says: 'pit=off' },
    'timer.rtc': THERE('the absence of the rtc'),
    'timer.hypervclock': { lacks: 'hv-time=on' },
    'timer.kvmclock': { says: 'kvmclock=off' },
    'cpu.vmx': { says: 'vmx=off' },
  },
  nova: {
    acpi: THERE('a guest without acpi'),
    apic: THERE('a guest without apic'),
    'hyperv.tlbflush': { warns: 'tlbflush: every Windows of this kind gets as much' },
    'timer.hpet': { same: true },
    'timer.pit': THERE('the absence of the pit'),
    'timer.rtc': THERE('the absence of the rtc'),
    'timer.hypervclock': { warns: 'hypervclock: every Windows of this kind gets as much' },
    'timer.kvmclock': THERE('the absence of the kvmclock'),
    'cpu.vmx': { warns: 'the CPU feature vmx' },
  },
  kubevirt: {
    acpi: { says: 'acpi:\n            enabled: false' },
    apic: { says: 'apic:\n            enabled: false' },
    'hyperv.tlbflush': { lacks: 'tlbflush: {}' },
    'timer.hpet': { same: true },
    'timer.pit': THERE('the absence of the pit'),
    'timer.rtc': THERE('the absence of the rtc'),
    'timer.hypervclock': { lacks: 'hyperv:\n              present: true' },
    'timer.kvmclock': { says: 'kvm:\n              present: false' },
    'cpu.vmx': { says: '- name: vmx\n            policy: disable' },
  },
  proxmox: {
    acpi: { says: '--acpi 0' },
    apic: THERE('a guest without apic'),
    'hyperv.tlbflush': { lacks: 'tlbflush', same: true },
    'timer.hpet': { same: true },
    'timer.pit': THERE('the absence of the pit'),
    'timer.rtc': THERE('the absence of the rtc'),
    'timer.hypervclock': { warns: 'hypervclock' },
    'timer.kvmclock': THERE('the absence of the kvmclock'),
    'cpu.vmx': { warns: 'the CPU feature vmx' },
  },
  vmware: {
    acpi: THERE('a guest without acpi'),
    apic: THERE('a guest without apic'),
    'hyperv.tlbflush': { same: true },
    'timer.hpet': { says: 'hpet0.present = "FALSE"' },
    'timer.pit': { warns: 'the timer pit' },
    'timer.rtc': { warns: 'the timer rtc' },
    'timer.hypervclock': { same: true },
    'timer.kvmclock': { same: true },
    'cpu.vmx': { warns: 'the CPU feature vmx' },
  },
};
