// The registry: all aspects that rules decide, in the order in which they are decided and shown. The types of
// decisions, overrides and parts follow from it.
import type { AspectDefinition } from '../engine/aspect.ts';
import type { Decision, Override } from '../engine/decision.ts';
import type { RuleTable } from '../engine/rule-table.ts';
import { AGENT_CHANNEL } from '../rules/devices/agent-channel.ts';
import { BALLOON } from '../rules/devices/balloon.ts';
import { INPUT } from '../rules/devices/input.ts';
import { NETWORK } from '../rules/devices/network.ts';
import { PANIC } from '../rules/devices/panic.ts';
import { RNG } from '../rules/devices/rng.ts';
import { SOUND } from '../rules/devices/sound.ts';
import { TPM, TPM_MODEL } from '../rules/devices/tpm.ts';
import { USB } from '../rules/devices/usb.ts';
import { VIDEO } from '../rules/devices/video.ts';
import { VSOCK } from '../rules/devices/vsock.ts';
import { WATCHDOG } from '../rules/devices/watchdog.ts';
import { CDROM } from '../rules/storage/cdrom.ts';
import { DISK } from '../rules/storage/disk.ts';
import { FILESYSTEM } from '../rules/storage/filesystem.ts';
import { SCSI } from '../rules/storage/scsi.ts';
import { CLOCK, HPET, HYPERVCLOCK, KVMCLOCK, PIT, RTC, RTC_TRACK } from '../rules/system/clock.ts';
import { CPU, CPU_FEATURES, CPU_LEVEL } from '../rules/system/cpu.ts';
import { FIRMWARE, SECURE_BOOT } from '../rules/system/firmware.ts';
import { HYPERV, VIRIDIAN } from '../rules/system/hyperv.ts';
import { MACHINE } from '../rules/system/machine.ts';
import { VIRTIO_MODEL } from '../rules/system/virtio-model.ts';

/** Every aspect that rules decide. */
export const ASPECTS: readonly [
  typeof MACHINE,
  typeof FIRMWARE,
  typeof SECURE_BOOT,
  typeof DISK,
  typeof CDROM,
  typeof SCSI,
  typeof NETWORK,
  typeof VIRTIO_MODEL,
  typeof VIDEO,
  typeof SOUND,
  typeof INPUT,
  typeof USB,
  typeof RNG,
  typeof BALLOON,
  typeof AGENT_CHANNEL,
  typeof TPM,
  typeof TPM_MODEL,
  typeof CPU,
  typeof CPU_LEVEL,
  typeof CPU_FEATURES,
  typeof CLOCK,
  typeof RTC,
  typeof RTC_TRACK,
  typeof PIT,
  typeof HPET,
  typeof HYPERVCLOCK,
  typeof KVMCLOCK,
  typeof HYPERV,
  typeof VIRIDIAN,
  typeof FILESYSTEM,
  typeof VSOCK,
  typeof WATCHDOG,
  typeof PANIC,
] = [
  MACHINE,
  FIRMWARE,
  SECURE_BOOT,
  DISK,
  CDROM,
  SCSI,
  NETWORK,
  VIRTIO_MODEL,
  VIDEO,
  SOUND,
  INPUT,
  USB,
  RNG,
  BALLOON,
  AGENT_CHANNEL,
  TPM,
  TPM_MODEL,
  CPU,
  CPU_LEVEL,
  CPU_FEATURES,
  CLOCK,
  RTC,
  RTC_TRACK,
  PIT,
  HPET,
  HYPERVCLOCK,
  KVMCLOCK,
  HYPERV,
  VIRIDIAN,
  FILESYSTEM,
  VSOCK,
  WATCHDOG,
  PANIC,
];

type RegisteredAspect = (typeof ASPECTS)[number];

/** The name of an aspect that rules decide. */
export type RuleAspect = RegisteredAspect['name'];

/** The type of each aspect's choice. */
export type Choices = {
  readonly [A in RegisteredAspect as A['name']]: A extends AspectDefinition<string, infer T> ? T : never;
};

/** The decisions of all aspects. */
export type Decisions = { readonly [A in RuleAspect]: Decision<Choices[A]> };

/** The choices that the caller or an image fixes, by aspect. */
export type RuleOverrides = { readonly [A in RuleAspect]?: Override<Choices[A]> };

/** A table for each aspect. */
export type RuleTables = { readonly [A in RuleAspect]: RuleTable<Choices[A]> };

type AspectWithPart = Extract<RegisteredAspect, { readonly key: string }>;
type PartOf<A extends AspectWithPart> = ReturnType<A['assemble']>;

/** The parts of a recommendation that rules decide. A part that does not apply is absent. */
export type DecidedHardware = {
  readonly [A in AspectWithPart as undefined extends PartOf<A> ? never : A['key']]: PartOf<A>;
} & {
  readonly [A in AspectWithPart as undefined extends PartOf<A> ? A['key'] : never]?: NonNullable<PartOf<A>>;
};

/** The table of each aspect. */
export const TABLES: RuleTables = tablesOf(ASPECTS);

/** The names of all aspects, in order. */
export const RULE_ASPECTS: readonly RuleAspect[] = ASPECTS.map(({ name }) => name);

function tablesOf(aspects: typeof ASPECTS): RuleTables;
function tablesOf(aspects: readonly AspectDefinition<string, unknown>[]): object {
  return Object.fromEntries(aspects.map(({ name, table }) => [name, table]));
}
