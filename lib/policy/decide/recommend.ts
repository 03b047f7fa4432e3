// In: the record of an OS, and a target. Out: a recommendation: builds the context, decides all aspects, and assembles
// the parts.
import type { OsRecord } from '../../../data-loader/records/records.ts';
import { declaredDevices, firmwareOf, resourcesOf, shortIdOf } from '../../graph/inheritance.ts';
import { declaringAncestryOf, type Graph } from '../../graph/link.ts';
import type { Arch, CompleteTarget } from '../../model/target-types.ts';
import { deepFreeze } from '../../values/freeze.ts';
import { type Decisions, TABLES } from '../aspects/aspects.ts';
import type { Recommendation } from '../aspects/hardware.ts';
import { type Overrides, overridesOf } from '../aspects/overrides.ts';
import type { RuleContext, SupportedDeviceRef } from '../engine/context.ts';
import { DEVICE_IDS } from '../engine/devices.ts';
import { withHostDisplay } from '../engine/host.ts';
import { factsOf, hasFacts } from '../facts/facts.ts';
import { resourcesFor } from '../rules/system/resources.ts';
import { decideVmware, type VmwareDecision, vmwarePart } from '../vmware/vmware.ts';
import { assemble } from './assemble.ts';
import { decideAll } from './decisions.ts';
import { hostWarnings } from './host-warnings.ts';
import { type SwitchResult, switchOff } from './switch-off.ts';
import { VENDOR_DRIVERS } from './vendor-drivers.ts';
import { warningsAbout } from './warnings.ts';

/**
 * The virtual hardware that the OS runs best on; overrides beat the target.
 * @throws {OsinfoError} BAD_TARGET, BAD_PROPERTY; UNSUPPORTED when an override chooses what VMware does not have
 */
export function recommend(
  os: OsRecord,
  requested: CompleteTarget,
  graph: Graph,
  overrides: Overrides = {},
): Recommendation {
  const target = withHostDisplay(requested);
  const { context, vmware, decisions, without, warnings } = decideOs(os, target, graph, overrides);
  const { version, origin } = graph.store.database;
  const resources = resourcesFor(resourcesOf(declaringAncestryOf(os, graph.oses)), context);
  const assembled = assemble(decisions, target);
  return deepFreeze({
    os: { id: os.id, shortId: shortIdOf(os), ...(os.name !== undefined && { name: os.name.value }) },
    target,
    ...assembled,
    ...(without.length > 0 && { without }),
    ...(vmware !== undefined && { vmware: vmwarePart(vmware, assembled) }),
    resources,
    warnings: [
      ...hostWarnings(requested, decisions, other => decideOs(os, other, graph, overrides).decisions),
      ...warningsAbout({ ...assembled, resources }, context),
      ...warnings,
      ...(vmware?.warnings ?? []),
    ],
    database: { ...(version !== undefined && { version }), origin },
  });
}

/** Every decision about an OS, including those that choose nothing. @throws {OsinfoError} BAD_TARGET */
export function decisionsAbout(os: OsRecord, target: CompleteTarget, graph: Graph): Decisions {
  return decideOs(os, withHostDisplay(target), graph, {}).decisions;
}

/** The decisions about an OS, their context, and the decisions for VMware only. */
interface DecisionResult extends SwitchResult {
  readonly context: RuleContext;
  readonly vmware: VmwareDecision | undefined;
}

function decideOs(os: OsRecord, target: CompleteTarget, graph: Graph, overrides: Overrides): DecisionResult {
  const context = contextOf(os, target, graph);
  const all = { ...overridesOf(target), ...overrides };
  const vmware =
    target.hypervisor === 'vmware' ? decideVmware(os, context, graph.oses.nearest(os.id), overrides.guest) : undefined;
  const decisions = decideAll(vmware?.context ?? context, all, vmware?.tables ?? TABLES);
  return { context, vmware, ...switchOff(decisions, context) };
}

/** The context of the rules for an OS on a target. */
export function contextOf(os: OsRecord, target: CompleteTarget, graph: Graph): RuleContext {
  const ancestry = declaringAncestryOf(os, graph.oses);
  const declared = declaredDevices(ancestry);
  const added = driverDevices(os, ancestry, target).map(device => [device.id, device] as const);
  return {
    family: ancestry.find(({ family }) => family !== undefined)?.family?.value,
    released: ancestry.find(({ releaseDate }) => releaseDate !== undefined)?.releaseDate?.value,
    target,
    declared,
    devices: added.length === 0 ? declared : new Map([...added, ...declared]),
    firmwares: firmwareOf(ancestry).filter(({ arch }) => arch === target.arch),
    facts: factsOf(ancestry, target.arch, graph.oses.declaring(os.id, hasFacts)),
    lineage: graph.oses.nearest(os.id).map(({ id }) => id),
  };
}

/**
 * The devices of the OS's additional drivers: of those for an installer, or of all; where the database lists none for
 * the architecture, of those that are known to exist.
 */
function driverDevices(
  os: OsRecord,
  ancestry: readonly OsRecord[],
  { drivers, arch }: CompleteTarget,
): readonly SupportedDeviceRef[] {
  if (drivers === 'none') return [];
  const listed = os.drivers.filter(driver => driver.arch === arch);
  if (listed.length === 0) return vendorDevices(ancestry, arch);
  return listed
    .filter(driver => drivers === 'all' || driver.preInstallable)
    .flatMap(({ devices }) => devices)
    .map(({ id, at }) => ({ id, from: shortIdOf(os), at }));
}

function vendorDevices(ancestry: readonly OsRecord[], arch: Arch): readonly SupportedDeviceRef[] {
  return VENDOR_DRIVERS.filter(row => row.arch === arch).flatMap(({ of, devices }) => {
    const owner = ancestry.find(({ id }) => id === of);
    const [at] = owner?.declaredAt ?? [];
    if (owner === undefined || at === undefined) return [];
    return devices.map(name => ({ id: DEVICE_IDS[name], from: shortIdOf(owner), at }));
  });
}
