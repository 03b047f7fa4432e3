// An OS and a target in, a recommendation out: what the rules look at is put together, everything is decided, and what
// was decided is put together again.
import { assemble } from './assemble.ts';
import { deepFreeze } from './freeze.ts';
import type { Recommendation } from './hardware.ts';
import { declaredBy, firmwareOf } from './inheritance.ts';
import type { Graph } from './link.ts';
import type { Os } from './model.ts';
import { TABLES } from './policy/aspects.ts';
import type { DrivenDevice } from './policy/decision.ts';
import { type Decisions, decideAll } from './policy/decisions.ts';
import { factsOf } from './policy/facts.ts';
import { resourcesFor } from './policy/resources.ts';
import type { Situation } from './policy/rule.ts';
import { decideVmware, type VmwareDecision, vmwarePart } from './policy/vmware.ts';
import { warningsAbout } from './policy/warnings.ts';
import { type Wishes, wishesOf } from './policy/wishes.ts';
import type { CompleteTarget } from './request.ts';

/**
 * The virtual hardware that the OS runs best on; wishes win over the target.
 * @throws {OsinfoError} BAD_TARGET, BAD_PROPERTY; UNSUPPORTED when a wish is for what VMware has not
 */
export function recommend(os: Os, target: CompleteTarget, graph: Graph, wishes: Wishes = {}): Recommendation {
  const { situation, vmware, decisions } = decided(os, target, graph, wishes);
  const resources = resourcesFor(os, target.arch);
  const { version, origin } = graph.store.database;
  const assembled = assemble(decisions, target);
  const hardware = {
    os: { id: os.id, shortId: os.shortId, ...(os.name !== undefined && { name: os.name }) },
    target,
    ...assembled,
    ...(vmware !== undefined && { vmware: vmwarePart(vmware, assembled) }),
    ...(resources !== undefined && { resources }),
  };
  return deepFreeze({
    ...hardware,
    warnings: [...warningsAbout(hardware, situation), ...(vmware?.warnings ?? [])],
    database: { ...(version !== undefined && { version }), origin },
  });
}

/** Every decision about an OS, those with which there is to be nothing included. @throws {OsinfoError} BAD_TARGET */
export function decisionsAbout(os: Os, target: CompleteTarget, graph: Graph): Decisions {
  return decided(os, target, graph, {}).decisions;
}

/** What is decided about an OS, by which situation, and what VMware's tables say of it where they decide. */
interface Decided {
  readonly situation: Situation;
  readonly vmware: VmwareDecision | undefined;
  readonly decisions: Decisions;
}

function decided(os: Os, target: CompleteTarget, graph: Graph, wishes: Wishes): Decided {
  const situation = situationOf(os, target, graph);
  const vmware =
    target.hypervisor === 'vmware' ? decideVmware(situation, graph.oses.ancestry(os.id), wishes.guest) : undefined;
  const decisions = decideAll(situation, { ...wishesOf(target), ...wishes }, vmware?.tables ?? TABLES);
  return { situation, vmware, decisions };
}

/** What the rules look at. */
export function situationOf(os: Os, target: CompleteTarget, graph: Graph): Situation {
  const traits = traitsOf(os, graph);
  const { declared } = traits;
  const added = driverDevices(os, target);
  return {
    ...traits,
    target,
    devices:
      added.length === 0 ? declared : new Map([...added.map(device => [device.id, device] as const), ...declared]),
    firmwares: traits.firmwares.filter(({ arch }) => arch === target.arch),
  };
}

/** What no target changes. */
type Traits = Omit<Situation, 'target' | 'devices'>;
const KNOWN_TRAITS = new WeakMap<Os, Traits>();

/** The traits of an OS, which are found once. */
function traitsOf(os: Os, { oses }: Graph): Traits {
  const known = KNOWN_TRAITS.get(os);
  if (known !== undefined) return known;
  const ancestry = oses.ancestry(os.id);
  const traits = {
    family: ancestry.find(({ family }) => family !== undefined)?.family?.value,
    released: ancestry.find(({ releaseDate }) => releaseDate !== undefined)?.releaseDate?.value,
    declared: new Map(declaredBy(oses.declarers(os.id)).map(device => [device.id, device])),
    firmwares: firmwareOf(ancestry),
    facts: factsOf(ancestry),
    lineage: ancestry.map(({ id }) => id),
  };
  KNOWN_TRAITS.set(os, traits);
  return traits;
}

/** What the OS's own drivers add: those for an installer to load, or all. */
function driverDevices(os: Os, { drivers, arch }: CompleteTarget): readonly DrivenDevice[] {
  if (drivers === 'none') return [];
  return os.drivers
    .filter(driver => driver.arch === arch && (drivers === 'all' || driver.preInstallable))
    .flatMap(({ devices }) => devices)
    .map(({ id, at }) => ({ id, from: os.shortId, at }));
}
