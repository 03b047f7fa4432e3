// The form of VMware's guest ids: a group for each kind of OS, with its releases. The groups are in guest-id-groups.ts
// and linux-guest-id-groups.ts.
import type { IsoDate } from '../../values/units.ts';
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
