// What an image asks for, aspect by aspect: its checked properties in, wishes out, each with the property that made it.
import { badProperty } from './errors.ts';
import type { Input, Tpm } from './hardware.ts';
import { machineOfType } from './machines.ts';
import type { Choices } from './policy/aspects.ts';
import { WINDOWS } from './policy/conditions.ts';
import { NOVA_HYPERV } from './policy/nova.ts';
import type { Wish, Wishes } from './policy/wishes.ts';
import { present } from './present.ts';
import {
  type Asked,
  BUSES,
  PIT_POLICIES,
  type PropertyName,
  RTC_POLICIES,
  SCSI,
  SOUND,
  USB,
  VIDEO,
  YES,
} from './property-table.ts';
import type { CompleteTarget } from './request.ts';

/** What the image asks for. @throws {OsinfoError} BAD_PROPERTY when it asks for what does not go together */
export function wishesOfImage(asked: Asked, target: CompleteTarget, family: string | undefined): Wishes {
  const of = <V extends string, T>(
    property: PropertyName,
    values: readonly V[],
    make: (value: V) => T,
  ): Wish<T> | undefined => {
    const value = values.find(candidate => candidate === asked[property]);
    return value === undefined ? undefined : { choose: make(value), property };
  };
  const cardProperty = asked.hw_vif_model === undefined ? 'hw_nic_model' : 'hw_vif_model';
  const { hw_machine_type: machine, hw_time_hpet: hpet, hw_rng_model: rng } = asked;
  const card = asked[cardProperty];
  return present({
    ...osTypeWishes(asked, target, family),
    machine: machine === undefined ? undefined : { choose: { type: machine }, property: 'hw_machine_type' },
    firmware: of('hw_firmware_type', ['bios', 'uefi'], type => ({ type: type === 'uefi' ? ('efi' as const) : type })),
    ...secureBootWishes(asked, target),
    disk: of('hw_disk_bus', BUSES, bus => ({ bus })),
    cdrom: of('hw_cdrom_bus', BUSES, bus => ({ bus })),
    scsi: of('hw_scsi_model', SCSI, model => ({ model })),
    network: card === undefined ? undefined : { choose: { model: card }, property: cardProperty },
    video: of('hw_video_model', VIDEO[target.hypervisor], model => ({ model })),
    sound: of('hw_sound_model', SOUND, model => ({ model })),
    input: inputWish(asked, target),
    usb: of('hw_usb_model', USB, model => ({ model, ...(model !== 'none' && { ports: 15 }) })),
    rng: rng === undefined ? undefined : { choose: { model: 'virtio' as const }, property: 'hw_rng_model' },
    ...tpmWishes(asked),
    rtc: of('hw_rtc_policy', RTC_POLICIES, tickPolicy => ({ tickPolicy })),
    pit: of('hw_pit_policy', PIT_POLICIES, tickPolicy => ({ tickPolicy })),
    hpet: hpet === undefined ? undefined : { choose: { present: YES.includes(hpet) }, property: 'hw_time_hpet' },
  });
}

/** The offset always; Hyper-V’s timer and interfaces only where the image contradicts the database, which knows versions. */
function osTypeWishes({ os_type }: Asked, { hypervisor, arch }: CompleteTarget, family: string | undefined): Wishes {
  const property = 'os_type';
  if (os_type === undefined) return {};
  const isWindows = os_type === 'windows';
  const clock = { choose: { offset: isWindows ? ('localtime' as const) : ('utc' as const) }, property };
  const agrees = WINDOWS.includes(family ?? '') === isWindows;
  if (agrees || hypervisor !== 'kvm' || (arch !== 'x86_64' && arch !== 'i686')) return { clock };
  return {
    clock,
    hypervclock: { choose: isWindows ? { present: true } : undefined, property },
    hyperv: { choose: isWindows ? NOVA_HYPERV : undefined, property },
  };
}

/** Secure boot that is required brings EFI and q35 along, where the image does not ask for others. */
function secureBootWishes(asked: Asked, { hypervisor, arch }: CompleteTarget): Wishes {
  const { os_secure_boot: value, hw_firmware_type: firmware, hw_machine_type: machine } = asked;
  const property = 'os_secure_boot';
  const isOnVmware = hypervisor === 'vmware';
  if (value === undefined) return {};
  if (value === 'disabled') return { 'secure-boot': { choose: { secureBoot: false }, property } };
  const kind = machine === undefined ? undefined : machineOfType(machine, hypervisor, arch)?.kind;
  const fits = firmware !== 'bios' && (kind === undefined || kind === 'q35');
  if (value === 'optional' && (!fits || firmware === undefined)) return {};
  if (!fits) throw badProperty(property, value, ['optional', 'disabled'], `beside ${firmware ?? machine}`);
  const on: Choices['secure-boot'] = isOnVmware
    ? { secureBoot: true }
    : { secureBoot: true, enrolledKeys: true, smm: true };
  return {
    ...(machine === undefined && !isOnVmware && { machine: { choose: { type: 'q35' }, property } }),
    ...(firmware === undefined && { firmware: { choose: { type: 'efi' as const }, property } }),
    'secure-boot': { choose: on, property },
  };
}

function inputWish(asked: Asked, { graphics, arch }: CompleteTarget): Wish<Input> | undefined {
  const property: PropertyName = asked.hw_input_bus === undefined ? 'hw_pointer_model' : 'hw_input_bus';
  if (asked[property] === undefined || graphics === 'none') return undefined;
  const bus = asked.hw_input_bus === 'virtio' ? 'virtio' : 'usb';
  const needsKeyboard = arch !== 'x86_64' && arch !== 'i686';
  return { choose: { pointer: 'tablet', bus, ...(needsKeyboard && { keyboard: { bus } }) }, property };
}

/** A TPM that the image asks for is required; version 1.2 has no CRB. */
function tpmWishes({ hw_tpm_model: model, hw_tpm_version: version }: Asked): Wishes {
  const property: PropertyName = model === undefined ? 'hw_tpm_version' : 'hw_tpm_model';
  if (model === undefined && version === undefined) return {};
  if (model === 'tpm-crb' && version === '1.2') throw badProperty('hw_tpm_version', '1.2', ['2.0'], 'with tpm-crb');
  const chosen: Omit<Tpm, 'need'> =
    version === '1.2'
      ? { model: 'tpm-tis', version }
      : { model: model === 'tpm-crb' ? 'tpm-crb' : 'tpm-tis', version: '2.0' };
  return {
    tpm: { choose: { need: 'required' }, property },
    'tpm-model': { choose: chosen, property },
  };
}
