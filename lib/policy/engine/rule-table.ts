// The form of a rule table: the first rule that matches decides. A rule has a choice, its conditions, the reason and
// the source. Types only; `decide.ts` reads the tables.
import type { MachineKind } from '../../model/machines.ts';
import type { Arch, DiskBus, Drivers, Graphics, Hypervisor, RequestableDevice } from '../../model/target-types.ts';
import type { IsoDate } from '../../values/units.ts';
import type { FactName, FactOrigin, FactValues } from '../facts/facts.ts';
import type { DeviceName } from './devices.ts';

/** The conditions of a rule. The rule matches when every given condition does. */
export interface Conditions {
  /** The OS supports one of these devices; the first supported one is the evidence. */
  readonly supports?: readonly DeviceName[];
  /** The OS supports one of these as well; that is no evidence. */
  readonly alsoSupports?: readonly DeviceName[];
  /** The OS supports none of these. */
  readonly lacks?: readonly DeviceName[];
  readonly hypervisor?: readonly Hypervisor[];
  readonly arch?: readonly Arch[];
  readonly machine?: readonly MachineKind[];
  readonly graphics?: readonly Graphics[];
  /** The QEMU that runs the guest is older than this version. */
  readonly qemuBefore?: string;
  /** The additional drivers that the guest has. */
  readonly drivers?: readonly Drivers[];
  /** The guest boots from this firmware. */
  readonly firmware?: 'bios' | 'efi';
  /** This bus is requested for a drive. */
  readonly requestedBus?: DiskBus;
  /** The target requests this firmware. */
  readonly requestedFirmware?: 'bios' | 'efi';
  /** Whether a drive is on a SCSI bus. */
  readonly hasScsi?: boolean;
  /** Whether the guest gets a TPM. */
  readonly hasTpm?: boolean;
  /** The target does not request this device. */
  readonly unlessRequested?: RequestableDevice;
  /** The OS declares this about a firmware, which is the evidence. */
  readonly bootFirmware?: FirmwareCondition;
  /** The OS was released before this day; does not match an unknown day. */
  readonly releasedBefore?: IsoDate;
  /** The OS was released on this day or later; matches an unknown day. */
  readonly releasedFrom?: IsoDate;
  /** The OS belongs to one of these families. */
  readonly family?: readonly string[];
  /** A property of the OS that osinfo-db does not state. It is the evidence, but not in a rule with `supports`. */
  readonly fact?: FactCondition;
  /** Another such property; it is no evidence. */
  readonly alsoFact?: FactCondition;
  /** VMware's guest id begins with one of these. */
  readonly guestId?: readonly string[];
}

/** One row of a table. */
export interface Rule<T> {
  /** Its name, unique within the table; absent for a rule that is named after its fact and the fact's origin. */
  readonly rule?: string;
  /** `undefined` means that the guest gets nothing of this aspect. */
  readonly choose: T | undefined;
  /** Absent where the rule always matches. */
  readonly when?: Conditions;
  /** The reason, as a clause that completes 'X is chosen because ...'. */
  readonly because: string;
  /** Other software that decides in the same way, or the source of the fact. */
  readonly source: string;
}

/** A rule that has a name of its own. */
export type NamedRule<T> = Rule<T> & { readonly rule: string };

/** The rules of an aspect, and the fallback for when no rule matches. */
export interface RuleTable<T> {
  readonly rules: readonly Rule<T>[];
  readonly fallback: NamedRule<T>;
}

/** A firmware in the database, and its declared support. */
export interface FirmwareCondition {
  readonly type: 'bios' | 'efi';
  readonly supported?: boolean;
  readonly recommended?: boolean;
  /** The OS declares that it does not boot from this one. */
  readonly not?: 'bios' | 'efi';
}

/**
 * A fact with one of these values, of the OS or of an ancestor; of any origin, unless one is given. A rule whose reason
 * names the site needs the origin `site`.
 */
export type FactCondition = {
  readonly [F in FactName]: {
    readonly name: F;
    readonly value: FactValues[F] | readonly FactValues[F][];
    readonly origin?: FactOrigin;
  };
}[FactName];

/** All rules of a table, the fallback last. */
export function rowsOf<T>({ rules, fallback }: RuleTable<T>): readonly Rule<T>[] {
  return [...rules, fallback];
}

/** The same table with other choices. */
export function mapChoices<T, U>({ rules, fallback }: RuleTable<T>, translate: (choice: T) => U): RuleTable<U> {
  const translateChoice = (choose: T | undefined): U | undefined =>
    choose === undefined ? undefined : translate(choose);
  return {
    rules: rules.map(rule => ({ ...rule, choose: translateChoice(rule.choose) })),
    fallback: { ...fallback, choose: translateChoice(fallback.choose) },
  };
}
