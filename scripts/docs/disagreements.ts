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
];

/** The table of disagreements. */
export function disagreementTable(): string {
  return table(['about', 'who does what', 'we follow', 'because'], ROWS);
}
