// What a caller asks for outright, by target or by image property: it wins over every rule.
import { badProperty, badTarget } from '../../model/errors.ts';
import type { Vmware } from '../../model/hardware.ts';
import { MACHINES, type MachineKind, machineOfType } from '../../model/machines.ts';
import type { CompleteTarget } from '../../model/target-types.ts';
import { type Decision, decisionOf } from '../engine/decision.ts';
import type { Choices, TableAspect } from './aspects.ts';

/** A choice that is not ours. */
export interface Wish<T> {
  /** `undefined` where nothing of the aspect is wanted. */
  readonly choose: T | undefined;
  /** The image property that asks; absent where the target does. */
  readonly property?: string;
}

/** What is asked for of the aspects that tables decide. */
export type TableWishes = { readonly [A in TableAspect]?: Wish<Choices[A]> };

/** What is asked for, aspect by aspect. */
export type Wishes = TableWishes & {
  /** What VMware is to call the guest. */
  readonly guest?: Wish<Pick<Vmware, 'guestId'>>;
};

/** What the target asks for. */
export function wishesOf({ machine, firmware, diskBus, clock }: CompleteTarget): TableWishes {
  return {
    ...(machine !== undefined && { machine: { choose: { type: machine } } }),
    ...(firmware !== undefined && { firmware: { choose: { type: firmware } } }),
    ...(diskBus !== undefined && { disk: { choose: { bus: diskBus } } }),
    ...(clock !== undefined && { clock: { choose: { offset: clock } } }),
  };
}

/** The rules by which wishes are granted, for a person. */
export const WISH_REASONS: Readonly<Record<string, string>> = {
  requested: 'it was asked for',
  'image-property': 'the image asks for it',
};

/** A wish as a decision. */
export function granted<T>({ choose, property }: Wish<T>): Decision<T> {
  return decisionOf(choose, property === undefined ? { rule: 'requested' } : { rule: 'image-property', property });
}

/** The kind of a machine type that was decided; a VMware guest has no type. */
export function machineKind(type: string | undefined, { hypervisor, arch }: CompleteTarget): MachineKind {
  const facts = type === undefined ? undefined : machineOfType(type, hypervisor, arch);
  return facts?.kind ?? 'vmware';
}

/** Whether guests of the machine start from what was asked for. @throws {OsinfoError} BAD_TARGET, BAD_PROPERTY */
export function checkFirmware({ choose, property }: Wish<{ readonly type: string }>, machine: MachineKind): void {
  const firmware: readonly string[] = MACHINES.find(({ kind }) => kind === machine)?.firmware ?? [];
  if (choose === undefined || firmware.includes(choose.type)) return;
  const where = `on the machine ${machine}`;
  throw property === undefined
    ? badTarget('firmware', choose.type, firmware, where)
    : badProperty(property, choose.type === 'efi' ? 'uefi' : choose.type, firmware, where);
}

/** Whether the machine has the bus that was asked for. @throws {OsinfoError} BAD_TARGET, BAD_PROPERTY */
export function checkBus({ choose, property }: Wish<{ readonly bus: string }>, machine: MachineKind): void {
  const buses: readonly string[] = MACHINES.find(({ kind }) => kind === machine)?.buses ?? [];
  if (choose === undefined || buses.includes(choose.bus)) return;
  const where = `on the machine ${machine}`;
  throw property === undefined
    ? badTarget('diskBus', choose.bus, buses, where)
    : badProperty(property, choose.bus, buses, where);
}
