// What a row of the tables that name guests for VMware can say: types only. The rows: vmware-ids.ts, vmware-linux-ids.ts.
import type { IsoDate } from '../../model/units.ts';
import type { GuestId } from './guests.ts';

/** An id within a row. Every condition that is given must hold; what is not known does not rule it out. */
export interface GuestIdChoice {
  /** What the id of the OS ends in. */
  readonly is?: readonly string[];
  /** The version is this or a later one. */
  readonly from?: string;
  /** The OS was released on this day or later. */
  readonly releasedFrom?: IsoDate;
  /** Absent where there is no 64-bit id: then the 32-bit one is taken. */
  readonly guestId64?: GuestId;
  /** Absent where there is no 32-bit id: then that of an older release is taken. */
  readonly guestId32?: GuestId;
  /** What stands in on a vSphere that is too old for the 64-bit id; absent means what its own row says. */
  readonly olderGuestId64?: GuestId;
}

/** One kind of OS. */
export interface GuestIdRule {
  readonly rule: string;
  /** What the ids of its releases begin with; an heir of one of them counts as it. */
  readonly under?: readonly string[];
  /** Distributions that are numbered as its releases are, whatever their ids. */
  readonly distro?: readonly string[];
  /** Families whose members count as its newest release when no row names them or an ancestor. */
  readonly family?: readonly string[];
  /** The newest first; the first that fits counts, and where none does, the row does not. */
  readonly ids: readonly GuestIdChoice[];
  /** Why, as a clause that ends 'X is chosen because ...'. */
  readonly because: string;
  readonly source: string;
}
