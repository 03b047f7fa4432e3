// VMware's tables in, Markdown out: who gets which guest id, what stands in for it on an older vSphere, which adapters.
import {
  type AdapterRule,
  type AdapterTable,
  DISK_ADAPTER_RULES,
  NETWORK_ADAPTER_RULES,
} from '../../lib/policy/vmware/adapters.ts';
import { VMWARE_GUESTS, type VmwareGuest } from '../../lib/policy/vmware/guests.ts';
import { GUEST_ID_RULES, OTHER_ID_RULE } from '../../lib/policy/vmware/ids.ts';
import type { GuestIdChoice, GuestIdRule } from '../../lib/policy/vmware/rule.ts';
import { code, plain, table } from './markdown.ts';
import { either } from './rules.ts';

/** A condition that an adapter's rule can have. */
type AdapterCondition = Exclude<keyof AdapterRule<unknown>, 'rule' | 'choose' | 'because' | 'source'>;

const IN_WORDS: {
  readonly [C in AdapterCondition]: (value: NonNullable<AdapterRule<unknown>[C]>) => string;
} = {
  guest: beginnings => `the guest id begins with ${either(beginnings)}`,
  family: names => `family ${either(names)}`,
  releasedFrom: day => `released from ${day} on, or it is not known when`,
  drivers: names => `drivers ${either(names)}`,
};
const ADAPTER_CONDITIONS = [
  'guest',
  'family',
  'releasedFrom',
  'drivers',
] as const satisfies readonly AdapterCondition[];

/** Which disk adapter an OS gets. */
export function diskAdapterTable(): string {
  return adapterTable(DISK_ADAPTER_RULES);
}

/** Which network card an OS gets. */
export function networkAdapterTable(): string {
  return adapterTable(NETWORK_ADAPTER_RULES);
}

/** Whom each row of guest ids is for. */
export function guestRuleTable(): string {
  return table(
    ['rule', 'for', 'because', 'source'],
    [...GUEST_ID_RULES, OTHER_ID_RULE].map(rule => [
      code(rule.rule),
      peopleOf(rule),
      plain(rule.because),
      plain(rule.source),
    ]),
  );
}

/** The guest ids of each row. */
export function guestIdTable(): string {
  return table(
    ['rule', 'release', '64-bit', '32-bit'],
    [...GUEST_ID_RULES, OTHER_ID_RULE].flatMap(({ rule, ids }: GuestIdRule) =>
      ids.map(choice => [code(rule), releaseInWords(choice), guestId64(choice), guestId(choice.guestId32)]),
    ),
  );
}

/** The guest ids that not every vSphere knows. */
export function standInTable(): string {
  const known = Object.entries<VmwareGuest>(VMWARE_GUESTS);
  return table(
    ['guest id', 'since vSphere', 'before it'],
    known.flatMap(([id, { since, fallback }]) => (since === undefined ? [] : [[code(id), since, guestId(fallback)]])),
  );
}

function adapterTable<T extends string>({ rules, otherwise }: AdapterTable<T>): string {
  return table(
    ['rule', 'chooses', 'when', 'because', 'source'],
    [...rules, otherwise].map(rule => [
      code(rule.rule),
      code(rule.choose),
      ADAPTER_CONDITIONS.flatMap(condition => conditionInWords(rule, condition)).join('; ') || 'else',
      plain(rule.because),
      plain(rule.source),
    ]),
  );
}

function conditionInWords<C extends AdapterCondition>(rule: AdapterRule<unknown>, condition: C): readonly string[] {
  const value = rule[condition];
  return value === undefined ? [] : [IN_WORDS[condition](value)];
}

function peopleOf({ under = [], distro = [], family = [] }: GuestIdRule): string {
  const parts = [
    under.length > 0 && `ids that begin with ${either(under.map(code))}`,
    distro.length > 0 && `distro ${either(distro)}`,
    family.length > 0 && `family ${either(family)}, where no row names the OS or an ancestor`,
  ];
  return parts.filter(part => part !== false).join('; ') || 'everything else';
}

function releaseInWords({ is, from, releasedFrom }: GuestIdChoice): string {
  const parts = [
    is !== undefined && either(is),
    from !== undefined && `from ${from} on`,
    releasedFrom !== undefined && `released from ${releasedFrom} on`,
  ];
  return parts.filter(part => part !== false).join(', ') || 'any';
}

function guestId64({ guestId64: id, olderGuestId64: older }: GuestIdChoice): string {
  return older === undefined ? guestId(id) : `${guestId(id)}, before it ${code(older)}`;
}

function guestId(id: string | undefined): string {
  return id === undefined ? '' : code(id);
}
