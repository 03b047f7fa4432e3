// An OS's record and a target in, a recommendation out: what the rules look at is put together, everything is decided,
// and what was decided is put together again.
import type { Heritage, OsRecord } from '../../../data-loader/records/records.ts';
import { declaredBy, firmwareOf, resourcesOf, shortIdOf } from '../../graph/inheritance.ts';
import { ancestorsOf, type Graph } from '../../graph/link.ts';
import { deepFreeze } from '../../model/freeze.ts';
import type { Recommendation } from '../../model/hardware.ts';
import type { Arch, CompleteTarget } from '../../model/target-types.ts';
import { TABLES } from '../aspects/aspects.ts';
import { type Wishes, wishesOf } from '../aspects/overrides.ts';
import type { DrivenDevice } from '../engine/decision.ts';
import type { Situation } from '../engine/rule-table.ts';
import { factsOf } from '../facts/facts.ts';
import { resourcesFor } from '../rules/system/resources.ts';
import { decideVmware, type VmwareDecision, vmwarePart } from '../vmware/vmware.ts';
import { assemble } from './assemble.ts';
import { type Decisions, decideAll } from './decisions.ts';
import { warningsAbout } from './warnings.ts';

/**
 * The virtual hardware that the OS runs best on; wishes win over the target.
 * @throws {OsinfoError} BAD_TARGET, BAD_PROPERTY; UNSUPPORTED when a wish is for what VMware has not
 */
export function recommend(os: OsRecord, target: CompleteTarget, graph: Graph, wishes: Wishes = {}): Recommendation {
  const { situation, vmware, decisions } = decided(os, target, graph, wishes);
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
    warnings: [...warningsAbout(assembled, situation), ...(vmware?.warnings ?? [])],
    database: { ...(version !== undefined && { version }), origin },
  });
}

/** Every decision about an OS, those with which there is to be nothing included. @throws {OsinfoError} BAD_TARGET */
export function decisionsAbout(os: OsRecord, target: CompleteTarget, graph: Graph): Decisions {
  return decided(os, target, graph, {}).decisions;
}

/** What is decided about an OS, by which situation, and what VMware's tables say of it where they decide. */
interface Decided {
  readonly situation: Situation;
  readonly vmware: VmwareDecision | undefined;
  readonly decisions: Decisions;
}

function decided(os: OsRecord, target: CompleteTarget, graph: Graph, wishes: Wishes): Decided {
  const situation = situationOf(os, target, graph);
  const vmware =
    target.hypervisor === 'vmware' ? decideVmware(os, situation, graph.oses.ancestry(os.id), wishes.guest) : undefined;
  const decisions = decideAll(situation, { ...wishesOf(target), ...wishes }, vmware?.tables ?? TABLES);
  return { situation, vmware, decisions };
}

/** What the rules look at. */
export function situationOf(os: OsRecord, target: CompleteTarget, graph: Graph): Situation {
  const { traits } = knownOf(os, graph);
  const situation = { ...traits, target, firmwares: traits.firmwares.filter(({ arch }) => arch === target.arch) };
  const added = driverDevices(os, target);
  if (added.length === 0) return situation;
  const devices = new Map([...added.map(device => [device.id, device] as const), ...traits.declared]);
  return { ...situation, devices, decisions: new Map() };
}

/** What is found out about an OS by its ancestry once, for all targets. */
interface Known {
  readonly named: Recommendation['os'];
  readonly resourcesOn: (arch: Arch) => Recommendation['resources'];
  /** What the rules look at where no drivers are added, with the firmware of every architecture. */
  readonly traits: Omit<Situation, 'target'>;
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
      decisions: new Map(),
    },
  };
  KNOWN.set(ancestry, known);
  return known;
}

/** What the OS's own drivers add: those for an installer to load, or all. */
function driverDevices(os: OsRecord, { drivers, arch }: CompleteTarget): readonly DrivenDevice[] {
  if (drivers === 'none') return [];
  return os.drivers
    .filter(driver => driver.arch === arch && (drivers === 'all' || driver.preInstallable))
    .flatMap(({ devices }) => devices)
    .map(({ id, at }) => ({ id, from: shortIdOf(os), at }));
}
