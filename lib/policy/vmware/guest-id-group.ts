// The form of VMware's guest ids: a group for each kind of OS, with its releases. Out: the same as rules. The groups
// are in guest-id-groups.ts and linux-guest-id-groups.ts.
import type { IsoDate } from '../../values/units.ts';
import type { Conditions, Rule } from '../engine/rule-table.ts';
import type { GuestId } from './guests.ts';

/** The guest ids of a release, or of all releases from it on. A release matches when every given condition does. */
export interface ReleaseIds {
  /** The ends of the OS's id. */
  readonly is?: readonly string[];
  /** The OS has this version or a later one. */
  readonly from?: string;
  /** The OS was released on this day or later; matches an unknown day. */
  readonly releasedFrom?: IsoDate;
  /** Absent when VMware has no 64-bit id; then the 32-bit id is used. */
  readonly guestId64?: GuestId;
  /** Absent when VMware has no 32-bit id; then that of an older release is used. */
  readonly guestId32?: GuestId;
  /** The 64-bit id for a vSphere that is too old; absent where the fallback of the id is used. */
  readonly olderGuestId64?: GuestId;
}

/** One kind of OS. */
export interface GuestIdGroup {
  readonly rule: string;
  /** The beginnings of the ids of its releases; an OS that derives from one of them counts as that release. */
  readonly under?: readonly string[];
  /** Distributions with the version numbers of its releases, whatever their ids. */
  readonly distro?: readonly string[];
  /** Families whose OSes count as the newest release, when no group names them or an ancestor. */
  readonly family?: readonly string[];
  /** The newest first. */
  readonly releases: readonly ReleaseIds[];
  /** The reason, as a clause that completes 'X is chosen because ...'. */
  readonly because: string;
  readonly source: string;
}

/** The guest id that a rule chooses. */
export interface GuestIdChoice {
  readonly guestId: GuestId;
  /** The id for an older vSphere; absent where the fallback of the id is used. */
  readonly older?: GuestId;
  /** Whether the id is that of an older release, because VMware has no 32-bit id for the release. */
  readonly isOlderRelease: boolean;
}

/** The rules that identify a release by its id or its distribution. */
export function rulesByName(group: GuestIdGroup): readonly Rule<GuestIdChoice>[] {
  const { under: idPrefix, distro } = group;
  if (idPrefix === undefined && distro === undefined) return [];
  const kind = { ...(idPrefix !== undefined && { idPrefix }), ...(distro !== undefined && { distro }) };
  return rulesOf(group, ({ is, from }) => ({
    release: { ...kind, ...(is !== undefined && { name: is }), ...(from !== undefined && { from }) },
  }));
}

/** The rules that identify a release by the family of the OS and its version. */
export function rulesByFamily(group: GuestIdGroup): readonly Rule<GuestIdChoice>[] {
  const { family } = group;
  if (family === undefined) return [];
  return rulesOf(group, ({ is, from }) => ({
    family,
    release: { ...(is !== undefined && { name: is }), ...(from !== undefined && { from }) },
  }));
}

/** A rule for each release and each processor width that has an id. */
function rulesOf(
  { rule, releases, because, source }: GuestIdGroup,
  conditionsOf: (release: ReleaseIds) => Conditions,
): readonly Rule<GuestIdChoice>[] {
  return releases.flatMap((release, index) => {
    const { releasedFrom, guestId64, guestId32, olderGuestId64: older } = release;
    const when: Conditions = { ...conditionsOf(release), ...(releasedFrom !== undefined && { releasedFrom }) };
    const wide = guestId64 ?? guestId32;
    const narrow = releases.slice(index).find(ids => ids.guestId32 !== undefined)?.guestId32;
    const rules: Rule<GuestIdChoice>[] = [];
    if (wide !== undefined) {
      const choose = { guestId: wide, ...(older !== undefined && { older }), isOlderRelease: false };
      rules.push({ rule, choose, when: { arch: ['x86_64'], ...when }, because, source });
    }
    if (narrow !== undefined) {
      const choose = { guestId: narrow, isOlderRelease: guestId32 === undefined };
      rules.push({ rule, choose, when: { arch: ['i686'], ...when }, because, source });
    }
    return rules;
  });
}
