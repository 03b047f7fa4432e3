// Hardware, theirs or ours, in; out the same parts in the same words, `none` where there is none. Not compared are the CPU,
// the interfaces of Hyper-V and the TPM, which virt-install asks the host about.
import type { Hardware, RecommendedResources } from '../../../lib/policy/aspects/hardware.ts';
import type { TheirHardware, TheirResources, TheirTimer } from './answers.ts';

/** Parts by name. */
export type Parts = Readonly<Record<string, string>>;

/** The parts of a guest of virt-install's. */
export function theirParts(hardware: TheirHardware): Parts {
  const { scsi, network, video, sound, rng, balloon, firmware, input = {}, usb, clock, agentChannel } = hardware;
  const { machine, disk, cdrom } = hardware;
  const { keyboard, ...pointers } = input;
  const [[pointer, bus] = []] = Object.entries(pointers);
  return written({
    ...{ machine, firmware, disk, cdrom, scsi, network, video, sound, rng, balloon, agentChannel },
    pointer: pointer && `${bus} ${pointer}`,
    keyboard,
    usb3: usb?.model === 'qemu-xhci',
    offset: clock.offset,
    timers: clock.timers.map(formatTimer).join(', '),
  });
}

/** The parts of a guest of ours. */
export function ourParts({ machine, firmware, disk, cdrom, input, clock, ...hardware }: Hardware): Parts {
  return written({
    machine: machine?.type,
    firmware: firmware?.type,
    disk: disk.bus,
    cdrom: cdrom.bus,
    scsi: hardware.scsi?.model,
    network: hardware.network?.model,
    video: hardware.video?.model,
    sound: hardware.sound?.model,
    rng: hardware.rng?.model,
    agentChannel: hardware.agentChannel?.name,
    balloon:
      hardware.balloon === undefined
        ? undefined
        : `${hardware.balloon.model === 'none' ? 'told off' : hardware.balloon.model}`,
    pointer: input && `${input.bus} ${input.pointer}`,
    keyboard: input?.keyboard?.bus,
    usb3: hardware.usb?.model === 'qemu-xhci',
    offset: clock.offset,
    timers: clock.timers.map(formatTimer).join(', '),
  });
}

/** What an OS should get of everything, in bytes and numbers. */
export function resourceParts({ memory, cpus, storage }: TheirResources | RecommendedResources): Parts {
  return written({ memory, cpus, storage });
}

function formatTimer({ name, tickPolicy, present }: TheirTimer): string {
  return `${name} ${tickPolicy ?? (present ? 'yes' : 'no')}`;
}

function written(parts: Readonly<Record<string, string | number | boolean | undefined>>): Parts {
  return Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, String(value ?? 'none')]));
}
