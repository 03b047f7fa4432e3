// In: what other software decides in different ways. Out: a Markdown table of whom we follow, and why.
import { table } from './markdown.ts';

/** `[about what, who decides what, whom we follow, why]` */
const ROWS: readonly (readonly [subject: string, consumers: string, ours: string, why: string])[] = [
  [
    'disk, CD-ROM drive, graphics card and agent channel on ARM',
    'virt-install 4 and Nova: virtio for every OS; virt-install 5: virtio where the OS declares it, else USB and ramfb',
    'virt-install 5',
    'Windows runs on ARM, and finds no virtio disk without the drivers of its vendor',
  ],
  [
    'the network card on ARM of an OS without virtio',
    'virt-install 5: left to libvirt, which takes virtio',
    'the ladder of x86, as far as the OS declares a card; else none, and a warning',
    'a card that the OS does not drive is no card, and nobody is told',
  ],
  [
    'disk and network card of NetBSD and OpenBSD on 64-bit ARM',
    'virt-install 5: a disk on USB and no card, since the database declares no virtio device for them',
    'virtio',
    'their ports to 64-bit ARM come with its drivers',
  ],
  [
    'memory, CPUs and storage that the database does not state',
    'virt-install: refuses to guess; libvirt and QEMU: a default of their own for every OS',
    'an amount by family and time, and a warning',
    'Windows 98 fails with 1 GiB, and a distribution of 2024 does not install with it',
  ],
  [
    'the graphics card of Windows of before 2001 with SPICE',
    'virt-install and GNOME Boxes: QXL',
    'the Cirrus, as the table of systems has it',
    'these systems come with a driver for it, and with none for the QXL',
  ],
  [
    'the firmware of an OS that is better off with a TPM, such as Windows Server 2025',
    'virt-install: BIOS, without a TPM; KubeVirt: EFI, with a TPM',
    'KubeVirt',
    'the TPM needs EFI, and the OS is made for it',
  ],
  [
    'the disk of macOS under KVM',
    'quickemu: virtio for newer releases, sata for older; OSX-KVM: sata',
    'OSX-KVM',
    'every release for Intel drives sata',
  ],
  [
    'the network card of macOS under KVM',
    'quickemu: virtio from 11 on, vmxnet3 before; older guides: e1000-82545em',
    'vmxnet3 from 10.11 on, e1000-82545em before',
    'each release comes with the driver',
  ],
  [
    'ticks of the pit that the guest missed',
    'virt-install, Nova, oVirt and KubeVirt: delay; Proxmox VE and quickemu: discard',
    'virt-install, Nova, oVirt and KubeVirt',
    'it is what KVM does by itself, and the greater number agrees on it',
  ],
  [
    'EFI on riscv64 and loongarch64',
    'virt-install 5: EFI on riscv64, whatever QEMU there is; virt-install 4: none',
    'EFI from QEMU 8.1 on riscv64 and 9.0 on loongarch64 on, none before, and a warning',
    'an older QEMU has no flash there, and does not start',
  ],
  [
    'the CPU of a Linux of 32 bits without KVM',
    'virt-install: the maximum',
    'a Core Duo, the newest of 32 bits',
    'Linux takes the maximum of qemu-system-i386 for an Athlon that is unfit to be one of several, and taints itself',
  ],
  [
    'the sound card on armv7l',
    'virt-install: ich9',
    'USB',
    'Debian’s kernel of 12 and 13 for armv7l has no driver for any PCI sound card of QEMU, and one for USB sound',
  ],
  [
    'the watchdog on armv7l, ppc64le, riscv64 and loongarch64',
    'oVirt and Nova: i6300esb on all but IBM Z',
    'none, and a warning; i6300esb for Ubuntu, and where a site states it',
    'of the kernels for armv7l, ppc64le and riscv64, Ubuntu’s drive it; Debian’s do not, nor Red Hat’s for ppc64le',
  ],
  [
    'the TPM of ARM and RISC-V',
    'virt-install: tpm-tis where the guest starts from EFI',
    'virt-install; the guest gets it when it is asked for',
    'Ubuntu’s kernels drive it on all of these, Debian’s do not; there is no other model',
  ],
  [
    'the graphics card on IBM Z',
    'virt-install: virtio; Debian’s kernel there drives no graphics card',
    'virt-install',
    'Red Hat’s kernel drives it; `graphics: none` leaves it out',
  ],
];

/** The table of disagreements. */
export function disagreementTable(): string {
  return table(['about', 'who does what', 'we follow', 'because'], ROWS);
}
