// In: a rule context, and the OS. Out: its guest id for VMware, with the rule. An OS that no rule names gets the id of
// its nearest ancestor that a rule names, else that of its family.
import type { Warning } from '../../model/warning.ts';
import type { NamedRelease, RuleContext } from '../engine/context.ts';
import { decide, findDecision } from '../engine/decide.ts';
import type { Decision } from '../engine/decision.ts';
import { reachesVersion } from '../engine/release.ts';
import type { Rule, RuleTable } from '../engine/rule-table.ts';
import { type GuestIdChoice, rulesByFamily, rulesByName } from './guest-id-group.ts';
import { GUEST_ID_GROUPS, OTHER_GUEST_ID_GROUP } from './guest-id-groups.ts';
import { type GuestId, VMWARE_GUESTS, type VmwareGuest } from './guests.ts';

/** The rules that identify an OS, or an ancestor, by its name. */
export const GUEST_ID_RULES: readonly Rule<GuestIdChoice>[] = GUEST_ID_GROUPS.flatMap(rulesByName);

const { rule, because, source } = OTHER_GUEST_ID_GROUP;
const [{ guestId64, guestId32 }] = OTHER_GUEST_ID_GROUP.releases;
const OTHER: GuestIdChoice = { guestId: guestId64, isOlderRelease: false };

/** The rules for all other OSes. */
export const FAMILY_GUEST_ID_RULES: RuleTable<GuestIdChoice> = {
  rules: [
    ...GUEST_ID_GROUPS.flatMap(rulesByFamily),
    { rule, choose: { ...OTHER, guestId: guestId32 }, when: { arch: ['i686'] }, because, source },
  ],
  fallback: { rule, choose: OTHER, because, source },
};

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
export type OwnNames = Pick<NamedRelease, 'distro' | 'version'>;

/**
 * The guest id of the first OS of the lineage. A short `vsphere`, such as `7.0`, stands for the newest version that
 * begins with it; absent means the newest.
 */
export function decideGuestId(context: RuleContext, own: OwnNames): GuestIdDecision {
  const { vsphere } = context.target;
  const { choose = OTHER, because, named } = findGuestId(context, own);
  const { guestId: bestGuestId, older, isOlderRelease } = choose;
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
  return { guestId, guestOS, bestGuestId, rule: because.rule, ...(named !== undefined && { named }), warnings };
}

function findGuestId(context: RuleContext, own: OwnNames): Decision<GuestIdChoice> & { readonly named?: string } {
  for (const [index, id] of context.lineage.entries()) {
    const release = index === 0 ? { ...own, id } : { id, distro: undefined, version: undefined };
    const found = findDecision(GUEST_ID_RULES, { ...context, release });
    if (found !== undefined) return { ...found, named: id };
  }
  return decide(FAMILY_GUEST_ID_RULES, { ...context, release: { ...own, id: undefined } });
}

/** The id, or its fallback on a vSphere that is too old. */
function guestIdOn(vsphere: string | undefined, guestId: GuestId, older?: GuestId): GuestId {
  const { since, fallback } = GUESTS[guestId];
  const next = older ?? fallback;
  const isKnown = since === undefined || next === undefined || reachesVersion(vsphere, since);
  return isKnown ? guestId : guestIdOn(vsphere, next);
}
