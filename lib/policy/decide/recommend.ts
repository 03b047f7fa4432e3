// An OS's record and a target in, a recommendation out: what the rules look at is put together, everything is decided,
// and what was decided is put together again.
import type { OsRecord } from '../../../data-loader/records/records.ts';
import { declaredBy, firmwareOf, resourcesOf, shortIdOf } from '../../graph/inheritance.ts';
import type { Graph } from '../../graph/link.ts';
import { deepFreeze } from '../../model/freeze.ts';
import type { Recommendation } from '../../model/hardware.ts';
import type { CompleteTarget } from '../../model/target-types.ts';
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
  const resources = resourcesFor(resourcesOf(graph.oses.ancestry(os.id)), target.arch);
  const assembled = assemble(decisions, target);
  return deepFreeze({
    os: { id: os.id, shortId: shortIdOf(os), ...(os.name !== undefined && { name: os.name.value }) },
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
  const ancestry = graph.oses.ancestry(os.id);
  const declared = declaredBy(ancestry);
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
    decisions: new Map(),
  };
}

/** What the OS's own drivers add: those for an installer to load, or all. */
function driverDevices(os: OsRecord, { drivers, arch }: CompleteTarget): readonly DrivenDevice[] {
  if (drivers === 'none') return [];
  return os.drivers
    .filter(driver => driver.arch === arch && (drivers === 'all' || driver.preInstallable))
    .flatMap(({ devices }) => devices)
    .map(({ id, at }) => ({ id, from: shortIdOf(os), at }));
}
