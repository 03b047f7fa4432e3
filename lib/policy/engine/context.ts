// What rules look at. The OS and the target are known from the start; each decision adds a plain value for
// the aspects that are decided after it.
import type { Firmware, SupportedDevice } from '../../model/entities.ts';
import type { MachineKind } from '../../model/machines.ts';
import type { CompleteTarget, DiskBus } from '../../model/target-types.ts';
import type { IsoDate } from '../../model/units.ts';
import type { Facts } from '../facts/facts.ts';

/** A device that an OS supports, and the OS that declares it. */
export type SupportedDeviceRef = Pick<SupportedDevice, 'id' | 'from' | 'at'>;

/** The OS under the name by which a rule may know it: its own, or that of an ancestor. */
export interface NamedRelease {
  /** `undefined` where only family and version count. */
  readonly id: string | undefined;
  /** `undefined` where the id is an ancestor's. */
  readonly distro: string | undefined;
  readonly version: string | undefined;
}

/** What rules look at. */
export interface RuleContext {
  readonly target: CompleteTarget;
  /** The family of the OS, or of the nearest ancestor that has one. */
  readonly family: string | undefined;
  /** The day the OS was released, or the nearest ancestor of which that is known. */
  readonly released: IsoDate | undefined;
  /** The devices that the OS supports by itself, by device id. */
  readonly declared: ReadonlyMap<string, SupportedDeviceRef>;
  /** The same with the devices that the drivers of the target add. */
  readonly devices: ReadonlyMap<string, SupportedDeviceRef>;
  /** The firmware that the OS is known to boot from, or not to, on the architecture of the target. */
  readonly firmwares: readonly Firmware[];
  readonly facts: Facts;
  /** The ids of the OS and of its ancestors, nearest first. */
  readonly lineage: readonly string[];
  /** The buses that are requested for drives; known before anything is decided. */
  readonly requestedBuses?: readonly DiskBus[];
  /** VMware's guest id for the OS on the newest vSphere; absent on other hypervisors. */
  readonly guestId?: string;
  /** The name by which VMware's rules look for the OS; absent elsewhere. */
  readonly release?: NamedRelease;
  /** The kind of machine; absent until it is decided. */
  readonly machine?: MachineKind;
  /** The firmware that the guest boots from; absent until it is decided, or where the machine has none to choose. */
  readonly firmware?: 'bios' | 'efi';
  /** Whether a drive is on a SCSI bus; absent until one is decided. */
  readonly hasScsi?: boolean;
  /** Whether the guest gets a TPM; absent until it is decided. */
  readonly hasTpm?: boolean;
}

/** What rules look at where nothing is known of the OS. */
export const NOTHING_KNOWN: Omit<RuleContext, 'target'> = {
  family: undefined,
  released: undefined,
  declared: new Map(),
  devices: new Map(),
  firmwares: [],
  facts: { find: () => undefined },
  lineage: [],
};
