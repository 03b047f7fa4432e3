// In: a row of the image properties, and Nova's own tables. Out: Markdown of them.
import { archsOf } from '../../lib/model/machines.ts';
import { DEFAULT_TARGET } from '../../lib/model/target.ts';
import type { CompleteTarget, Hypervisor } from '../../lib/model/target-types.ts';
import type { PropertyRow } from '../../lib/openstack/properties/property-table.ts';
import { RULE_ASPECTS } from '../../lib/policy/aspects/aspects.ts';
import type { RuleTable } from '../../lib/policy/engine/rule-table.ts';
import { NOVA_TABLES } from '../../lib/policy/nova/nova.ts';
import { code, codes, plain } from './markdown.ts';
import { joinWithOr, ruleTable } from './rules.ts';

const HYPERVISORS: readonly Hypervisor[] = ['kvm', 'qemu', 'xen', 'vmware'];

/** Nova's tables, each below its aspect; at the end the aspects that Nova does not decide. */
export function novaTables(): readonly string[] {
  const undecided = RULE_ASPECTS.filter(aspect => decidesNothing(NOVA_TABLES[aspect]));
  const decided = RULE_ASPECTS.filter(aspect => !undecided.includes(aspect));
  return [
    ...decided.flatMap(aspect => [`### ${aspect}, by Nova`, ruleTable<unknown>(NOVA_TABLES[aspect])]),
    `Nova decides nothing of ${codes(undecided)}.`,
  ];
}

function decidesNothing({ rules, fallback }: RuleTable<unknown>): boolean {
  return rules.length === 0 && fallback.choose === undefined;
}

/** The legal values of a property, by target; targets with the same values share an entry. */
export function describeValues({ legal, type }: PropertyRow): string {
  if (legal === undefined) return (type.legal ?? []).map(inWords).join(', ');
  const targets = HYPERVISORS.flatMap(hypervisor =>
    archsOf(hypervisor).map(arch => ({ ...DEFAULT_TARGET, hypervisor, arch })),
  );
  const targetsOf = groupedBy(targets, target => legal(target).map(inWords).join(', '));
  if (targetsOf.size === 1) return [...targetsOf.keys()].join();
  const texts = [...targetsOf].flatMap(([values, group]) =>
    values === '' ? [] : [`${describePlaces(group)}: ${values}`],
  );
  return texts.join('; ');
}

/**
 * Hypervisors with the same architectures share an entry; a hypervisor with all of its architectures is named alone.
 */
function describePlaces(targets: readonly CompleteTarget[]): string {
  const groups = groupedBy(
    HYPERVISORS.filter(name => targets.some(({ hypervisor }) => hypervisor === name)),
    name => {
      const archs = targets.flatMap(({ hypervisor, arch }) => (hypervisor === name ? [arch] : []));
      const isAll = archsOf(name).every(arch => archs.includes(arch));
      return isAll ? '' : ` for ${joinWithOr(archs)}`;
    },
  );
  return [...groups].map(([archs, names]) => `under ${joinWithOr(names)}${archs}`).join(' and ');
}

/** A value, or a description of the values where they cannot be listed. */
function inWords(value: string): string {
  return value.includes(' ') ? plain(value) : code(value);
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, readonly T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
