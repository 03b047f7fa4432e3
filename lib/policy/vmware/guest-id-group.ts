// How the guest ids of VMware are written down: a group for each kind of OS, with its releases. Out: the same as rules of
// the one form. The groups: guest-id-groups.ts, linux-guest-id-groups.ts.
import type { IsoDate } from '../../model/units.ts';
import type { Conditions, Rule } from '../engine/rule-table.ts';
import type { GuestId } from './guests.ts';

/** The guest ids of a release, or of all releases from it on. Every condition that is given must hold. */
export interface ReleaseIds {
  /** What the id of the OS ends in. */
  readonly is?: readonly string[];
  /** The version is this or a later one. */
  readonly from?: string;
  /** The OS was released on this day or later; an unknown day matches. */
  readonly releasedFrom?: IsoDate;
  /** Absent where there is no 64-bit id: then the 32-bit one is taken. */
  readonly guestId64?: GuestId;
  /** Absent where there is no 32-bit id: then that of an older release is taken. */
  readonly guestId32?: GuestId;
  /** What stands in on a vSphere that is too old for the 64-bit id; absent where the fallback of that id does. */
  readonly olderGuestId64?: GuestId;
}

/** One kind of OS. */
export interface GuestIdGroup {
  readonly rule: string;
  /** What the ids of its releases begin with; an OS that derives from one of them counts as it. */
  readonly under?: readonly string[];
  /** Distributions that are numbered as its releases are, whatever their ids. */
  readonly distro?: readonly string[];
  /** Families whose members count as its newest release when no group names them or an ancestor. */
  readonly family?: readonly string[];
  /** The newest first. */
  readonly releases: readonly ReleaseIds[];
  /** Why, as a clause that ends 'X is chosen because ...'. */
  readonly because: string;
  readonly source: string;
}

/** The guest id that a rule chooses. */
export interface GuestIdChoice {
  readonly guestId: GuestId;
  /** What stands in for it on an older vSphere; absent where the fallback of the id does. */
  readonly older?: GuestId;
  /** Whether it is the id of an older release, because the release itself has no 32-bit id. */
  readonly isOlderRelease: boolean;
}

/** The rules that find a release by its id or its distribution. */
export function rulesByName(group: GuestIdGroup): readonly Rule<GuestIdChoice>[] {
  const { under: idPrefix, distro } = group;
  if (idPrefix === undefined && distro === undefined) return [];
  const kind = { ...(idPrefix !== undefined && { idPrefix }), ...(distro !== undefined && { distro }) };
  return rulesOf(group, ({ is, from }) => ({
    release: { ...kind, ...(is !== undefined && { name: is }), ...(from !== undefined && { from }) },
  }));
}

/** The rules that find a release by the family of the OS and its version. */
export function rulesByFamily(group: GuestIdGroup): readonly Rule<GuestIdChoice>[] {
  const { family } = group;
  if (family === undefined) return [];
  return rulesOf(group, ({ is, from }) => ({
    family,
    release: { ...(is !== undefined && { name: is }), ...(from !== undefined && { from }) },
  }));
}

/** A rule for each release and each width of processor that has an id. */
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
