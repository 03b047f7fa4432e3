// Which disk adapter and network card an OS gets on VMware: tables, read from the top. They go by the guest id that the
// newest vSphere would be told, since that names the OS: see vmware-ids.ts.
import type { Vmware } from '../../model/hardware.ts';
import type { Drivers } from '../../model/target-types.ts';
import type { IsoDate } from '../../model/units.ts';
import type { GuestId } from './guests.ts';

/** What an adapter is chosen by. */
export interface VmwareGuestSituation {
  readonly bestGuestId: GuestId;
  readonly family: string | undefined;
  readonly releaseDate: IsoDate | undefined;
  readonly drivers: Drivers;
}

/** One row. Every condition that is given must hold. */
export interface AdapterRule<T> {
  readonly rule: string;
  readonly choose: T;
  /** The guest id begins with one of these. */
  readonly guest?: readonly string[];
  readonly family?: readonly string[];
  /** The OS was released on this day or later, or it is not known when. */
  readonly releasedFrom?: IsoDate;
  /** Which drivers the guest has. */
  readonly drivers?: readonly Drivers[];
  /** Why, as a clause that ends 'X is chosen because ...'. */
  readonly because: string;
  readonly source: string;
}

/** The rows, and the one that decides when none of them fits. */
export interface AdapterTable<T> {
  readonly rules: readonly AdapterRule<T>[];
  readonly otherwise: AdapterRule<T>;
}

const NETWORK_ADAPTERS = 'VMware: KB 1001805, Choosing a network adapter';
const DRIVERS_IN_THE_BOX = 'the drivers that the OS comes with';
const KERNELS =
  'kernel.org: vmxnet3 in 2.6.32, vmw_pvscsi in 2.6.33, and the days of the first distributions with them';

/** Windows NT 6.2 and later: 8 and Server 2012. */
const WINDOWS_8_AND_LATER = ['windows8', 'windows9', 'windows11', 'windows20'];
/** Windows NT 6.0 and later: Vista and Server 2008. */
const WINDOWS_VISTA_AND_LATER = ['winVista', 'winLonghorn', 'windows'];
const WINDOWS_9X_AND_DOS = ['dosGuest', 'win31Guest', 'win95Guest', 'win98Guest', 'winMeGuest'];
/** Linux whose kernel stayed older than 2.6.32, however late it was released. */
const LINUX_WITH_OLD_KERNELS = [
  ...['rhel2', 'rhel3', 'rhel4', 'rhel5', 'redhat', 'centosGuest', 'centos64Guest'],
  ...['oracleLinuxGuest', 'oracleLinux64Guest', 'asianux3', 'slesGuest', 'sles64Guest', 'sles10', 'debian4', 'debian5'],
];

/** The adapter of disks. */
export const DISK_ADAPTER_RULES: AdapterTable<Vmware['diskAdapter']> = {
  rules: [
    {
      rule: 'pvscsi-with-drivers',
      choose: 'pvscsi',
      guest: WINDOWS_8_AND_LATER,
      drivers: ['all'],
      because: 'VMware’s own driver, which Windows is to get, makes it the fastest',
      source: 'VMware: KB 1010398, Configuring disks to use VMware Paravirtual SCSI controllers',
    },
    {
      rule: 'lsisas1068-of-windows',
      choose: 'lsisas1068',
      guest: WINDOWS_VISTA_AND_LATER,
      because: 'Windows has had a driver for this SAS controller since Vista, and none for pvscsi',
      source: DRIVERS_IN_THE_BOX,
    },
    {
      rule: 'lsilogic-of-windows',
      choose: 'lsilogic',
      guest: ['winNetStandard', 'winXPPro64Guest'],
      because: 'Windows Server 2003 and the 64-bit XP made from it have a driver for this SCSI controller',
      source: DRIVERS_IN_THE_BOX,
    },
    {
      rule: 'ide-of-windows-xp',
      choose: 'ide',
      guest: ['winXPProGuest'],
      because: '32-bit Windows XP comes with no driver that works with the SCSI controllers of VMware',
      source: DRIVERS_IN_THE_BOX,
    },
    {
      rule: 'buslogic-of-windows-nt',
      choose: 'buslogic',
      guest: ['winNTGuest', 'win2000ProGuest'],
      because: 'Windows NT and 2000 have a driver for this SCSI controller, and for no newer one',
      source: DRIVERS_IN_THE_BOX,
    },
    {
      rule: 'ide-of-dos',
      choose: 'ide',
      guest: WINDOWS_9X_AND_DOS,
      because: 'DOS and the Windows built on it reach disks through the BIOS or an IDE driver',
      source: DRIVERS_IN_THE_BOX,
    },
    {
      rule: 'sata-of-macos',
      choose: 'sata',
      guest: ['darwin'],
      because: 'Macs have their disks on SATA, and macOS has no driver for the SCSI controllers',
      source: DRIVERS_IN_THE_BOX,
    },
    {
      rule: 'lsilogic-of-old-kernels',
      choose: 'lsilogic',
      guest: LINUX_WITH_OLD_KERNELS,
      because: 'its kernel stayed older than the driver for pvscsi, and has one for this SCSI controller',
      source: KERNELS,
    },
    {
      rule: 'pvscsi-of-linux',
      choose: 'pvscsi',
      family: ['linux'],
      releasedFrom: '2010-05-01',
      because: 'Linux has had a driver for this paravirtual controller since 2.6.33',
      source: KERNELS,
    },
    {
      rule: 'lsilogic-of-unix',
      choose: 'lsilogic',
      family: ['linux', 'freebsd', 'netbsd', 'openbsd', 'dragonflybsd', 'solaris', 'illumos'],
      because: 'it has a driver for this SCSI controller, and is not known to have one for pvscsi',
      source: DRIVERS_IN_THE_BOX,
    },
  ],
  otherwise: {
    rule: 'fallback-ide-adapter',
    choose: 'ide',
    because: 'nothing is known of its drivers, and nearly every OS has one for IDE',
    source: DRIVERS_IN_THE_BOX,
  },
};

/** The network card. */
export const NETWORK_ADAPTER_RULES: AdapterTable<Vmware['networkAdapter']> = {
  rules: [
    {
      rule: 'vmxnet3-with-drivers',
      choose: 'vmxnet3',
      guest: WINDOWS_VISTA_AND_LATER,
      drivers: ['all'],
      because: 'VMware’s own driver, which Windows is to get, makes it the fastest',
      source: NETWORK_ADAPTERS,
    },
    {
      rule: 'e1000e-of-windows',
      choose: 'e1000e',
      guest: WINDOWS_8_AND_LATER,
      because: 'Windows has a driver for it in the box, and VMware gives it to Windows 8, Server 2012 and later',
      source: NETWORK_ADAPTERS,
    },
    {
      rule: 'vlance-of-windows',
      choose: 'vlance',
      guest: ['winNTGuest', 'win2000ProGuest', 'winXPProGuest'],
      because: 'it has a driver for the PCnet that this is, and none for the e1000',
      source: NETWORK_ADAPTERS,
    },
    {
      rule: 'vlance-of-dos',
      choose: 'vlance',
      guest: [...WINDOWS_9X_AND_DOS, 'netware'],
      because: 'DOS, Windows 9x and NetWare were given drivers for the PCnet that this is, and none for the e1000',
      source: NETWORK_ADAPTERS,
    },
    {
      rule: 'e1000-of-old-kernels',
      choose: 'e1000',
      guest: LINUX_WITH_OLD_KERNELS,
      because: 'its kernel stayed older than the driver for vmxnet3',
      source: KERNELS,
    },
    {
      rule: 'vmxnet3-of-linux',
      choose: 'vmxnet3',
      family: ['linux'],
      releasedFrom: '2010-04-01',
      because: 'Linux has had a driver for this paravirtual card since 2.6.32',
      source: KERNELS,
    },
  ],
  otherwise: {
    rule: 'fallback-e1000-adapter',
    choose: 'e1000',
    because: 'nearly every OS of this century drives the e1000',
    source: NETWORK_ADAPTERS,
  },
};

/** The row that decides: the first that fits. */
export function adapterFor<T>({ rules, otherwise }: AdapterTable<T>, situation: VmwareGuestSituation): AdapterRule<T> {
  return rules.find(rule => fits(rule, situation)) ?? otherwise;
}

function fits<T>(rule: AdapterRule<T>, { bestGuestId, family, releaseDate, drivers }: VmwareGuestSituation): boolean {
  return (
    (rule.guest === undefined || rule.guest.some(beginning => bestGuestId.startsWith(beginning))) &&
    (rule.family === undefined || (family !== undefined && rule.family.includes(family))) &&
    (rule.releasedFrom === undefined || releaseDate === undefined || releaseDate >= rule.releasedFrom) &&
    (rule.drivers === undefined || rule.drivers.includes(drivers))
  );
}
