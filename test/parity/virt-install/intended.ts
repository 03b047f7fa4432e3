// The intended differences of our policy from virt-install's: one row per reason. A row claims a difference by its part
// and by a condition, so that any other difference of that part still counts.

import type { Os } from '../../../lib/model/entities.ts';
import type { Hardware } from '../../../lib/policy/aspects/hardware.ts';

/** What differs, and of whom. */
export interface Difference {
  /** `HYPERVISOR-ARCH`, or the architecture alone where resources differ. */
  readonly platform: string;
  readonly os: Os;
  readonly part: string;
  readonly theirs: string;
  readonly ours: string;
  readonly hardware: Hardware;
}

/** One reason to differ. */
export interface Intended {
  readonly name: string;
  /** What virt-install does, and what happens here instead. */
  readonly reason: string;
  readonly parts: readonly string[];
  readonly when: (difference: Difference) => boolean;
  /** How many of the recorded answers it claims. */
  readonly recorded: number;
}

const WINDOWS: readonly string[] = ['winnt', 'win9x', 'win16'];
const LOCAL_FAMILIES: readonly string[] = ['dos', 'msdos', 'netware', 'haiku'];
/** When Windows Vista, which is NT 6.0, was released. */
const NT6 = '2006-11-08';
const OLD_CARDS: readonly string[] = ['rtl8139', 'ne2k_pci', 'pcnet'];
const HYPERVCLOCK = ', hypervclock yes';

/** Every reason. D9, disks on SCSI, is only on request, and so not among these. */
export const INTENDED: readonly Intended[] = [
  {
    name: 'D1',
    reason:
      'virt-install gives every Windows a hypervclock; here those from NT 6.0 on get one, since no older one asks',
    parts: ['timers'],
    when: ({ os: { family = '', releaseDate = '' }, theirs, ours }) =>
      WINDOWS.includes(family) && releaseDate < NT6 && theirs === ours + HYPERVCLOCK,
    recorded: 15,
  },
  {
    name: 'D2',
    reason: 'virt-install gives UTC to DOS, NetWare and Haiku and local time to Solaris 11; here it is as they keep it',
    parts: ['offset'],
    when: ({ os: { family = '', distro, shortId }, ours }) =>
      ours === 'localtime' ? LOCAL_FAMILIES.includes(family) || distro === 'freedos' : shortId.startsWith('solaris11'),
    recorded: 84,
  },
  {
    name: 'D3',
    reason: 'virt-install gives an e1000 to every OS of which no card is known; here it is a card of its time',
    parts: ['network'],
    when: ({ theirs, ours, hardware }) =>
      theirs === 'e1000' && OLD_CARDS.includes(ours) && hardware.network?.because.device === undefined,
    recorded: 142,
  },
  {
    name: 'D4',
    reason: 'virt-install gives a USB tablet to all; here systems without USB, or of before 2001, get a PS/2 mouse',
    parts: ['pointer'],
    when: ({ theirs, ours }) => theirs === 'usb tablet' && ours === 'ps2 mouse',
    recorded: 120,
  },
  {
    name: 'D5',
    reason: 'virt-install gives every OS the same sound card; here it is one that the OS drives, or of its time',
    parts: ['sound'],
    when: ({ theirs, ours }) => (theirs === 'ich6' || theirs === 'ich9') && ours !== 'none',
    recorded: 160,
  },
  {
    name: 'D5-none',
    reason: 'virt-install gives sound cards to POWER, IBM Z and Xen; here they get none',
    parts: ['sound'],
    when: ({ platform, theirs, ours }) =>
      ['kvm-ppc64le', 'kvm-s390x', 'xen-x86_64'].includes(platform) && theirs === 'ich6' && ours === 'none',
    recorded: 2370,
  },
  {
    name: 'D5-vnc',
    reason: 'virt-install gives sound cards with SPICE alone; here with every way to see a screen',
    parts: ['sound'],
    when: ({ theirs, hardware: { target } }) => theirs === 'none' && target.graphics === 'vnc',
    recorded: 0,
  },
  {
    name: 'D6',
    reason: 'virt-install gives a QXL or VGA to Windows of before 2001; here it is the Cirrus that it drives',
    parts: ['video'],
    when: ({ os: { family = '' }, theirs, ours }) =>
      WINDOWS.includes(family) && (theirs === 'vga' || theirs === 'qxl') && ours === 'cirrus',
    recorded: 12,
  },
  {
    name: 'D7',
    reason:
      'virt-install starts Windows 11 from BIOS on Xen; here it starts from EFI, and a warning tells what is lacking',
    parts: ['firmware'],
    when: ({ platform, os, ours, hardware }) =>
      platform === 'xen-x86_64' &&
      ours === 'efi' &&
      os.completeFirmware.some(({ type, supported }) => type === 'bios' && !supported) &&
      hardware.warnings.some(({ code }) => code === 'NO_SECURE_BOOT'),
    recorded: 1,
  },
  {
    name: 'D8',
    reason: 'virt-install says nothing of a balloon that no driver is known for; here libvirt is told to add none',
    parts: ['balloon'],
    when: ({ theirs, ours }) => theirs === 'none' && ours === 'told off',
    recorded: 2775,
  },
  {
    name: 'D10',
    reason: 'virt-install says nothing of virtio devices for a Windows off x86; here a warning does',
    parts: ['warning'],
    when: ({ os: { family = '' } }) => WINDOWS.includes(family),
    recorded: 97,
  },
  {
    name: 'D11',
    reason: 'virt-install leaves the card to libvirt on ARM without virtio; here it is one that the OS drives, or none',
    parts: ['network'],
    when: ({ platform, theirs, hardware }) =>
      platform === 'kvm-aarch64' && theirs === 'none' && hardware.network?.because.device !== undefined,
    recorded: 35,
  },
  {
    name: 'D12',
    reason: 'virt-install has no numbers where the database has none; here a stand-in does, and a warning says so',
    parts: ['memory', 'cpus', 'storage'],
    when: ({ part, theirs, hardware }) => theirs === 'none' && isStandIn(part, hardware),
    recorded: 6522,
  },
  {
    name: 'D13',
    reason: 'virt-install treats macOS as any OS; here it gets the devices that it is known to run with, and a warning',
    parts: ['machine', 'firmware', 'disk', 'cdrom', 'network', 'video', 'keyboard'],
    when: ({ os: { family }, hardware }) =>
      family === 'darwin' && hardware.warnings.some(({ code }) => code === 'UNSUPPORTED_GUEST'),
    recorded: 72,
  },
  {
    name: 'D14',
    reason: 'virt-install starts an OS that is better off with a TPM from BIOS, without one; here it starts from EFI',
    parts: ['firmware'],
    when: ({ hardware }) => hardware.firmware?.because.rule.endsWith('-tpm') === true,
    recorded: 0,
  },
  {
    name: 'D15',
    reason:
      'virt-install takes what upgrades a system like RHEL 6 for one with virtio serial ports; here an upgrade is no kinship',
    parts: ['agentChannel'],
    when: ({ theirs, ours, os }) => theirs !== 'none' && ours === 'none' && isUpgradeOnly(os),
    recorded: 7,
  },
  {
    name: 'D16',
    reason:
      'virt-install gives NetBSD and OpenBSD on ARM a disk on USB and no card, as the database states; here they get virtio, which their ports drive',
    parts: ['disk', 'network'],
    when: ({ platform, os: { family = '' }, ours }) =>
      platform === 'kvm-aarch64' && ['netbsd', 'openbsd'].includes(family) && ours === 'virtio',
    recorded: 70,
  },
];

/** Whether the amount is one that the database does not state. */
function isStandIn(part: string, { resources }: Hardware): boolean {
  const reasons = Object.entries(resources?.reasons ?? {});
  const because = reasons.find(([name]) => name === part)?.[1] ?? resources?.because;
  return because?.rule.startsWith('fallback-') === true;
}

/** Whether the OS is related to others as their upgrade alone. */
function isUpgradeOnly({ ancestors, upgrades }: Os): boolean {
  return ancestors.length === 0 && upgrades.length > 0;
}
