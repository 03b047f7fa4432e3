// VMware's part of a recommendation. In: a rule context, the OS, the overrides of an image. Out: the tables of disk and
// network adapters, the guest id, and the part `vmware` of the hardware.
import type { OsRecord } from '../../../data-loader/records/records.ts';
import { shortIdOf } from '../../graph/inheritance.ts';
import { type OsinfoError, unsupported } from '../../model/errors.ts';
import type { Because, WithReason } from '../../model/reason.ts';
import type { Vmware } from '../../model/vmware.ts';
import type { Warning } from '../../model/warning.ts';
import { type RuleAspect, type RuleTables, TABLES } from '../aspects/aspects.ts';
import type { Overrides } from '../aspects/overrides.ts';
import type { RuleContext } from '../engine/context.ts';
import { decisionByOverride } from '../engine/decision.ts';
import { mapChoices, type Rule, type RuleTable, rowsOf } from '../engine/rule-table.ts';
import type { Network } from '../rules/devices/network.ts';
import type { Disk } from '../rules/storage/disk.ts';
import type { Scsi } from '../rules/storage/scsi.ts';
import { DISK_ADAPTER_RULES, NETWORK_ADAPTER_RULES } from './adapters.ts';
import { decideGuestId } from './guest-id.ts';
import type { GuestIdGroup } from './guest-id-group.ts';
import { GUEST_ID_GROUPS, OTHER_GUEST_ID_GROUP } from './guest-id-groups.ts';
import { VMWARE_GUESTS } from './guests.ts';

type DiskAdapter = Vmware['diskAdapter'];
type NetworkAdapter = Vmware['networkAdapter'];

/** The bus and the controller of each disk adapter. */
export const ADAPTED_DISKS: Readonly<Record<DiskAdapter, { readonly disk: Disk; readonly scsi?: Scsi }>> = {
  pvscsi: { disk: { bus: 'scsi' }, scsi: { model: 'vmpvscsi' } },
  lsisas1068: { disk: { bus: 'scsi' }, scsi: { model: 'lsisas1068' } },
  lsilogic: { disk: { bus: 'scsi' }, scsi: { model: 'lsilogic' } },
  buslogic: { disk: { bus: 'scsi' }, scsi: { model: 'buslogic' } },
  ide: { disk: { bus: 'ide' } },
  sata: { disk: { bus: 'sata' } },
};
const CARDS: Readonly<Record<NetworkAdapter, Network>> = {
  vmxnet3: { model: 'vmxnet3' },
  e1000e: { model: 'e1000e' },
  e1000: { model: 'e1000' },
  vlance: { model: 'pcnet' },
};

/** The tables of the rules, with VMware's own for the aspects that an adapter decides. */
const VMWARE_TABLES: RuleTables = {
  ...TABLES,
  disk: mapChoices(DISK_ADAPTER_RULES, adapter => ADAPTED_DISKS[adapter].disk),
  scsi: scsiTable(),
  network: mapChoices(NETWORK_ADAPTER_RULES, adapter => CARDS[adapter]),
};

/** The controller of the disk adapter; none without a drive on a SCSI bus. */
function scsiTable(): RuleTable<Scsi> {
  const { rules, fallback } = mapChoices(
    DISK_ADAPTER_RULES,
    (adapter): Scsi => ADAPTED_DISKS[adapter].scsi ?? { model: 'lsilogic' },
  );
  return { rules: [...TABLES.scsi.rules.filter(({ when }) => when?.hasScsi === false), ...rules], fallback };
}

/** All rows by which an aspect is decided on VMware. */
export function vmwareRows(aspect: RuleAspect | 'vmware'): readonly Rule<unknown>[] {
  if (aspect === 'vmware') return [...GUEST_ID_GROUPS, OTHER_GUEST_ID_GROUP].map(rowOfGroup);
  return rowsOf<unknown>(VMWARE_TABLES[aspect]);
}

/** The row of a group, which has an id for each release. */
function rowOfGroup({ rule, because, source }: GuestIdGroup): Rule<unknown> {
  return { rule, choose: undefined, because, source };
}

/** The guest id, and its spelling in .vmx files. */
export interface NamedGuest extends Pick<Vmware, 'guestId' | 'guestOS'> {
  readonly because: Because;
}

/** The decisions about an OS for VMware only. */
export interface VmwareDecision extends NamedGuest {
  /** The context of the rules, with the guest id. */
  readonly context: RuleContext;
  /** The tables of the adapters. */
  readonly tables: RuleTables;
  readonly warnings: readonly Warning[];
}

/** The guest id that an image fixes, else the one that a site states, else that of the groups. */
export function decideVmware(
  os: OsRecord,
  context: RuleContext,
  ancestry: readonly OsRecord[],
  override?: Overrides['guest'],
): VmwareDecision {
  const { guestId, guestOS, bestGuestId, rule, named, warnings } = decideGuestId(context, {
    distro: os.distro?.value,
    version: os.version?.value,
  });
  const onVmware = { context: { ...context, guestId: bestGuestId }, tables: VMWARE_TABLES };
  if (override?.choose !== undefined) {
    const { because } = decisionByOverride(override);
    return { ...onVmware, ...namedGuest(override.choose, because), warnings: [] };
  }
  const fact = context.facts.find(context.target.arch === 'i686' ? 'vmware-guest-id-i686' : 'vmware-guest-id');
  if (fact !== undefined) return { ...onVmware, ...namedGuest({ guestId: fact.value }, fact.because), warnings: [] };
  const owner = ancestry.find(({ id }) => id === named);
  const because = { rule, ...(owner !== undefined && { from: shortIdOf(owner) }) };
  return { ...onVmware, guestId, guestOS, because, warnings };
}

/** The guest for an id alone. */
export function namedGuest({ guestId }: Pick<Vmware, 'guestId'>, because: Because): NamedGuest {
  return { guestId, guestOS: guestOsOf(guestId), because };
}

/** The spelling of a guest id in .vmx files; an id that is not in the table is spelled like most ids. */
function guestOsOf(guestId: string): string {
  const known = Object.entries(VMWARE_GUESTS).find(([id]) => id === guestId)?.[1].guestOS;
  return (
    known ??
    guestId
      .replace(/Guest(64)?$/, '$1')
      .replaceAll('_', '-')
      .toLowerCase()
  );
}

/**
 * The part `vmware` of the hardware: the decided guest id, with the adapters of the decided disk and network card.
 * @throws {OsinfoError} UNSUPPORTED when an override chooses what VMware does not have
 */
export function vmwarePart(
  { guestId, guestOS, because }: NamedGuest,
  hardware: { readonly disk: Disk; readonly scsi?: Scsi; readonly network?: Network },
): WithReason<Vmware> {
  const { disk, scsi, network } = hardware;
  const diskAdapter = ADAPTERS.find(
    adapter =>
      ADAPTED_DISKS[adapter].disk.bus === disk.bus &&
      (disk.bus !== 'scsi' || ADAPTED_DISKS[adapter].scsi?.model === scsi?.model),
  );
  const networkAdapter = CARD_ADAPTERS.find(adapter => CARDS[adapter].model === network?.model);
  if (diskAdapter === undefined) throw unsupportedByVmware(`the disk adapter ${scsi?.model ?? disk.bus}`, ADAPTERS);
  if (networkAdapter === undefined)
    throw unsupportedByVmware(`the network card ${network?.model ?? 'none'}`, CARD_ADAPTERS);
  const smc = guestId.startsWith(MACOS) ? { smc: true as const } : {};
  return { guestId, guestOS, diskAdapter, networkAdapter, ...smc, because };
}

function unsupportedByVmware(requested: string, legal: readonly string[]): OsinfoError {
  return unsupported(`${requested} on VMware`, legal, 'Ask for another.');
}

/** How the guest ids of macOS begin, whose guests VMware starts with `smc.present` alone. */
const MACOS = 'darwin';

const ADAPTERS: readonly DiskAdapter[] = ['pvscsi', 'lsisas1068', 'lsilogic', 'buslogic', 'ide', 'sata'];
const CARD_ADAPTERS: readonly NetworkAdapter[] = ['vmxnet3', 'e1000e', 'e1000', 'vlance'];
