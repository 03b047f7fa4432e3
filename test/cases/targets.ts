// Tables of legal and illegal targets: single values, and combinations of values.
import { MACHINES } from '../../lib/model/machines.ts';
import { SWITCH_NAMES } from '../../lib/model/switches.ts';
import type { Arch, Hypervisor, Target } from '../../lib/model/target-types.ts';

const EVERY_ARCH: readonly Arch[] = [
  'x86_64',
  'i686',
  'aarch64',
  'armv7l',
  'ppc64le',
  's390x',
  'riscv64',
  'loongarch64',
];
const X86: readonly Arch[] = ['x86_64', 'i686'];

/** The architectures of every hypervisor. */
export const LEGAL_PAIRS: Readonly<Record<Hypervisor, readonly Arch[]>> = {
  kvm: EVERY_ARCH,
  qemu: EVERY_ARCH,
  xen: X86,
  vmware: X86,
};

/** `[target, why]`: none of these is an error. */
export const GOOD_TARGETS: readonly (readonly [target: Target, why: string])[] = [
  [{ hypervisor: 'kvm', arch: 'x86_64', graphics: 'spice', drivers: 'none' }, 'the defaults'],
  [{ hypervisor: 'qemu' }, 'QEMU without KVM'],
  [{ hypervisor: 'xen' }, 'Xen'],
  [{ hypervisor: 'vmware' }, 'VMware'],
  [{ arch: 'i686' }, 'the narrow x86'],
  [{ arch: 'aarch64' }, 'Arm'],
  [{ arch: 'armv7l' }, 'the narrow Arm'],
  [{ arch: 'ppc64le' }, 'POWER'],
  [{ arch: 's390x' }, 'IBM Z'],
  [{ arch: 'riscv64' }, 'RISC-V'],
  [{ arch: 'loongarch64' }, 'LoongArch'],
  [{ graphics: 'vnc' }, 'another way to see it'],
  [{ graphics: 'none' }, 'none at all'],
  [{ drivers: 'preinstalled' }, 'drivers of an installer'],
  [{ drivers: 'all' }, 'every driver'],
  [{ machine: 'pc' }, 'a machine'],
  [{ machine: 'pc-i440fx-7.2' }, 'with its version'],
  [{ machine: 'pc-1.0' }, 'an old one'],
  [{ machine: 'q35' }, 'the other'],
  [{ machine: 'pc-q35-rhel9.2.0', hypervisor: 'qemu' }, 'a vendor’s version'],
  [{ machine: 'virt-7.2', arch: 'aarch64' }, 'of Arm'],
  [{ machine: 'virt-rhel9.4.0', arch: 'aarch64' }, 'of RHEL on Arm'],
  [{ machine: 'pseries-rhel7.6.0', arch: 'ppc64le' }, 'of POWER'],
  [{ machine: 's390-ccw-virtio-7.2', arch: 's390x' }, 'of IBM Z'],
  [{ machine: 'xenfv', hypervisor: 'xen' }, 'of Xen'],
  [{ machine: 'xenpv', hypervisor: 'xen' }, 'its paravirtual one'],
  [{ firmware: 'bios' }, 'a firmware'],
  [{ firmware: 'efi' }, 'the other'],
  [{ firmware: 'efi', arch: 'aarch64' }, 'on Arm'],
  [{ firmware: 'efi', hypervisor: 'xen' }, 'on Xen'],
  [{ firmware: 'efi', hypervisor: 'vmware' }, 'on VMware'],
  [{ diskBus: 'virtio' }, 'a bus'],
  [{ diskBus: 'scsi' }, 'another'],
  [{ diskBus: 'sata' }, 'a third'],
  [{ diskBus: 'ide' }, 'a fourth'],
  [{ diskBus: 'usb' }, 'a fifth'],
  [{ diskBus: 'fdc' }, 'a floppy'],
  [{ diskBus: 'xen', hypervisor: 'xen' }, 'a sixth, on Xen'],
  [{ diskBus: 'sata', machine: 'q35' }, 'of q35'],
  [{ clock: 'utc' }, 'what the clock shows'],
  [{ clock: 'localtime' }, 'the other'],
  [{ timeZone: 'Europe/Berlin' }, 'a zone'],
  [{ timeZone: 'America/Argentina/Buenos_Aires' }, 'in three parts'],
  [{ timeZone: 'Etc/GMT+1' }, 'with a sign'],
  [{ timeZone: 'UTC' }, 'in one part'],
  [{ timeZone: 'US/Eastern' }, 'by an old name'],
  [{ timeZone: 'America/Port-au-Prince' }, 'with small letters in it'],
  [{ timeZone: 'EST5EDT' }, 'with a number'],
  [{ timeZone: 'CET' }, 'of three letters'],
  [{ timeZone: 'Asia/Kolkata' }, 'the new name of a zone'],
  [{ timeZone: 'Asia/Calcutta' }, 'and the old one'],
  [{ vsock: true }, 'a socket'],
  [{ watchdog: true }, 'a watchdog'],
  [{ panic: true }, 'a report of crashes'],
  [{ hypervisor: 'vmware', vsphere: '7.0.1' }, 'a version'],
  [{ vsphere: '8' }, 'which nobody else looks at'],
  [{ host: {} }, 'a host of which nothing is known'],
  [{ host: { arch: 'x86_64', hypervisor: 'kvm', graphics: ['spice'] } }, 'what it says of itself'],
  [{ machine: 'xenpvh', hypervisor: 'xen', graphics: 'vnc' }, 'Xen’s own devices on a CPU of the host'],
  [{ without: ['acpi', 'cpu.vmx', 'hyperv.tlbflush', 'timer.hpet'] }, 'what is switched off'],
  [{ qemu: '7.2' }, 'the QEMU of Debian 12'],
  [{ qemu: '10.0.13', hypervisor: 'qemu', arch: 'riscv64' }, 'a newer one'],
  [{ qemu: '9', hypervisor: 'xen' }, 'which nobody else looks at'],
];

const HYPERVISORS = 'kvm|qemu|xen|vmware';
const ARCHS = EVERY_ARCH.join('|');
const KEYS =
  'hypervisor|arch|graphics|drivers|machine|firmware|diskBus|clock|timeZone|vsock|watchdog|panic|vsphere|qemu|host|without';
const TYPE = 'a machine type of the hypervisor';
const ZONE = 'the name of a zone that exists, such as Europe/Berlin';
const SWITCHES = SWITCH_NAMES.join('|');
const VERSION = 'a version of vSphere, such as 7.0.1';
const QEMU_VERSION = 'a version of QEMU, such as 8.2';

/** `[target, key that is wrong, its value, what is legal with | between, why]` */
export const BAD_TARGETS: readonly (readonly [
  target: Readonly<Record<string, unknown>>,
  key: string,
  value: string,
  legal: string,
  why: string,
])[] = [
  [{ hypervisor: 'bochs' }, 'hypervisor', 'bochs', HYPERVISORS, 'no such hypervisor'],
  [{ hypervisor: 'KVM' }, 'hypervisor', 'KVM', HYPERVISORS, 'capital letters'],
  [{ arch: 'z80' }, 'arch', 'z80', ARCHS, 'no such architecture'],
  [{ arch: 86 }, 'arch', '86', ARCHS, 'a number'],
  [{ arch: null }, 'arch', 'null', ARCHS, 'nothing is said by undefined'],
  [{ arch: '' }, 'arch', '', ARCHS, 'nor by an empty text'],
  [{ graphics: 'sdl' }, 'graphics', 'sdl', 'spice|vnc|none', 'no such graphics'],
  [{ drivers: 'some' }, 'drivers', 'some', 'none|preinstalled|all', 'no such drivers'],
  [{ machine: 'Q35' }, 'machine', 'Q35', TYPE, 'capital letters'],
  [{ machine: 'q35 -nodefaults' }, 'machine', 'q35 -nodefaults', TYPE, 'more than a name'],
  [{ machine: 35 }, 'machine', '35', TYPE, 'a number'],
  [{ firmware: 'uefi' }, 'firmware', 'uefi', 'bios|efi', 'Nova’s word for it'],
  [{ diskBus: 'nvme' }, 'diskBus', 'nvme', 'virtio|scsi|sata|ide|usb|xen|fdc', 'no bus of libvirt’s'],
  [{ clock: 'local' }, 'clock', 'local', 'utc|localtime', 'no such offset'],
  [{ timeZone: '../etc/passwd' }, 'timeZone', '../etc/passwd', ZONE, 'a path'],
  [{ timeZone: `Etc/${'Z'.repeat(61)}` }, 'timeZone', `Etc/${'Z'.repeat(61)}`, ZONE, 'longer than any zone'],
  [{ timeZone: 'Mars/Olympus_Mons' }, 'timeZone', 'Mars/Olympus_Mons', ZONE, 'no zone of this world'],
  [{ timeZone: 'Europe/Belin' }, 'timeZone', 'Europe/Belin', ZONE, 'mistyped'],
  [{ timeZone: 'europe/berlin' }, 'timeZone', 'europe/berlin', ZONE, 'a host looks for a file of that name'],
  [{ timeZone: 'Europe/BERLIN' }, 'timeZone', 'Europe/BERLIN', ZONE, 'in capitals'],
  [{ timeZone: 'PST' }, 'timeZone', 'PST', ZONE, 'an abbreviation that JavaScript knows, and no host'],
  [{ timeZone: 'SystemV/PST8' }, 'timeZone', 'SystemV/PST8', ZONE, 'another of those'],
  [{ timeZone: '+01:00' }, 'timeZone', '+01:00', ZONE, 'an offset is no zone'],
  [{ timeZone: 'Europe/' }, 'timeZone', 'Europe/', ZONE, 'half a zone'],
  [{ vsock: 'yes' }, 'vsock', 'yes', 'true|false', 'a text'],
  [{ watchdog: 1 }, 'watchdog', '1', 'true|false', 'a number'],
  [{ panic: 'isa' }, 'panic', 'isa', 'true|false', 'a text'],
  [{ vsphere: '7.x' }, 'vsphere', '7.x', VERSION, 'no version'],
  [{ vsphere: 7 }, 'vsphere', '7', VERSION, 'a number'],
  [{ hypervisor: 'vmware', host: {} }, 'hypervisor', 'vmware', 'kvm|qemu|xen', 'VMware says nothing of its hosts'],
  [{ arch: 'i686', host: { arch: 'aarch64' } }, 'arch', 'i686', 'aarch64', 'another host'],
  [{ hypervisor: 'kvm', host: { hypervisor: 'qemu' } }, 'hypervisor', 'kvm', 'qemu', 'a host without KVM'],
  [{ without: ['acpii'] }, 'without', 'acpii', SWITCHES, 'misspelt'],
  [{ without: ['acpi', 'hyperv.tlbflsh'] }, 'without', 'hyperv.tlbflsh', SWITCHES, 'the second of a list'],
  [{ without: ['tlbflush'] }, 'without', 'tlbflush', SWITCHES, 'without its kind'],
  [{ without: ['cpu.'] }, 'without', 'cpu.', SWITCHES, 'no feature'],
  [{ without: ['cpu.vmx,svm=on'] }, 'without', 'cpu.vmx,svm=on', SWITCHES, 'more than a feature'],
  [{ without: ['__proto__'] }, 'without', '__proto__', SWITCHES, 'whatever JavaScript knows by the name'],
  [{ without: [7] }, 'without', '7', SWITCHES, 'a number'],
  [{ without: 'acpi' }, 'without', 'acpi', `a list of ${SWITCH_NAMES.join(', ')}`, 'a text, and no list'],
  [{ qemu: '>=8' }, 'qemu', '>=8', QEMU_VERSION, 'a range'],
  [{ qemu: '9.2.50-rc1' }, 'qemu', '9.2.50-rc1', QEMU_VERSION, 'more than numbers'],
  [{ qemu: '' }, 'qemu', '', QEMU_VERSION, 'nothing'],
  [{ qemu: 8.2 }, 'qemu', '8.2', QEMU_VERSION, 'a number'],
  [{ architecture: 'x86_64' }, 'key', 'architecture', KEYS, 'no such key'],
  [{ constructor: 'x' }, 'key', 'constructor', KEYS, 'nor this, whatever JavaScript knows by the name'],
  [JSON.parse('{ "__proto__": "x" }'), 'key', '__proto__', KEYS, 'nor this'],
  [{ hypervisor: 'xen', arch: 'aarch64' }, 'arch', 'aarch64', 'x86_64|i686', 'Xen is for x86'],
  [{ hypervisor: 'vmware', arch: 's390x' }, 'arch', 's390x', 'x86_64|i686', 'so is VMware'],
  [{ machine: 'virt' }, 'machine', 'virt', 'pc|q35', 'a machine of Arm on x86'],
  [{ machine: 'pcx' }, 'machine', 'pcx', 'pc|q35', 'no version of pc'],
  [{ machine: 'q35', arch: 'aarch64' }, 'machine', 'q35', 'virt', 'a machine of x86 on Arm'],
  [{ machine: 'pc', arch: 's390x' }, 'machine', 'pc', 's390-ccw-virtio', 'or on IBM Z'],
  [{ machine: 'q35', hypervisor: 'xen' }, 'machine', 'q35', 'xenfv|xenpv|xenpvh', 'of QEMU on Xen'],
  [{ machine: 'xenpv' }, 'machine', 'xenpv', 'pc|q35', 'of Xen on KVM'],
  [{ machine: 'pc', hypervisor: 'vmware' }, 'machine', 'pc', '', 'VMware has no machine types'],
  [{ firmware: 'bios', arch: 'aarch64' }, 'firmware', 'bios', 'efi', 'Arm has no BIOS'],
  [{ firmware: 'efi', arch: 's390x' }, 'firmware', 'efi', '', 'IBM Z has no firmware to choose'],
  [{ firmware: 'bios', arch: 'ppc64le' }, 'firmware', 'bios', '', 'nor has POWER'],
  [{ firmware: 'efi', hypervisor: 'xen', machine: 'xenpv' }, 'firmware', 'efi', '', 'nor a paravirtual guest of Xen'],
  [{ diskBus: 'xen' }, 'diskBus', 'xen', 'virtio|scsi|sata|ide|usb|fdc', 'Xen’s disks on KVM'],
  [{ diskBus: 'virtio', hypervisor: 'xen' }, 'diskBus', 'virtio', 'ide|scsi|xen', 'virtio on Xen'],
  [{ diskBus: 'ide', hypervisor: 'xen', machine: 'xenpv' }, 'diskBus', 'ide', 'xen', 'ide, paravirtual'],
  [{ diskBus: 'usb', hypervisor: 'vmware' }, 'diskBus', 'usb', 'scsi|sata|ide', 'a bus that VMware has not'],
  [{ diskBus: 'ide', machine: 'q35' }, 'diskBus', 'ide', 'virtio|scsi|sata|usb|fdc', 'q35 has no ide'],
  [{ diskBus: 'sata', arch: 's390x' }, 'diskBus', 'sata', 'virtio|scsi', 'IBM Z has no sata'],
  [{ diskBus: 'ide', arch: 'ppc64le' }, 'diskBus', 'ide', 'virtio|scsi|sata|usb', 'POWER no ide'],
  [{ diskBus: 'fdc', arch: 'aarch64' }, 'diskBus', 'fdc', 'virtio|scsi|sata|usb', 'Arm no floppy'],
];

/** One target a hypervisor, architecture and machine, and a few more that change much. */
export const TARGETS: readonly Target[] = [
  ...hypervisors().flatMap(hypervisor => LEGAL_PAIRS[hypervisor].map(arch => ({ hypervisor, arch }))),
  ...X86.map(arch => ({ hypervisor: 'xen', arch, machine: 'xenpv' }) as const),
  { hypervisor: 'xen', machine: 'xenpvh' },
  { machine: 'pc', firmware: 'efi' },
  { machine: 'q35', graphics: 'none' },
  { graphics: 'vnc', drivers: 'all' },
  { arch: 's390x', graphics: 'none' },
  { hypervisor: 'vmware', firmware: 'efi', vsphere: '6.5' },
  { diskBus: 'scsi', vsock: true, watchdog: true, panic: true },
  { without: ['acpi', 'apic', 'cpu.vmx', 'hyperv.tlbflush'] },
  { hypervisor: 'qemu', arch: 'riscv64', qemu: '10.0' },
  { arch: 'loongarch64', qemu: '10.0', watchdog: true },
];

/** All that can be asked of machine, firmware and disk together. */
export const COMBINATIONS: readonly Target[] = MACHINES.flatMap(
  ({ kind, hypervisors, archs, types, firmware, buses }) =>
    hypervisors.flatMap(hypervisor =>
      archs.flatMap(arch =>
        [undefined, ...firmware].flatMap(firmware =>
          [undefined, ...buses].map(diskBus => ({
            hypervisor,
            arch,
            ...(types !== undefined && { machine: kind }),
            ...(firmware !== undefined && { firmware }),
            ...(diskBus !== undefined && { diskBus }),
          })),
        ),
      ),
    ),
);

function hypervisors(): readonly Hypervisor[] {
  return ['kvm', 'qemu', 'xen', 'vmware'];
}
