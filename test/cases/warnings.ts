// Table. In: guests. Out: their warnings. The cases reach every row of the table of warnings, and have guests without a
// warning.
import type { Guest } from './guest.ts';

const XP = 'http://microsoft.com/win/xp';
const WINDOWS_7 = 'http://microsoft.com/win/7';
const WINDOWS_10 = 'http://microsoft.com/win/10';
const SERVER_2025 = 'http://microsoft.com/win/2k25';
const WINDOWS_11 = 'http://microsoft.com/win/11';
const XEN_PV = { hypervisor: 'xen', machine: 'xenpv' } as const;
const XEN_PVH = { hypervisor: 'xen', machine: 'xenpvh' } as const;

/** `[guest, 'CODE ...' of all its warnings, words of the last, why]` */
export const WARNING_CASES: readonly (readonly [guest: Guest, codes: string, words: string, why: string])[] = [
  [{}, '', '', 'nothing to say'],
  [{ family: 'linux', drives: ['virtio-block', 'virtio-net'] }, '', '', 'nor here'],
  [{ target: { diskBus: 'virtio' } }, 'NO_KNOWN_DRIVER', 'No driver for virtio disks', 'a disk that may not be found'],
  [{ drives: ['virtio1.0-block'], target: { diskBus: 'virtio' } }, '', '', 'or will'],
  [{ target: { diskBus: 'scsi' } }, 'NO_KNOWN_DRIVER', 'the SCSI controller lsilogic', 'a controller'],
  [{ drives: ['lsi'], target: { diskBus: 'scsi' } }, '', '', 'that works'],
  [
    { family: 'winnt', id: WINDOWS_7, target: { arch: 's390x' } },
    'NO_KNOWN_DRIVER',
    'No driver for virtio disks or the virtio network card',
    'Windows where nothing but virtio is',
  ],
  [
    { family: 'winnt', id: WINDOWS_7, target: { arch: 'aarch64' } },
    'NO_KNOWN_DRIVER',
    'ask for what they add (drivers: all)',
    'Windows on Arm gets no card',
  ],
  [
    { family: 'winnt', id: WINDOWS_10, target: { arch: 'aarch64', drivers: 'all' } },
    'DRIVERS_TO_INSTALL',
    'an installation that gets the OS',
    'but with the drivers of its vendor',
  ],
  [{ drives: ['e1000e'], target: { arch: 'armv7l' } }, '', '', 'or its own'],
  [
    { facts: { 'fallback-disk': 'virtio', 'fallback-nic': 'virtio' } },
    '',
    '',
    'virtio devices that a site knows to work',
  ],
  [{ facts: { 'fallback-disk': 'virtio' }, target: { diskBus: 'virtio' } }, '', '', 'even where they are asked for'],
  [{ facts: { 'fallback-disk': 'scsi' } }, '', '', 'or a SCSI controller'],
  [
    { facts: { 'fallback-nic': 'virtio' }, target: { diskBus: 'virtio' } },
    'NO_KNOWN_DRIVER',
    'No driver for virtio disks is',
    'a card is no disk',
  ],
  [{ hasNoSize: true }, 'FALLBACK_RESOURCES', 'memory, cpus, storage', 'an OS of which the database states no size'],
  [
    { id: SERVER_2025 },
    'NO_TPM',
    'better off with a TPM, which it does not get here, as it starts from BIOS',
    'a TPM that needs EFI',
  ],
  [{ id: SERVER_2025, firmware: { efi: 'supported' } }, '', '', 'which the OS has'],
  [{ family: 'darwin' }, 'UNSUPPORTED_GUEST', 'Apple supports macOS on Apple hardware only', 'macOS on what is no Mac'],
  [{ family: 'darwin', target: { hypervisor: 'vmware' } }, '', '', 'or may be one'],
  [
    { family: 'darwin', target: { hypervisor: 'vmware', firmware: 'bios' } },
    'UNSUPPORTED_GUEST',
    'BIOS does not start macOS',
    'with what no Mac has',
  ],
  [
    { drives: ['virtio-block', 'virtio-net'], target: { arch: 's390x', diskBus: 'scsi' } },
    'NO_KNOWN_DRIVER',
    'virtio’s SCSI controller',
    'a controller that a machine has by itself',
  ],
  [
    { drives: ['virtio-block', 'virtio-net'], target: { arch: 's390x' } },
    '',
    '',
    'which does not matter for the CD-ROM drive',
  ],
  [
    { id: 'http://microsoft.com/win/2k3', family: 'winnt', released: '2003-04-24', target: { machine: 'q35' } },
    'NO_KNOWN_DRIVER MACHINE_VERSION',
    'Windows may ask for activation',
    'an old Windows on sata',
  ],
  [
    { id: XP, family: 'winnt', released: '2001-10-25', drives: ['e1000'] },
    'NO_KNOWN_DRIVER MACHINE_VERSION',
    'activation',
    'Windows XP, of which the database says that it drives an e1000',
  ],
  [{ id: XP, drives: ['rtl8139'] }, '', '', 'or an RTL8139, as it does'],
  [
    { family: 'winnt', released: '2001-10-25' },
    'MACHINE_VERSION',
    'the version that pc stands for',
    'any Windows that is activated',
  ],
  [{ family: 'winnt', released: '2001-10-24' }, '', '', 'but an older one'],
  [
    { family: 'winnt', released: '2020-10-24', target: { machine: 'pc-i440fx-7.2' } },
    '',
    '',
    'or one on a machine with its version',
  ],
  [
    { family: 'winnt', id: WINDOWS_7, target: { hypervisor: 'qemu', machine: 'pc-i440fx-7.2' } },
    'NO_ENLIGHTENMENTS',
    'no interfaces of Hyper-V',
    'Windows without KVM',
  ],
  [
    {
      family: 'winnt',
      id: WINDOWS_7,
      released: '2009-10-22',
      target: { firmware: 'efi', machine: 'pc-q35-7.2' },
    },
    'NO_ENLIGHTENMENTS',
    'no interfaces of Hyper-V',
    'or an old one under EFI',
  ],
  [{ id: WINDOWS_11 }, '', '', 'all that it wants'],
  [{ id: WINDOWS_11, target: { firmware: 'bios' } }, 'NO_SECURE_BOOT', 'secure boot', 'or no secure boot'],
  [
    { id: WINDOWS_11, target: { hypervisor: 'xen' } },
    'NO_SECURE_BOOT NO_TPM',
    'The OS wants a TPM',
    'or neither that nor a TPM',
  ],
  [
    { drives: ['virtio-block', 'virtio-net'], target: { arch: 'riscv64', qemu: '8.1' } },
    'FIRMWARE_NOT_INSTALLED',
    'for riscv64 installed',
    'firmware that few hosts have',
  ],
  [
    { drives: ['virtio-block', 'virtio-net'], target: { arch: 'riscv64' } },
    'FIRMWARE_NOT_INSTALLED',
    'Say which QEMU runs it (qemu: 8.1)',
    'or that QEMU has no flash for',
  ],
  [
    { drives: ['virtio-block', 'virtio-net'], target: { arch: 'loongarch64', firmware: 'efi', qemu: '8.2' } },
    'FIRMWARE_NOT_INSTALLED',
    'which QEMU has on loongarch64 from 9.0 on',
    'though it is asked for',
  ],
  [{ drives: ['virtio-block', 'virtio-net'], target: { arch: 'loongarch64', qemu: '9.0' } }, '', '', 'or has'],
  [
    { drives: ['virtio-block', 'virtio-net'], target: { arch: 'i686', firmware: 'efi' } },
    'FIRMWARE_NOT_INSTALLED',
    'for i686',
    'on i686 too',
  ],
  [{ family: 'haiku', target: XEN_PV }, 'NO_PARAVIRTUAL_DRIVERS', 'xenfv runs everything', 'a guest that needs a PC'],
  [{ family: 'netbsd', target: XEN_PV }, '', '', 'or not'],
  [{ family: 'linux', released: '2017-05-01', target: XEN_PVH }, '', '', 'nor a Linux of after PVH'],
  [
    { family: 'linux', released: '2016-05-01', target: XEN_PVH },
    'NO_PARAVIRTUAL_DRIVERS',
    'on xenpvh; xenfv runs everything',
    'one of before',
  ],
  [
    { family: 'winnt', target: { ...XEN_PVH } },
    'NO_PARAVIRTUAL_DRIVERS',
    'on xenpvh; xenfv runs everything',
    'a guest of another family',
  ],
  [
    { target: { without: ['acpi', 'apic', 'timer.hpet'], firmware: 'efi' } },
    'NOT_SWITCHED_OFF NOT_SWITCHED_OFF',
    'keeps apic, because EFI does not start a PC without it.',
    'what EFI needs',
  ],
  [
    { facts: { 'hyperv-off': 'ipi' }, id: WINDOWS_7, target: { hypervisor: 'xen' } },
    'NOT_SWITCHED_OFF',
    'keeps hyperv.ipi, because Xen offers these interfaces all together.',
    'one of what Xen has together',
  ],
  [
    { family: 'linux', target: { ...XEN_PV, without: ['cpu.vmx', 'hyperv.ipi'] } },
    'NOT_SWITCHED_OFF',
    'keeps cpu.vmx',
    'a CPU feature without a virtual CPU',
  ],
  [{ target: { hypervisor: 'xen', vsock: true } }, 'NOT_AVAILABLE', 'no vsock devices under xen', 'what Xen has not'],
  [
    { target: { hypervisor: 'vmware', vsock: true, watchdog: true } },
    'NOT_AVAILABLE NOT_AVAILABLE',
    'no watchdogs under vmware',
    'and VMware',
  ],
  [{ target: { vsock: true, watchdog: true, panic: true } }, '', '', 'but QEMU'],
  [
    { target: { hypervisor: 'xen', panic: true } },
    'NOT_AVAILABLE',
    'no panic devices under xen.',
    'a report of crashes',
  ],
  [
    { drives: ['virtio1.0-block', 'virtio1.0-net'], target: { arch: 'aarch64', panic: true } },
    'NOT_AVAILABLE',
    'no panic devices under kvm on aarch64 that the OS is known to drive.',
    'what one machine of QEMU does not have',
  ],
  [
    { target: { host: { machine: 'pc-q35-9.0' } } },
    'HOST_UNKNOWN',
    'virsh domcapabilities --arch x86_64 --machine pc',
    'a host of which another machine is known',
  ],
  [
    { drives: ['virtio1.0-block', 'virtio1.0-net'], target: { arch: 'ppc64le', watchdog: true } },
    'NOT_AVAILABLE',
    'no watchdogs under kvm on ppc64le that the OS is known to drive.',
    'or kernels do not drive',
  ],
  [{ target: { timeZone: 'Asia/Tokyo' } }, 'TIME_ZONE_UNUSED', 'the zone Asia/Tokyo changes nothing', 'a zone of UTC'],
];
