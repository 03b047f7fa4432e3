// In: a rule context, and the OS. Out: its guest id for VMware, with the group that has it as the rule. An OS that no
// group names gets the id of its nearest ancestor that a group names, else that of its family.
import type { Warning } from '../../model/warning.ts';
import type { RuleContext } from '../engine/context.ts';
import { reachesVersion } from '../engine/versions.ts';
import type { GuestIdGroup } from './guest-id-group.ts';
import { GUEST_ID_GROUPS, OTHER_GUEST_ID_GROUP } from './guest-id-groups.ts';
import { type GuestId, VMWARE_GUESTS, type VmwareGuest } from './guests.ts';

const GUESTS: Readonly<Record<GuestId, VmwareGuest>> = VMWARE_GUESTS;

/** The guest id of an OS. */
export interface GuestIdDecision {
  readonly guestId: GuestId;
  /** The same as a .vmx file has it. */
  readonly guestOS: string;
  /** The guest id on the newest vSphere. */
  readonly bestGuestId: GuestId;
  /** The rule that decided. */
  readonly rule: string;
  /** The id of the OS that the rule names, this one or an ancestor; absent when the family decided. */
  readonly named?: string;
  readonly warnings: readonly Warning[];
}

/** The distribution and the version of an OS itself. */
export interface OwnNames {
  readonly distro: string | undefined;
  readonly version: string | undefined;
}

/**
 * The guest id of the first OS of the lineage. A short `vsphere`, such as `7.0`, stands for the newest version that
 * begins with it; absent means the newest.
 */
export function decideGuestId(context: RuleContext, own: OwnNames): GuestIdDecision {
  const { vsphere } = context.target;
  const { guestId: bestGuestId, older, isOlderRelease, rule, named } = findGuestId(context, own);
  const guestId = guestIdOn(vsphere, bestGuestId, older);
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

/** The guest id on the newest vSphere, and the group that has it. */
interface FoundGuestId {
  readonly guestId: GuestId;
  /** The id for an older vSphere; absent where the fallback of the id is used. */
  readonly older?: GuestId | undefined;
  /** Whether the id is that of an older release, because VMware has no 32-bit id for the release. */
  readonly isOlderRelease: boolean;
  readonly rule: string;
  /** The id of the OS that the group names, this one or an ancestor; absent when the family decided. */
  readonly named?: string;
}

/** By the name of the OS or of its nearest ancestor that a group names, else by its family. */
function findGuestId(context: RuleContext, own: OwnNames): FoundGuestId {
  const { family, lineage, target } = context;
  for (const [index, id] of lineage.entries()) {
    const { distro, version } = index === 0 ? own : { distro: undefined, version: undefined };
    for (const group of GUEST_ID_GROUPS) {
      const prefix = group.under?.find(beginning => id.startsWith(beginning));
      const name = prefix === undefined ? undefined : id.slice(prefix.length);
      if (name === undefined && !includes(group.distro, distro)) continue;
      const found = findInGroup(group, name, name ?? version, context);
      if (found !== undefined) return { ...found, named: id };
    }
  }
  for (const group of GUEST_ID_GROUPS) {
    const found = includes(group.family, family) ? findInGroup(group, undefined, own.version, context) : undefined;
    if (found !== undefined) return found;
  }
  const { rule, releases } = OTHER_GUEST_ID_GROUP;
  const [{ guestId64, guestId32 }] = releases;
  return { guestId: target.arch === 'i686' ? guestId32 : guestId64, isOlderRelease: false, rule };
}

/** The id of the first release that matches, for the processor of the target; `undefined` when there is none. */
function findInGroup(
  { rule, releases }: GuestIdGroup,
  name: string | undefined,
  version: string | undefined,
  { target, released }: RuleContext,
): FoundGuestId | undefined {
  const first = releases.findIndex(
    ({ is, from, releasedFrom }) =>
      (is === undefined || includes(is, name)) &&
      (from === undefined || reachesVersion(version, from)) &&
      (releasedFrom === undefined || released === undefined || released >= releasedFrom),
  );
  const [release, ...olderReleases] = first < 0 ? [] : releases.slice(first);
  if (release === undefined) return undefined;
  const { guestId64, guestId32, olderGuestId64: older } = release;
  if (target.arch === 'i686') {
    const guestId = guestId32 ?? olderReleases.find(ids => ids.guestId32 !== undefined)?.guestId32;
    return guestId && { guestId, isOlderRelease: guestId32 === undefined, rule };
  }
  const guestId = guestId64 ?? guestId32;
  return guestId && { guestId, older, isOlderRelease: false, rule };
}

function includes(names: readonly string[] = [], name: string | undefined): boolean {
  return name !== undefined && names.includes(name);
}

/** The id, or its fallback on a vSphere that is too old. */
function guestIdOn(vsphere: string | undefined, guestId: GuestId, older?: GuestId): GuestId {
  const { since, fallback } = GUESTS[guestId];
  const next = older ?? fallback;
  const isKnown = since === undefined || next === undefined || reachesVersion(vsphere, since);
  return isKnown ? guestId : guestIdOn(vsphere, next);
}
