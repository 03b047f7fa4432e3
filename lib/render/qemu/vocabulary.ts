// What QEMU calls the devices of a recommendation: tables only. Tried with QEMU 7.2; names that QEMU does not have, or
// has only since a later version, are left out and therefore refused.

import type { MachineKind } from '../../model/machines.ts';
import type { Arch, Hypervisor } from '../../model/target-types.ts';
import type { Usb } from '../../policy/aspects/hardware.ts';
import type { Words } from '../text/words.ts';

/** The program that emulates an architecture. */
export const PROGRAMS: Readonly<Record<Arch, string>> = {
  x86_64: 'qemu-system-x86_64',
  i686: 'qemu-system-i386',
  aarch64: 'qemu-system-aarch64',
  armv7l: 'qemu-system-arm',
  ppc64le: 'qemu-system-ppc64',
  s390x: 'qemu-system-s390x',
  riscv64: 'qemu-system-riscv64',
  loongarch64: 'qemu-system-loongarch64',
};

/** The accelerator of a hypervisor; the others are not QEMU's. */
export const ACCELERATORS: Words = { kvm: 'kvm', qemu: 'tcg' } satisfies Partial<Record<Hypervisor, string>>;

/** What a machine's devices are plugged into; on plain PCI every virtio device also speaks the legacy protocol. */
export type Transport = 'pci' | 'pcie' | 'ccw';

/** The transport of the machines that QEMU has. */
export const TRANSPORTS: Readonly<Partial<Record<MachineKind, Transport>>> = {
  pc: 'pci',
  q35: 'pcie',
  virt: 'pcie',
  pseries: 'pci',
  's390-ccw-virtio': 'ccw',
};

/** Machine options of an architecture: an ARM guest on KVM starts only with the host's interrupt controller. */
export const MACHINE_OPTIONS: Readonly<Partial<Record<Arch, Words>>> = { aarch64: { 'gic-version': 'max' } };

/** What the power management of a PC is called: guests do not sleep, it is the host that saves and resumes them. */
export const SLEEPERS: Readonly<Partial<Record<MachineKind, string>>> = { pc: 'PIIX4_PM', q35: 'ICH9-LPC' };

/** The model of a CPU mode, by the accelerator; QEMU has no middle between the host's CPU and a named one, and only KVM
 *  has the host's. */
export const CPU_MODES: Readonly<Record<string, Words>> = {
  kvm: { 'host-passthrough': 'host', 'host-model': 'host', maximum: 'max' },
  tcg: { 'host-passthrough': 'max', 'host-model': 'max', maximum: 'max' },
};

/** The model that QEMU takes on x86 when it is told none, needed where features are. */
export const DEFAULT_CPUS: Readonly<Partial<Record<Arch, string>>> = { x86_64: 'qemu64', i686: 'qemu32' };

/** What the RTC does about missed ticks. */
export const RTC_POLICIES: Words = { catchup: 'slew', delay: 'none' };

/** What the PIT does about missed ticks; libvirt's `catchup` and `merge` are refused by the PIT of KVM. */
export const PIT_POLICIES: Words = { delay: 'delay', discard: 'discard' };

/** The clock that the RTC follows. */
export const RTC_TRACKS: Words = { guest: 'vm', wall: 'host' };

/** SCSI controllers. */
export const SCSI_CONTROLLERS: Words = {
  'virtio-scsi': 'virtio-scsi',
  lsilogic: 'lsi53c895a',
  lsisas1068: 'mptsas1068',
  lsisas1078: 'megasas',
  vmpvscsi: 'pvscsi',
  ibmvscsi: 'spapr-vscsi',
};

/** What `auto` is on a kind of machine, as libvirt has it; `virtio-scsi` on the others. */
export const AUTO_SCSI: Readonly<Partial<Record<MachineKind, string>>> = {
  pc: 'lsilogic',
  q35: 'lsilogic',
  pseries: 'ibmvscsi',
};

/** Network cards. */
export const NETWORK_CARDS: Words = {
  virtio: 'virtio-net',
  e1000: 'e1000',
  e1000e: 'e1000e',
  rtl8139: 'rtl8139',
  ne2k_pci: 'ne2k_pci',
  pcnet: 'pcnet',
  vmxnet3: 'vmxnet3',
  ne2k_isa: 'ne2k_isa',
  tulip: 'tulip',
  i82551: 'i82551',
  i82557b: 'i82557b',
  i82559er: 'i82559er',
  'spapr-vlan': 'spapr-vlan',
};

/** Graphics cards. */
export const GRAPHICS_CARDS: Words = {
  virtio: 'virtio-gpu',
  qxl: 'qxl-vga',
  vga: 'VGA',
  cirrus: 'cirrus-vga',
  bochs: 'bochs-display',
  ramfb: 'ramfb',
  vmvga: 'vmware-svga',
};

/** Sound cards; those of Intel's HD Audio need a codec. */
export const SOUND_CARDS: Words = {
  ich9: 'ich9-intel-hda',
  ich6: 'intel-hda',
  ac97: 'AC97',
  es1370: 'ES1370',
  sb16: 'sb16',
  usb: 'usb-audio',
};

/** USB controllers. */
export const USB_CONTROLLERS: Words = {
  'qemu-xhci': 'qemu-xhci',
  'nec-xhci': 'nec-usb-xhci',
  'ich9-ehci1': 'ich9-usb-ehci1',
  'piix3-uhci': 'piix3-usb-uhci',
};

/** The USB controller that libvirt gives a machine when it is told none; -nodefaults gives none. */
export const DEFAULT_USB_CONTROLLERS: Readonly<Partial<Record<MachineKind, Usb['model']>>> = {
  pc: 'piix3-uhci',
  q35: 'ich9-ehci1',
  virt: 'qemu-xhci',
  pseries: 'qemu-xhci',
};

/** USB controllers whose number of ports can be told. */
export const USB3_CONTROLLERS: readonly string[] = ['qemu-xhci', 'nec-xhci'];

/** Input devices, by their bus; on PS/2 they are built into a PC. */
export const INPUT_DEVICES: Words = {
  'usb tablet': 'usb-tablet',
  'usb mouse': 'usb-mouse',
  'usb keyboard': 'usb-kbd',
  'virtio tablet': 'virtio-tablet',
  'virtio mouse': 'virtio-mouse',
  'virtio keyboard': 'virtio-keyboard',
};

/** TPMs; a machine without an ISA bus has another. */
export const TPMS: Words = { 'tpm-crb': 'tpm-crb', 'tpm-tis': 'tpm-tis', 'tpm-spapr': 'tpm-spapr' };
export const SYSTEM_BUS_TPMS: Words = { 'tpm-tis': 'tpm-tis-device' };

/** Panic devices; those of IBM Z and POWER are built into their machines. */
export const PANIC_DEVICES: Words = { isa: 'pvpanic' };

/** Watchdogs. */
export const WATCHDOGS: Words = { i6300esb: 'i6300esb', ib700: 'ib700', diag288: 'diag288' };

/** Enlightenments, where `hypervclock` is a timer of ours. */
export const ENLIGHTENMENTS: Words = {
  relaxed: 'hv-relaxed',
  vapic: 'hv-vapic',
  spinlocks: 'hv-spinlocks',
  vpindex: 'hv-vpindex',
  runtime: 'hv-runtime',
  synic: 'hv-synic',
  stimer: 'hv-stimer',
  'stimer-direct': 'hv-stimer-direct',
  reset: 'hv-reset',
  frequencies: 'hv-frequencies',
  tlbflush: 'hv-tlbflush',
  ipi: 'hv-ipi',
};

/** An EFI firmware in flash. */
export interface Flash {
  /** The firmware itself, which every guest reads. */
  readonly code: string;
  /** What a guest's own variables start as. */
  readonly template: string;
  /** Whether it only starts where system management mode protects its variables. */
  readonly smm?: boolean;
}

/** The firmware of Debian's packages ovmf, ovmf-ia32, qemu-efi-aarch64, qemu-efi-arm, qemu-efi-riscv64 and qemu-efi-loongarch64. */
export const FLASHES: Readonly<Partial<Record<Arch, Flash>>> = {
  x86_64: { code: '/usr/share/OVMF/OVMF_CODE_4M.fd', template: '/usr/share/OVMF/OVMF_VARS_4M.fd' },
  i686: {
    code: '/usr/share/OVMF/OVMF32_CODE_4M.secboot.fd',
    template: '/usr/share/OVMF/OVMF32_VARS_4M.fd',
    smm: true,
  },
  aarch64: { code: '/usr/share/AAVMF/AAVMF_CODE.fd', template: '/usr/share/AAVMF/AAVMF_VARS.fd' },
  armv7l: { code: '/usr/share/AAVMF/AAVMF32_CODE.fd', template: '/usr/share/AAVMF/AAVMF32_VARS.fd' },
  riscv64: {
    code: '/usr/share/qemu-efi-riscv64/RISCV_VIRT_CODE.fd',
    template: '/usr/share/qemu-efi-riscv64/RISCV_VIRT_VARS.fd',
  },
  loongarch64: {
    code: '/usr/share/qemu-efi-loongarch64/QEMU_EFI.fd',
    template: '/usr/share/qemu-efi-loongarch64/QEMU_VARS.fd',
  },
};

/** The firmware of x86_64 that can check signatures, with and without the vendors' keys. */
export const SECURE_FLASHES: Readonly<Record<'enrolled' | 'blank', Flash>> = {
  enrolled: {
    code: '/usr/share/OVMF/OVMF_CODE_4M.secboot.fd',
    template: '/usr/share/OVMF/OVMF_VARS_4M.ms.fd',
    smm: true,
  },
  blank: {
    code: '/usr/share/OVMF/OVMF_CODE_4M.secboot.fd',
    template: '/usr/share/OVMF/OVMF_VARS_4M.fd',
    smm: true,
  },
};
