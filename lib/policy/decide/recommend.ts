// An OS's record and a target in, a recommendation out: what the rules look at is put together, everything is decided,
// and what was decided is put together again.
import type { OsRecord } from '../../../data-loader/records/records.ts';
import { declaredDevices, firmwareOf, resourcesOf, shortIdOf } from '../../graph/inheritance.ts';
import type { Graph } from '../../graph/link.ts';
import { deepFreeze } from '../../model/freeze.ts';
import type { CompleteTarget } from '../../model/target-types.ts';
import { type Decisions, TABLES } from '../aspects/aspects.ts';
import type { Recommendation } from '../aspects/hardware.ts';
import { type Overrides, overridesOf } from '../aspects/overrides.ts';
import type { RuleContext, SupportedDeviceRef } from '../engine/context.ts';
import { factsOf } from '../facts/facts.ts';
import { resourcesFor } from '../rules/system/resources.ts';
import { decideVmware, type VmwareDecision, vmwarePart } from '../vmware/vmware.ts';
import { assemble } from './assemble.ts';
import { decideAll } from './decisions.ts';
import { warningsAbout } from './warnings.ts';

/**
 * The virtual hardware that the OS runs best on; overrides win over the target.
 * @throws {OsinfoError} BAD_TARGET, BAD_PROPERTY; UNSUPPORTED when an override is for what VMware does not have
 */
export function recommend(
  os: OsRecord,
  target: CompleteTarget,
  graph: Graph,
  overrides: Overrides = {},
): Recommendation {
  const { context, vmware, decisions } = decideOs(os, target, graph, overrides);
  const { version, origin } = graph.store.database;
  const resources = resourcesFor(resourcesOf(graph.oses.ancestry(os.id)), target.arch);
  const assembled = assemble(decisions, target);
  return deepFreeze({
    os: { id: os.id, shortId: shortIdOf(os), ...(os.name !== undefined && { name: os.name.value }) },
    target,
    ...assembled,
    ...(vmware !== undefined && { vmware: vmwarePart(vmware, assembled) }),
    ...(resources !== undefined && { resources }),
    warnings: [...warningsAbout(assembled, context), ...(vmware?.warnings ?? [])],
    database: { ...(version !== undefined && { version }), origin },
  });
}

/** Every decision about an OS, those by which the guest gets nothing included. @throws {OsinfoError} BAD_TARGET */
export function decisionsAbout(os: OsRecord, target: CompleteTarget, graph: Graph): Decisions {
  return decideOs(os, target, graph, {}).decisions;
}

/** What is decided about an OS, by which context, and what is decided for VMware alone. */
interface DecisionResult {
  readonly context: RuleContext;
  readonly vmware: VmwareDecision | undefined;
  readonly decisions: Decisions;
}

function decideOs(os: OsRecord, target: CompleteTarget, graph: Graph, overrides: Overrides): DecisionResult {
  const context = contextOf(os, target, graph);
  const all = { ...overridesOf(target), ...overrides };
  if (target.hypervisor !== 'vmware') {
    return { context, vmware: undefined, decisions: decideAll(context, all, TABLES) };
  }
  const vmware = decideVmware(os, context, graph.oses.ancestry(os.id), overrides.guest);
  return { context, vmware, decisions: decideAll(vmware.context, all, vmware.tables) };
}

/** What the rules look at. */
export function contextOf(os: OsRecord, target: CompleteTarget, graph: Graph): RuleContext {
  const ancestry = graph.oses.ancestry(os.id);
  const declared = declaredDevices(ancestry);
  const added = driverDevices(os, target).map(device => [device.id, device] as const);
  return {
    family: ancestry.find(({ family }) => family !== undefined)?.family?.value,
    released: ancestry.find(({ releaseDate }) => releaseDate !== undefined)?.releaseDate?.value,
    target,
    declared,
    devices: added.length === 0 ? declared : new Map([...added, ...declared]),
    firmwares: firmwareOf(ancestry).filter(({ arch }) => arch === target.arch),
    facts: factsOf(ancestry),
    lineage: ancestry.map(({ id }) => id),
  };
}

/** What the OS's own drivers add: those for an installer to load, or all. */
function driverDevices(os: OsRecord, { drivers, arch }: CompleteTarget): readonly SupportedDeviceRef[] {
  if (drivers === 'none') return [];
  return os.drivers
    .filter(driver => driver.arch === arch && (drivers === 'all' || driver.preInstallable))
    .flatMap(({ devices }) => devices)
    .map(({ id, at }) => ({ id, from: shortIdOf(os), at }));
}
