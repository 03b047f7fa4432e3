// The parts of a recommendation: types only. Names are libvirt's. Each choice has its reason, and a part that does not
// apply is absent.
import type { DatabaseInfo } from '../../../data-loader/store/store.ts';
import type { PassThrough } from '../../model/pass-through.ts';
import type { WithReason } from '../../model/reason.ts';
import type { Switch } from '../../model/switches.ts';
import type { CompleteTarget } from '../../model/target-types.ts';
import type { Vmware } from '../../model/vmware.ts';
import type { Warning } from '../../model/warning.ts';
import type { RecommendedResources } from '../rules/system/resources.ts';
import type { DecidedHardware } from './aspects.ts';

export type { AgentChannel } from '../rules/devices/agent-channel.ts';
export type { Balloon } from '../rules/devices/balloon.ts';
export type { Input, InputBus } from '../rules/devices/input.ts';
export type { Network, NetworkModel } from '../rules/devices/network.ts';
export type { Panic } from '../rules/devices/panic.ts';
export type { Rng } from '../rules/devices/rng.ts';
export type { Sound } from '../rules/devices/sound.ts';
export type { Tpm, TpmNeed } from '../rules/devices/tpm.ts';
export type { Usb } from '../rules/devices/usb.ts';
export type { Video } from '../rules/devices/video.ts';
export type { Vsock } from '../rules/devices/vsock.ts';
export type { Watchdog } from '../rules/devices/watchdog.ts';
export type { Cdrom } from '../rules/storage/cdrom.ts';
export type { Disk } from '../rules/storage/disk.ts';
export type { Filesystem } from '../rules/storage/filesystem.ts';
export type { Scsi, ScsiModel } from '../rules/storage/scsi.ts';
export type { Clock, ClockChoice, ClockOffset, Timer, TimerName, TimerSettings } from '../rules/system/clock.ts';
export type { Cpu, CpuLevel } from '../rules/system/cpu.ts';
export type { FirmwareChoice } from '../rules/system/firmware.ts';
export type { Enlightenment, Hyperv, Viridian } from '../rules/system/hyperv.ts';
export type { Machine, MachineType } from '../rules/system/machine.ts';
export type { VirtioModel } from '../rules/system/virtio-model.ts';
export type { DecidedHardware, PassThrough, RecommendedResources };

/** Something that the guest could have and that is switched off. */
export interface SwitchedOff {
  readonly name: Switch;
}

/** Virtual hardware, each choice with its reason. */
export interface Hardware extends DecidedHardware {
  /** Absent only for an image that names no known OS. */
  readonly os?: { readonly id: string; readonly shortId: string; readonly name?: string };
  readonly target: CompleteTarget;
  /** What the target or the site switches off, in the order of names; absent where nothing is. */
  readonly without?: readonly WithReason<SwitchedOff>[];
  /** Present on VMware only. */
  readonly vmware?: WithReason<Vmware>;
  /** Absent only for an image that names no known OS. */
  readonly resources?: WithReason<RecommendedResources>;
  /** What an image asks for that no rule decides; absent without such a property. */
  readonly passThrough?: PassThrough;
  readonly warnings: readonly Warning[];
  /** The database that was used; absent only for a recommendation without one. */
  readonly database?: Pick<DatabaseInfo, 'version' | 'origin'>;
}

/** The name of a part of the hardware. */
export type PartName = keyof DecidedHardware | 'vmware' | 'resources';

/** The virtual hardware that an OS runs best on. */
export interface Recommendation extends Hardware {
  readonly os: NonNullable<Hardware['os']>;
  readonly database: NonNullable<Hardware['database']>;
}
