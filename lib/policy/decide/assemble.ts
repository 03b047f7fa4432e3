// Decisions in, hardware out: what belongs together stands together, and each part beside its reason.
import type {
  Chosen,
  Clock,
  Cpu,
  DecidedHardware,
  FirmwareChoice,
  Hyperv,
  Timer,
  TimerName,
  Tpm,
} from '../../model/hardware.ts';
import { present } from '../../model/omit-undefined.ts';
import type { CompleteTarget } from '../../model/target-types.ts';
import type { Decision } from '../engine/decision.ts';
import { withNeeds } from '../rules/system/hyperv.ts';
import type { Decisions } from './decisions.ts';

/** In libvirt's customary order. */
const TIMER_ORDER: readonly TimerName[] = ['rtc', 'pit', 'hpet', 'hypervclock'];

/** The hardware that was decided. */
export function assemble(
  decisions: Decisions,
  target: CompleteTarget,
  timerOrder: readonly TimerName[] = TIMER_ORDER,
): DecidedHardware {
  const { disk, cdrom, network, rng, balloon } = decisions;
  const virtioModel = decisions['virtio-model'].choose;
  return present({
    machine: decisions.machine.part,
    firmware: firmwareOf(decisions),
    disk: chosen(disk, disk.choose?.bus === 'virtio' && virtioModel) ?? { bus: 'ide' as const, because: disk.because },
    cdrom: cdrom.part ?? { bus: 'ide' as const, because: cdrom.because },
    scsi: chosen(decisions.scsi, decisions.scsi.choose?.model === 'virtio-scsi' && virtioModel),
    network: chosen(network, network.choose?.model === 'virtio' && virtioModel) ?? {
      model: 'e1000',
      because: network.because,
    },
    video: decisions.video.part,
    sound: decisions.sound.part,
    input: decisions.input.part,
    usb: decisions.usb.part,
    rng: chosen(rng, virtioModel),
    balloon: chosen(balloon, balloon.choose?.model === 'virtio' && virtioModel),
    agentChannel: chosen(decisions['agent-channel'], virtioModel),
    tpm: tpmOf(decisions),
    cpu: cpuOf(decisions),
    clock: clockOf(decisions, target, timerOrder),
    hyperv: hypervOf(decisions),
    viridian: decisions.viridian.part,
    filesystem: decisions.filesystem.part,
    vsock: decisions.vsock.part,
    watchdog: decisions.watchdog.part,
  });
}

/** A choice beside its reason, with what goes with it; `undefined` where there is to be none. */
function chosen<T extends object, M extends object = Record<never, never>>(
  { choose, because, part }: Decision<T>,
  more: M | false | undefined,
): Chosen<T & Partial<M>> | undefined {
  return choose && more ? { ...choose, ...more, because } : part;
}

/** Secure boot is EFI's; an image that asks for it alone is named beside the rule that decided the rest. */
function firmwareOf(decisions: Decisions): Chosen<FirmwareChoice> | undefined {
  const { firmware, 'secure-boot': secure } = decisions;
  if (firmware.choose?.type !== 'efi') return firmware.part;
  const { property } = secure.because;
  const because =
    property === undefined
      ? firmware.because
      : { ...firmware.because, property: firmware.because.property ?? property };
  return { ...firmware.choose, ...secure.choose, because };
}

function tpmOf(decisions: Decisions): Chosen<Tpm> | undefined {
  const { choose: need, because } = decisions.tpm;
  const { choose: model } = decisions['tpm-model'];
  return need && model && { ...model, ...need, because };
}

function hypervOf({ hyperv, hypervclock }: Decisions): Chosen<Hyperv> | undefined {
  const { choose, because } = hyperv;
  const hasTime = hypervclock.choose?.present === true;
  return choose && { ...choose, features: withNeeds(choose.features, hasTime), because };
}

/** The reason of the mode; where there is none, that of what the OS needs. */
function cpuOf({ cpu, 'cpu-level': level, 'cpu-features': features }: Decisions): Chosen<Cpu> | undefined {
  const first = [cpu, level, features].find(({ choose }) => choose !== undefined);
  return first && { ...cpu.choose, ...level.choose, ...features.choose, because: first.because };
}

function clockOf(decisions: Decisions, { timeZone }: CompleteTarget, order: readonly TimerName[]): Clock {
  const { choose, because } = decisions.clock;
  const offset = choose?.offset ?? 'utc';
  return {
    offset,
    ...(offset === 'localtime' && timeZone !== undefined && { timeZone }),
    timers: order.flatMap(name => timerOf(name, decisions) ?? []),
    because,
  };
}

function timerOf(name: TimerName, decisions: Decisions): Timer | undefined {
  const { choose, because } = decisions[name];
  return choose && { name, ...choose, ...(name === 'rtc' && decisions['rtc-track'].choose), because };
}
