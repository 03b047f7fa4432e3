// In: how Nova's own classes read image properties. Out: how this library reads the same properties, and the
// differences.
import { machinesFor } from '../../../lib/model/machines.ts';
import { TARGET_KEYS } from '../../../lib/model/target.ts';
import type { CompleteTarget } from '../../../lib/model/target-types.ts';
import { PROPERTIES, type PropertyRow } from '../../../lib/openstack/properties/property-table.ts';
import { VMWARE_ADAPTERS } from '../../../lib/openstack/properties/property-values.ts';
import { OLDER_NAMES } from '../../../lib/openstack/properties/spellings.ts';
import { ADAPTED_DISKS } from '../../../lib/policy/vmware/vmware.ts';
import { NOVA_DIFFERENCES, type NovaDifference, type Reading } from '../../../scripts/docs/nova-differences.ts';

/** One value of one property, as Nova reads it; `read` is absent where Nova refuses it. */
export interface NovaCase {
  readonly property: string;
  readonly value: unknown;
  /** Whether it is a value of the field's class, spelt as the class spells it. */
  readonly isOfClass: boolean;
  readonly read?: unknown;
}

/** What Nova's classes say. */
export interface NovaReference {
  readonly names: readonly string[];
  readonly older: Readonly<Record<string, string>>;
  readonly cases: readonly NovaCase[];
}

/** The comparison of all cases. */
export interface NovaComparison {
  readonly cases: number;
  readonly classValues: number;
  /** Names that one side alone has, and values that are read otherwise, each as a line. */
  readonly unintended: readonly string[];
  /** The number of values of each difference on purpose. */
  readonly intended: ReadonlyMap<NovaDifference, number>;
}

/** Every hypervisor with every architecture that it runs. */
export const TARGETS: readonly CompleteTarget[] = TARGET_KEYS.hypervisor.legal.flatMap(hypervisorName => {
  const hypervisor = TARGET_KEYS.hypervisor.read(hypervisorName) ?? 'kvm';
  return TARGET_KEYS.arch.legal.flatMap((archName): CompleteTarget[] => {
    const arch = TARGET_KEYS.arch.read(archName) ?? 'x86_64';
    if (machinesFor(hypervisor, arch).length === 0) return [];
    return [{ hypervisor, arch, graphics: 'spice', drivers: 'none' }];
  });
});

/** Compares every case. */
export function compareReadings({ names, older, cases }: NovaReference): NovaComparison {
  const intended = new Map<NovaDifference, number>();
  const unintended = [
    ...names.filter(name => PROPERTIES[name] === undefined).map(name => `${name}: not here`),
    ...Object.entries(older).flatMap(([name, newer]) =>
      name === 'vmware_ostype' || OLDER_NAMES.get(name) === newer ? [] : [`${name}: no older name of ${newer} here`],
    ),
  ];
  for (const { property, value, read } of cases) {
    const name = OLDER_NAMES.get(property) ?? property;
    const reading = { property: name, value, nova: read ?? undefined, ours: readHere(property, value) };
    if (isSame(reading)) continue;
    const difference = NOVA_DIFFERENCES.find(({ covers }) => covers?.(reading));
    if (difference !== undefined) intended.set(difference, (intended.get(difference) ?? 0) + 1);
    else
      unintended.push(`${property}=${JSON.stringify(value)}: ${text(reading.nova)} there, ${text(reading.ours)} here`);
  }
  return { cases: cases.length, classValues: cases.filter(({ isOfClass }) => isOfClass).length, unintended, intended };
}

function isSame({ nova, ours }: Reading): boolean {
  return JSON.stringify(nova) === JSON.stringify(ours);
}

function text(value: unknown): string {
  return value === undefined ? 'refused' : JSON.stringify(value);
}

/** How this library reads a value: `undefined` where no target has it, and null for no property. */
export function readHere(property: string, value: unknown): unknown {
  if (property.startsWith('vmware_') && (value === null || value === '')) return null;
  const row = PROPERTIES[OLDER_NAMES.get(property) ?? property];
  const read = row?.type.read(value);
  if (row === undefined || read === undefined || !TARGETS.some(target => isLegalOn(row, read, target)))
    return undefined;
  if (property !== 'vmware_adaptertype') return read;
  const adapter = VMWARE_ADAPTERS.find(({ word }) => word === read)?.value;
  const { disk, scsi } = ADAPTED_DISKS[adapter ?? 'ide'];
  return [disk.bus, scsi?.model ?? null];
}

function isLegalOn({ type, legal, isLegal }: PropertyRow, value: unknown, target: CompleteTarget): boolean {
  if (typeof value !== 'string') return true;
  return isLegal?.(value, target) ?? (type.legal !== undefined || legal?.(target).includes(value) === true);
}
