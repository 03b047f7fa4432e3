// QEMU's names of the devices of a recommendation: tables only, tested with QEMU 7.2. Names that QEMU does not have, or
// has only since a later version, are left out, and therefore refused.

import type { MachineKind } from '../../model/machines.ts';
import type { Arch, Hypervisor } from '../../model/target-types.ts';
import type { Enlightenment, Usb, Watchdog } from '../../policy/aspects/hardware.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

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

/** The accelerator by hypervisor; the other hypervisors do not run QEMU's guests. */
export const ACCELERATORS: Vocabulary = { kvm: 'kvm', qemu: 'tcg' } satisfies Partial<Record<Hypervisor, string>>;

/** The bus that a machine's devices are plugged into; on plain PCI every virtio device also has the legacy protocol. */
export type Transport = 'pci' | 'pcie' | 'ccw';

/** The transport of the machines that QEMU has. */
export const TRANSPORTS: Readonly<Partial<Record<MachineKind, Transport>>> = {
  pc: 'pci',
  q35: 'pcie',
  virt: 'pcie',
  pseries: 'pci',
  's390-ccw-virtio': 'ccw',
};

/** Machine options by architecture: an ARM guest on KVM starts only with the host's interrupt controller. */
export const MACHINE_OPTIONS: Readonly<Partial<Record<Arch, Vocabulary>>> = { aarch64: { 'gic-version': 'max' } };

/**
 * The power management devices of a PC, which are turned off: the host saves and resumes guests, guests do not sleep.
 */
export const POWER_MANAGEMENT_DEVICES: Readonly<Partial<Record<MachineKind, string>>> = {
  pc: 'PIIX4_PM',
  q35: 'ICH9-LPC',
};

/**
 * The CPU model by mode and accelerator; QEMU has only the host's CPU and named models, and only KVM has the host's.
 */
export const CPU_MODES: Readonly<Record<string, Vocabulary>> = {
  kvm: { 'host-passthrough': 'host', 'host-model': 'host', maximum: 'max' },
  tcg: { 'host-passthrough': 'max', 'host-model': 'max', maximum: 'max' },
};

/** The default CPU model of QEMU on x86, for features without a model. */
export const DEFAULT_CPUS: Readonly<Partial<Record<Arch, string>>> = { x86_64: 'qemu64', i686: 'qemu32' };

/** The architectures whose machines have the setting `acpi`; RISC-V has it from QEMU 8.0 on. */
export const ACPI_SWITCHES: readonly Arch[] = ['x86_64', 'i686', 'aarch64', 'armv7l', 'loongarch64'];

/** Tick policies of the RTC. */
export const RTC_POLICIES: Vocabulary = { catchup: 'slew', delay: 'none' };

/** Tick policies of the PIT; the PIT of KVM refuses libvirt's `catchup` and `merge`. */
export const PIT_POLICIES: Vocabulary = { delay: 'delay', discard: 'discard' };

/** The clock that the RTC follows. */
export const RTC_TRACKS: Vocabulary = { guest: 'vm', wall: 'host' };

/** SCSI controllers. */
export const SCSI_CONTROLLERS: Vocabulary = {
  'virtio-scsi': 'virtio-scsi',
  lsilogic: 'lsi53c895a',
  lsisas1068: 'mptsas1068',
  lsisas1078: 'megasas',
  vmpvscsi: 'pvscsi',
  ibmvscsi: 'spapr-vscsi',
};

/** The model for `auto` by kind of machine, as libvirt chooses it; `virtio-scsi` for the others. */
export const AUTO_SCSI: Readonly<Partial<Record<MachineKind, string>>> = {
  pc: 'lsilogic',
  q35: 'lsilogic',
  pseries: 'ibmvscsi',
};

/** Network cards. */
export const NETWORK_CARDS: Vocabulary = {
  virtio: 'virtio-net',
  e1000: 'e1000',
  'e1000-82545em': 'e1000-82545em',
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
export const GRAPHICS_CARDS: Vocabulary = {
  virtio: 'virtio-gpu',
  qxl: 'qxl-vga',
  vga: 'VGA',
  cirrus: 'cirrus-vga',
  bochs: 'bochs-display',
  ramfb: 'ramfb',
  vmvga: 'vmware-svga',
};

/** Sound cards; those of Intel's HD Audio need a codec. */
export const SOUND_CARDS: Vocabulary = {
  ich9: 'ich9-intel-hda',
  ich6: 'intel-hda',
  ac97: 'AC97',
  es1370: 'ES1370',
  sb16: 'sb16',
  usb: 'usb-audio',
};

/** USB controllers. */
export const USB_CONTROLLERS: Vocabulary = {
  'qemu-xhci': 'qemu-xhci',
  'nec-xhci': 'nec-usb-xhci',
  'ich9-ehci1': 'ich9-usb-ehci1',
  'piix3-uhci': 'piix3-usb-uhci',
};

/** The USB controller that libvirt adds by default, by machine; with -nodefaults QEMU adds none. */
export const DEFAULT_USB_CONTROLLERS: Readonly<Partial<Record<MachineKind, Usb['model']>>> = {
  pc: 'piix3-uhci',
  q35: 'ich9-ehci1',
  virt: 'qemu-xhci',
  pseries: 'qemu-xhci',
};

/** USB controllers with a configurable number of ports. */
export const USB3_CONTROLLERS: readonly string[] = ['qemu-xhci', 'nec-xhci'];

/** Input devices by bus; PS/2 devices are built into a PC. */
export const INPUT_DEVICES: Vocabulary = {
  'usb tablet': 'usb-tablet',
  'usb mouse': 'usb-mouse',
  'usb keyboard': 'usb-kbd',
  'virtio tablet': 'virtio-tablet',
  'virtio mouse': 'virtio-mouse',
  'virtio keyboard': 'virtio-keyboard',
};

/** TPMs; a machine without an ISA bus has another device. */
export const TPMS: Vocabulary = { 'tpm-crb': 'tpm-crb', 'tpm-tis': 'tpm-tis', 'tpm-spapr': 'tpm-spapr' };
export const SYSTEM_BUS_TPMS: Vocabulary = { 'tpm-tis': 'tpm-tis-device' };

/** Panic devices; those of IBM Z and POWER are built into their machines. */
export const PANIC_DEVICES: Vocabulary = { isa: 'pvpanic' };

/** Watchdogs. */
export const WATCHDOGS: Readonly<Record<Watchdog['model'], string>> = {
  i6300esb: 'i6300esb',
  ib700: 'ib700',
  diag288: 'diag288',
};

/** Enlightenments; `hypervclock` is a timer in a recommendation. */
export const ENLIGHTENMENTS: Readonly<Record<Enlightenment, string>> = {
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
  /** The firmware's code, which every guest reads. */
  readonly code: string;
  /** The template of a guest's variables. */
  readonly template: string;
  /** Whether it starts only with system management mode, which protects its variables. */
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

/** The firmware of x86_64 that checks signatures, with and without the vendors' keys. */
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
