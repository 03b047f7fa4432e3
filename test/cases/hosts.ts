// What hosts can do, as libvirt's domain capabilities state it. Those of Debian 12 were measured with libvirt 9.0.0 and
// QEMU 7.2 without KVM, by `virsh domcapabilities`; the others are written down from the source that each names.
import type { Host } from '../../lib/model/target-types.ts';

/** A host, and where its values come from. */
export interface HostCase {
  readonly name: string;
  readonly source: string;
  readonly host: Host;
}

const MEASURED = 'measured: Debian 12, libvirt 9.0.0, QEMU 7.2';
const VIRTIO = ['virtio', 'virtio-transitional', 'virtio-non-transitional'];

/** What all emulators of Debian 12 have. */
const DEBIAN: Host = {
  hypervisor: 'qemu',
  secureBoot: false,
  cpuModes: ['maximum', 'custom'],
  memorySources: ['file', 'anonymous', 'memfd'],
  diskBuses: ['fdc', 'scsi', 'virtio', 'usb', 'sata'],
  diskDevices: ['disk', 'cdrom', 'floppy', 'lun'],
  diskModels: VIRTIO,
  graphics: ['sdl', 'vnc', 'spice', 'egl-headless', 'dbus'],
  videoModels: ['vga', 'cirrus', 'vmvga', 'virtio', 'none', 'bochs', 'ramfb'],
  rngModels: VIRTIO,
  rngBackends: ['random', 'egd', 'builtin'],
  filesystems: ['path', 'handle', 'virtiofs'],
  tpmModels: ['tpm-tis'],
  tpmBackends: ['passthrough', 'emulator', 'external'],
  tpmVersions: ['1.2', '2.0'],
  redirectedBuses: ['usb'],
  channels: ['pty', 'unix', 'spicevmc'],
};

const DEBIAN_X86: Host = {
  ...DEBIAN,
  cpuModes: ['maximum', 'host-model', 'custom'],
  cpuModels: ['qemu64', 'qemu32', 'pentium3', 'pentium2', 'pentium', 'kvm64', 'coreduo', 'core2duo', '486'],
  firmware: ['bios', 'efi'],
  videoModels: ['vga', 'cirrus', 'vmvga', 'qxl', 'virtio', 'none', 'bochs', 'ramfb'],
  tpmModels: ['tpm-tis', 'tpm-crb'],
  hyperv: ['spinlocks', 'vendor_id'],
};

/** The enlightenments with KVM, as libvirt 10.0 lists them. */
const HYPERV = [
  'relaxed',
  'vapic',
  'spinlocks',
  'vpindex',
  'runtime',
  'synic',
  'stimer',
  'reset',
  'vendor_id',
  'frequencies',
  'reenlightenment',
  'tlbflush',
  'ipi',
];

/** libvirt's own record of a q35 with QEMU 10.0. */
const UPSTREAM: Host = {
  ...DEBIAN_X86,
  emulator: '/usr/bin/qemu-system-x86_64',
  hypervisor: 'kvm',
  arch: 'x86_64',
  machine: 'pc-q35-10.0',
  secureBoot: true,
  cpuModes: ['host-passthrough', 'maximum', 'host-model', 'custom'],
  diskBuses: ['fdc', 'scsi', 'virtio', 'usb', 'sata', 'nvme'],
  graphics: ['sdl', 'vnc', 'rdp', 'spice', 'egl-headless', 'dbus'],
  tpmVersions: ['2.0'],
  panicModels: ['isa', 'hyperv', 'pvpanic'],
  hyperv: [...HYPERV, 'avic', 'emsr_bitmap', 'xmm_input'],
};

const RHEL9: Host = {
  ...UPSTREAM,
  emulator: '/usr/libexec/qemu-kvm',
  machine: 'pc-q35-rhel9.4.0',
  cpuModels: ['qemu64', 'qemu32', 'kvm64', 'core2duo'],
  diskBuses: ['fdc', 'scsi', 'virtio', 'usb', 'sata'],
  graphics: ['vnc', 'egl-headless'],
  videoModels: ['vga', 'cirrus', 'virtio', 'none', 'bochs', 'ramfb'],
  filesystems: ['virtiofs'],
  channels: ['pty', 'unix'],
  hyperv: HYPERV,
};

const XEN: Host = {
  emulator: '/usr/bin/qemu-system-x86_64',
  hypervisor: 'xen',
  arch: 'x86_64',
  cpuModes: [],
  cpuModels: [],
  diskDevices: ['disk', 'cdrom'],
  diskBuses: ['ide', 'scsi', 'xen'],
  diskModels: [],
  graphics: ['sdl', 'vnc', 'spice'],
  videoModels: ['vga', 'cirrus', 'xen'],
};

const LIBVIRT = 'written down: the domain capabilities in the tests of libvirt';
const RHEL = 'written down: Considerations in adopting RHEL (no SPICE, no QXL), and domcapabilities that users show';

/** All hosts. */
export const HOSTS: readonly HostCase[] = [
  ...measured('x86_64', {
    ...DEBIAN_X86,
    machine: 'pc-i440fx-7.2',
    diskBuses: ['ide', 'fdc', 'scsi', 'virtio', 'usb', 'sata'],
  }),
  ...measured('x86_64', { ...DEBIAN_X86, machine: 'pc-q35-7.2', secureBoot: true }),
  ...measured('i686', {
    ...DEBIAN_X86,
    emulator: '/usr/bin/qemu-system-i386',
    machine: 'pc-q35-7.2',
    firmware: ['bios'],
    cpuModels: ['qemu32', 'pentium3', 'pentium2', 'pentium', 'kvm32', 'coreduo', '486'],
  }),
  ...measured('aarch64', { ...DEBIAN, machine: 'virt-7.2', firmware: ['efi'] }),
  ...measured('aarch64', { ...DEBIAN, machine: 'integratorcp', firmware: [] }),
  ...measured('armv7l', { ...DEBIAN, emulator: '/usr/bin/qemu-system-arm', machine: 'virt-7.2', firmware: ['efi'] }),
  ...measured('ppc64le', {
    ...DEBIAN,
    machine: 'pseries-7.2',
    firmware: [],
    cpuModes: ['custom'],
    diskDevices: ['disk', 'cdrom', 'lun'],
    diskBuses: ['scsi', 'virtio', 'usb', 'sata'],
    videoModels: ['vga', 'cirrus', 'vmvga', 'virtio', 'none', 'bochs'],
    tpmModels: ['tpm-spapr', 'spapr-tpm-proxy'],
  }),
  ...measured('s390x', {
    ...DEBIAN,
    machine: 's390-ccw-virtio-7.2',
    firmware: [],
    diskBuses: ['fdc', 'scsi', 'virtio'],
    videoModels: ['virtio', 'none'],
    tpmModels: [],
    tpmBackends: [],
    tpmVersions: [],
    redirectedBuses: [],
  }),
  ...measured('riscv64', { ...DEBIAN, machine: 'virt', firmware: [], cpuModes: [], cpuModels: [] }),
  {
    name: 'Ubuntu 24.04',
    source: LIBVIRT,
    host: {
      ...UPSTREAM,
      machine: 'pc-q35-noble',
      diskBuses: DEBIAN_X86.diskBuses ?? [],
      graphics: ['sdl', 'vnc', 'spice', 'egl-headless', 'dbus'],
      tpmVersions: ['1.2', '2.0'],
      hyperv: HYPERV,
    },
  },
  { name: 'libvirt 11 with QEMU 10.0', source: LIBVIRT, host: UPSTREAM },
  {
    name: 'the same with the machines of its capabilities, without pc',
    source: LIBVIRT,
    host: { ...UPSTREAM, machines: ['q35', 'pc-q35-10.0', 'microvm'] },
  },
  { name: 'RHEL 9', source: RHEL, host: RHEL9 },
  {
    name: 'RHEL 10',
    source: RHEL,
    host: {
      ...RHEL9,
      machine: 'pc-q35-rhel10.0.0',
      videoModels: ['vga', 'virtio', 'none', 'bochs', 'ramfb'],
      panicModels: ['isa', 'hyperv', 'pvpanic'],
    },
  },
  {
    name: 'RHEL 9 on ARM',
    source: RHEL,
    host: {
      ...RHEL9,
      arch: 'aarch64',
      machine: 'virt-rhel9.4.0',
      firmware: ['efi'],
      secureBoot: false,
      cpuModes: ['host-passthrough', 'maximum', 'custom'],
      cpuModels: [],
      diskBuses: ['scsi', 'virtio', 'usb'],
      videoModels: ['virtio', 'none', 'ramfb'],
      tpmModels: ['tpm-tis'],
      panicModels: [],
      hyperv: [],
    },
  },
  {
    name: 'RHEL 9 on IBM Z',
    source: RHEL,
    host: {
      ...RHEL9,
      arch: 's390x',
      machine: 's390-ccw-virtio-rhel9.4.0',
      firmware: [],
      secureBoot: false,
      cpuModels: [],
      diskBuses: ['scsi', 'virtio'],
      videoModels: ['virtio', 'none'],
      tpmModels: [],
      tpmBackends: [],
      tpmVersions: [],
      panicModels: ['s390'],
      hyperv: [],
    },
  },
  { name: 'Xen', source: LIBVIRT, host: { ...XEN, machine: 'xenfv' } },
  { name: 'Xen, paravirtual', source: LIBVIRT, host: { ...XEN, machine: 'xenpv', secureBoot: false } },
  {
    name: 'a host that has next to nothing',
    source: 'made up: everything that can be replaced is',
    host: {
      ...UPSTREAM,
      firmware: ['bios'],
      secureBoot: false,
      cpuModes: ['maximum'],
      cpuModels: [],
      memorySources: ['anonymous'],
      diskBuses: ['scsi'],
      diskModels: ['virtio'],
      graphics: [],
      rngBackends: ['egd'],
      filesystems: ['virtiofs'],
      tpmBackends: ['passthrough'],
      channels: ['pty'],
      panicModels: [],
      hyperv: ['relaxed', 'stimer'],
    },
  },
];

function measured(arch: NonNullable<Host['arch']>, host: Host): readonly [HostCase] {
  const emulator = host.emulator ?? `/usr/bin/qemu-system-${arch}`;
  return [{ name: `Debian 12, ${arch}, ${host.machine}`, source: MEASURED, host: { ...host, emulator, arch } }];
}
