// In: the database. Out: guests that have, together, every device that any rule chooses for any OS on each architecture:
// each value in at least one of them, many values in a guest.
import type { OsinfoDb } from '../../lib/index.ts';
import type { Arch, Target } from '../../lib/model/target-types.ts';
import type { Hardware } from '../../lib/policy/aspects/hardware.ts';
import { APPEARANCES, modelOf } from './devices.ts';
import { type BootedGuest, GUESTS } from './guests.ts';
import { ARCHITECTURES } from './kernel/architectures.ts';

/** What is asked for beside the architecture; what an architecture does not have is left out. */
const VARIATIONS: readonly Target[] = [
  {},
  { graphics: 'spice' },
  { drivers: 'all' },
  { firmware: 'efi' },
  { machine: 'pc' },
  { machine: 'q35' },
  { diskBus: 'virtio' },
  { diskBus: 'scsi' },
  { diskBus: 'sata' },
  { diskBus: 'ide' },
  { diskBus: 'usb' },
  { diskBus: 'fdc' },
];

interface Candidate extends BootedGuest {
  readonly values: readonly string[];
}

/** The fewest that a greedy choice finds; values that the given guests have are not looked for. */
export function coveringGuests(db: OsinfoDb, recommend: (guest: BootedGuest) => Hardware): readonly BootedGuest[] {
  return ARCHITECTURES.flatMap(({ arch }) => {
    const had = GUESTS.filter(guest => guest.arch === arch).flatMap(guest => valuesOf(recommend(guest)));
    return coverOf(candidatesOn(db, arch, recommend), new Set(had));
  });
}

/** One for each different set of values. The QEMU of Debian 12 has no EFI for RISC-V. */
function candidatesOn(db: OsinfoDb, arch: Arch, recommend: (guest: BootedGuest) => Hardware): readonly Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const { shortId } of db.oses()) {
    for (const overrides of VARIATIONS.filter(({ firmware }) => firmware === undefined || arch !== 'riscv64')) {
      const guest = { os: shortId, arch, overrides };
      const values = valuesIn(guest, recommend);
      const key = values.join();
      if (!candidates.has(key)) candidates.set(key, { ...guest, values });
    }
  }
  return [...candidates.values()];
}

function coverOf(candidates: readonly Candidate[], had: ReadonlySet<string>): readonly BootedGuest[] {
  const left = new Set(candidates.flatMap(({ values }) => values).filter(value => !had.has(value)));
  const chosen: BootedGuest[] = [];
  const gain = ({ values }: Candidate) => values.filter(value => left.has(value)).length;
  while (left.size > 0) {
    const best = candidates.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    const { values, ...guest } = best;
    chosen.push(guest);
    for (const value of values) left.delete(value);
  }
  return chosen;
}

function valuesIn(guest: BootedGuest, recommend: (guest: BootedGuest) => Hardware): readonly string[] {
  try {
    return valuesOf(recommend(guest));
  } catch {
    // The architecture has no such bus, machine or firmware.
    return [];
  }
}

/** The devices of a guest, in words. */
function valuesOf(hardware: Hardware): readonly string[] {
  const parts = [...new Set(APPEARANCES.map(({ part }) => part))];
  return parts.flatMap(part => {
    const model = modelOf(hardware, part);
    return model === undefined ? [] : [`${part} ${model}`];
  });
}
