// Proxmox VE's values for the choices of a recommendation, and what it derives from ostype: tables only. Source:
// qemu-server 9, its schema of `qm create` and CPUConfig.pm, Cfg2Cmd/Timer.pm and Helpers.pm.
import type { MachineKind } from '../../model/machines.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

/** An `ostype`, and the short-ids that have it. */
interface OsType {
  readonly ostype: string;
  readonly shortIds: RegExp;
  /** The version of Windows in Proxmox VE's numbering; absent for other OSes. */
  readonly windows?: number;
}

/** The first match applies; Linux is recognized by its family. */
export const OS_TYPES: readonly OsType[] = [
  { ostype: 'win11', windows: 11, shortIds: /^win(11|2k22|2k25)/ },
  { ostype: 'win10', windows: 10, shortIds: /^win(10|2k16|2k19)/ },
  { ostype: 'win8', windows: 8, shortIds: /^win(8|2k12)/ },
  { ostype: 'win7', windows: 7, shortIds: /^win(7|2k8r2)/ },
  { ostype: 'w2k8', windows: 6, shortIds: /^win2k8/ },
  { ostype: 'wvista', windows: 6, shortIds: /^winvista/ },
  { ostype: 'w2k3', windows: 5, shortIds: /^win2k3/ },
  { ostype: 'wxp', windows: 5, shortIds: /^winxp/ },
  { ostype: 'w2k', windows: 5, shortIds: /^win2k$/ },
  { ostype: 'solaris', shortIds: /^(solaris|opensolaris|openindiana|omnios|smartos|illumos)/ },
];

/** The last day of Linux 2.4, which has an `ostype` of its own. */
export const LINUX_26_RELEASED = '2003-12-17';

/** `--arch`; a 64-bit machine runs 32-bit guests. */
export const ARCHITECTURES: Vocabulary = { x86_64: 'x86_64', i686: 'x86_64', aarch64: 'aarch64' };

/** `--scsihw`. */
export const SCSI_CONTROLLERS: Vocabulary = {
  'virtio-scsi': 'virtio-scsi-pci',
  auto: 'lsi',
  lsilogic: 'lsi',
  lsisas1078: 'megasas',
  vmpvscsi: 'pvscsi',
};

/** The option of the first disk, by bus. */
export const DISKS: Vocabulary = { virtio: 'virtio0', scsi: 'scsi0', sata: 'sata0', ide: 'ide0' };

/** The option of the CD-ROM drive, by bus. */
export const CDROMS: Vocabulary = { scsi: 'scsi2', sata: 'sata2', ide: 'ide2' };

/** The model of `--net0`. */
export const NETWORK_CARDS: Vocabulary = {
  virtio: 'virtio',
  e1000: 'e1000',
  'e1000-82545em': 'e1000-82545em',
  e1000e: 'e1000e',
  rtl8139: 'rtl8139',
  ne2k_pci: 'ne2k_pci',
  ne2k_isa: 'ne2k_isa',
  pcnet: 'pcnet',
  vmxnet3: 'vmxnet3',
  i82551: 'i82551',
  i82557b: 'i82557b',
  i82559er: 'i82559er',
};

/** `--vga`. */
export const GRAPHICS_CARDS: Vocabulary = {
  virtio: 'virtio',
  qxl: 'qxl',
  vga: 'std',
  cirrus: 'cirrus',
  vmvga: 'vmware',
  none: 'none',
};

/** What stands in for a card that Proxmox VE lacks: the first that the host has. Proxmox VE itself chooses `std`. */
export const FALLBACK_GRAPHICS_CARDS = ['vga', 'virtio'] as const;

/** The device of `--audio0`. */
export const SOUND_CARDS: Vocabulary = { ich9: 'ich9-intel-hda', ich6: 'intel-hda', ac97: 'AC97' };

/** `--cpu` of a mode. */
export const CPU_MODES: Vocabulary = { 'host-passthrough': 'host', maximum: 'max' };

/** `--cpu` by custom model: only the models that a recommendation can have. */
export const CPU_MODELS: Vocabulary = { '486': '486', pentium: 'pentium', pentium2: 'pentium2', pentium3: 'pentium3' };

/** `--watchdog`. */
export const WATCHDOGS: Vocabulary = { i6300esb: 'i6300esb', ib700: 'ib700' };

/** The version of `--tpmstate0`. */
export const TPM_VERSIONS: Vocabulary = { '2.0': 'v2.0', '1.2': 'v1.2' };

/** The USB controller by machine; it cannot be chosen. */
export const USB_CONTROLLERS: Readonly<Partial<Record<MachineKind, string>>> = { pc: 'piix3-uhci', q35: 'ich9-ehci1' };

/** The enlightenments on KVM, each with its first version of Windows. Under OVMF there are none before version 8. */
export const ENLIGHTENMENTS: Readonly<Record<string, number>> = {
  vapic: 6,
  spinlocks: 6,
  vpindex: 6,
  runtime: 6,
  reset: 6,
  hypervclock: 6,
  relaxed: 7,
  synic: 7,
  stimer: 7,
  ipi: 7,
};
