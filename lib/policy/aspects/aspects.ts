// Every aspect of a recommendation with the table that decides it, in the order in which they build on each other.
import type * as hardware from '../../model/hardware.ts';
import type { RuleTable } from '../engine/rule-table.ts';
import { AGENT_CHANNEL_RULES } from '../rules/devices/agent-channel.ts';
import { BALLOON_RULES } from '../rules/devices/balloon.ts';
import { INPUT_RULES } from '../rules/devices/input.ts';
import { NETWORK_RULES } from '../rules/devices/network.ts';
import { RNG_RULES } from '../rules/devices/rng.ts';
import { SOUND_RULES } from '../rules/devices/sound.ts';
import { TPM_MODEL_RULES, TPM_NEED_RULES } from '../rules/devices/tpm.ts';
import { USB_RULES } from '../rules/devices/usb.ts';
import { VIDEO_RULES } from '../rules/devices/video.ts';
import { VSOCK_RULES } from '../rules/devices/vsock.ts';
import { WATCHDOG_RULES } from '../rules/devices/watchdog.ts';
import { CDROM_RULES } from '../rules/storage/cdrom.ts';
import { DISK_RULES } from '../rules/storage/disk.ts';
import { FILESYSTEM_RULES } from '../rules/storage/filesystem.ts';
import { SCSI_RULES } from '../rules/storage/scsi.ts';
import { CLOCK_RULES, RTC_TRACK_RULES, TIMER_RULES } from '../rules/system/clock.ts';
import { CPU_FEATURE_RULES, CPU_LEVEL_RULES, CPU_RULES } from '../rules/system/cpu.ts';
import { FIRMWARE_RULES, SECURE_BOOT_RULES } from '../rules/system/firmware.ts';
import { HYPERV_RULES, VIRIDIAN_RULES } from '../rules/system/hyperv.ts';
import { MACHINE_RULES } from '../rules/system/machine.ts';
import { VIRTIO_MODEL_RULES } from '../rules/system/virtio-model.ts';

/** What each aspect decides. */
export interface Choices {
  readonly machine: hardware.Machine;
  readonly firmware: Pick<hardware.FirmwareChoice, 'type'>;
  readonly 'secure-boot': Omit<hardware.FirmwareChoice, 'type'>;
  readonly disk: hardware.Disk;
  readonly cdrom: hardware.Cdrom;
  readonly scsi: hardware.Scsi;
  readonly network: hardware.Network;
  readonly 'virtio-model': hardware.VirtioModel;
  readonly video: hardware.Video;
  readonly sound: hardware.Sound;
  readonly input: hardware.Input;
  readonly usb: hardware.Usb;
  readonly rng: hardware.Rng;
  readonly balloon: hardware.Balloon;
  readonly 'agent-channel': hardware.AgentChannel;
  readonly tpm: Pick<hardware.Tpm, 'need'>;
  readonly 'tpm-model': Omit<hardware.Tpm, 'need'>;
  readonly cpu: Omit<hardware.Cpu, 'level' | 'features'>;
  readonly 'cpu-level': Pick<hardware.Cpu, 'level'>;
  readonly 'cpu-features': Pick<hardware.Cpu, 'features'>;
  readonly clock: Pick<hardware.ClockChoice, 'offset'>;
  readonly rtc: hardware.TimerSettings;
  readonly 'rtc-track': Pick<hardware.TimerSettings, 'track'>;
  readonly pit: hardware.TimerSettings;
  readonly hpet: hardware.TimerSettings;
  readonly hypervclock: hardware.TimerSettings;
  readonly hyperv: hardware.Hyperv;
  readonly viridian: hardware.Viridian;
  readonly filesystem: hardware.Filesystem;
  readonly vsock: hardware.Vsock;
  readonly watchdog: hardware.Watchdog;
}

/** An aspect that a table decides. */
export type TableAspect = keyof Choices;

/** The table of each aspect. */
export const TABLES: { readonly [A in TableAspect]: RuleTable<Choices[A]> } = {
  machine: MACHINE_RULES,
  firmware: FIRMWARE_RULES,
  'secure-boot': SECURE_BOOT_RULES,
  disk: DISK_RULES,
  cdrom: CDROM_RULES,
  scsi: SCSI_RULES,
  network: NETWORK_RULES,
  'virtio-model': VIRTIO_MODEL_RULES,
  video: VIDEO_RULES,
  sound: SOUND_RULES,
  input: INPUT_RULES,
  usb: USB_RULES,
  rng: RNG_RULES,
  balloon: BALLOON_RULES,
  'agent-channel': AGENT_CHANNEL_RULES,
  tpm: TPM_NEED_RULES,
  'tpm-model': TPM_MODEL_RULES,
  cpu: CPU_RULES,
  'cpu-level': CPU_LEVEL_RULES,
  'cpu-features': CPU_FEATURE_RULES,
  clock: CLOCK_RULES,
  rtc: TIMER_RULES.rtc,
  'rtc-track': RTC_TRACK_RULES,
  pit: TIMER_RULES.pit,
  hpet: TIMER_RULES.hpet,
  hypervclock: TIMER_RULES.hypervclock,
  hyperv: HYPERV_RULES,
  viridian: VIRIDIAN_RULES,
  filesystem: FILESYSTEM_RULES,
  vsock: VSOCK_RULES,
  watchdog: WATCHDOG_RULES,
};
