// VMware's side of a recommendation: what it calls the guest, and the adapters by which the guest's disk and card are
// chosen there. In: a situation and an OS. Out: tables that hold one choice each, and the names of what was decided.

import type { Heritage, OsRecord } from '../../../data-loader/records/records.ts';
import { shortIdOf } from '../../graph/inheritance.ts';
import { type OsinfoError, unsupported } from '../../model/errors.ts';
import type { Because, Chosen, Disk, Network, Scsi, Vmware, Warning } from '../../model/hardware.ts';
import { TABLES } from '../aspects/aspects.ts';
import { granted, type Wishes } from '../aspects/overrides.ts';
import type { Rule, Situation } from '../engine/rule-table.ts';
import {
  type AdapterRule,
  type AdapterTable,
  adapterFor,
  DISK_ADAPTER_RULES,
  NETWORK_ADAPTER_RULES,
} from './adapters.ts';
import { VMWARE_GUESTS } from './guests.ts';
import { GUEST_ID_RULES, type GuestDecision, OTHER_ID_RULE, vmwareGuestOf } from './ids.ts';

type DiskAdapter = Vmware['diskAdapter'];
type NetworkAdapter = Vmware['networkAdapter'];

/** What each adapter of disks is. */
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

/** What VMware is told that the guest is. */
export interface NamedGuest extends Pick<Vmware, 'guestId' | 'guestOS'> {
  readonly because: Because;
}

/** What VMware's tables decided about an OS. */
export interface VmwareDecision extends NamedGuest {
  /** Our tables with VMware's choices for what hangs on an adapter. */
  readonly tables: typeof TABLES;
  readonly warnings: readonly Warning[];
}

/** What VMware is told, and what its adapters are; an image may name the guest. */
export function decideVmware(
  os: OsRecord,
  situation: Situation,
  ancestry: readonly Heritage[],
  wish?: Wishes['guest'],
): VmwareDecision {
  const { target, family, released, lineage } = situation;
  const decided = vmwareGuestOf(
    {
      id: os.id,
      distro: os.distro?.value,
      family,
      version: os.version?.value,
      releaseDate: released,
      ancestorIds: lineage,
    },
    target.arch,
    target.vsphere,
  );
  const { bestGuestId } = decided;
  const guest = { bestGuestId, family, releaseDate: released, drivers: target.drivers };
  const disk = adapterFor(DISK_ADAPTER_RULES, guest);
  const tables = tablesWith(disk, adapterFor(NETWORK_ADAPTER_RULES, guest));
  if (wish?.choose !== undefined) return { tables, ...namedGuest(wish.choose, granted(wish).because), warnings: [] };
  return { tables, ...nameOf(decided, situation, ancestry) };
}

/** The name that a site gives, else that of the table. */
function nameOf(
  { guestId, guestOS, rule, named, warnings }: GuestDecision,
  { facts, target }: Situation,
  ancestry: readonly Heritage[],
): Omit<VmwareDecision, 'tables'> {
  const said = facts.find(target.arch === 'i686' ? 'vmware-guest-id-i686' : 'vmware-guest-id');
  if (said !== undefined) {
    return { ...namedGuest({ guestId: said.value }, said.because), warnings: [] };
  }
  const owner = ancestry.find(({ id }) => id === named);
  const because = { rule: rule.rule, ...(owner !== undefined && { from: shortIdOf(owner) }) };
  return { guestId, guestOS, because, warnings };
}

/** A guest by its id alone. */
export function namedGuest({ guestId }: Pick<Vmware, 'guestId'>, because: Because): NamedGuest {
  return { guestId, guestOS: spelledInVmx(guestId), because };
}

/** How a .vmx file spells a guest id; one that is not known here is spelled as most are. */
function spelledInVmx(guestId: string): string {
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
 * VMware's part of the hardware: what was decided, with the adapters that disk and card have in the end.
 * @throws {OsinfoError} UNSUPPORTED when a wish made them something that VMware has not
 */
export function vmwarePart(
  { guestId, guestOS, because }: NamedGuest,
  hardware: { readonly disk: Disk; readonly scsi?: Scsi; readonly network: Network },
): Chosen<Vmware> {
  const { disk, scsi, network } = hardware;
  const diskAdapter = ADAPTERS.find(
    adapter =>
      ADAPTED_DISKS[adapter].disk.bus === disk.bus &&
      (disk.bus !== 'scsi' || ADAPTED_DISKS[adapter].scsi?.model === scsi?.model),
  );
  const networkAdapter = CARD_ADAPTERS.find(adapter => CARDS[adapter].model === network.model);
  if (diskAdapter === undefined) throw notOfVmware(`the disk adapter ${scsi?.model ?? disk.bus}`, ADAPTERS);
  if (networkAdapter === undefined) throw notOfVmware(`the network card ${network.model}`, CARD_ADAPTERS);
  return { guestId, guestOS, diskAdapter, networkAdapter, because };
}

function notOfVmware(asked: string, legal: readonly string[]): OsinfoError {
  return unsupported(`${asked} on VMware`, legal, 'Ask for another.');
}

const ADAPTERS: readonly DiskAdapter[] = ['pvscsi', 'lsisas1068', 'lsilogic', 'buslogic', 'ide', 'sata'];
const CARD_ADAPTERS: readonly NetworkAdapter[] = ['vmxnet3', 'e1000e', 'e1000', 'vlance'];

function tablesWith(disk: AdapterRule<DiskAdapter>, card: AdapterRule<NetworkAdapter>): typeof TABLES {
  const [nothingOnScsi] = TABLES.scsi.rules;
  return {
    ...TABLES,
    disk: { rules: [], otherwise: diskRow(disk) },
    scsi: { rules: nothingOnScsi === undefined ? [] : [nothingOnScsi], otherwise: scsiRow(disk) },
    network: { rules: [], otherwise: cardRow(card) },
  };
}

type NamedRule<T> = Rule<T> & { readonly rule: string };

function diskRow({ rule, choose, because, source }: AdapterRule<DiskAdapter>): NamedRule<Disk> {
  return { rule, choose: ADAPTED_DISKS[choose].disk, because, source };
}

function scsiRow({ rule, choose, because, source }: AdapterRule<DiskAdapter>): NamedRule<Scsi> {
  return { rule, choose: ADAPTED_DISKS[choose].scsi ?? { model: 'lsilogic' }, because, source };
}

function cardRow({ rule, choose, because, source }: AdapterRule<NetworkAdapter>): NamedRule<Network> {
  return { rule, choose: CARDS[choose], because, source };
}

/** Every row by which VMware's tables decide an aspect. */
export function vmwareRows(aspect: string): readonly NamedRule<Disk | Scsi | Network>[] {
  if (aspect === 'disk') return rowsOf(DISK_ADAPTER_RULES).map(diskRow);
  if (aspect === 'scsi') return rowsOf(DISK_ADAPTER_RULES).map(scsiRow);
  return aspect === 'network' ? rowsOf(NETWORK_ADAPTER_RULES).map(cardRow) : [];
}

function rowsOf<T>({ rules, otherwise }: AdapterTable<T>): readonly AdapterRule<T>[] {
  return [...rules, otherwise];
}

/** The row by which a guest is named; `undefined` when there is none of that name. */
export function guestRow(name: string): { readonly because: string; readonly source: string } | undefined {
  return [...GUEST_ID_RULES, OTHER_ID_RULE].find(({ rule }) => rule === name);
}
