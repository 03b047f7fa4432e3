// The known properties of OSes that osinfo-db does not state: one table, with the source of each row. A row about an OS
// applies to everything that derives from it or clones it, unless a nearer row states another value.
import type { Arch } from '../../model/target-types.ts';
import type { FactValues } from './fact-values.ts';

/** One row of the table. */
export interface FactRow {
  /** The id of an OS, a distro, or a family. */
  readonly of: string;
  /** Absent where the facts hold on every architecture. */
  readonly archs?: readonly Arch[];
  readonly facts: Partial<FactValues>;
  readonly source: string;
}

const MICROSOFT = 'http://microsoft.com/win';
const RED_HAT = 'http://redhat.com/rhel';

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;
/** The bytes of a disk that the BIOS of DOS reaches: 1024 cylinders, 255 heads, 63 sectors. */
const INT13 = bytes(1024 * 255 * 63 * 512);

const NT6 = 'NT 6.0 is the first Windows with Hyper-V enlightenments; Proxmox draws the line there too';
const NT61 = 'Proxmox: Windows 7 and Server 2008 R2 are the first with synthetic timers';
const RHEL9 = 'Red Hat: RHEL 9 is built for x86-64-v2; virt-v2v asks for it too';
const RHEL10 = 'Red Hat: RHEL 10 is built for x86-64-v3; AlmaLinux builds a v2 as well';
const SOLARIS = 'virt-install; rtc(1M) keeps local time on x86';

/** The facts of single OSes. */
export const OS_FACTS: readonly FactRow[] = [
  { of: `${MICROSOFT}/1.0`, facts: { pointer: 'ps2' }, source: 'Windows knows USB from Windows 98 on' },
  {
    of: `${MICROSOFT}nt/3.1`,
    facts: {
      pointer: 'ps2',
      'fallback-nic': 'pcnet',
      'fallback-video': 'cirrus',
      'cpu-model': 'pentium',
      'memory-maximum': bytes(4 * GIB),
      'cpus-maximum': '2',
      'storage-maximum': INT13,
    },
    source:
      'drivers that come with Windows NT 3.1 to 4.0, which takes a CPUID level above 3 for a fault; Microsoft: 4 GiB and 2 CPUs for NT Workstation, whose system partition ends at 7.8 GiB (Q119497)',
  },
  {
    of: `${MICROSOFT}/95`,
    facts: { 'fallback-nic': 'ne2k_pci', 'fallback-sound': 'sb16', 'fallback-video': 'cirrus' },
    source: 'drivers that come with Windows 95',
  },
  {
    of: `${MICROSOFT}/98`,
    facts: { pointer: 'usb-tablet', 'fallback-nic': 'rtl8139' },
    source: 'drivers that come with Windows 98',
  },
  {
    of: `${MICROSOFT}/2k`,
    facts: { pointer: 'usb-tablet', 'fallback-nic': 'rtl8139', 'fallback-sound': 'ac97', 'fallback-video': 'cirrus' },
    source: 'drivers that come with Windows 2000',
  },
  {
    of: `${MICROSOFT}/xp`,
    facts: { pointer: 'usb-tablet', 'fallback-sound': 'ac97', 'fallback-video': 'vga' },
    source: 'drivers that come with Windows XP; oVirt gives it AC’97 too',
  },
  {
    of: `${MICROSOFT}/2k3`,
    facts: { pointer: 'usb-tablet', 'fallback-sound': 'ac97', 'fallback-video': 'vga' },
    source: 'drivers that come with Server 2003; oVirt gives it AC’97 too',
  },
  { of: `${MICROSOFT}/vista`, facts: { 'timer-hypervclock': 'yes', hyperv: 'basic' }, source: NT6 },
  { of: `${MICROSOFT}/2k8`, facts: { 'timer-hypervclock': 'yes', hyperv: 'basic' }, source: NT6 },
  { of: `${MICROSOFT}/7`, facts: { hyperv: 'full' }, source: NT61 },
  { of: `${MICROSOFT}/2k8r2`, facts: { hyperv: 'full' }, source: NT61 },
  {
    of: `${MICROSOFT}/8`,
    facts: { tpm: 'supported', 'firmware-secure-boot': 'supported' },
    source: 'oVirt: TPM and secure boot from Windows 8 on',
  },
  {
    of: `${MICROSOFT}/2k12`,
    facts: { tpm: 'supported', 'firmware-secure-boot': 'supported' },
    source: 'oVirt: TPM and secure boot from Server 2012 on',
  },
  {
    of: `${MICROSOFT}/11`,
    facts: {
      tpm: 'required',
      'tpm-version': '2.0',
      'firmware-secure-boot': 'required',
      'cpu-level': 'x86-64-v2',
      'memory-minimum': bytes(4 * GIB),
      'cpus-minimum': '2',
      'storage-minimum': bytes(64 * GIB),
    },
    source: 'Microsoft: requirements of Windows 11, whose release 24H2 needs SSE4.2 and POPCNT',
  },
  {
    of: `${MICROSOFT}/2k25`,
    facts: {
      tpm: 'recommended',
      'cpu-level': 'x86-64-v2',
      'memory-minimum': bytes(2 * GIB),
      'storage-minimum': bytes(32 * GIB),
    },
    source: 'Microsoft: hardware requirements of Server 2025; its kernel is that of Windows 11 24H2',
  },
  {
    of: 'http://freedos.org/freedos/1.2',
    facts: {
      'clock-offset': 'localtime',
      pointer: 'ps2',
      'fallback-nic': 'pcnet',
      'fallback-sound': 'sb16',
      'memory-maximum': bytes(4 * GIB),
      'storage-maximum': bytes(2048 * GIB),
    },
    source:
      'quickemu; DOS has no time zones, and packet drivers for the PCnet; FreeDOS: HIMEMX manages 4 GiB, FAT32 has 2 TiB',
  },
  { of: 'http://sun.com/solaris/9', facts: { 'clock-offset': 'localtime', 'fallback-sound': 'ac97' }, source: SOLARIS },
  {
    of: 'http://sun.com/solaris/10',
    facts: { 'clock-offset': 'localtime', 'fallback-sound': 'ac97' },
    source: SOLARIS,
  },
  {
    of: 'http://sun.com/opensolaris/2009.06',
    facts: { 'clock-offset': 'localtime', 'fallback-sound': 'ac97' },
    source: SOLARIS,
  },
  { of: 'http://oracle.com/solaris/11', facts: { 'clock-offset': 'utc' }, source: 'rtc(8) of Solaris 11 prefers UTC' },
  { of: `${RED_HAT}/7.0`, facts: { tpm: 'supported' }, source: 'oVirt: TPM from RHEL 7 on' },
  { of: `${RED_HAT}/8.0`, facts: { tpm: 'supported' }, source: 'oVirt: TPM from RHEL 7 on' },
  { of: `${RED_HAT}/9.0`, facts: { tpm: 'supported', 'cpu-level': 'x86-64-v2' }, source: RHEL9 },
  { of: 'http://centos.org/centos-stream/9', facts: { tpm: 'supported', 'cpu-level': 'x86-64-v2' }, source: RHEL9 },
  { of: `${RED_HAT}/10.0`, facts: { tpm: 'supported', 'cpu-level': 'x86-64-v3' }, source: RHEL10 },
  { of: `${RED_HAT}/10-unknown`, facts: { tpm: 'supported', 'cpu-level': 'x86-64-v3' }, source: RHEL10 },
  { of: 'http://centos.org/centos-stream/10', facts: { tpm: 'supported', 'cpu-level': 'x86-64-v3' }, source: RHEL10 },
  {
    of: 'http://ubuntu.com/ubuntu/4.10',
    facts: { 'fallback-watchdog': 'i6300esb' },
    source: 'Ubuntu: debian.master/config/annotations has I6300ESB_WDT on amd64, arm64, armhf, ppc64el and riscv64',
  },
];

const WINDOWS_CLOCK = 'virt-install, Nova, oVirt, Proxmox: Windows takes the hardware clock for local time';

const LIMITS_OF_DOS: Partial<FactValues> = {
  'memory-maximum': bytes(64 * MIB),
  'cpus-maximum': '1',
  'storage-maximum': INT13,
};
const DOS_LIMITS = 'Microsoft: HIMEM.SYS manages 64 MiB (Q116256), and DOS reaches 7.8 GiB of a disk (Q153550)';
const DOS: Partial<FactValues> = {
  'clock-offset': 'localtime',
  pointer: 'ps2',
  'fallback-nic': 'pcnet',
  'fallback-sound': 'sb16',
  ...LIMITS_OF_DOS,
};

const AMAZON: Pick<FactRow, 'facts' | 'source'> = {
  facts: { 'fallback-disk': 'virtio', 'fallback-nic': 'virtio', 'firmware-secure-boot': 'unsupported' },
  source: 'AWS: Requirements for running AL2023 on KVM, and Amazon Linux 2 on premises: virtio on both architectures',
};
const CHROMEOS: Pick<FactRow, 'facts' | 'source'> = {
  facts: {
    'fallback-disk': 'sata',
    'fallback-nic': 'e1000',
    'fallback-video': 'virtio',
    'memory-minimum': bytes(4 * GIB),
    'storage-minimum': bytes(16 * GIB),
  },
  source:
    'Google: requirements of ChromeOS Flex; ProxmoxVED issue 2242: the drivers of PCs; quickemu issue 1075: the virtio screen',
};

/** The facts of whole distros, by the names that os-release and osinfo-db’s way of naming give them. */
export const DISTRO_FACTS: readonly FactRow[] = [
  { of: 'amzn', ...AMAZON },
  { of: 'amazonlinux', ...AMAZON },
  { of: 'chromeos', ...CHROMEOS },
  { of: 'chromeosflex', ...CHROMEOS },
];

/** The facts of whole families. */
export const FAMILY_FACTS: readonly FactRow[] = [
  { of: 'winnt', facts: { 'clock-offset': 'localtime', 'timer-kvmclock': 'no' }, source: WINDOWS_CLOCK },
  {
    of: 'win9x',
    facts: {
      'clock-offset': 'localtime',
      'timer-kvmclock': 'no',
      'memory-maximum': bytes(512 * MIB),
      'cpus-maximum': '1',
      'storage-maximum': bytes(128 * GIB),
    },
    source: `${WINDOWS_CLOCK}; Microsoft: out of memory above 512 MiB (Q253912), disks up to 28 bits of sectors (Q305098)`,
  },
  {
    of: 'win16',
    facts: {
      'clock-offset': 'localtime',
      'timer-kvmclock': 'no',
      pointer: 'ps2',
      'fallback-nic': 'pcnet',
      'fallback-sound': 'sb16',
      'fallback-video': 'cirrus',
      ...LIMITS_OF_DOS,
    },
    source: `${WINDOWS_CLOCK}; it runs on DOS, whose limits are its own`,
  },
  {
    of: 'dos',
    facts: DOS,
    source: `quickemu; DOS has no time zones, and packet drivers for the PCnet; ${DOS_LIMITS}`,
  },
  { of: 'msdos', facts: DOS, source: `quickemu; the family dos by its name of before 2023; ${DOS_LIMITS}` },
  {
    of: 'os2',
    facts: {
      'clock-offset': 'localtime',
      'timer-kvmclock': 'no',
      pointer: 'ps2',
      'fallback-disk': 'ide',
      'fallback-nic': 'pcnet',
      'fallback-sound': 'sb16',
      'memory-maximum': bytes(512 * MIB),
      'cpus-maximum': '1',
      'storage-maximum': bytes(8192 * 16 * 63 * 512),
    },
    source:
      'VirtualBox: Global.cpp, OS2Warp45: ide, PCnet, Sound Blaster, a clock in local time; IBM: OS/2 Warp addresses 512 MiB, and drives disks of 4.2 GB without newer drivers',
  },
  {
    of: 'netware',
    facts: {
      'clock-offset': 'localtime',
      'timer-kvmclock': 'no',
      pointer: 'ps2',
      'fallback-nic': 'pcnet',
      'memory-maximum': bytes(4 * GIB),
    },
    source: 'NetWare starts from DOS and takes over its clock; ODI drivers for the PCnet; Novell: 4 GiB of memory',
  },
  {
    of: 'netbsd',
    archs: ['aarch64'],
    facts: { 'fallback-disk': 'virtio', 'fallback-nic': 'virtio' },
    source: 'NetBSD: virtio(4), whose port to 64-bit ARM begins with 9.0 and comes with ld, vioif and vioscsi',
  },
  {
    of: 'openbsd',
    archs: ['aarch64'],
    facts: { 'fallback-disk': 'virtio', 'fallback-nic': 'virtio' },
    source: 'OpenBSD: virtio(4), whose port to 64-bit ARM begins with 6.1 and comes with vioblk, vio and vioscsi',
  },
  {
    of: 'haiku',
    facts: { 'clock-offset': 'localtime' },
    source: 'Haiku takes the hardware clock for local time unless it is told otherwise',
  },
  {
    of: 'darwin',
    facts: {
      'timer-kvmclock': 'no',
      'timer-tsc': 'native',
      firmware: 'efi',
      tpm: 'unsupported',
      'fallback-disk': 'sata',
      'fallback-nic': 'e1000-82545em',
      'fallback-video': 'vmvga',
    },
    source:
      'quickemu, kholia/OSX-KVM and VMware: macOS keeps time by an invariant TSC, and starts from the EFI of Macs',
  },
];

/** The facts of all other OSes. */
export const GENERAL_FACTS: Pick<FactRow, 'facts' | 'source'> = {
  facts: {
    'clock-offset': 'utc',
    'timer-rtc': 'catchup',
    'timer-pit': 'delay',
    'timer-hpet': 'no',
    'timer-hypervclock': 'no',
    hyperv: 'none',
  },
  source: 'virt-install, Nova, oVirt and KubeVirt agree; the values come from Red Hat bug 865315 about guest time',
};

/** A number as the text of a fact. */
function bytes(amount: number): string {
  return String(amount);
}
