// The one form in which a decision is written down: a table of rules, of which the first that matches decides. A rule
// has a choice, the conditions under which it holds, the reason and its source. Types only; `decide.ts` reads the tables.
import type { MachineKind } from '../../model/machines.ts';
import type { Arch, DiskBus, Drivers, Graphics, Hypervisor, RequestableDevice } from '../../model/target-types.ts';
import type { IsoDate } from '../../model/units.ts';
import type { FactName, FactOrigin, FactValues } from '../facts/facts.ts';
import type { DeviceName } from './devices.ts';

/** The conditions of a rule. Every condition that is given must hold. */
export interface Conditions {
  /** The OS supports one of these devices; the first of them is the evidence. */
  readonly supports?: readonly DeviceName[];
  /** The OS supports one of these as well. */
  readonly alsoSupports?: readonly DeviceName[];
  /** The OS supports none of these. */
  readonly lacks?: readonly DeviceName[];
  readonly hypervisor?: readonly Hypervisor[];
  readonly arch?: readonly Arch[];
  readonly machine?: readonly MachineKind[];
  readonly graphics?: readonly Graphics[];
  /** The drivers of its vendor that the guest has. */
  readonly drivers?: readonly Drivers[];
  /** The guest boots from this firmware. */
  readonly firmware?: 'bios' | 'efi';
  /** This bus is requested for a drive. */
  readonly requestedBus?: DiskBus;
  /** Whether a drive is on a SCSI bus. */
  readonly hasScsi?: boolean;
  /** Whether the guest gets a TPM. */
  readonly hasTpm?: boolean;
  /** The target does not request this device. */
  readonly unlessRequested?: RequestableDevice;
  /** The firmware that the OS is known to boot from, or not to. */
  readonly bootFirmware?: FirmwareCondition;
  /** The OS was released before this day; an unknown day does not match. */
  readonly releasedBefore?: IsoDate;
  /** The OS was released on this day or later; an unknown day matches. */
  readonly releasedFrom?: IsoDate;
  /** The OS belongs to one of these families. */
  readonly family?: readonly string[];
  /** A property of the OS that osinfo-db does not state; it is the evidence where no device is. */
  readonly fact?: FactCondition;
  /** VMware's guest id begins with one of these. */
  readonly guestId?: readonly string[];
  /** The OS is one of these releases. */
  readonly release?: ReleaseCondition;
}

/** One row of a table. */
export interface Rule<T> {
  /** Its name, unique within the table; absent where a fact decides, whose name and origin then name the rule. */
  readonly rule?: string;
  /** `undefined` means that the guest gets nothing of this aspect. */
  readonly choose: T | undefined;
  /** Absent where the rule always matches. */
  readonly when?: Conditions;
  /** Why, as a clause that ends 'X is chosen because ...'. */
  readonly because: string;
  /** Who decides likewise, or where the fact is from. */
  readonly source: string;
}

/** A rule that has a name of its own. */
export type NamedRule<T> = Rule<T> & { readonly rule: string };

/** The rules of an aspect, and the one that decides when none of them matches. */
export interface RuleTable<T> {
  readonly rules: readonly Rule<T>[];
  readonly fallback: NamedRule<T>;
}

/** A firmware that the database mentions, and what it states about it. */
export interface FirmwareCondition {
  readonly type: 'bios' | 'efi';
  readonly supported?: boolean;
  readonly recommended?: boolean;
  /** The OS is known not to boot from this one. */
  readonly not?: 'bios' | 'efi';
}

/** A fact with one of these values, of any origin or only of this one. */
export type FactCondition = {
  readonly [F in FactName]: {
    readonly name: F;
    readonly value: FactValues[F] | readonly FactValues[F][];
    readonly origin?: FactOrigin;
  };
}[FactName];

/** Releases of one kind of OS. The OS is of that kind by its id or by its distribution, or by neither where both are absent. */
export interface ReleaseCondition {
  /** The id of the OS begins with one of these; what follows names the release. */
  readonly idPrefix?: readonly string[];
  readonly distro?: readonly string[];
  /** What follows in the id is one of these. */
  readonly name?: readonly string[];
  /** The version is this one or a later one. */
  readonly from?: string;
}

/** Every rule of a table, the fallback last. */
export function rowsOf<T>({ rules, fallback }: RuleTable<T>): readonly Rule<T>[] {
  return [...rules, fallback];
}

/** The same table with other choices. */
export function mapChoices<T, U>({ rules, fallback }: RuleTable<T>, translate: (choice: T) => U): RuleTable<U> {
  const translated = (choose: T | undefined): U | undefined => (choose === undefined ? undefined : translate(choose));
  return {
    rules: rules.map(rule => ({ ...rule, choose: translated(rule.choose) })),
    fallback: { ...fallback, choose: translated(fallback.choose) },
  };
}
