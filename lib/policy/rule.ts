// How a decision is written down: a table of rules, read from the top, of which the first that fits decides. A rule
// says what it takes, what it gives, why, and who says so. The code that reads the tables is all here.
import type { MachineType } from '../hardware.ts';
import type { SupportedDevice } from '../model.ts';
import type { IsoDate } from '../units.ts';
import { type Decision, evidenceOf } from './decision.ts';
import { DEVICE_IDS, type DeviceName } from './devices.ts';
import type { Facts } from './facts.ts';

/** What a rule looks at. */
export interface Situation {
  /** The family of the OS, or of the nearest ancestor that has one. */
  readonly family: string | undefined;
  /** The day the OS was released, or the nearest ancestor of which that is known. */
  readonly released: IsoDate | undefined;
  /** What the OS drives, by device id. */
  readonly devices: ReadonlyMap<string, SupportedDevice>;
  readonly facts: Facts;
  /** The machine type, once it is decided. */
  readonly machine?: MachineType;
}

/** One row of an aspect's table. Every condition that is given must hold. */
export interface Rule<T> {
  /** Its name, unique within the table. */
  readonly rule: string;
  readonly choose: T;
  /** One of these devices works; the first that does is the evidence. */
  readonly has?: readonly DeviceName[];
  /** One of these works as well. */
  readonly and?: readonly DeviceName[];
  /** None of these devices works. */
  readonly lacks?: readonly DeviceName[];
  /** The machine type is this. */
  readonly machine?: MachineType;
  /** The OS was released before this day; an unknown day does not fit. */
  readonly releasedBefore?: IsoDate;
  /** The OS belongs to one of these families. */
  readonly family?: readonly string[];
  /** Why, as a clause that ends 'X is chosen because ...'. */
  readonly because: string;
  /** Who decides likewise, or where the fact is from. */
  readonly source: string;
}

/** An aspect's rules, and the one that decides when none of them fits. */
export interface RuleTable<T> {
  readonly rules: readonly Rule<T>[];
  readonly otherwise: Rule<T>;
}

/** What the first rule that fits decides. */
export function decide<T>({ rules, otherwise }: RuleTable<T>, situation: Situation): Decision<T> {
  return firstFit(rules, situation) ?? { choose: otherwise.choose, because: { rule: otherwise.rule } };
}

/** What the first rule that fits decides; `undefined` when none fits. */
export function firstFit<T>(rules: readonly Rule<T>[], situation: Situation): Decision<T> | undefined {
  for (const rule of rules) {
    const evidence = findDevice(rule.has ?? [], situation);
    if (rule.has !== undefined && evidence === undefined) continue;
    if (fits(rule, situation)) return { choose: rule.choose, because: { rule: rule.rule, ...evidenceOf(evidence) } };
  }
  return undefined;
}

function fits<T>(rule: Rule<T>, situation: Situation): boolean {
  const { family, released, machine } = situation;
  return (
    (rule.and === undefined || findDevice(rule.and, situation) !== undefined) &&
    findDevice(rule.lacks ?? [], situation) === undefined &&
    (rule.machine === undefined || rule.machine === machine) &&
    (rule.family === undefined || (family !== undefined && rule.family.includes(family))) &&
    (rule.releasedBefore === undefined || (released !== undefined && released < rule.releasedBefore))
  );
}

function findDevice(names: readonly DeviceName[], { devices }: Situation): SupportedDevice | undefined {
  const name = names.find(candidate => devices.has(DEVICE_IDS[candidate]));
  return name === undefined ? undefined : devices.get(DEVICE_IDS[name]);
}
