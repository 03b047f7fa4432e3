// VMware's guest ids: a group for each kind of OS. An OS that no group names gets the id of its nearest ancestor that a
// group names, else that of its family. The Linux distributions are in linux-guest-id-groups.ts.
import type { GuestIdGroup, ReleaseIds } from './guest-id-group.ts';
import { GUEST_IDS } from './guests.ts';
import { LINUX_GUEST_ID_GROUPS } from './linux-guest-id-groups.ts';

const WINDOWS = `${GUEST_IDS}; windows9 is Windows 10, srvNext the server after the one named`;
const KERNELS = 'the days on which kernel.org released 2.4, 2.6, 3.0 and so on, and half a year to be taken up';

/** The groups, in order: the first one that matches decides. */
export const GUEST_ID_GROUPS: readonly GuestIdGroup[] = [
  {
    rule: 'windows-server-id',
    under: ['http://microsoft.com/win/'],
    releases: [
      { is: ['2k25'], guestId64: 'windows2022srvNext_64Guest' },
      { is: ['2k22'], guestId64: 'windows2019srvNext_64Guest' },
      { is: ['2k19'], guestId64: 'windows2019srv_64Guest' },
      { is: ['2k16'], guestId64: 'windows9Server64Guest' },
      { is: ['2k12', '2k12r2'], guestId64: 'windows8Server64Guest' },
      { is: ['2k8r2'], guestId64: 'windows7Server64Guest' },
      { is: ['2k8'], guestId64: 'winLonghorn64Guest', guestId32: 'winLonghornGuest' },
      { is: ['2k3', '2k3r2'], guestId64: 'winNetStandard64Guest', guestId32: 'winNetStandardGuest' },
    ],
    because: 'it is the id of that release of Windows Server',
    source: WINDOWS,
  },
  {
    rule: 'windows-id',
    under: ['http://microsoft.com/win/'],
    releases: [
      { is: ['11'], guestId64: 'windows11_64Guest' },
      { is: ['10'], guestId64: 'windows9_64Guest', guestId32: 'windows9Guest' },
      { is: ['8', '8.1'], guestId64: 'windows8_64Guest', guestId32: 'windows8Guest' },
      { is: ['7'], guestId64: 'windows7_64Guest', guestId32: 'windows7Guest' },
      { is: ['vista'], guestId64: 'winVista64Guest', guestId32: 'winVistaGuest' },
      { is: ['xp'], guestId64: 'winXPPro64Guest', guestId32: 'winXPProGuest' },
      { is: ['2k'], guestId32: 'win2000ProGuest' },
      { is: ['me'], guestId32: 'winMeGuest' },
      { is: ['98'], guestId32: 'win98Guest' },
      { is: ['95'], guestId32: 'win95Guest' },
      { is: ['3.1'], guestId32: 'win31Guest' },
      { is: ['1.0', '2.0', '2.1'], guestId32: 'dosGuest' },
    ],
    because: 'it is the id of that release of Windows',
    source: WINDOWS,
  },
  {
    rule: 'windows-nt-id',
    under: ['http://microsoft.com/winnt/'],
    releases: [{ guestId32: 'winNTGuest' }],
    because: 'it is the one id of Windows NT',
    source: GUEST_IDS,
  },
  {
    rule: 'dos-id',
    under: ['http://microsoft.com/msdos/', 'http://freedos.org/freedos/'],
    distro: ['msdos', 'freedos'],
    family: ['dos', 'msdos'],
    releases: [{ guestId32: 'dosGuest' }],
    because: 'it is the one id of DOS',
    source: GUEST_IDS,
  },
  ...LINUX_GUEST_ID_GROUPS,
  {
    rule: 'kernel-id',
    // In osinfo-db, ALT derives from Mandrake and generic Linux from Ubuntu; VMware treats neither as such.
    under: ['http://altlinux.org/', 'http://libosinfo.org/linux/'],
    family: ['linux'],
    releases: [
      { releasedFrom: '2026-10-01', guestId64: 'other7xLinux64Guest', guestId32: 'other7xLinuxGuest' },
      { releasedFrom: '2023-04-01', guestId64: 'other6xLinux64Guest', guestId32: 'other6xLinuxGuest' },
      { releasedFrom: '2019-09-01', guestId64: 'other5xLinux64Guest', guestId32: 'other5xLinuxGuest' },
      { releasedFrom: '2015-10-01', guestId64: 'other4xLinux64Guest', guestId32: 'other4xLinuxGuest' },
      { releasedFrom: '2012-01-01', guestId64: 'other3xLinux64Guest', guestId32: 'other3xLinuxGuest' },
      { releasedFrom: '2004-06-01', guestId64: 'other26xLinux64Guest', guestId32: 'other26xLinuxGuest' },
      { releasedFrom: '2001-07-01', guestId64: 'other24xLinux64Guest', guestId32: 'other24xLinuxGuest' },
      { guestId64: 'otherLinux64Guest', guestId32: 'otherLinuxGuest' },
    ],
    because: 'VMware has no id for this Linux, and this is that of the kernels of its time',
    source: KERNELS,
  },
  {
    rule: 'freebsd-id',
    under: ['http://freebsd.org/freebsd/'],
    distro: ['freebsd'],
    family: ['freebsd'],
    releases: [
      { from: '15', guestId64: 'freebsd15_64Guest', guestId32: 'freebsd15Guest' },
      { from: '14', guestId64: 'freebsd14_64Guest', guestId32: 'freebsd14Guest' },
      { from: '13', guestId64: 'freebsd13_64Guest', guestId32: 'freebsd13Guest' },
      { from: '12', guestId64: 'freebsd12_64Guest', guestId32: 'freebsd12Guest' },
      { from: '11', guestId64: 'freebsd11_64Guest', guestId32: 'freebsd11Guest' },
      { guestId64: 'freebsd64Guest', guestId32: 'freebsdGuest' },
    ],
    because: 'it is the id of that FreeBSD',
    source: GUEST_IDS,
  },
  {
    rule: 'solaris-id',
    under: ['http://oracle.com/solaris/', 'http://sun.com/solaris/', 'http://sun.com/opensolaris/'],
    distro: ['solaris', 'opensolaris'],
    family: ['solaris', 'illumos'],
    releases: [
      { from: '11', guestId64: 'solaris11_64Guest' },
      { from: '10', guestId64: 'solaris10_64Guest', guestId32: 'solaris10Guest' },
      { guestId32: 'solaris9Guest' },
    ],
    because: 'it is the id of that Solaris; OpenSolaris and illumos are what 11 was made of',
    source: GUEST_IDS,
  },
  {
    rule: 'darwin-id',
    under: ['http://apple.com/macosx/', 'http://apple.com/macos/'],
    distro: ['osx', 'macosx', 'macos'],
    family: ['darwin'],
    releases: [
      { from: '14', guestId64: 'darwin23_64Guest' },
      { from: '13', guestId64: 'darwin22_64Guest' },
      { from: '12', guestId64: 'darwin21_64Guest' },
      { from: '11', guestId64: 'darwin20_64Guest' },
      { from: '10.15', guestId64: 'darwin19_64Guest' },
      { from: '10.14', guestId64: 'darwin18_64Guest' },
      { from: '10.13', guestId64: 'darwin17_64Guest' },
      { from: '10.12', guestId64: 'darwin16_64Guest' },
      { from: '10.11', guestId64: 'darwin15_64Guest' },
      { from: '10.10', guestId64: 'darwin14_64Guest' },
      { from: '10.9', guestId64: 'darwin13_64Guest' },
      { from: '10.8', guestId64: 'darwin12_64Guest' },
      { from: '10.7', guestId64: 'darwin11_64Guest', guestId32: 'darwin11Guest' },
      { from: '10.6', guestId64: 'darwin10_64Guest', guestId32: 'darwin10Guest' },
      { guestId64: 'darwin64Guest', guestId32: 'darwinGuest' },
    ],
    because: 'VMware names macOS by its Darwin, which is 20 in macOS 11 and 10 in Mac OS X 10.6',
    source: GUEST_IDS,
  },
  {
    rule: 'netware-id',
    under: ['http://novell.com/netware/'],
    distro: ['netware'],
    family: ['netware'],
    releases: [
      { from: '6', guestId32: 'netware6Guest' },
      { from: '5', guestId32: 'netware5Guest' },
      { guestId32: 'netware4Guest' },
    ],
    because: 'it is the id of that NetWare',
    source: GUEST_IDS,
  },
  {
    rule: 'os2-id',
    family: ['os2'],
    releases: [{ guestId32: 'os2Guest' }],
    because: 'it is the id of OS/2',
    source: GUEST_IDS,
  },
  {
    rule: 'unnamed-windows-id',
    family: ['winnt'],
    releases: [{ guestId64: 'windows9_64Guest', guestId32: 'windows9Guest' }],
    because: 'nothing says which Windows it is, and Windows 10 is the one that most others resemble',
    source: WINDOWS,
  },
  {
    rule: 'unnamed-windows-9x-id',
    family: ['win9x'],
    releases: [{ guestId32: 'win98Guest' }],
    because: 'nothing says which Windows of the 9x line it is, and 98 is the one in the middle',
    source: WINDOWS,
  },
  {
    rule: 'unnamed-windows-3-id',
    family: ['win16'],
    releases: [{ guestId32: 'win31Guest' }],
    because: 'nothing says which 16-bit Windows it is, and 3.1 is the one that VMware knows',
    source: WINDOWS,
  },
];

type GuestIdsOfBothWidths = Pick<ReleaseIds, 'guestId64' | 'guestId32'>;

/** All other OSes: BSDs but FreeBSD, Haiku, the Hurd, and OSes without a family. */
export const OTHER_GUEST_ID_GROUP: GuestIdGroup & { readonly releases: readonly [Required<GuestIdsOfBothWidths>] } = {
  rule: 'other-id',
  releases: [{ guestId64: 'otherGuest64', guestId32: 'otherGuest' }],
  because: 'VMware has no id for it or its kind',
  source: GUEST_IDS,
};
