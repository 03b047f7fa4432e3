// The values of Nova's image properties, with the value of this library and the targets where each has a meaning. Used
// for reading images and for writing them. Source: nova/objects/fields.py and nova/network/model.py; QEMU 7.2 for the
// devices of each architecture.

import { type MachineProperties, machinesFor } from '../../model/machines.ts';
import type { PassThrough } from '../../model/pass-through.ts';
import type { Arch, CompleteTarget, DiskBus, Hypervisor } from '../../model/target-types.ts';
import type { Vmware } from '../../model/vmware.ts';
import type {
  FirmwareChoice,
  InputBus,
  NetworkModel,
  ScsiModel,
  Sound,
  Tpm,
  Usb,
  Video,
  Watchdog,
} from '../../policy/aspects/hardware.ts';
import { QEMU, X86 } from '../../policy/engine/conditions.ts';

/** The targets where a value has a meaning; an absent member excludes none. */
export interface Where {
  readonly hypervisor?: readonly Hypervisor[];
  readonly arch?: readonly Arch[];
}

/** A value of a property, as Nova and as this library write it. */
export interface PropertyValue<T = unknown> extends Where {
  readonly word: string;
  readonly value: T;
}

/** The values that have a meaning on the target. */
export function valuesOn<T>(
  values: readonly PropertyValue<T>[],
  target: Pick<CompleteTarget, 'hypervisor' | 'arch'>,
): readonly PropertyValue<T>[] {
  return values.filter(where => isWithin(where, target));
}

/** The words for the parts that one of the target's machines has. */
export function wordsOfMachines<T>(
  values: readonly PropertyValue<T>[],
  partsOf: (machine: MachineProperties) => readonly T[],
): (target: CompleteTarget) => readonly string[] {
  return ({ hypervisor, arch }) => {
    const parts = machinesFor(hypervisor, arch).flatMap(partsOf);
    return values.flatMap(({ word, value }) => (parts.includes(value) ? [word] : []));
  };
}

/** Whether the target is one of the places. */
export function isWithin({ hypervisor, arch }: Where, target: Pick<CompleteTarget, 'hypervisor' | 'arch'>): boolean {
  return (hypervisor?.includes(target.hypervisor) ?? true) && (arch?.includes(target.arch) ?? true);
}

const ON_QEMU: Where = { hypervisor: QEMU };
/** QEMU without s390x, whose guests have virtio devices only. */
const ON_PCI: Where = {
  ...ON_QEMU,
  arch: [...X86, 'aarch64', 'armv7l', 'ppc64le', 'riscv64', 'loongarch64'],
};
const ON_PC: Where = { ...ON_QEMU, arch: X86 };
const ON_POWER: Where = { ...ON_QEMU, arch: ['ppc64le'] };
const ON_XEN: Where = { hypervisor: ['xen'] };
const ON_VMWARE: Where = { hypervisor: ['vmware'] };

/** os_type. */
export const OS_TYPES: readonly PropertyValue[] = sameValues({}, 'linux', 'windows');

/** hw_architecture and hw_emulation_architecture; Nova 26 refuses images of riscv64 and loongarch64. */
export const ARCHITECTURES: readonly PropertyValue<Arch>[] = sameValues(
  {},
  'x86_64',
  'i686',
  'aarch64',
  'armv7l',
  'ppc64le',
  's390x',
);

/** os_secure_boot. */
export const SECURE_BOOT: readonly PropertyValue[] = sameValues(
  { hypervisor: [...QEMU, 'vmware'], arch: X86 },
  'required',
  'optional',
  'disabled',
);

/** hw_disk_bus; only buses of the machine are legal. */
export const DISK_BUSES: readonly PropertyValue<DiskBus>[] = sameValues(
  {},
  'virtio',
  'scsi',
  'sata',
  'ide',
  'usb',
  'xen',
  'fdc',
);

/** hw_cdrom_bus: virtio has no removable media, and fdc is for floppy disks only. */
export const CDROM_BUSES: readonly PropertyValue<DiskBus>[] = sameValues({}, 'scsi', 'sata', 'ide', 'usb', 'xen');

/** hw_scsi_model; QEMU has no buslogic. */
export const SCSI_MODELS: readonly PropertyValue<ScsiModel>[] = [
  ...sameValues(ON_QEMU, 'virtio-scsi'),
  ...sameValues(ON_PCI, 'lsilogic', 'lsisas1068', 'lsisas1078', 'vmpvscsi'),
  ...sameValues(ON_POWER, 'ibmvscsi'),
  ...sameValues(ON_XEN, 'lsilogic'),
  ...sameValues(ON_VMWARE, 'lsilogic', 'lsisas1068', 'buslogic', 'vmpvscsi'),
];

/** hw_vif_model; VMware's own spelling is the first of the two that Nova accepts for VMware. */
export const NETWORK_CARDS: readonly PropertyValue<NetworkModel>[] = [
  ...sameValues(ON_QEMU, 'virtio'),
  ...sameValues(ON_PCI, 'e1000e', 'e1000', 'rtl8139'),
  ...sameValues(ON_PC, 'ne2k_pci', 'pcnet', 'vmxnet3', 'igb'),
  ...sameValues(ON_POWER, 'spapr-vlan'),
  ...sameValues(ON_XEN, 'netfront', 'e1000', 'rtl8139', 'ne2k_pci', 'pcnet'),
  { word: 'VirtualVmxnet3', value: 'vmxnet3', ...ON_VMWARE },
  { word: 'VirtualE1000e', value: 'e1000e', ...ON_VMWARE },
  { word: 'VirtualE1000', value: 'e1000', ...ON_VMWARE },
  { word: 'VirtualPCNet32', value: 'pcnet', ...ON_VMWARE },
  ...sameValues(ON_VMWARE, 'vmxnet3', 'e1000e', 'e1000', 'pcnet'),
];

/** hw_video_model. */
export const GRAPHICS_CARDS: readonly PropertyValue<Video['model']>[] = [
  ...sameValues(ON_QEMU, 'virtio'),
  ...sameValues(ON_PC, 'qxl'),
  ...sameValues(ON_PCI, 'vga', 'bochs'),
  ...sameValues(ON_PC, 'cirrus', 'vmvga'),
  ...sameValues(ON_XEN, 'vga', 'cirrus', 'xen'),
  ...sameValues({ hypervisor: [...QEMU, 'xen'] }, 'none'),
  ...sameValues(ON_VMWARE, 'vmvga'),
];

/** hw_sound_model, which has an effect only where the console is SPICE. */
export const SOUND_CARDS: readonly PropertyValue<Sound['model']>[] = [
  ...sameValues(ON_PCI, 'ich9', 'ich6', 'ac97', 'es1370'),
  ...sameValues(ON_PC, 'sb16'),
  ...sameValues(ON_PCI, 'usb', 'virtio'),
];

/** hw_firmware_type; only firmware of the machine is legal. */
export const FIRMWARES: readonly PropertyValue<FirmwareChoice['type']>[] = [
  { word: 'bios', value: 'bios' },
  { word: 'uefi', value: 'efi' },
];

/** hw_rng_model. */
export const RNGS: readonly PropertyValue<'virtio'>[] = sameValues(ON_QEMU, 'virtio');

/** hw_input_bus. */
export const INPUT_BUSES: readonly PropertyValue<InputBus>[] = [
  ...sameValues({ ...ON_PCI, hypervisor: [...QEMU, 'xen'] }, 'usb'),
  ...sameValues(ON_QEMU, 'virtio'),
];

/** hw_pointer_model. */
export const POINTERS: readonly PropertyValue<'tablet'>[] = [
  { word: 'usbtablet', value: 'tablet', ...ON_PCI, hypervisor: [...QEMU, 'xen'] },
];

/** hw_usb_model. */
export const USB_CONTROLLERS: readonly PropertyValue<Usb['model']>[] = sameValues(
  ON_PCI,
  'qemu-xhci',
  'nec-xhci',
  'none',
);

const ON_TIS: Where = { ...ON_QEMU, arch: [...X86, 'aarch64', 'armv7l', 'riscv64', 'loongarch64'] };

/** hw_tpm_model, the better one first; Nova has no name for the TPM of POWER. */
export const TPMS: readonly PropertyValue<Tpm['model']>[] = [
  ...sameValues(ON_PC, 'tpm-crb'),
  ...sameValues(ON_TIS, 'tpm-tis'),
];

/** hw_tpm_version. */
export const TPM_VERSIONS: readonly PropertyValue<Tpm['version']>[] = [
  ...sameValues(ON_TIS, '2.0'),
  ...sameValues(ON_PC, '1.2'),
];

/** hw_rtc_policy. */
export const RTC_POLICIES: readonly PropertyValue<'catchup' | 'delay'>[] = sameValues(ON_PC, 'catchup', 'delay');

/** hw_pit_policy. */
export const PIT_POLICIES: readonly PropertyValue<'delay' | 'discard'>[] = sameValues(ON_PC, 'delay', 'discard');

/** vmware_adaptertype, the older name of hw_disk_bus and hw_scsi_model; Nova reads it under every hypervisor. */
export const VMWARE_ADAPTERS: readonly PropertyValue<Vmware['diskAdapter']>[] = [
  ...adapter('paraVirtual', 'pvscsi', ON_VMWARE, ON_PCI),
  ...adapter('lsiLogicsas', 'lsisas1068', ON_VMWARE, ON_PCI),
  ...adapter('lsiLogic', 'lsilogic', ON_VMWARE, ON_PCI, ON_XEN),
  ...adapter('busLogic', 'buslogic', ON_VMWARE),
  ...adapter('ide', 'ide', ON_VMWARE, ON_PC, ON_XEN),
];

/** hw_watchdog_action, and the action of a watchdog. */
export const WATCHDOG_ACTIONS: readonly PropertyValue<Watchdog['action']>[] = sameValues(
  ON_QEMU,
  'reset',
  'poweroff',
  'pause',
  'none',
);

/** hw_watchdog_action, and the watchdog: Nova has the PCI card everywhere; s390x has no such card, and gets its own. */
export const WATCHDOGS: readonly PropertyValue<Watchdog | undefined>[] = [
  ...watchdogs('i6300esb', ON_PCI),
  ...watchdogs('diag288', { ...ON_QEMU, arch: ['s390x'] }),
  { word: 'disabled', value: undefined, ...ON_QEMU },
];

/** hw_vm_mode of Xen's machines. */
export const XEN_MODES: readonly PropertyValue<'xenfv' | 'xenpv'>[] = [
  { word: 'hvm', value: 'xenfv', ...ON_XEN },
  { word: 'xen', value: 'xenpv', ...ON_XEN },
];

/** hw_vm_mode; other hypervisors have only one mode. */
export const VM_MODES: readonly PropertyValue[] = [
  ...XEN_MODES,
  { word: 'hvm', value: undefined, hypervisor: [...QEMU, 'vmware'] },
];

/** hw_viommu_model. */
export const IOMMUS: readonly PropertyValue<PassThrough['hw_viommu_model']>[] = [
  ...sameValues(ON_PC, 'intel', 'virtio', 'auto'),
  ...sameValues({ ...ON_QEMU, arch: ['aarch64'] }, 'smmuv3', 'virtio', 'auto'),
];

/** Where a property has a meaning that is the same for every value, as booleans and numbers are. */
export const PLACES: { readonly [P in 'pc' | 'qemu' | 'pci' | 'pcOrArm' | 'kvm' | 'kvmOnPc']: Where } = {
  pc: ON_PC,
  qemu: ON_QEMU,
  pci: ON_PCI,
  pcOrArm: { ...ON_QEMU, arch: [...X86, 'aarch64'] },
  kvm: { hypervisor: ['kvm'] },
  kvmOnPc: { hypervisor: ['kvm'], arch: X86 },
};

function watchdogs(model: Watchdog['model'], where: Where): readonly PropertyValue<Watchdog>[] {
  return WATCHDOG_ACTIONS.map(({ word, value: action }) => ({ word, value: { model, action }, ...where }));
}

function adapter(
  word: string,
  value: Vmware['diskAdapter'],
  ...places: readonly Where[]
): readonly PropertyValue<Vmware['diskAdapter']>[] {
  return places.map(where => ({ word, value, ...where }));
}

/** Values that Nova and this library write alike. */
function sameValues<T extends string>(where: Where, ...values: readonly T[]): readonly PropertyValue<T>[] {
  return values.map(word => ({ word, value: word, ...where }));
}
