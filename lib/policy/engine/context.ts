// The input of the rules. The OS and the target are there from the start; each decision adds a plain value for the
// aspects that are decided after it.
import type { Firmware, SupportedDevice } from '../../model/entities.ts';
import type { MachineKind } from '../../model/machines.ts';
import type { CompleteTarget, DiskBus } from '../../model/target-types.ts';
import type { IsoDate } from '../../values/units.ts';
import type { Facts } from '../facts/facts.ts';

/** A device that an OS supports, and the OS that declares it. */
export type SupportedDeviceRef = Pick<SupportedDevice, 'id' | 'from' | 'at'>;

/** The input of the rules. */
export interface RuleContext {
  readonly target: CompleteTarget;
  /** The family of the OS, or of the nearest ancestor that has one. */
  readonly family: string | undefined;
  /** The release date of the OS, or of the nearest ancestor that has one. */
  readonly released: IsoDate | undefined;
  /** The devices that the OS supports without additional drivers, by device id. */
  readonly declared: ReadonlyMap<string, SupportedDeviceRef>;
  /** The same, with the devices of the drivers that the target adds. */
  readonly devices: ReadonlyMap<string, SupportedDeviceRef>;
  /** The firmware that the OS declares, as supported or not, for the architecture of the target. */
  readonly firmwares: readonly Firmware[];
  readonly facts: Facts;
  /** The ids of the OS and of its ancestors, nearest first. */
  readonly lineage: readonly string[];
  /** The buses that are requested for drives. They are known before the first decision. */
  readonly requestedBuses?: readonly DiskBus[];
  /** VMware's guest id for the OS on the newest vSphere; absent on other hypervisors. */
  readonly guestId?: string;
  /** The kind of machine; absent until it is decided. */
  readonly machine?: MachineKind;
  /** The firmware that the guest boots from; absent until it is decided, and on machines without a choice. */
  readonly firmware?: 'bios' | 'efi';
  /** Whether a drive is on a SCSI bus; absent until one is decided. */
  readonly hasScsi?: boolean;
  /** Whether the guest gets a TPM; absent until it is decided. */
  readonly hasTpm?: boolean;
}

/** The context of an unknown OS. */
export const NOTHING_KNOWN: Omit<RuleContext, 'target'> = {
  family: undefined,
  released: undefined,
  declared: new Map(),
  devices: new Map(),
  firmwares: [],
  facts: { find: () => undefined, all: () => [] },
  lineage: [],
};
