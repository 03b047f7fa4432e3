// In: the checked properties of an image. Out: overrides by aspect, each with the property that requests it.
import { badProperty } from '../model/errors.ts';
import { machineOfType } from '../model/machines.ts';
import type { CompleteTarget } from '../model/target-types.ts';
import type { Choices } from '../policy/aspects/aspects.ts';
import type { Input, InputBus } from '../policy/aspects/hardware.ts';
import type { Overrides } from '../policy/aspects/overrides.ts';
import { PARAVIRTUAL, WINDOWS, X86 } from '../policy/engine/conditions.ts';
import type { Override } from '../policy/engine/decision.ts';
import { legalFact } from '../policy/facts/fact-values.ts';
import { NOVA_HYPERV } from '../policy/nova/nova.ts';
import { QEMU_AGENT } from '../policy/rules/devices/agent-channel.ts';
import { ADAPTED_DISKS } from '../policy/vmware/vmware.ts';
import { omitUndefined } from '../values/omit-undefined.ts';
import type { WordName } from './properties/property-table.ts';
import * as values from './properties/property-values.ts';
import type { RequestedProperties } from './properties/read-properties.ts';

/** An image on its target. */
export interface Image {
  readonly requested: RequestedProperties;
  readonly target: CompleteTarget;
  /** The OS in the database; absent where Nova's own defaults decide. */
  readonly os: object | undefined;
  readonly family: string | undefined;
}

/** The overrides of an image. @throws {OsinfoError} BAD_PROPERTY when its properties exclude each other */
export function overridesOfImage(image: Image): Overrides {
  const { requested, target } = image;
  const overrideBy = <V, T>(
    property: WordName,
    table: readonly values.PropertyValue<V>[],
    make: (value: V) => T | undefined,
  ): Override<T> | undefined => {
    const found = values.valuesOn(table, target).find(({ word }) => word === requested[property]);
    return found && { choose: make(found.value), property };
  };
  checkUsb(requested);
  const { hw_time_hpet: hpet } = requested;
  const adapter = overrideBy('vmware_adaptertype', values.VMWARE_ADAPTERS, name => ADAPTED_DISKS[name]);
  const controller = adapter?.choose?.scsi;
  const hasScreen = target.graphics !== 'none';
  // Of Xen's machines that go with a mode, the one that the caller asks for is kept.
  const machineOfMode =
    target.machine === undefined ? overrideBy('hw_vm_mode', values.XEN_MODES, type => ({ type })) : undefined;
  const machine: Overrides['machine'] =
    requested.hw_machine_type === undefined
      ? machineOfMode
      : { choose: { type: requested.hw_machine_type }, property: 'hw_machine_type' };
  return omitUndefined({
    ...osTypeOverrides(image),
    machine,
    firmware: overrideBy('hw_firmware_type', values.FIRMWARES, type => ({ type })),
    ...secureBootOverrides(requested, target),
    disk:
      overrideBy('hw_disk_bus', values.DISK_BUSES, bus => ({ bus })) ??
      (adapter && { ...adapter, choose: adapter.choose?.disk }),
    cdrom: overrideBy('hw_cdrom_bus', values.CDROM_BUSES, bus => ({ bus })),
    scsi:
      overrideBy('hw_scsi_model', values.SCSI_MODELS, model => ({ model })) ??
      (controller && { ...adapter, choose: controller }),
    network:
      overrideBy('hw_vif_model', values.NETWORK_CARDS, model => ({ model })) ??
      overrideBy('hw_nic_model', values.NETWORK_CARDS, model => ({ model })),
    video: hasScreen ? overrideBy('hw_video_model', values.GRAPHICS_CARDS, model => ({ model })) : undefined,
    sound: hasScreen ? overrideBy('hw_sound_model', values.SOUND_CARDS, model => ({ model })) : undefined,
    input: hasPointer(machine?.choose?.type ?? target.machine, target)
      ? (overrideBy('hw_input_bus', values.INPUT_BUSES, bus => tabletAndKeyboard(bus)) ??
        overrideBy('hw_pointer_model', values.POINTERS, () => inputOn('usb', target)) ??
        inputWithoutUsb(requested, target))
      : undefined,
    usb: overrideBy('hw_usb_model', values.USB_CONTROLLERS, model => ({
      model,
      // Nova leaves the number of ports to libvirt.
      ...(model !== 'none' && image.os !== undefined && { ports: 15 }),
    })),
    rng: overrideBy('hw_rng_model', values.RNGS, model => ({ model })),
    'agent-channel': agentChannelOverride(requested),
    ...tpmOverrides(image),
    watchdog: overrideBy('hw_watchdog_action', values.WATCHDOGS, watchdog => watchdog),
    rtc: overrideBy('hw_rtc_policy', values.RTC_POLICIES, tickPolicy => ({ tickPolicy })),
    pit: overrideBy('hw_pit_policy', values.PIT_POLICIES, tickPolicy => ({ tickPolicy })),
    hpet: hpet === undefined ? undefined : { choose: { present: hpet }, property: 'hw_time_hpet' },
    guest: guestOverride(image),
  });
}

/** Nova’s VMware driver takes os_distro for the guest id. A name that the database knows is that of the OS instead. */
function guestOverride({ requested, target, os }: Image): Overrides['guest'] {
  const { vmware_ostype, os_distro } = requested;
  if (target.hypervisor !== 'vmware') return undefined;
  if (vmware_ostype !== undefined) return { choose: { guestId: vmware_ostype }, property: 'vmware_ostype' };
  if (os !== undefined || os_distro === undefined || legalFact('vmware-guest-id', os_distro) === undefined) {
    return undefined;
  }
  return { choose: { guestId: os_distro }, property: 'os_distro' };
}

function agentChannelOverride({ hw_qemu_guest_agent: hasAgent }: RequestedProperties): Overrides['agent-channel'] {
  if (hasAgent === undefined) return undefined;
  return { choose: hasAgent ? QEMU_AGENT : undefined, property: 'hw_qemu_guest_agent' };
}

/** The properties that can request a USB device: with the value `usb`, or `usbtablet` for the pointer. */
const ON_USB = ['hw_input_bus', 'hw_pointer_model', 'hw_disk_bus', 'hw_cdrom_bus', 'hw_sound_model'] as const;

/** A tablet and a keyboard on the bus that hw_input_bus says. */
function tabletAndKeyboard(bus: InputBus): Input {
  return { pointer: 'tablet', bus, keyboard: { bus } };
}

/** Without USB, the pointer is the PC's own mouse, or a virtio pointer on machines that have no mouse. */
function inputWithoutUsb(requested: RequestedProperties, target: CompleteTarget): Override<Input> | undefined {
  if (requested.hw_usb_model !== 'none') return undefined;
  const property = 'hw_usb_model';
  if (!X86.includes(target.arch)) return { choose: inputOn('virtio', target), property };
  return { choose: { pointer: 'mouse', bus: 'ps2' }, property };
}

/** Checks that a guest with USB devices has a USB controller. @throws {OsinfoError} BAD_PROPERTY */
function checkUsb(requested: RequestedProperties): void {
  const onUsb = ON_USB.find(name => requested[name] === 'usb' || requested[name] === 'usbtablet');
  if (requested.hw_usb_model !== 'none' || onUsb === undefined) return;
  throw badProperty('hw_usb_model', 'none', ['qemu-xhci', 'nec-xhci'], `beside ${onUsb}`);
}

/**
 * Fixes the offset, unless the caller asks for one and the database knows the same family; Hyper-V’s timer and interfaces
 * only where the image contradicts the database, because the database has versions of Windows and the image has not.
 */
function osTypeOverrides({ requested: { os_type }, target, os, family }: Image): Overrides {
  const { hypervisor, arch } = target;
  const property = 'os_type';
  if (os_type === undefined) return {};
  const isWindows = os_type === 'windows';
  const isSameFamily = WINDOWS.includes(family ?? '') === isWindows;
  const offset = isWindows ? ('localtime' as const) : ('utc' as const);
  const isAsked = os !== undefined && isSameFamily && target.clock !== undefined;
  const clock = isAsked ? {} : { clock: { choose: { offset }, property } };
  // QEMU refuses Hyper-V's interfaces without KVM, where Nova turns them on.
  if (isSameFamily || hypervisor !== 'kvm' || !X86.includes(arch)) return clock;
  return {
    ...clock,
    hypervclock: { choose: isWindows ? { present: true } : undefined, property },
    hyperv: { choose: isWindows ? NOVA_HYPERV : undefined, property },
  };
}

/** Required secure boot also requests EFI and q35, unless the image fixes them. */
function secureBootOverrides(requested: RequestedProperties, { hypervisor, arch }: CompleteTarget): Overrides {
  const { os_secure_boot: value, hw_firmware_type: firmware, hw_machine_type: machine } = requested;
  const property = 'os_secure_boot';
  const isOnVmware = hypervisor === 'vmware';
  if (value === undefined) return {};
  if (value === 'disabled') return { 'secure-boot': { choose: { secureBoot: false }, property } };
  const kind = machine === undefined ? undefined : machineOfType(machine, hypervisor, arch)?.kind;
  const isPossible = firmware !== 'bios' && (kind === undefined || kind === 'q35');
  if (value === 'optional' && (!isPossible || firmware === undefined)) return {};
  if (!isPossible) throw badProperty(property, value, ['optional', 'disabled'], `beside ${firmware ?? machine}`);
  const on: Choices['secure-boot'] = isOnVmware
    ? { secureBoot: true }
    : { secureBoot: true, enrolledKeys: true, smm: true };
  return {
    ...(machine === undefined && !isOnVmware && { machine: { choose: { type: 'q35' }, property } }),
    ...(firmware === undefined && { firmware: { choose: { type: 'efi' as const }, property } }),
    'secure-boot': { choose: on, property },
  };
}

/** Whether the guest has a screen and a bus for a pointer; a paravirtual guest of Xen has no such bus. */
function hasPointer(machine: string | undefined, target: CompleteTarget): boolean {
  return target.graphics !== 'none' && !PARAVIRTUAL.some(kind => kind === machine);
}

/** A tablet; also a keyboard on machines without one. */
function inputOn(bus: InputBus, { arch }: CompleteTarget): Input {
  const hasKeyboard = !X86.includes(arch);
  return { pointer: 'tablet', bus, ...(hasKeyboard && { keyboard: { bus } }) };
}

/**
 * A requested TPM is required. Nova gives none by the model alone, and tis by the version alone; for an OS in the database
 * either is enough, and the other is the best one that fits.
 */
function tpmOverrides({ requested, target, os }: Image): Overrides {
  const { hw_tpm_model: model, hw_tpm_version: asVersion } = requested;
  const property: WordName = model === undefined ? 'hw_tpm_version' : 'hw_tpm_model';
  const isByNova = os === undefined;
  if (asVersion === undefined && (model === undefined || isByNova)) return {};
  if (model === 'tpm-crb' && asVersion === '1.2') throw badProperty('hw_tpm_version', '1.2', ['2.0'], 'with tpm-crb');
  const version = asVersion === '1.2' ? asVersion : '2.0';
  const wanted = model ?? (isByNova || version === '1.2' ? 'tpm-tis' : undefined);
  const chosen = values.valuesOn(values.TPMS, target).find(({ word }) => wanted === undefined || word === wanted);
  return {
    tpm: { choose: { need: 'required' }, property },
    ...(chosen && { 'tpm-model': { choose: { model: chosen.value, version }, property } }),
  };
}
