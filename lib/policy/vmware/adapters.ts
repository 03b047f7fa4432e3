// The disk adapter and the network adapter of an OS on VMware. The rules use the OS's guest id of the newest vSphere,
// which guest-id.ts decides.
import type { Vmware } from '../../model/vmware.ts';
import type { RuleTable } from '../engine/rule-table.ts';

const NETWORK_ADAPTERS = 'VMware: KB 1001805, Choosing a network adapter';
const DRIVERS_IN_THE_BOX = 'the drivers that the OS comes with';
const KERNELS =
  'kernel.org: vmxnet3 in 2.6.32, vmw_pvscsi in 2.6.33, and the days of the first distributions with them';

/** Windows NT 6.2 and later: 8 and Server 2012. */
const WINDOWS_8_AND_LATER = ['windows8', 'windows9', 'windows11', 'windows20'];
/** Windows NT 6.0 and later: Vista and Server 2008. */
const WINDOWS_VISTA_AND_LATER = ['winVista', 'winLonghorn', 'windows'];
const WINDOWS_9X_AND_DOS = ['dosGuest', 'win31Guest', 'win95Guest', 'win98Guest', 'winMeGuest'];
/** Linux distributions whose kernel is older than 2.6.32, whatever their release date. */
const LINUX_WITH_OLD_KERNELS = [
  ...['rhel2', 'rhel3', 'rhel4', 'rhel5', 'redhat', 'centosGuest', 'centos64Guest'],
  ...['oracleLinuxGuest', 'oracleLinux64Guest', 'asianux3', 'slesGuest', 'sles64Guest', 'sles10', 'debian4', 'debian5'],
];

/** The disk adapter. */
export const DISK_ADAPTER_RULES: RuleTable<Vmware['diskAdapter']> = {
  rules: [
    {
      rule: 'pvscsi-with-drivers',
      choose: 'pvscsi',
      when: { guestId: WINDOWS_8_AND_LATER, drivers: ['all'] },
      because: 'VMware’s own driver, which Windows is to get, makes it the fastest',
      source: 'VMware: KB 1010398, Configuring disks to use VMware Paravirtual SCSI controllers',
    },
    {
      rule: 'lsisas1068-of-windows',
      choose: 'lsisas1068',
      when: { guestId: WINDOWS_VISTA_AND_LATER },
      because: 'Windows has had a driver for this SAS controller since Vista, and none for pvscsi',
      source: DRIVERS_IN_THE_BOX,
    },
    {
      rule: 'lsilogic-of-windows',
      choose: 'lsilogic',
      when: { guestId: ['winNetStandard', 'winXPPro64Guest'] },
      because: 'Windows Server 2003 and the 64-bit XP made from it have a driver for this SCSI controller',
      source: DRIVERS_IN_THE_BOX,
    },
    {
      rule: 'ide-of-windows-xp',
      choose: 'ide',
      when: { guestId: ['winXPProGuest'] },
      because: '32-bit Windows XP comes with no driver that works with the SCSI controllers of VMware',
      source: DRIVERS_IN_THE_BOX,
    },
    {
      rule: 'buslogic-of-windows-nt',
      choose: 'buslogic',
      when: { guestId: ['winNTGuest', 'win2000ProGuest'] },
      because: 'Windows NT and 2000 have a driver for this SCSI controller, and for no newer one',
      source: DRIVERS_IN_THE_BOX,
    },
    {
      rule: 'ide-of-dos',
      choose: 'ide',
      when: { guestId: WINDOWS_9X_AND_DOS },
      because: 'DOS and the Windows built on it reach disks through the BIOS or an IDE driver',
      source: DRIVERS_IN_THE_BOX,
    },
    {
      rule: 'sata-of-macos',
      choose: 'sata',
      when: { guestId: ['darwin'] },
      because: 'Macs have their disks on SATA, and macOS has no driver for the SCSI controllers',
      source: DRIVERS_IN_THE_BOX,
    },
    {
      rule: 'lsilogic-of-old-kernels',
      choose: 'lsilogic',
      when: { guestId: LINUX_WITH_OLD_KERNELS },
      because: 'its kernel stayed older than the driver for pvscsi, and has one for this SCSI controller',
      source: KERNELS,
    },
    {
      rule: 'pvscsi-of-linux',
      choose: 'pvscsi',
      when: { family: ['linux'], releasedFrom: '2010-05-01' },
      because: 'Linux has had a driver for this paravirtual controller since 2.6.33',
      source: KERNELS,
    },
    {
      rule: 'lsilogic-of-unix',
      choose: 'lsilogic',
      when: { family: ['linux', 'freebsd', 'netbsd', 'openbsd', 'dragonflybsd', 'solaris', 'illumos'] },
      because: 'it has a driver for this SCSI controller, and is not known to have one for pvscsi',
      source: DRIVERS_IN_THE_BOX,
    },
  ],
  fallback: {
    rule: 'fallback-ide-adapter',
    choose: 'ide',
    because: 'nothing is known of its drivers, and nearly every OS has one for IDE',
    source: DRIVERS_IN_THE_BOX,
  },
};

/** The network adapter. */
export const NETWORK_ADAPTER_RULES: RuleTable<Vmware['networkAdapter']> = {
  rules: [
    {
      rule: 'vmxnet3-with-drivers',
      choose: 'vmxnet3',
      when: { guestId: WINDOWS_VISTA_AND_LATER, drivers: ['all'] },
      because: 'VMware’s own driver, which Windows is to get, makes it the fastest',
      source: NETWORK_ADAPTERS,
    },
    {
      rule: 'e1000e-of-windows',
      choose: 'e1000e',
      when: { guestId: WINDOWS_8_AND_LATER },
      because: 'Windows has a driver for it in the box, and VMware gives it to Windows 8, Server 2012 and later',
      source: NETWORK_ADAPTERS,
    },
    {
      rule: 'vlance-of-windows',
      choose: 'vlance',
      when: { guestId: ['winNTGuest', 'win2000ProGuest', 'winXPProGuest'] },
      because: 'it has a driver for the PCnet that this is, and none for the e1000',
      source: NETWORK_ADAPTERS,
    },
    {
      rule: 'vlance-of-dos',
      choose: 'vlance',
      when: { guestId: [...WINDOWS_9X_AND_DOS, 'netware'] },
      because: 'DOS, Windows 9x and NetWare were given drivers for the PCnet that this is, and none for the e1000',
      source: NETWORK_ADAPTERS,
    },
    {
      rule: 'e1000-of-old-kernels',
      choose: 'e1000',
      when: { guestId: LINUX_WITH_OLD_KERNELS },
      because: 'its kernel stayed older than the driver for vmxnet3',
      source: KERNELS,
    },
    {
      rule: 'vmxnet3-of-linux',
      choose: 'vmxnet3',
      when: { family: ['linux'], releasedFrom: '2010-04-01' },
      because: 'Linux has had a driver for this paravirtual card since 2.6.32',
      source: KERNELS,
    },
  ],
  fallback: {
    rule: 'fallback-e1000-adapter',
    choose: 'e1000',
    because: 'nearly every OS of this century drives the e1000',
    source: NETWORK_ADAPTERS,
  },
};
