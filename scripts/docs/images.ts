// The properties of images and Nova's own tables in, Markdown tables of them out.
import { machinesFor } from '../../lib/machines.ts';
import { type Choices, TABLES, type TableAspect } from '../../lib/policy/aspects.ts';
import { NOVA_TABLES } from '../../lib/policy/nova.ts';
import type { RuleTable } from '../../lib/policy/rule.ts';
import { PROPERTIES, type PropertyRow } from '../../lib/property-table.ts';
import type { Arch, CompleteTarget, Hypervisor } from '../../lib/request.ts';
import { code, codes, plain, table } from './markdown.ts';
import { either, ruleTable } from './rules.ts';

const HYPERVISORS: readonly Hypervisor[] = ['kvm', 'qemu', 'xen', 'vmware'];
const ARCHS: readonly Arch[] = ['x86_64', 'i686', 'aarch64', 'armv7l', 'ppc64le', 's390x', 'riscv64', 'loongarch64'];

/** Every property that decides hardware. */
export function propertyTable(): string {
  return table(
    ['property', 'decides', 'values'],
    Object.entries(PROPERTIES).map(([name, row]) => [code(name), plain(row.decides), valuesInWords(row)]),
  );
}

/** Nova's tables, each below its aspect; those by which Nova decides nothing are named at the end. */
export function novaTables(): readonly string[] {
  const aspects = Object.keys(TABLES).filter(isAspect);
  const undecided = aspects.filter(aspect => decidesNothing(NOVA_TABLES[aspect]));
  const decided = aspects.filter(aspect => !undecided.includes(aspect));
  return [
    ...decided.flatMap(aspect => [`### ${aspect}, by Nova`, ruleTable<Choices[TableAspect]>(NOVA_TABLES[aspect])]),
    `Nova decides nothing of ${codes(undecided)}.`,
  ];
}

function decidesNothing({ rules, otherwise }: RuleTable<unknown>): boolean {
  return rules.length === 0 && otherwise.choose === undefined;
}

/** What a property may be under each hypervisor; hypervisors that agree stand together. */
function valuesInWords({ legal, hypervisor = HYPERVISORS, arch = ARCHS }: PropertyRow): string {
  if (legal === undefined) return 'any text';
  const namesOf = new Map<string, readonly Hypervisor[]>();
  for (const name of hypervisor) {
    const targets = arch.filter(one => machinesFor(name, one).length > 0).map(one => targetOf(name, one));
    const values = codes([...new Set(targets.flatMap(legal))]);
    namesOf.set(values, [...(namesOf.get(values) ?? []), name]);
  }
  const where = arch.length < ARCHS.length ? ` for ${either(arch)}` : '';
  const texts = [...namesOf].map(([values, names]) =>
    names.length === HYPERVISORS.length ? values : `under ${either(names)}${where}: ${values}`,
  );
  return texts.join('; ');
}

function targetOf(hypervisor: Hypervisor, arch: Arch): CompleteTarget {
  return { hypervisor, arch, graphics: 'spice', drivers: 'none' };
}

function isAspect(name: string): name is TableAspect {
  return Object.hasOwn(TABLES, name);
}
