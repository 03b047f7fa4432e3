// How a decision is written down: a table of rules, read from the top, of which the first that fits decides. A rule
// says what it takes, what it gives, why, and who says so. The code that reads the tables is all here.
import { formatLine } from '../../../data-loader/records/problems.ts';
import type { Firmware } from '../../model/entities.ts';
import type { MachineKind } from '../../model/machines.ts';
import type { Arch, CompleteTarget, DiskBus, Graphics, Hypervisor } from '../../model/target-types.ts';
import type { IsoDate } from '../../model/units.ts';
import type { FactName, FactOrigin, Facts, FactValues } from '../facts/facts.ts';
import { type Decision, type DrivenDevice, decisionOf, evidenceOf } from './decision.ts';
import { DEVICE_IDS, type DeviceName } from './devices.ts';

/** What a rule looks at. */
export interface Situation {
  readonly target: CompleteTarget;
  /** The family of the OS, or of the nearest ancestor that has one. */
  readonly family: string | undefined;
  /** The day the OS was released, or the nearest ancestor of which that is known. */
  readonly released: IsoDate | undefined;
  /** What the OS drives by itself, by device id. */
  readonly declared: ReadonlyMap<string, DrivenDevice>;
  /** The same with what the drivers add that the target gives it. */
  readonly devices: ReadonlyMap<string, DrivenDevice>;
  /** What the OS is known to start from on this architecture, or not to. */
  readonly firmwares: readonly Firmware[];
  /** What rules decided before, of which only what no target changes; whoever replaces a trait replaces this too. */
  readonly decisions: Map<Rule<unknown>, Decision<unknown>>;
  readonly facts: Facts;
  /** Its id and those of its ancestors, nearest first. */
  readonly lineage: readonly string[];
  /** The buses that are asked for, before anything is decided. */
  readonly wantedBuses?: readonly DiskBus[];
  /** The kind of machine, once it is decided. */
  readonly machine?: MachineKind;
  /** What the guest starts from, once it is decided. */
  readonly firmware?: 'bios' | 'efi';
  /** Whether a disk or CD-ROM drive hangs on SCSI, once it is decided. */
  readonly onScsi?: boolean;
  /** Whether the guest gets a TPM, once it is decided. */
  readonly hasTpm?: boolean;
}

/** One row of an aspect's table. Every condition that is given must hold. */
export interface Rule<T> {
  /** Its name, unique within the table; absent where a fact decides, which has a name of its own. */
  readonly rule?: string;
  /** `undefined` says that there is to be nothing of this aspect. */
  readonly choose: T | undefined;
  /** One of these devices works; the first that does is the evidence. */
  readonly has?: readonly DeviceName[];
  /** One of these works as well. */
  readonly and?: readonly DeviceName[];
  /** None of these devices works. */
  readonly lacks?: readonly DeviceName[];
  readonly hypervisor?: readonly Hypervisor[];
  readonly arch?: readonly Arch[];
  readonly machine?: readonly MachineKind[];
  readonly graphics?: readonly Graphics[];
  /** The guest starts from this. */
  readonly firmware?: 'bios' | 'efi';
  /** This bus is asked for. */
  readonly wantsBus?: DiskBus;
  /** Whether something hangs on SCSI. */
  readonly onScsi?: boolean;
  /** Whether the guest gets a TPM. */
  readonly hasTpm?: boolean;
  /** The caller did not ask for this. */
  readonly unlessAsked?: 'vsock' | 'watchdog';
  /** What the OS is known to start from, or not to. */
  readonly starts?: FirmwareCondition;
  /** The OS was released before this day; an unknown day does not fit. */
  readonly releasedBefore?: IsoDate;
  /** The OS belongs to one of these families. */
  readonly family?: readonly string[];
  /** What is known of the OS although osinfo-db does not say it. */
  readonly says?: FactCondition;
  /** Why, as a clause that ends 'X is chosen because ...'. */
  readonly because: string;
  /** Who decides likewise, or where the fact is from. */
  readonly source: string;
}

/** A firmware that the database speaks of, and what it says. */
export interface FirmwareCondition {
  readonly type: 'bios' | 'efi';
  readonly supported?: boolean;
  readonly recommended?: boolean;
  /** The OS is known not to start from this one. */
  readonly not?: 'bios' | 'efi';
}

/** A fact with one of these values, whoever says it or only if this one does. */
export type FactCondition = {
  readonly [F in FactName]: {
    readonly fact: F;
    readonly value: FactValues[F] | readonly FactValues[F][];
    readonly origin?: FactOrigin;
  };
}[FactName];

/** An aspect's rules, and the one that decides when none of them fits. */
export interface RuleTable<T> {
  readonly rules: readonly Rule<T>[];
  readonly otherwise: Rule<T> & { readonly rule: string };
}

/** What the first rule that fits decides. */
export function decide<T>({ rules, otherwise }: RuleTable<T>, situation: Situation): Decision<T> {
  for (const rule of rules) {
    const decision = fitsTarget(rule, situation) ? decisionWhereFits(rule, situation) : undefined;
    if (decision !== undefined) return decision;
  }
  return decisionWithoutEvidence(otherwise, otherwise.rule);
}

/** What a rule decides that fits the target; `undefined` when it does not fit the OS. */
function decisionWhereFits<T>(rule: Rule<T>, situation: Situation): Decision<T> | undefined;
function decisionWhereFits(rule: Rule<unknown>, situation: Situation): Decision<unknown> | undefined {
  const known = situation.decisions.get(rule);
  if (known !== undefined) return known;
  const decision = fitsOs(rule, situation) ? decisionByEvidence(rule, situation) : undefined;
  // What an OS starts from is another thing on each architecture.
  if (decision !== undefined && rule.starts === undefined) situation.decisions.set(rule, decision);
  return decision;
}

/** The decision with its evidence; `undefined` when there is none. */
function decisionByEvidence<T>(rule: Rule<T>, situation: Situation): Decision<T> | undefined {
  const { choose, has, starts, says } = rule;
  const device = has && findDevice(has, situation);
  if (has !== undefined && device === undefined) return undefined;
  const firmware = starts && findFirmware(starts, situation);
  if (starts !== undefined && firmware === undefined) return undefined;
  const fact = says && situation.facts.find(says.fact);
  if (says !== undefined && !(fact !== undefined && saysSo(says, fact))) return undefined;
  const name = rule.rule ?? fact?.because.rule ?? '';
  if (device !== undefined || firmware !== undefined) {
    const at = firmware && { from: firmware.from, at: formatLine(firmware.at) };
    return decisionOf(choose, { rule: name, ...evidenceOf(device), ...at });
  }
  return fact === undefined ? decisionWithoutEvidence(rule, name) : decisionOf(choose, { ...fact.because, rule: name });
}

/** The decision of a rule whose name is all of its reason: one object for all OSes. */
function decisionWithoutEvidence<T>(rule: Rule<T>, name: string): Decision<T>;
function decisionWithoutEvidence(rule: Rule<unknown>, name: string): Decision<unknown> {
  const known = WITHOUT_EVIDENCE.get(rule);
  if (known !== undefined) return known;
  const decision = decisionOf(rule.choose, { rule: name });
  WITHOUT_EVIDENCE.set(rule, decision);
  return decision;
}

const WITHOUT_EVIDENCE = new WeakMap<Rule<unknown>, Decision<unknown>>();

/** Whether the conditions hold that are about the target and about what is decided. */
function fitsTarget<T>(rule: Rule<T>, situation: Situation): boolean {
  const { target } = situation;
  return (
    isAmong(target.hypervisor, rule.hypervisor) &&
    isAmong(target.arch, rule.arch) &&
    isAmong(situation.machine, rule.machine) &&
    isAmong(target.graphics, rule.graphics) &&
    (rule.firmware === undefined || rule.firmware === situation.firmware) &&
    (rule.wantsBus === undefined || (situation.wantedBuses ?? []).includes(rule.wantsBus)) &&
    (rule.onScsi === undefined || rule.onScsi === situation.onScsi) &&
    (rule.hasTpm === undefined || rule.hasTpm === situation.hasTpm) &&
    (rule.unlessAsked === undefined || target[rule.unlessAsked] !== true)
  );
}

/** Whether the conditions hold that are about the OS. */
function fitsOs<T>(rule: Rule<T>, situation: Situation): boolean {
  const { family, released } = situation;
  return (
    isAmong(family, rule.family) &&
    (rule.releasedBefore === undefined || (released !== undefined && released < rule.releasedBefore)) &&
    (rule.and === undefined || findDevice(rule.and, situation) !== undefined) &&
    (rule.lacks === undefined || findDevice(rule.lacks, situation) === undefined)
  );
}

function isAmong<T>(value: T | undefined, allowed: readonly T[] | undefined): boolean {
  return allowed === undefined || (value !== undefined && allowed.includes(value));
}

function saysSo(
  { value, origin }: FactCondition,
  fact: { readonly value: string; readonly origin: FactOrigin },
): boolean {
  const isValue = typeof value === 'string' ? value === fact.value : value.some(one => one === fact.value);
  return isValue && (origin === undefined || origin === fact.origin);
}

function findDevice(names: readonly DeviceName[], { devices }: Situation): DrivenDevice | undefined {
  const name = names.find(candidate => devices.has(DEVICE_IDS[candidate]));
  return name === undefined ? undefined : devices.get(DEVICE_IDS[name]);
}

function findFirmware(wanted: FirmwareCondition, { firmwares }: Situation): Firmware | undefined {
  if (wanted.not !== undefined && !firmwares.some(({ type, supported }) => type === wanted.not && !supported)) {
    return undefined;
  }
  return firmwares.find(
    ({ type, supported, recommended }) =>
      type === wanted.type &&
      (wanted.supported === undefined || wanted.supported === supported) &&
      (wanted.recommended === undefined || wanted.recommended === recommended),
  );
}
