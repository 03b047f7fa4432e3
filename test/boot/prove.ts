// In: guests. Out: each of them booted, two at a time, and held against its recommendation; the counts of all.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OsinfoDb } from '../../lib/index.ts';
import type { Hardware, PartName } from '../../lib/policy/aspects/hardware.ts';
import { type Cell, compareAspects, refusalOf } from './aspects.ts';
import { EXCEPTIONS, type Exception } from './exceptions.ts';
import { type Experience, VIAS, type Via } from './guest/boot.ts';
import { bootIn, type Workplace, workThrough } from './guest/workplace.ts';
import type { BootedGuest } from './guests.ts';
import { KEPT } from './kernel/fetch.ts';

/** A guest that was booted, and its cells. */
export interface Proof {
  readonly guest: BootedGuest;
  readonly via: Via;
  readonly hardware: Hardware;
  readonly seen: Experience;
  readonly cells: readonly (Cell & { readonly exception?: Exception })[];
}

/** What a guest is recommended. */
export function recommendFor(db: OsinfoDb, { os, arch, overrides }: BootedGuest): Hardware {
  return db.recommend(os, { hypervisor: 'qemu', graphics: 'vnc', watchdog: true, ...overrides, arch });
}

async function proveGuest(workplace: Workplace, db: OsinfoDb, task: Task): Promise<Proof> {
  const { guest, via } = task;
  const hardware = recommendFor(db, guest);
  const seen = await bootIn(workplace, guest.broken?.change(hardware) ?? hardware, via, {
    ...(guest.from && { programs: join(KEPT, guest.arch, 'efi'), isUnsigned: guest.from === 'unsigned disk' }),
  });
  const compared = guest.from === 'unsigned disk' ? [refusalOf(seen)] : compareAspects(hardware, seen);
  const cells = compared.map(cell => {
    if (cell.problem === undefined) return cell;
    // No exception explains a guest that does not start.
    const exception = cell.problem === seen.failure ? undefined : exceptionOf(cell, task);
    return exception === undefined ? cell : { ...cell, exception };
  });
  const proof = { ...task, hardware, seen, cells };
  tell(proof);
  return proof;
}

interface Task {
  readonly guest: BootedGuest;
  readonly via: Via;
}

/** The proofs of many guests, and their counts. */
export interface Proofs {
  readonly proofs: readonly Proof[];
  readonly recommended: number;
  readonly bound: number;
  readonly used: number;
  readonly explained: number;
  readonly faults: number;
}

/** Boots them all, and tells of each. */
export async function proveAll(
  workplace: Workplace,
  db: OsinfoDb,
  guests: readonly BootedGuest[],
  asked: readonly Via[] = VIAS,
): Promise<Proofs> {
  const ways = asked.filter(via => via === 'qemu' || workplace.libvirtd !== undefined);
  const tasks = guests.flatMap(guest => ways.map(via => ({ guest, via })));
  const proofs = await workThrough(tasks, task => proveGuest(workplace, db, task));
  const cells = proofs.flatMap(proof => proof.cells);
  const count = (matches: (cell: Proof['cells'][number]) => boolean) => cells.filter(matches).length;
  return {
    proofs,
    recommended: cells.length,
    bound: count(({ isBound }) => isBound),
    used: count(({ isUsed }) => isUsed === true),
    explained: count(({ exception }) => exception !== undefined),
    faults: proofs.reduce((sum, proof) => sum + faultsOf(proof).length, 0),
  };
}

function exceptionOf({ aspect, model }: Cell, { guest, via }: Task): Exception | undefined {
  return EXCEPTIONS.find(
    one => one.aspect === aspect && one.model === model && one.archs.includes(guest.arch) && (one.via ?? via) === via,
  );
}

/** The red cells without a cause. A guest that is broken on purpose must be red in one cell and in no other. */
function faultsOf({ guest, cells }: Proof): readonly PartName[] {
  const red = cells.filter(({ problem, exception }) => problem !== undefined && exception === undefined);
  const aspects = new Set(red.map(({ aspect }) => aspect));
  if (guest.broken === undefined) return [...aspects];
  return aspects.delete(guest.broken.aspect) ? [...aspects] : [...aspects, guest.broken.aspect];
}

function tell(proof: Proof): void {
  const { guest, via, hardware, seen, cells } = proof;
  const red = cells.filter(({ problem }) => problem !== undefined);
  const faults = faultsOf(proof);
  const asked = Object.entries(guest.overrides).map(([key, value]) => `${key}=${value}`);
  const broken = guest.broken ? [`with another ${guest.broken.aspect}`] : [];
  const name = [
    guest.os,
    guest.arch,
    ...asked,
    hardware.firmware?.type,
    guest.from && `from its ${guest.from}`,
    ...broken,
    'by',
    via,
  ]
    .filter(word => word !== undefined)
    .join(' ');
  const bound = cells.filter(({ isBound }) => isBound).length;
  const used = cells.filter(({ isUsed }) => isUsed).length;
  console.log(
    `${faults.length === 0 ? 'ok' : 'FAILED'} ${name}: ${cells.length} recommended, ${bound} bound, ${used} used, ` +
      `${Math.round(seen.seconds)} s`,
  );
  const { failure = '' } = seen;
  if (red.some(({ problem }) => problem === failure)) console.log(`  ${failure.replaceAll('\n', '\n  ')}`);
  for (const { aspect, model, problem, exception } of red.filter(cell => cell.problem !== failure)) {
    console.log(`  ${aspect} ${model}: ${problem}${exception ? ` (expected: ${exception.because})` : ''}`);
  }
  if (faults.length === 0) return;
  const kept = join(KEPT, `console-${guest.os}-${guest.arch}-${via}.txt`);
  writeFileSync(kept, seen.console);
  console.log(`  its console is in ${kept}`);
}
