// An OS and a target in, a recommendation out: each aspect asks its own table, in the order in which they build on each
// other.
import { deepFreeze } from './freeze.ts';
import type { Recommendation, Target, Warning } from './hardware.ts';
import type { Graph } from './link.ts';
import type { Os } from './model.ts';
import { clockOf } from './policy/clock.ts';
import { deviceName } from './policy/devices.ts';
import { CDROM_RULES, DISK_RULES } from './policy/disk.ts';
import { factsOf } from './policy/facts.ts';
import { MACHINE_RULES } from './policy/machine.ts';
import { networkOf } from './policy/network.ts';
import { resourcesFor } from './policy/resources.ts';
import { decide, type Situation } from './policy/rule.ts';

/** The virtual hardware that the OS runs best on. */
export function recommend(os: Os, target: Required<Target>, { store, oses }: Graph): Recommendation {
  const ancestry = oses.ancestry(os.record);
  const facts = factsOf(ancestry);
  const bare: Situation = {
    family: ancestry.find(({ family }) => family !== undefined)?.family?.value,
    released: ancestry.find(({ releaseDate }) => releaseDate !== undefined)?.releaseDate?.value,
    facts,
    devices: new Map(os.devices.map(device => [device.id, device])),
  };
  const machine = decide(MACHINE_RULES, bare);
  const situation: Situation = { ...bare, machine: machine.choose };
  const disk = decide(DISK_RULES, situation);
  const cdrom = decide(CDROM_RULES, situation);
  const network = networkOf(situation);
  const resources = resourcesFor(os, target.arch);
  const { version, origin } = store.database;
  return deepFreeze({
    os: { id: os.id, shortId: os.shortId, ...(os.name !== undefined && { name: os.name }) },
    target,
    machine: { type: machine.choose, because: machine.because },
    disk: { bus: disk.choose, because: disk.because },
    cdrom: { bus: cdrom.choose, because: cdrom.because },
    network: { model: network.choose, because: network.because },
    clock: clockOf(facts),
    ...(resources !== undefined && { resources }),
    warnings: warningsOf(os),
    database: { ...(version !== undefined && { version }), origin },
  });
}

/** Devices that no rule knows decide nothing; a site's own are often of this kind. */
function warningsOf(os: Os): readonly Warning[] {
  return os.devices
    .filter(device => deviceName(device.id) === undefined)
    .map(({ id, from }) => ({
      code: 'UNKNOWN_DEVICE',
      message: `The device ${id}, which ${from} declares, is not one of osinfo-db's, and decides nothing.`,
    }));
}
