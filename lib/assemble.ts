// Decisions in, hardware out: what belongs together stands together, and each part beside its reason.
import type {
  Chosen,
  Clock,
  Cpu,
  FirmwareChoice,
  Hardware,
  Hyperv,
  Timer,
  TimerName,
  Tpm,
  VirtioModel,
} from './hardware.ts';
import type { Decision } from './policy/decision.ts';
import type { Decisions } from './policy/decisions.ts';
import { withNeeds } from './policy/hyperv.ts';
import { present } from './present.ts';
import type { CompleteTarget } from './request.ts';

/** What decisions decide of a recommendation. */
export type Assembled = Omit<Hardware, 'os' | 'target' | 'vmware' | 'resources' | 'warnings' | 'database'>;

/** In libvirt's customary order. */
export const TIMER_ORDER: readonly TimerName[] = ['rtc', 'pit', 'hpet', 'hypervclock'];

/** The hardware that was decided. */
export function assemble(
  decisions: Decisions,
  target: CompleteTarget,
  timerOrder: readonly TimerName[] = TIMER_ORDER,
): Assembled {
  const { disk, cdrom, network, rng, balloon } = decisions;
  const virtioModel = decisions['virtio-model'].choose;
  const speaking = <T extends object>(choose: T | undefined, isVirtio: boolean): (T & VirtioModel) | undefined =>
    choose && { ...choose, ...(isVirtio && virtioModel) };
  return present({
    machine: chosen(decisions.machine),
    firmware: firmwareOf(decisions),
    disk: { bus: 'ide' as const, ...speaking(disk.choose, disk.choose?.bus === 'virtio'), because: disk.because },
    cdrom: { bus: 'ide' as const, ...cdrom.choose, because: cdrom.because },
    scsi: chosen(decisions.scsi, decisions.scsi.choose?.model === 'virtio-scsi' && virtioModel),
    network: {
      model: 'e1000',
      ...speaking(network.choose, network.choose?.model === 'virtio'),
      because: network.because,
    },
    video: chosen(decisions.video),
    sound: chosen(decisions.sound),
    input: chosen(decisions.input),
    usb: chosen(decisions.usb),
    rng: chosen(rng, virtioModel),
    balloon: chosen(balloon, balloon.choose?.model === 'virtio' && virtioModel),
    agentChannel: chosen(decisions['agent-channel'], virtioModel),
    tpm: tpmOf(decisions),
    cpu: cpuOf(decisions),
    clock: clockOf(decisions, target, timerOrder),
    hyperv: hypervOf(decisions),
    viridian: chosen(decisions.viridian),
    filesystem: chosen(decisions.filesystem),
    vsock: chosen(decisions.vsock),
    watchdog: chosen(decisions.watchdog),
  });
}

/** A choice beside its reason, with what goes with it; `undefined` where there is to be none. */
function chosen<T extends object, M extends object = Record<never, never>>(
  { choose, because }: Decision<T>,
  more?: M | false,
): Chosen<T & Partial<M>> | undefined {
  return choose && { ...choose, ...more, because };
}

/** Secure boot is EFI's; an image that asks for it alone is named beside the rule that decided the rest. */
function firmwareOf(decisions: Decisions): Chosen<FirmwareChoice> | undefined {
  const { firmware, 'secure-boot': secure } = decisions;
  if (firmware.choose?.type !== 'efi') return chosen(firmware);
  const { property } = secure.because;
  return {
    ...firmware.choose,
    ...secure.choose,
    because: {
      ...firmware.because,
      ...(property !== undefined && { property: firmware.because.property ?? property }),
    },
  };
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
    timers: order.flatMap(name => timerOf(name, decisions)),
    because,
  };
}

function timerOf(name: TimerName, decisions: Decisions): readonly Timer[] {
  const { choose, because } = decisions[name];
  if (choose === undefined) return [];
  return [{ name, ...choose, ...(name === 'rtc' && decisions['rtc-track'].choose), because }];
}
