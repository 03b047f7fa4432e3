// In: VMware's tables. Out: Markdown tables of guest ids by OS, and their fallbacks on an older vSphere.
import type { GuestIdGroup, ReleaseIds } from '../../lib/policy/vmware/guest-id-group.ts';
import { GUEST_ID_GROUPS, OTHER_GUEST_ID_GROUP } from '../../lib/policy/vmware/guest-id-groups.ts';
import { VMWARE_GUESTS, type VmwareGuest } from '../../lib/policy/vmware/guests.ts';
import { code, plain, table } from './markdown.ts';
import { joinWithOr } from './rules.ts';

/** The OSes of each group of guest ids. */
export function guestRuleTable(): string {
  return table(
    ['rule', 'for', 'because', 'source'],
    [...GUEST_ID_GROUPS, OTHER_GUEST_ID_GROUP].map(rule => [
      code(rule.rule),
      describeGroup(rule),
      plain(rule.because),
      plain(rule.source),
    ]),
  );
}

/** The guest ids of each group. */
export function guestIdTable(): string {
  return table(
    ['rule', 'release', '64-bit', '32-bit'],
    [...GUEST_ID_GROUPS, OTHER_GUEST_ID_GROUP].flatMap(({ rule, releases }: GuestIdGroup) =>
      releases.map(choice => [code(rule), releaseInWords(choice), guestId64(choice), guestId(choice.guestId32)]),
    ),
  );
}

/** The guest ids that some vSphere versions lack. */
export function fallbackTable(): string {
  const guests = Object.entries<VmwareGuest>(VMWARE_GUESTS);
  return table(
    ['guest id', 'since vSphere', 'before it'],
    guests.flatMap(([id, { since, fallback }]) => (since === undefined ? [] : [[code(id), since, guestId(fallback)]])),
  );
}

function describeGroup({ under = [], distro = [], family = [] }: GuestIdGroup): string {
  const parts = [
    under.length > 0 && `ids that begin with ${joinWithOr(under.map(code))}`,
    distro.length > 0 && `distro ${joinWithOr(distro)}`,
    family.length > 0 && `family ${joinWithOr(family)}, where no row names the OS or an ancestor`,
  ];
  return parts.filter(part => part !== false).join('; ') || 'everything else';
}

function releaseInWords({ is, from, releasedFrom }: ReleaseIds): string {
  const parts = [
    is !== undefined && joinWithOr(is),
    from !== undefined && `from ${from} on`,
    releasedFrom !== undefined && `released from ${releasedFrom} on`,
  ];
  return parts.filter(part => part !== false).join(', ') || 'any';
}

function guestId64({ guestId64: id, olderGuestId64: older }: ReleaseIds): string {
  return older === undefined ? guestId(id) : `${guestId(id)}, before it ${code(older)}`;
}

function guestId(id: string | undefined): string {
  return id === undefined ? '' : code(id);
}
