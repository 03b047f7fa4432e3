// Table. In: real operating systems on every hypervisor and architecture. Out: their hardware, part by part, and the
// reason. No database has all of these systems.
import type { Target } from '../../lib/model/target-types.ts';

/** `[short-id or id, target, 'part=value ...', why]`; T3 is rtc catchup, pit delay, hpet off, T4 that and hypervclock. */
export type PolicyCase = readonly [key: string, target: Target, parts: string, why: string];

const MODERN_LINUX = [
  'machine=q35 firmware=bios disk=virtio cdrom=sata scsi=none network=virtio video=virtio sound=ich9 pointer=tablet',
  'pointerBus=usb keyboard=none usb=qemu-xhci rng=virtio balloon=virtio agent=org.qemu.guest_agent.0 tpm=none',
  'clock=utc timers=T3 hyperv=none',
].join(' ');
const WINDOWS_2003 =
  'machine=pc firmware=bios disk=ide cdrom=ide network=e1000 sound=ac97 pointer=tablet usb=ich9-ehci1 clock=localtime timers=T3';
const WINDOWS_10 = [
  'machine=q35 disk=sata cdrom=sata network=e1000e sound=ich9 pointer=tablet usb=qemu-xhci rng=none balloon=none',
  'agent=none clock=localtime timers=T4 hyperv=full',
].join(' ');

/** One row an example of the reference on hardware policy, then the rest of its kind. */
export const POLICY_CASES: readonly PolicyCase[] = [
  ['fedora38', {}, MODERN_LINUX, 'all of virtio 1.0, through a chain of 56 releases'],
  ['http://fedoraproject.org/fedora/38', {}, MODERN_LINUX, 'the same by id'],
  ['fedora36', {}, MODERN_LINUX, 'and an older one'],
  [
    'fedora38',
    { arch: 'aarch64' },
    'machine=virt firmware=efi secureBoot=none disk=virtio cdrom=scsi scsi=virtio-scsi network=virtio video=virtio ' +
      'pointer=tablet keyboard=usb usb=qemu-xhci clock=utc timers=',
    'timers of the PC mean nothing on Arm',
  ],
  [
    'fedora36',
    { arch: 'aarch64' },
    'machine=virt firmware=efi disk=virtio cdrom=scsi scsi=virtio-scsi network=virtio tpm=tpm-tis tpmNeed=recommended timers=',
    'an older one',
  ],
  [
    'win11',
    { arch: 'aarch64' },
    'machine=virt firmware=efi disk=usb cdrom=usb scsi=none network=e1000e video=ramfb sound=ich9 pointer=tablet ' +
      'keyboard=usb usb=qemu-xhci rng=none balloon=none agent=none clock=localtime timers=',
    'virt-install 5: Windows on Arm has no virtio of its own',
  ],
  [
    'win11',
    { arch: 'aarch64', drivers: 'all' },
    'disk=virtio cdrom=scsi scsi=virtio-scsi network=virtio video=ramfb rng=virtio balloon=virtio ' +
      'agent=org.qemu.guest_agent.0',
    'virtio-win has it',
  ],
  ['win10', { arch: 'aarch64', drivers: 'preinstalled' }, 'disk=virtio network=virtio', 'for its installer too'],
  ['win10', { arch: 'armv7l', drivers: 'all' }, 'disk=usb', 'but not for 32 bits'],
  [
    'netbsd9.0',
    { arch: 'aarch64' },
    'disk=virtio cdrom=usb network=virtio video=ramfb agent=none warnings=FALLBACK_RESOURCES',
    'the database is silent, and NetBSD’s own manual names its virtio drivers',
  ],
  [
    'openbsd7.0',
    { arch: 'aarch64' },
    'machine=virt firmware=efi disk=virtio cdrom=usb network=virtio video=ramfb warnings=FALLBACK_RESOURCES',
    'which the database names for OpenBSD',
  ],
  [
    'netbsd9.0',
    { arch: 'armv7l' },
    'disk=usb network=none warnings=NO_KNOWN_DRIVER,FALLBACK_RESOURCES',
    'virt-install 5 leaves the card to libvirt, which takes virtio',
  ],
  ['ubuntu22.04', { arch: 'aarch64' }, 'disk=virtio network=virtio video=ramfb', 'no graphics card is known'],
  [
    'fedora38',
    { arch: 's390x' },
    'machine=s390-ccw-virtio firmware=none disk=virtio cdrom=scsi scsi=virtio-scsi network=virtio usb=none sound=none ' +
      'pointer=tablet pointerBus=virtio keyboard=virtio clock=utc timers= tpm=none',
    'IBM Z has virtio and nothing else',
  ],
  [
    'fedora36',
    { arch: 's390x', graphics: 'none' },
    'machine=s390-ccw-virtio usb=none sound=none video=none pointer=none keyboard=none',
    'nor that, without graphics',
  ],
  [
    'fedora38',
    { arch: 'ppc64le' },
    'machine=pseries firmware=none disk=virtio cdrom=scsi scsi=virtio-scsi network=virtio video=vga sound=none ' +
      'pointer=tablet pointerBus=usb keyboard=usb usb=qemu-xhci clock=utc timers=',
    'POWER',
  ],
  ['fedora36', { arch: 'ppc64le' }, 'machine=pseries disk=virtio cdrom=scsi video=vga usb=qemu-xhci timers=', 'POWER'],
  [
    'fedora36',
    { arch: 'riscv64', hypervisor: 'qemu', qemu: '10.0' },
    'machine=virt firmware=efi disk=virtio network=virtio warnings=FIRMWARE_NOT_INSTALLED',
    'RISC-V',
  ],
  [
    'fedora36',
    { arch: 'riscv64', hypervisor: 'qemu' },
    'machine=virt firmware=none disk=virtio network=virtio warnings=FIRMWARE_NOT_INSTALLED',
    'RISC-V on the QEMU of Debian 12',
  ],
  [
    'fedora21',
    {},
    'machine=pc firmware=bios disk=virtio cdrom=ide scsi=none network=virtio video=qxl sound=ich6 usb=qemu-xhci ' +
      'rng=virtio clock=utc timers=T3 hyperv=none',
    'q35 is first listed for Fedora 23',
  ],
  [
    'fedora21',
    { diskBus: 'scsi' },
    'disk=scsi scsi=virtio-scsi cdrom=ide',
    'the first example of Nova’s specification',
  ],
  [
    'fedora9',
    {},
    'disk=ide network=virtio balloon=virtio rng=none sound=ac97',
    'a virtio card, but no virtio disk yet',
  ],
  ['winxp', {}, `${WINDOWS_2003} hyperv=none video=qxl`, 'the second example of Nova’s specification'],
  ['winxp', { arch: 'i686' }, `${WINDOWS_2003} hyperv=none`, 'on the narrow x86'],
  ['winxp', { graphics: 'vnc' }, 'video=vga', 'without SPICE'],
  ['winxp', { drivers: 'preinstalled' }, 'disk=virtio', 'with the disk driver that its installer can load'],
  ['win2k3', {}, `${WINDOWS_2003} hyperv=none`, 'the server of that time'],
  ['win2k3', { machine: 'q35' }, 'disk=sata cdrom=sata warnings=NO_KNOWN_DRIVER,MACHINE_VERSION', 'which has no sata'],
  [
    'winvista',
    {},
    'machine=pc firmware=bios disk=ide cdrom=ide network=e1000 sound=ac97 clock=localtime timers=T4 hyperv=basic',
    'the first with enlightenments',
  ],
  ['winvista', { firmware: 'efi' }, 'timers=T3 hyperv=none tpmNeed=recommended', 'which it does not bear under EFI'],
  [
    'win7',
    {},
    'machine=q35 disk=sata cdrom=sata network=e1000e sound=ich9 usb=ich9-ehci1 clock=localtime timers=T4 hyperv=full',
    'USB 3 comes with Windows 8',
  ],
  ['win10', {}, `${WINDOWS_10} firmware=bios video=qxl tpm=none`, 'no virtio in the box'],
  ['win10', { graphics: 'vnc' }, `${WINDOWS_10} video=vga`, 'qxl only pays with SPICE'],
  ['win10', { hypervisor: 'qemu' }, 'hyperv=none timers=T4 warnings=MACHINE_VERSION,NO_ENLIGHTENMENTS', 'without KVM'],
  ['win10', { drivers: 'preinstalled' }, 'disk=virtio', 'with the drivers that its installer can load'],
  [
    'win11',
    {},
    `${WINDOWS_10} firmware=efi secureBoot=true enrolledKeys=true smm=true tpm=tpm-crb tpmVersion=2.0 tpmNeed=required cpuLevel=x86-64-v2`,
    'the only one that does not start from BIOS',
  ],
  ['win11', { graphics: 'vnc' }, 'firmware=efi video=bochs', 'EFI without SPICE'],
  [
    'win11',
    { firmware: 'bios' },
    'firmware=bios secureBoot=none warnings=MACHINE_VERSION,NO_SECURE_BOOT',
    'unless it is made to, and a person is told',
  ],
  [
    'win2k8',
    {},
    'machine=pc disk=ide cdrom=ide network=e1000 sound=ich6 clock=localtime timers=T4 hyperv=basic',
    'servers run on q35 from 2008 R2 on',
  ],
  ['win2k8r2', {}, 'machine=q35 disk=sata network=e1000e timers=T4 hyperv=full', 'as said'],
  ['win2k22', {}, `${WINDOWS_10} firmware=bios`, 'a recent server'],
  [
    'win2k25',
    {},
    `${WINDOWS_10} firmware=efi secureBoot=false tpm=tpm-crb tpmNeed=recommended cpuLevel=x86-64-v2`,
    'the most recent, which is better off with a TPM',
  ],
  ['win2k25', { firmware: 'bios' }, 'tpm=none warnings=MACHINE_VERSION,NO_TPM', 'that BIOS does not have'],
  [
    'win98',
    {},
    'machine=pc disk=ide cdrom=ide network=rtl8139 sound=ac97 pointer=tablet clock=localtime timers=T3 hyperv=none',
    'no enlightenments in 9x',
  ],
  ['win98', { graphics: 'vnc' }, 'video=cirrus', 'the Cirrus driver comes with it'],
  ['win98', {}, 'video=cirrus', 'with SPICE too'],
  [
    'macosx10.6',
    {},
    'machine=q35 firmware=efi disk=sata cdrom=sata network=e1000-82545em video=vmvga keyboard=usb tpm=none ' +
      'warnings=UNSUPPORTED_GUEST',
    'quickemu, OSX-KVM: what macOS is known to run with',
  ],
  ['macosx10.6', { hypervisor: 'vmware' }, 'firmware=efi disk=sata warnings=none', 'on VMware a Mac of its own'],
  ['win95', {}, 'network=ne2k_pci pointer=mouse pointerBus=ps2 usb=piix3-uhci clock=localtime', 'no USB yet'],
  [
    'winnt4.0',
    {},
    'network=pcnet pointer=mouse cpu=custom cpuModel=pentium clock=localtime timers=T3 hyperv=none',
    'which does not start on a newer CPU',
  ],
  [
    'msdos6.22',
    {},
    'machine=pc firmware=bios disk=ide network=pcnet sound=sb16 pointer=mouse pointerBus=ps2 clock=localtime timers=T3 hyperv=none',
    'DOS keeps wall time',
  ],
  ['netware6', {}, 'network=pcnet pointer=mouse clock=localtime', 'NetWare starts from DOS'],
  [
    'rhel6.10',
    {},
    'machine=pc disk=virtio cdrom=ide network=virtio sound=ich6 agent=org.qemu.guest_agent.0 virtioModel=none',
    'legacy virtio does not fit q35',
  ],
  ['rhel6.10', { machine: 'q35' }, 'disk=virtio network=virtio virtioModel=transitional', 'unless it speaks both'],
  [
    'rhel7.9',
    {},
    'machine=q35 disk=virtio network=virtio video=qxl rng=virtio balloon=virtio timers=T3',
    'modern virtio does; no driver for the virtio card with graphics',
  ],
  ['rhel9.0', {}, 'machine=q35 network=virtio cpuLevel=x86-64-v2 vsock=none', 'never vsock'],
  [
    'rhel9.0',
    { vsock: true, watchdog: true, panic: true },
    'vsock=virtio watchdog=i6300esb panic=isa network=virtio',
    'but on request',
  ],
  ['debian11', {}, 'machine=q35 disk=virtio network=virtio filesystem=virtiofs', 'Nova gives it an e1000e'],
  ['debian12', {}, 'machine=q35 disk=virtio network=virtio', 'and its successor'],
  ['debianbookworm', {}, 'machine=q35 disk=virtio network=virtio', 'by its code name'],
  [
    'debian11',
    { arch: 'loongarch64', qemu: '9.0' },
    'machine=virt firmware=efi disk=virtio network=virtio',
    'on LoongArch',
  ],
  [
    'ubuntu22.04',
    {},
    'machine=q35 disk=virtio network=virtio video=qxl rng=virtio balloon=virtio agent=org.qemu.guest_agent.0',
    'no graphics card of Ubuntu is known',
  ],
  ['ubuntu22.04', { graphics: 'vnc' }, 'video=vga', 'so with VNC it is a VGA'],
  [
    'freebsd13.1',
    {},
    'machine=pc disk=virtio cdrom=ide network=virtio agent=none rng=none clock=utc timers=T3',
    'not ne2k_pci',
  ],
  ['haikunightly', {}, 'disk=virtio clock=localtime timers=T3', 'Haiku starts from local time'],
  ['solaris10', {}, 'machine=pc disk=ide network=e1000 clock=localtime timers=T3 hyperv=none', 'rtc(1M)'],
  ['solaris11', {}, 'clock=utc timers=T3', 'rtc(8) prefers UTC'],
  ['slackware13.0', {}, 'disk=ide network=rtl8139', 'the only card that is listed'],
  [
    'rhel9.4',
    { hypervisor: 'xen', machine: 'xenpv' },
    'machine=xenpv firmware=none disk=xen cdrom=xen network=netfront video=xen clock=utc timers=',
    'a paravirtual guest',
  ],
  [
    'rhel9.0',
    { hypervisor: 'xen', machine: 'xenpv' },
    'machine=xenpv firmware=none disk=xen cdrom=xen network=netfront video=xen sound=none usb=none clock=utc timers=',
    'a paravirtual guest',
  ],
  [
    'win2k19',
    { hypervisor: 'xen' },
    'machine=xenfv firmware=bios disk=ide cdrom=ide network=e1000 video=vga sound=none rng=none balloon=none ' +
      'clock=localtime timers= viridian=true hyperv=none',
    'Xen has no chip of the PC to set up',
  ],
  [
    'winxp',
    { hypervisor: 'xen' },
    'network=e1000 clock=localtime timers= viridian=none',
    'no enlightenments of Xen either',
  ],
  ['win11', { hypervisor: 'xen' }, 'firmware=efi tpm=none warnings=NO_SECURE_BOOT,NO_TPM', 'what Xen cannot give'],
];
