// The properties of an image that decide hardware, as a table: what each may be, where it means something, and what it
// asks for. Source: Nova's image properties of 2026, and the names of the spec `libvirt hardware policy from libosinfo`.
import { badProperty } from './errors.ts';
import type { NetworkModel, ScsiModel, Sound, Usb, Video } from './hardware.ts';
import { machineOfType, machinesFor } from './machines.ts';
import { QEMU, X86 } from './policy/conditions.ts';
import type { Arch, CompleteTarget, DiskBus, Hypervisor } from './request.ts';

/** A property that decides hardware. */
export type PropertyName =
  | 'os_name'
  | 'os_distro'
  | 'os_type'
  | 'os_secure_boot'
  | 'hw_disk_bus'
  | 'hw_cdrom_bus'
  | 'hw_scsi_model'
  | 'hw_vif_model'
  | 'hw_nic_model'
  | 'hw_video_model'
  | 'hw_sound_model'
  | 'hw_machine_type'
  | 'hw_firmware_type'
  | 'hw_rng_model'
  | 'hw_input_bus'
  | 'hw_pointer_model'
  | 'hw_usb_model'
  | 'hw_tpm_model'
  | 'hw_tpm_version'
  | 'hw_time_hpet'
  | 'hw_rtc_policy'
  | 'hw_pit_policy';

/** What an image asks for, each value legal. */
export type Asked = Readonly<Partial<Record<PropertyName, string>>>;

/** One property. */
export interface PropertyRow {
  /** What it may be on a target; anything, when absent. */
  readonly legal?: (target: CompleteTarget) => readonly string[];
  /** Whether a value is legal although it is not in the list, as the version of a machine type is. */
  readonly isLegal?: (value: string, target: CompleteTarget) => boolean;
  /** Where it means something; everywhere, when absent. */
  readonly hypervisor?: readonly Hypervisor[];
  readonly arch?: readonly Arch[];
  /** What it decides, for a person. */
  readonly decides: string;
}

/** Every bus that a disk can be asked on. */
export const BUSES: readonly DiskBus[] = ['virtio', 'scsi', 'sata', 'ide', 'usb', 'xen', 'fdc'];
/** Every SCSI controller that can be asked for. */
export const SCSI: readonly ScsiModel[] = [
  'virtio-scsi',
  'lsilogic',
  'lsisas1068',
  'lsisas1078',
  'buslogic',
  'vmpvscsi',
  'ibmvscsi',
  'auto',
];
const OF_QEMU: readonly NetworkModel[] = [
  'virtio',
  'e1000e',
  'e1000',
  'rtl8139',
  'ne2k_pci',
  'pcnet',
  'vmxnet3',
  'igb',
  'lan9118',
  'spapr-vlan',
];
const CARDS: Readonly<Record<Hypervisor, readonly NetworkModel[]>> = {
  kvm: OF_QEMU,
  qemu: OF_QEMU,
  xen: ['netfront', 'e1000', 'rtl8139', 'ne2k_pci', 'pcnet'],
  vmware: ['vmxnet3', 'e1000e', 'e1000', 'pcnet'],
};
const QEMU_VIDEO: readonly Video['model'][] = ['virtio', 'qxl', 'vga', 'cirrus', 'bochs', 'vmvga', 'none'];
/** Every graphics card that can be asked for. */
export const VIDEO: Readonly<Record<Hypervisor, readonly Video['model'][]>> = {
  kvm: QEMU_VIDEO,
  qemu: QEMU_VIDEO,
  xen: ['vga', 'cirrus', 'xen', 'none'],
  vmware: ['vmvga'],
};
/** Every sound card that can be asked for. */
export const SOUND: readonly Sound['model'][] = ['ich9', 'ich6', 'ac97', 'es1370', 'sb16', 'usb', 'virtio'];
/** Every USB controller that can be asked for. */
export const USB: readonly Usb['model'][] = ['qemu-xhci', 'nec-xhci', 'none'];
/** Every tick policy of the rtc that can be asked for. */
export const RTC_POLICIES: readonly ('catchup' | 'delay')[] = ['catchup', 'delay'];
/** Every tick policy of the pit that can be asked for. */
export const PIT_POLICIES: readonly ('delay' | 'discard')[] = ['delay', 'discard'];
/** What stands for yes. */
export const YES: readonly string[] = ['true', 'yes', 'on', '1'];
const NO: readonly string[] = ['false', 'no', 'off', '0'];
const ON_PC = { hypervisor: QEMU, arch: X86 };

/** Every property. */
export const PROPERTIES: Readonly<Record<PropertyName, PropertyRow>> = {
  os_name: { decides: 'the OS, by short-id or id' },
  os_distro: { decides: 'the OS, by short-id or id, where there is no os_name' },
  os_type: { legal: () => ['linux', 'windows'], decides: 'clock offset, and the timer and interfaces of Hyper-V' },
  os_secure_boot: {
    legal: () => ['required', 'optional', 'disabled'],
    hypervisor: ['kvm', 'qemu', 'vmware'],
    arch: X86,
    decides: 'secure boot; required also asks for EFI and q35',
  },
  hw_disk_bus: { legal: () => BUSES, decides: 'the bus of the first disk' },
  hw_cdrom_bus: { legal: () => BUSES, decides: 'the bus of the CD-ROM drive' },
  hw_scsi_model: { legal: () => SCSI, decides: 'the SCSI controller' },
  hw_vif_model: { legal: ({ hypervisor }) => CARDS[hypervisor], decides: 'the network card' },
  hw_nic_model: { legal: ({ hypervisor }) => CARDS[hypervisor], decides: 'the same, as the spec spells it' },
  hw_video_model: { legal: ({ hypervisor }) => VIDEO[hypervisor], decides: 'the graphics card' },
  hw_sound_model: { legal: () => SOUND, hypervisor: QEMU, decides: 'the sound card' },
  hw_machine_type: {
    legal: ({ hypervisor, arch }) => machinesFor(hypervisor, arch).map(({ kind }) => kind),
    isLegal: (type, { hypervisor, arch }) => machineOfType(type, hypervisor, arch) !== undefined,
    hypervisor: ['kvm', 'qemu', 'xen'],
    decides: 'the machine type',
  },
  hw_firmware_type: {
    legal: ({ hypervisor, arch }) => {
      const firmware = new Set(machinesFor(hypervisor, arch).flatMap(machine => machine.firmware));
      return [...firmware].map(type => (type === 'efi' ? 'uefi' : type));
    },
    decides: 'what the guest starts from',
  },
  hw_rng_model: { legal: () => ['virtio'], hypervisor: QEMU, decides: 'the source of random numbers' },
  hw_input_bus: { legal: () => ['usb', 'virtio'], hypervisor: QEMU, decides: 'the bus of the pointer' },
  hw_pointer_model: { legal: () => ['usbtablet'], hypervisor: QEMU, decides: 'the pointer' },
  hw_usb_model: { legal: () => USB, hypervisor: QEMU, decides: 'the USB controller' },
  hw_tpm_model: { legal: () => ['tpm-crb', 'tpm-tis'], hypervisor: QEMU, decides: 'the TPM' },
  hw_tpm_version: { legal: () => ['2.0', '1.2'], hypervisor: QEMU, decides: 'the version of the TPM' },
  hw_time_hpet: { legal: () => [...YES, ...NO], ...ON_PC, decides: 'whether the guest has an HPET' },
  hw_rtc_policy: { legal: () => RTC_POLICIES, ...ON_PC, decides: 'the tick policy of the rtc' },
  hw_pit_policy: { legal: () => PIT_POLICIES, ...ON_PC, decides: 'the tick policy of the pit' },
};

/** The properties that an image has, checked, and those of them that mean nothing on the target. @throws {OsinfoError} BAD_PROPERTY */
export function readProperties(
  properties: Readonly<Record<string, unknown>>,
  target: CompleteTarget,
): { readonly asked: Asked; readonly unused: readonly PropertyName[] } {
  const given = Object.keys(properties).filter(isProperty);
  const used = given.filter(name => meansSomething(PROPERTIES[name], target));
  const asked = used.flatMap(name => {
    const value = properties[name];
    return value === undefined ? [] : [[name, readValue(name, value, target)]];
  });
  return { asked: Object.fromEntries(asked), unused: given.filter(name => !used.includes(name)) };
}

function readValue(name: PropertyName, value: unknown, target: CompleteTarget): string {
  const text = typeof value === 'boolean' ? String(value) : value;
  const { legal, isLegal } = PROPERTIES[name];
  const values = legal?.(target);
  if (typeof text !== 'string') throw badProperty(name, text, values ?? ['a text']);
  const isGood = values === undefined || values.includes(text) || isLegal?.(text, target);
  if (!isGood) throw badProperty(name, text, values);
  return text;
}

function meansSomething({ hypervisor, arch }: PropertyRow, target: CompleteTarget): boolean {
  return (hypervisor?.includes(target.hypervisor) ?? true) && (arch?.includes(target.arch) ?? true);
}

function isProperty(name: string): name is PropertyName {
  return Object.hasOwn(PROPERTIES, name);
}
