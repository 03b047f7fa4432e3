// In: the tables of the code. Out: the index of docs/hardware-policy.md: by aspect, and by family of the OS.
import { ASPECTS } from '../../lib/policy/aspects/aspects.ts';
import type { RuleTable } from '../../lib/policy/engine/rule-table.ts';
import { FAMILY_FACTS } from '../../lib/policy/facts/fact-table.ts';
import { DISK_ADAPTER_RULES, NETWORK_ADAPTER_RULES } from '../../lib/policy/vmware/adapters.ts';
import { GUEST_ID_GROUPS } from '../../lib/policy/vmware/guest-id-groups.ts';
import { describeFact } from './facts.ts';
import { code, table } from './markdown.ts';

/** Every table of rules, with its heading. */
const TABLES: readonly { readonly title: string; readonly rules: RuleTable<unknown> }[] = [
  ...ASPECTS.map(({ name, table: rules }) => ({ title: name, rules })),
  { title: 'Disk adapter', rules: DISK_ADAPTER_RULES },
  { title: 'Network adapter', rules: NETWORK_ADAPTER_RULES },
];

/** A row for each aspect, with a link to its rules. */
export function aspectIndex(): string {
  return table(
    ['aspect', 'what it decides'],
    [
      ...ASPECTS.map(({ name, about }) => [linkTo(name), about]),
      [linkTo('resources'), 'Memory, processors and storage.'],
      [linkTo('Guest id'), 'What VMware is told that the OS is.'],
    ],
  );
}

/** A row for each family that a rule or a fact names. */
export function familyIndex(): string {
  const families = new Set([
    ...FAMILY_FACTS.map(({ of }) => of),
    ...TABLES.flatMap(({ rules }) => familiesIn(rules)),
    ...GUEST_ID_GROUPS.flatMap(({ family = [] }) => family),
  ]);
  return table(
    ['family', 'facts', 'rules that ask for it', 'guest id of VMware'],
    [...families].sort().map(family => [
      code(family),
      FAMILY_FACTS.filter(({ of }) => of === family)
        .map(describeFact)
        .join(', '),
      TABLES.filter(({ rules }) => familiesIn(rules).includes(family))
        .map(({ title }) => linkTo(title))
        .join(', '),
      GUEST_ID_GROUPS.filter(group => group.family?.includes(family))
        .map(({ rule }) => code(rule))
        .join(', '),
    ]),
  );
}

function familiesIn({ rules }: RuleTable<unknown>): readonly string[] {
  return rules.flatMap(({ when }) => when?.family ?? []);
}

function linkTo(title: string): string {
  return `[${title}](#${title.toLowerCase().replaceAll(' ', '-')})`;
}
