// The reader of rule tables. In: a table and a context. Out: the decision of the first rule that matches, with the
// evidence for the match.
import { formatLine } from '../../../data-loader/records/problems.ts';
import type { Firmware } from '../../model/entities.ts';
import type { Because } from '../../model/reason.ts';
import type { Fact } from '../facts/facts.ts';
import type { RuleContext, SupportedDeviceRef } from './context.ts';
import { type Decision, evidenceOf } from './decision.ts';
import { DEVICE_IDS, type DeviceName } from './devices.ts';
import type { Conditions, FactCondition, FirmwareCondition, Rule, RuleTable } from './rule-table.ts';
import { isQemuBefore } from './versions.ts';

/** The decision of the first rule that matches, else of the fallback. */
export function decide<T>({ rules, fallback }: RuleTable<T>, context: RuleContext): Decision<T> {
  return findDecision(rules, context) ?? { choose: fallback.choose, because: { rule: fallback.rule } };
}

/** The decision of the first rule that matches; `undefined` when none does. */
export function findDecision<T>(rules: readonly Rule<T>[], context: RuleContext): Decision<T> | undefined {
  for (const { rule, choose, when = ALWAYS } of rules) {
    if (!matchesTarget(when, context) || !matchesOs(when, context)) continue;
    const because = reasonFor(rule, when, context);
    if (because !== undefined) return { choose, because };
  }
  return undefined;
}

const ALWAYS: Conditions = {};

/** Whether the conditions on the target and on earlier decisions match. */
function matchesTarget(when: Conditions, context: RuleContext): boolean {
  const { target } = context;
  return (
    isAmong(target.hypervisor, when.hypervisor) &&
    isAmong(target.arch, when.arch) &&
    isAmong(target.graphics, when.graphics) &&
    (when.qemuBefore === undefined || isQemuBefore(when.qemuBefore, target)) &&
    isAmong(target.drivers, when.drivers) &&
    isAmong(context.machine, when.machine) &&
    (when.firmware === undefined || when.firmware === context.firmware) &&
    (when.requestedFirmware === undefined || when.requestedFirmware === target.firmware) &&
    (when.requestedBus === undefined || context.requestedBuses?.includes(when.requestedBus) === true) &&
    (when.hasScsi === undefined || when.hasScsi === context.hasScsi) &&
    (when.hasTpm === undefined || when.hasTpm === context.hasTpm) &&
    (when.unlessRequested === undefined || target[when.unlessRequested] !== true)
  );
}

/** Whether the conditions on the OS match that are not evidence. */
function matchesOs(when: Conditions, context: RuleContext): boolean {
  const { family, released, guestId } = context;
  return (
    isAmong(family, when.family) &&
    (when.releasedBefore === undefined || (released !== undefined && released < when.releasedBefore)) &&
    (when.releasedFrom === undefined || released === undefined || released >= when.releasedFrom) &&
    (when.guestId === undefined || when.guestId.some(beginning => guestId?.startsWith(beginning))) &&
    (when.alsoSupports === undefined || findDevice(when.alsoSupports, context) !== undefined) &&
    (when.lacks === undefined || findDevice(when.lacks, context) === undefined) &&
    (when.alsoFact === undefined || findFact(when.alsoFact, context) !== undefined)
  );
}

/**
 * The reason with its evidence: a device, a firmware or a fact; `undefined` when evidence that the rule needs is
 * missing.
 */
function reasonFor(rule: string | undefined, when: Conditions, context: RuleContext): Because | undefined {
  const { supports, bootFirmware, fact: factCondition } = when;
  const device = supports && findDevice(supports, context);
  const firmware = bootFirmware && findFirmware(bootFirmware, context);
  const fact = factCondition && findFact(factCondition, context);
  const isMissing =
    (supports !== undefined && device === undefined) ||
    (bootFirmware !== undefined && firmware === undefined) ||
    (factCondition !== undefined && fact === undefined);
  if (isMissing) return undefined;
  const name = rule ?? fact?.because.rule ?? '';
  if (device === undefined && firmware === undefined) return { ...fact?.because, rule: name };
  const declaration = firmware && { from: firmware.from, at: formatLine(firmware.at) };
  return { rule: name, ...evidenceOf(device), ...declaration };
}

function isAmong<T>(value: T | undefined, allowed: readonly T[] | undefined): boolean {
  return allowed === undefined || (value !== undefined && allowed.includes(value));
}

function findDevice(names: readonly DeviceName[], { devices }: RuleContext): SupportedDeviceRef | undefined {
  const name = names.find(candidate => devices.has(DEVICE_IDS[candidate]));
  return name === undefined ? undefined : devices.get(DEVICE_IDS[name]);
}

function findFirmware(
  { type, supported, recommended, not }: FirmwareCondition,
  { firmwares }: RuleContext,
): Firmware | undefined {
  const isOnlyChoice = not === undefined || firmwares.some(other => other.type === not && !other.supported);
  if (!isOnlyChoice) return undefined;
  return firmwares.find(
    firmware =>
      firmware.type === type &&
      (supported === undefined || supported === firmware.supported) &&
      (recommended === undefined || recommended === firmware.recommended),
  );
}

function findFact({ name, value, origin }: FactCondition, { facts }: RuleContext): Fact | undefined {
  const fact = facts.find(name);
  if (fact === undefined || (origin !== undefined && origin !== fact.origin)) return undefined;
  const isValue = typeof value === 'string' ? value === fact.value : value.some(one => one === fact.value);
  return isValue ? fact : undefined;
}
