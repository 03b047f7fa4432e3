// Every aspect of a recommendation with the table that decides it, in the order in which they build on each other.
import type * as hardware from '../hardware.ts';
import { AGENT_CHANNEL_RULES } from './agent-channel.ts';
import { BALLOON_RULES } from './balloon.ts';
import { CDROM_RULES } from './cdrom.ts';
import { CLOCK_RULES, RTC_TRACK_RULES, TIMER_RULES } from './clock.ts';
import { CPU_FEATURE_RULES, CPU_LEVEL_RULES, CPU_RULES } from './cpu.ts';
import { DISK_RULES } from './disk.ts';
import { FILESYSTEM_RULES } from './filesystem.ts';
import { FIRMWARE_RULES, SECURE_BOOT_RULES } from './firmware.ts';
import { HYPERV_RULES, VIRIDIAN_RULES } from './hyperv.ts';
import { INPUT_RULES } from './input.ts';
import { MACHINE_RULES } from './machine.ts';
import { NETWORK_RULES } from './network.ts';
import { RNG_RULES } from './rng.ts';
import type { RuleTable } from './rule.ts';
import { SCSI_RULES } from './scsi.ts';
import { SOUND_RULES } from './sound.ts';
import { TPM_MODEL_RULES, TPM_NEED_RULES } from './tpm.ts';
import { USB_RULES } from './usb.ts';
import { VIDEO_RULES } from './video.ts';
import { VIRTIO_MODEL_RULES } from './virtio-model.ts';
import { VSOCK_RULES } from './vsock.ts';
import { WATCHDOG_RULES } from './watchdog.ts';

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
