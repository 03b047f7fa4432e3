// The kinds of machine that hypervisors offer, as a table: their hypervisors and architectures, the names of their
// types, their firmware and buses. Sources: libvirt 9.0's domain schema and qemu_validate.c, and tests with QEMU 7.2.
import type { Arch, DiskBus, Hypervisor } from './target-types.ts';

/** A kind of machine, without its version. */
export type MachineKind =
  | 'pc'
  | 'q35'
  | 'virt'
  | 'pseries'
  | 's390-ccw-virtio'
  | 'xenfv'
  | 'xenpv'
  | 'xenpvh'
  | 'vmware';

/** The properties of a kind of machine. */
export interface MachineProperties {
  readonly kind: MachineKind;
  readonly hypervisors: readonly Hypervisor[];
  readonly archs: readonly Arch[];
  /** The names of its types, with and without versions; absent on VMware, which has hardware versions instead. */
  readonly types?: RegExp;
  readonly firmware: readonly ('bios' | 'efi')[];
  readonly buses: readonly DiskBus[];
  /** Its display by default; absent where that is SPICE. */
  readonly graphics?: 'vnc';
}

/** Every architecture with rules, in the order in which they are listed. */
export const ARCHS: readonly Arch[] = [
  'x86_64',
  'i686',
  'aarch64',
  'armv7l',
  'ppc64le',
  's390x',
  'riscv64',
  'loongarch64',
];
/** QEMU, with KVM and without it. */
export const QEMU: readonly Hypervisor[] = ['kvm', 'qemu'];
/** PCs of 64 and of 32 bits. */
export const X86: readonly Arch[] = ['x86_64', 'i686'];
const BIOS_OR_EFI = ['bios', 'efi'] as const;

/** All kinds of machine. */
export const MACHINES: readonly MachineProperties[] = [
  {
    kind: 'pc',
    hypervisors: QEMU,
    archs: X86,
    types: /^pc(-i440fx-[\w.-]+|-\d[\w.-]*)?$/,
    firmware: BIOS_OR_EFI,
    buses: ['virtio', 'scsi', 'sata', 'ide', 'usb', 'fdc'],
  },
  {
    kind: 'q35',
    hypervisors: QEMU,
    archs: X86,
    types: /^(q35|pc-q35-[\w.-]+)$/,
    firmware: BIOS_OR_EFI,
    buses: ['virtio', 'scsi', 'sata', 'usb', 'fdc'],
  },
  {
    kind: 'virt',
    hypervisors: QEMU,
    archs: ['aarch64', 'armv7l', 'riscv64', 'loongarch64'],
    types: /^virt(-[\w.-]+)?$/,
    firmware: ['efi'],
    buses: ['virtio', 'scsi', 'sata', 'usb'],
  },
  {
    kind: 'pseries',
    hypervisors: QEMU,
    archs: ['ppc64le'],
    types: /^pseries(-[\w.-]+)?$/,
    firmware: [],
    buses: ['virtio', 'scsi', 'sata', 'usb'],
  },
  {
    kind: 's390-ccw-virtio',
    hypervisors: QEMU,
    archs: ['s390x'],
    types: /^s390-ccw-virtio(-[\w.-]+)?$/,
    firmware: [],
    buses: ['virtio', 'scsi'],
    graphics: 'vnc',
  },
  {
    kind: 'xenfv',
    hypervisors: ['xen'],
    archs: X86,
    types: /^xenfv(-[\w.-]+)?$/,
    firmware: BIOS_OR_EFI,
    buses: ['ide', 'scsi', 'xen'],
  },
  { kind: 'xenpv', hypervisors: ['xen'], archs: X86, types: /^xenpv$/, firmware: [], buses: ['xen'], graphics: 'vnc' },
  {
    kind: 'xenpvh',
    hypervisors: ['xen'],
    archs: X86,
    types: /^xenpvh$/,
    firmware: [],
    buses: ['xen'],
    graphics: 'vnc',
  },
  { kind: 'vmware', hypervisors: ['vmware'], archs: X86, firmware: BIOS_OR_EFI, buses: ['scsi', 'sata', 'ide'] },
];

/** The architectures of the guests of a hypervisor. */
export function archsOf(hypervisor: Hypervisor): readonly Arch[] {
  return ARCHS.filter(arch => machinesFor(hypervisor, arch).length > 0);
}

/** The kinds of machine of a hypervisor for an architecture. */
export function machinesFor(hypervisor: Hypervisor, arch: Arch): readonly MachineProperties[] {
  return MACHINES.filter(({ hypervisors, archs }) => hypervisors.includes(hypervisor) && archs.includes(arch));
}

/** The kind of a machine type; `undefined` when the hypervisor has no such type for the architecture. */
export function machineOfType(type: string, hypervisor: Hypervisor, arch: Arch): MachineProperties | undefined {
  return machinesFor(hypervisor, arch).find(({ types }) => types?.test(type));
}
