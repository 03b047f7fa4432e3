// An OS and a target in, a recommendation out: what the rules look at is put together, everything is decided, and what
// was decided is put together again.
import type { OsRecord } from '../data-loader/records.ts';
import { assemble } from './assemble.ts';
import { deepFreeze } from './freeze.ts';
import type { Recommendation } from './hardware.ts';
import type { Graph } from './link.ts';
import type { Os, SupportedDevice } from './model.ts';
import { TABLES } from './policy/aspects.ts';
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
  const ancestry = (): readonly OsRecord[] => graph.oses.ancestry(os.record);
  const { situation, vmware, decisions } = decided(os, target, ancestry, wishes);
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
    warnings: [...warningsAbout(hardware, situation, os), ...(vmware?.warnings ?? [])],
    database: { ...(version !== undefined && { version }), origin },
  });
}

/** Every decision about an OS, those with which there is to be nothing included. @throws {OsinfoError} BAD_TARGET */
export function decisionsAbout(os: Os, target: CompleteTarget, ancestry: readonly OsRecord[]): Decisions {
  return decided(os, target, () => ancestry, {}).decisions;
}

/** What is decided about an OS, by which situation, and what VMware's tables say of it where they decide. */
interface Decided {
  readonly situation: Situation;
  readonly vmware: VmwareDecision | undefined;
  readonly decisions: Decisions;
}

function decided(os: Os, target: CompleteTarget, ancestry: () => readonly OsRecord[], wishes: Wishes): Decided {
  const situation = situationOf(os, target, ancestry);
  const vmware = target.hypervisor === 'vmware' ? decideVmware(situation, ancestry(), wishes.guest) : undefined;
  const decisions = decideAll(situation, { ...wishesOf(target), ...wishes }, vmware?.tables ?? TABLES);
  return { situation, vmware, decisions };
}

/** What the rules look at. */
export function situationOf(os: Os, target: CompleteTarget, ancestry: () => readonly OsRecord[]): Situation {
  const { devices, ...traits } = traitsOf(os, ancestry);
  const added = driverDevices(os, target);
  return {
    target,
    ...traits,
    devices: added.length === 0 ? devices : new Map([...added.map(device => [device.id, device] as const), ...devices]),
    firmwares: os.completeFirmware.filter(({ arch }) => arch === target.arch),
  };
}

/** What no target changes. */
type Traits = Pick<Situation, 'family' | 'released' | 'devices' | 'facts' | 'lineage'>;
const KNOWN_TRAITS = new WeakMap<Os, Traits>();

/** The traits of an OS, which are found once. */
function traitsOf(os: Os, ancestryOfOs: () => readonly OsRecord[]): Traits {
  const known = KNOWN_TRAITS.get(os);
  if (known !== undefined) return known;
  const ancestry = ancestryOfOs();
  const traits = {
    family: ancestry.find(({ family }) => family !== undefined)?.family?.value,
    released: ancestry.find(({ releaseDate }) => releaseDate !== undefined)?.releaseDate?.value,
    devices: new Map(os.devices.map(device => [device.id, device])),
    facts: factsOf(ancestry),
    lineage: ancestry.map(({ id }) => id),
  };
  KNOWN_TRAITS.set(os, traits);
  return traits;
}

/** What the OS's own drivers add: those for an installer to load, or all. */
function driverDevices(os: Os, { drivers, arch }: CompleteTarget): readonly SupportedDevice[] {
  if (drivers === 'none') return [];
  return os.drivers
    .filter(driver => driver.arch === arch && (drivers === 'all' || driver.preInstallable))
    .flatMap(({ devices }) => devices)
    .map(({ id, at }) => ({ id, name: undefined, class: undefined, driver: undefined, from: os.shortId, at }));
}
