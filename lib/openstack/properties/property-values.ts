// The words that Nova's image properties have for hardware, with ours and with where each means something. Images are read
// by them and written by them. Source: nova/objects/fields.py and nova/network/model.py; QEMU 7.2 for what an
// architecture has.

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
} from '../../policy/aspects/hardware.ts';
import { QEMU, X86 } from '../../policy/engine/conditions.ts';

/** Where a word means something; everywhere, as far as a part is absent. */
export interface Where {
  readonly hypervisor?: readonly Hypervisor[];
  readonly arch?: readonly Arch[];
}

/** A word of Nova's and ours. */
export interface ImageWord<T = unknown> extends Where {
  readonly word: string;
  readonly ours: T;
}

/** The words that mean something on the target. */
export function wordsOn<T>(
  words: readonly ImageWord<T>[],
  target: Pick<CompleteTarget, 'hypervisor' | 'arch'>,
): readonly ImageWord<T>[] {
  return words.filter(
    ({ hypervisor, arch }) =>
      (hypervisor?.includes(target.hypervisor) ?? true) && (arch?.includes(target.arch) ?? true),
  );
}

const ON_QEMU: Where = { hypervisor: QEMU };
/** QEMU without s390x, whose guests have virtio and nothing that stands for a real card. */
const ON_PCI: Where = {
  ...ON_QEMU,
  arch: [...X86, 'aarch64', 'armv7l', 'ppc64le', 'riscv64', 'loongarch64'],
};
const ON_PC: Where = { ...ON_QEMU, arch: X86 };
const ON_POWER: Where = { ...ON_QEMU, arch: ['ppc64le'] };
const ON_XEN: Where = { hypervisor: ['xen'] };
const ON_VMWARE: Where = { hypervisor: ['vmware'] };

/** os_type. */
export const OS_TYPES: readonly ImageWord[] = same({}, 'linux', 'windows');

/** os_secure_boot. */
export const SECURE_BOOT: readonly ImageWord[] = same(
  { hypervisor: [...QEMU, 'vmware'], arch: X86 },
  'required',
  'optional',
  'disabled',
);

/** hw_disk_bus; the machine decides which of them it has. */
export const DISK_BUSES: readonly ImageWord<DiskBus>[] = same({}, 'virtio', 'scsi', 'sata', 'ide', 'usb', 'xen', 'fdc');

/** hw_cdrom_bus: nothing is ejected from virtio, and only floppies hang on fdc. */
export const CDROM_BUSES: readonly ImageWord<DiskBus>[] = same({}, 'scsi', 'sata', 'ide', 'usb', 'xen');

/** hw_scsi_model; `auto` leaves it to libvirt, and QEMU has no buslogic. */
export const SCSI_MODELS: readonly ImageWord<ScsiModel>[] = [
  ...same(ON_QEMU, 'virtio-scsi'),
  ...same(ON_PCI, 'lsilogic', 'lsisas1068', 'lsisas1078', 'vmpvscsi'),
  ...same(ON_POWER, 'ibmvscsi'),
  ...same(ON_XEN, 'lsilogic'),
  ...same(ON_VMWARE, 'lsilogic', 'lsisas1068', 'buslogic', 'vmpvscsi'),
  ...same({ hypervisor: [...QEMU, 'xen'] }, 'auto'),
];

/** hw_vif_model; VMware's own spelling is the first of the two that Nova knows there. */
export const NETWORK_CARDS: readonly ImageWord<NetworkModel>[] = [
  ...same(ON_QEMU, 'virtio'),
  ...same(ON_PCI, 'e1000e', 'e1000', 'rtl8139'),
  ...same(ON_PC, 'ne2k_pci', 'pcnet', 'vmxnet3', 'igb'),
  ...same(ON_POWER, 'spapr-vlan'),
  ...same(ON_XEN, 'netfront', 'e1000', 'rtl8139', 'ne2k_pci', 'pcnet'),
  { word: 'VirtualVmxnet3', ours: 'vmxnet3', ...ON_VMWARE },
  { word: 'VirtualE1000e', ours: 'e1000e', ...ON_VMWARE },
  { word: 'VirtualE1000', ours: 'e1000', ...ON_VMWARE },
  { word: 'VirtualPCNet32', ours: 'pcnet', ...ON_VMWARE },
  ...same(ON_VMWARE, 'vmxnet3', 'e1000e', 'e1000', 'pcnet'),
];

/** hw_video_model. */
export const GRAPHICS_CARDS: readonly ImageWord<Video['model']>[] = [
  ...same(ON_QEMU, 'virtio'),
  ...same(ON_PC, 'qxl'),
  ...same(ON_PCI, 'vga', 'bochs'),
  ...same(ON_PC, 'cirrus', 'vmvga'),
  ...same(ON_XEN, 'vga', 'cirrus', 'xen'),
  ...same({ hypervisor: [...QEMU, 'xen'] }, 'none'),
  ...same(ON_VMWARE, 'vmvga'),
];

/** hw_sound_model, which only counts where the console is SPICE. */
export const SOUND_CARDS: readonly ImageWord<Sound['model']>[] = [
  ...same(ON_PCI, 'ich9', 'ich6', 'ac97', 'es1370'),
  ...same(ON_PC, 'sb16'),
  ...same(ON_PCI, 'usb', 'virtio'),
];

/** hw_firmware_type; the machine decides which of them it has. */
export const FIRMWARES: readonly ImageWord<FirmwareChoice['type']>[] = [
  { word: 'bios', ours: 'bios' },
  { word: 'uefi', ours: 'efi' },
];

/** hw_rng_model. */
export const RNGS: readonly ImageWord<'virtio'>[] = same(ON_QEMU, 'virtio');

/** hw_input_bus. */
export const INPUT_BUSES: readonly ImageWord<InputBus>[] = [
  ...same({ ...ON_PCI, hypervisor: [...QEMU, 'xen'] }, 'usb'),
  ...same(ON_QEMU, 'virtio'),
];

/** hw_pointer_model. */
export const POINTERS: readonly ImageWord<'tablet'>[] = [
  { word: 'usbtablet', ours: 'tablet', ...ON_PCI, hypervisor: [...QEMU, 'xen'] },
];

/** hw_usb_model. */
export const USB_CONTROLLERS: readonly ImageWord<Usb['model']>[] = same(ON_PCI, 'qemu-xhci', 'nec-xhci', 'none');

const ON_TIS: Where = { ...ON_QEMU, arch: [...X86, 'aarch64', 'riscv64'] };

/** hw_tpm_model, the better first; for the TPM of POWER there is no word. */
export const TPMS: readonly ImageWord<Tpm['model']>[] = [...same(ON_PC, 'tpm-crb'), ...same(ON_TIS, 'tpm-tis')];

/** hw_tpm_version. */
export const TPM_VERSIONS: readonly ImageWord<Tpm['version']>[] = [...same(ON_TIS, '2.0'), ...same(ON_PC, '1.2')];

/** hw_time_hpet: every word that stands for a truth value, those that are written first. */
export const HPET: readonly ImageWord<boolean>[] = [
  ...['yes', 'true', 'on', '1'].map(word => ({ word, ours: true, ...ON_PC })),
  ...['no', 'false', 'off', '0'].map(word => ({ word, ours: false, ...ON_PC })),
];

/** hw_rtc_policy. */
export const RTC_POLICIES: readonly ImageWord<'catchup' | 'delay'>[] = same(ON_PC, 'catchup', 'delay');

/** hw_pit_policy. */
export const PIT_POLICIES: readonly ImageWord<'delay' | 'discard'>[] = same(ON_PC, 'delay', 'discard');

/** vmware_adaptertype. */
export const VMWARE_ADAPTERS: readonly ImageWord<Vmware['diskAdapter']>[] = [
  { word: 'paraVirtual', ours: 'pvscsi', ...ON_VMWARE },
  { word: 'lsiLogicsas', ours: 'lsisas1068', ...ON_VMWARE },
  { word: 'lsiLogic', ours: 'lsilogic', ...ON_VMWARE },
  { word: 'busLogic', ours: 'buslogic', ...ON_VMWARE },
  { word: 'ide', ours: 'ide', ...ON_VMWARE },
];

/** Words that are the same for Nova and for us. */
function same<T extends string>(where: Where, ...words: readonly T[]): readonly ImageWord<T>[] {
  return words.map(word => ({ word, ours: word, ...where }));
}
