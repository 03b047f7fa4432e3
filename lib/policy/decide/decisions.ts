// A situation and wishes in, every decision out: each aspect asks its own table, and the later ones see what the earlier
// ones decided.
import type { Choices, TABLES, TableAspect } from '../aspects/aspects.ts';
import { checkBus, checkFirmware, granted, machineKind, type TableWishes } from '../aspects/overrides.ts';
import type { Decision } from '../engine/decision.ts';
import { decide, type Situation } from '../engine/rule-table.ts';

/** What every table decided. */
export type Decisions = { readonly [A in TableAspect]: Decision<Choices[A]> };

/** Decides everything. @throws {OsinfoError} BAD_TARGET, BAD_PROPERTY when something is asked for that the machine does not have */
export function decideAll(bare: Situation, wishes: TableWishes, tables: typeof TABLES): Decisions {
  const about = <A extends TableAspect>(aspect: A, situation: Situation): Decision<Choices[A]> => {
    const wish: TableWishes[A] = wishes[aspect];
    return wish === undefined ? decide(tables[aspect], situation) : granted(wish);
  };
  const wantedBuses = [wishes.disk, wishes.cdrom].flatMap(wish => wish?.choose?.bus ?? []);
  const machine = about('machine', wantedBuses.length === 0 ? bare : { ...bare, wantedBuses });
  const kind = machineKind(machine.choose?.type, bare.target);
  const onMachine: Situation = { ...bare, machine: kind };
  if (wishes.firmware !== undefined) checkFirmware(wishes.firmware, kind);
  const firmware = about('firmware', onMachine);
  const started: Situation = { ...onMachine, ...(firmware.choose !== undefined && { firmware: firmware.choose.type }) };
  const disk = about('disk', started);
  const cdrom = about('cdrom', started);
  for (const wish of [wishes.disk, wishes.cdrom]) if (wish !== undefined) checkBus(wish, kind);
  const full: Situation = { ...started, onScsi: disk.choose?.bus === 'scsi' || cdrom.choose?.bus === 'scsi' };
  const tpm = about('tpm', full);
  return {
    machine,
    firmware,
    disk,
    cdrom,
    'secure-boot': about('secure-boot', full),
    // No wish puts a controller into a guest that has nothing to hang on it.
    scsi: full.onScsi === true ? about('scsi', full) : decide(tables.scsi, full),
    network: about('network', full),
    'virtio-model': about('virtio-model', full),
    video: about('video', full),
    sound: about('sound', full),
    input: about('input', full),
    usb: about('usb', full),
    rng: about('rng', full),
    balloon: about('balloon', full),
    'agent-channel': about('agent-channel', full),
    tpm,
    'tpm-model': about('tpm-model', { ...full, hasTpm: tpm.choose !== undefined }),
    cpu: about('cpu', full),
    'cpu-level': about('cpu-level', full),
    'cpu-features': about('cpu-features', full),
    clock: about('clock', full),
    rtc: about('rtc', full),
    'rtc-track': about('rtc-track', full),
    pit: about('pit', full),
    hpet: about('hpet', full),
    hypervclock: about('hypervclock', full),
    hyperv: about('hyperv', full),
    viridian: about('viridian', full),
    filesystem: about('filesystem', full),
    vsock: about('vsock', full),
    watchdog: about('watchdog', full),
  };
}
