// Which guest id of VMware an OS gets: a table of names, read from the top. What no row names is named after its nearest
// ancestor that one does, then after its family. In: an OS, an architecture, a vSphere. Out: the id and its reason.
import type { Warning } from '../../model/hardware.ts';
import type { Arch } from '../../model/target-types.ts';
import type { IsoDate } from '../../model/units.ts';
import { GUEST_IDS, type GuestId, VMWARE_GUESTS, type VmwareGuest } from './guests.ts';
import { LINUX_ID_RULES } from './linux-ids.ts';
import type { GuestIdChoice, GuestIdRule } from './rule.ts';

/** What is looked at to name an OS. */
export interface VmwareOs {
  readonly id: string;
  readonly distro: string | undefined;
  /** Its family, or that of the nearest ancestor that has one. */
  readonly family: string | undefined;
  readonly version: string | undefined;
  /** Its release, or that of the nearest ancestor of which it is known. */
  readonly releaseDate: IsoDate | undefined;
  /** The nearest first, which is the OS itself. */
  readonly ancestorIds: readonly string[];
}

/** What VMware is told that an OS is. */
export interface GuestDecision {
  readonly guestId: GuestId;
  /** The same in a .vmx file. */
  readonly guestOS: string;
  /** What the newest vSphere would be told. */
  readonly bestGuestId: GuestId;
  /** The row that decided. */
  readonly rule: GuestIdRule;
  /** The id of the OS that the row names, this one or an ancestor; absent where the family decided. */
  readonly named?: string;
  readonly warnings: readonly Warning[];
}

const WINDOWS = `${GUEST_IDS}; windows9 is Windows 10, srvNext the server after the one named`;
const KERNELS = 'the days on which kernel.org released 2.4, 2.6, 3.0 and so on, and half a year to be taken up';

/** Which OS gets which id. */
export const GUEST_ID_RULES: readonly GuestIdRule[] = [
  {
    rule: 'windows-server-id',
    under: ['http://microsoft.com/win/'],
    ids: [
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
    ids: [
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
    ids: [{ guestId32: 'winNTGuest' }],
    because: 'it is the one id of Windows NT',
    source: GUEST_IDS,
  },
  {
    rule: 'dos-id',
    under: ['http://microsoft.com/msdos/', 'http://freedos.org/freedos/'],
    distro: ['msdos', 'freedos'],
    family: ['dos', 'msdos'],
    ids: [{ guestId32: 'dosGuest' }],
    because: 'it is the one id of DOS',
    source: GUEST_IDS,
  },
  ...LINUX_ID_RULES,
  {
    rule: 'kernel-id',
    // ALT came of Mandrake, and libosinfo's generic Linux derives from Ubuntu; neither is one.
    under: ['http://altlinux.org/', 'http://libosinfo.org/linux/'],
    family: ['linux'],
    ids: [
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
    ids: [
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
    ids: [
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
    ids: [
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
    ids: [
      { from: '6', guestId32: 'netware6Guest' },
      { from: '5', guestId32: 'netware5Guest' },
      { guestId32: 'netware4Guest' },
    ],
    because: 'it is the id of that NetWare',
    source: GUEST_IDS,
  },
  {
    rule: 'unnamed-windows-id',
    family: ['winnt'],
    ids: [{ guestId64: 'windows9_64Guest', guestId32: 'windows9Guest' }],
    because: 'nothing says which Windows it is, and Windows 10 is the one that most others resemble',
    source: WINDOWS,
  },
  {
    rule: 'unnamed-windows-9x-id',
    family: ['win9x'],
    ids: [{ guestId32: 'win98Guest' }],
    because: 'nothing says which Windows of the 9x line it is, and 98 is the one in the middle',
    source: WINDOWS,
  },
  {
    rule: 'unnamed-windows-3-id',
    family: ['win16'],
    ids: [{ guestId32: 'win31Guest' }],
    because: 'nothing says which 16-bit Windows it is, and 3.1 is the one that VMware knows',
    source: WINDOWS,
  },
];

type GuestIdsOfBothWidths = Pick<GuestIdChoice, 'guestId64' | 'guestId32'>;

/** What is left: BSDs but FreeBSD, Haiku, the Hurd, and what is of no family. */
export const OTHER_ID_RULE: GuestIdRule & { readonly ids: readonly [Required<GuestIdsOfBothWidths>] } = {
  rule: 'other-id',
  ids: [{ guestId64: 'otherGuest64', guestId32: 'otherGuest' }],
  because: 'VMware has no id for it or its kind',
  source: GUEST_IDS,
};

const GUESTS: Readonly<Record<GuestId, VmwareGuest>> = VMWARE_GUESTS;

/** The guest id of an OS; a `vsphere` of few numbers, such as `7.0`, is the newest that begins so; absent means the newest. */
export function vmwareGuestOf(os: VmwareOs, arch: Arch, vsphere: string | undefined): GuestDecision {
  const { rule, named, guestId: bestGuestId, older, isOlderRelease } = findName(os, arch);
  const guestId = knownTo(vsphere, bestGuestId, older);
  const warnings: Warning[] = [];
  if (isOlderRelease) {
    const message = `VMware has no 32-bit guest id for this release; ${bestGuestId} is that of an older one`;
    warnings.push({ code: 'NO_32_BIT_GUEST_ID', message });
  }
  if (guestId !== bestGuestId) {
    const message = `vSphere ${vsphere} does not know the guest id ${bestGuestId} yet; ${guestId} stands in for it`;
    warnings.push({ code: 'OLDER_GUEST_ID', message });
  }
  const { guestOS } = GUESTS[guestId];
  return { guestId, guestOS, bestGuestId, rule, ...(named !== undefined && { named }), warnings };
}

/** The id, or what stands in for it on a vSphere that is too old. */
function knownTo(vsphere: string | undefined, guestId: GuestId, older?: GuestId): GuestId {
  const { since, fallback } = GUESTS[guestId];
  const next = older ?? fallback;
  return since === undefined || next === undefined || reaches(vsphere, since) ? guestId : knownTo(vsphere, next);
}

/** A row's id for an OS. */
interface GuestName {
  readonly rule: GuestIdRule;
  readonly named?: string;
  readonly guestId: GuestId;
  readonly older: GuestId | undefined;
  /** Whether the row has no id of that width for the release itself. */
  readonly isOlderRelease: boolean;
}

function findName(os: VmwareOs, arch: Arch): GuestName {
  const { version, releaseDate } = os;
  for (const named of new Set([os.id, ...os.ancestorIds])) {
    for (const rule of GUEST_ID_RULES) {
      const beginning = rule.under?.find(prefix => named.startsWith(prefix));
      const name = beginning === undefined ? undefined : named.slice(beginning.length);
      const isOwn = named === os.id && os.distro !== undefined && rule.distro?.includes(os.distro) === true;
      if (name === undefined && !isOwn) continue;
      const found = idWithin(rule, { name, version: name ?? version, releaseDate }, arch);
      if (found !== undefined) return { ...found, named };
    }
  }
  for (const rule of GUEST_ID_RULES) {
    if (os.family === undefined || rule.family?.includes(os.family) !== true) continue;
    const found = idWithin(rule, { name: undefined, version, releaseDate }, arch);
    if (found !== undefined) return found;
  }
  const { guestId64, guestId32 } = OTHER_ID_RULE.ids[0];
  return {
    rule: OTHER_ID_RULE,
    guestId: arch === 'i686' ? guestId32 : guestId64,
    older: undefined,
    isOlderRelease: false,
  };
}

/** What the conditions of a row's ids are held against. */
interface Release {
  /** What its id ends in; absent where the row goes by something else. */
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly releaseDate: IsoDate | undefined;
}

function idWithin(rule: GuestIdRule, release: Release, arch: Arch): GuestName | undefined {
  const fitting = rule.ids.findIndex(choice => fits(choice, release));
  for (const [index, choice] of rule.ids.entries()) {
    const guestId = arch === 'i686' ? choice.guestId32 : (choice.guestId64 ?? choice.guestId32);
    if (fitting < 0 || index < fitting || guestId === undefined) continue;
    const older = guestId === choice.guestId64 ? choice.olderGuestId64 : undefined;
    return { rule, guestId, older, isOlderRelease: index > fitting };
  }
  return undefined;
}

function fits({ is, from, releasedFrom }: GuestIdChoice, { name, version, releaseDate }: Release): boolean {
  return (
    (is === undefined || (name !== undefined && is.includes(name))) &&
    (from === undefined || reaches(version, from)) &&
    (releasedFrom === undefined || releaseDate === undefined || releaseDate >= releasedFrom)
  );
}

/** Whether a version is that old or newer, as far as it says; one without numbers, such as `rawhide`, is the newest. */
function reaches(version: string | undefined, from: string): boolean {
  const said = numbersOf(version ?? '');
  const asked = numbersOf(from);
  const differing = said.findIndex((number, index) => number !== (asked[index] ?? number));
  return differing < 0 || (said[differing] ?? 0) > (asked[differing] ?? 0);
}

function numbersOf(version: string): readonly number[] {
  return (/^\d+(\.\d+)*/.exec(version)?.[0] ?? '').split('.').filter(Boolean).map(Number);
}
