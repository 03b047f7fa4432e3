// An OS's record and a target in, a recommendation out: what the rules look at is put together, everything is decided,
// and what was decided is put together again.
import type { Heritage, OsRecord } from '../../../data-loader/records/records.ts';
import { declaredBy, firmwareOf, resourcesOf, shortIdOf } from '../../graph/inheritance.ts';
import { ancestorsOf, type Graph } from '../../graph/link.ts';
import { deepFreeze } from '../../model/freeze.ts';
import type { Arch, CompleteTarget } from '../../model/target-types.ts';
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
  const { context, vmware, decisions } = decided(os, target, graph, overrides);
  const { version, origin } = graph.store.database;
  const { named, resourcesOn } = knownOf(os, graph);
  const resources = resourcesOn(target.arch);
  const assembled = assemble(decisions, target);
  return deepFreeze({
    os: named,
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
  return decided(os, target, graph, {}).decisions;
}

/** What is decided about an OS, by which context, and what is decided for VMware alone. */
interface Decided {
  readonly context: RuleContext;
  readonly vmware: VmwareDecision | undefined;
  readonly decisions: Decisions;
}

function decided(os: OsRecord, target: CompleteTarget, graph: Graph, overrides: Overrides): Decided {
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
  const { traits } = knownOf(os, graph);
  const context = { ...traits, target, firmwares: traits.firmwares.filter(({ arch }) => arch === target.arch) };
  const added = driverDevices(os, target);
  if (added.length === 0) return context;
  return { ...context, devices: new Map([...added.map(device => [device.id, device] as const), ...traits.declared]) };
}

/** What is found out about an OS by its ancestry once, for all targets. */
interface Known {
  readonly named: Recommendation['os'];
  readonly resourcesOn: (arch: Arch) => Recommendation['resources'];
  /** What the rules look at where no drivers are added, with the firmware of every architecture. */
  readonly traits: Omit<RuleContext, 'target'>;
}
const KNOWN = new WeakMap<readonly Heritage[], Known>();

function knownOf(os: OsRecord, graph: Graph): Known {
  const ancestry = graph.oses.ancestry(os.id);
  const found = KNOWN.get(ancestry);
  if (found !== undefined) return found;
  const declared = declaredBy(ancestry);
  const resources = resourcesOf(os, () => ancestorsOf(os, graph));
  const advice = new Map<Arch, Recommendation['resources']>();
  const known = {
    named: { id: os.id, shortId: shortIdOf(os), ...(os.name !== undefined && { name: os.name.value }) },
    resourcesOn: (arch: Arch) => {
      if (!advice.has(arch)) advice.set(arch, resourcesFor(resources, arch));
      return advice.get(arch);
    },
    traits: {
      family: ancestry.find(({ family }) => family !== undefined)?.family?.value,
      released: ancestry.find(({ releaseDate }) => releaseDate !== undefined)?.releaseDate?.value,
      declared,
      devices: declared,
      firmwares: firmwareOf(ancestry),
      facts: factsOf(ancestry),
      lineage: ancestry.map(({ id }) => id),
    },
  };
  KNOWN.set(ancestry, known);
  return known;
}

/** What the OS's own drivers add: those for an installer to load, or all. */
function driverDevices(os: OsRecord, { drivers, arch }: CompleteTarget): readonly SupportedDeviceRef[] {
  if (drivers === 'none') return [];
  return os.drivers
    .filter(driver => driver.arch === arch && (drivers === 'all' || driver.preInstallable))
    .flatMap(({ devices }) => devices)
    .map(({ id, at }) => ({ id, from: shortIdOf(os), at }));
}
