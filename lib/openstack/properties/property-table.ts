// The image properties that decide hardware, as a table: the legal values of each on a target, and what it decides.
// Source: Nova's image properties of 2026, and the names of the spec `libvirt hardware policy from libosinfo`.
import { badProperty } from '../../model/errors.ts';
import { type MachineProperties, machineOfType, machinesFor } from '../../model/machines.ts';
import type { CompleteTarget } from '../../model/target-types.ts';
import { describeLegalValues, legalFact } from '../../policy/facts/fact-values.ts';
import * as propertyValues from './property-values.ts';

/** A property that decides hardware. */
export type PropertyName =
  | 'os_name'
  | 'os_distro'
  | 'os_type'
  | 'os_secure_boot'
  | 'hw_disk_bus'
  | 'hw_cdrom_bus'
  | 'hw_scsi_model'
  | 'hw_vif_model'
  | 'hw_nic_model'
  | 'hw_video_model'
  | 'hw_sound_model'
  | 'hw_machine_type'
  | 'hw_firmware_type'
  | 'hw_rng_model'
  | 'hw_input_bus'
  | 'hw_pointer_model'
  | 'hw_usb_model'
  | 'hw_tpm_model'
  | 'hw_tpm_version'
  | 'hw_time_hpet'
  | 'hw_rtc_policy'
  | 'hw_pit_policy'
  | 'vmware_adaptertype'
  | 'vmware_ostype';

/** The properties that an image has, each with a legal value. */
export type RequestedProperties = Readonly<Partial<Record<PropertyName, string>>>;

/** One property. */
export interface PropertyRow {
  /**
   * The legal values on a target; absent when any text is legal. The property has no effect where no value is legal.
   */
  readonly legal?: (target: CompleteTarget) => readonly string[];
  /** Checks a value instead of the list, where no list can contain every value. */
  readonly isLegal?: (value: string, target: CompleteTarget) => boolean;
  /** What it decides, as text for a person. */
  readonly decides: string;
}

/** Every property. */
export const PROPERTIES: Readonly<Record<PropertyName, PropertyRow>> = {
  os_name: { decides: 'the OS, by short-id or id' },
  os_distro: { decides: 'the OS, by short-id or id, where there is no os_name' },
  os_type: {
    legal: valuesOf(propertyValues.OS_TYPES),
    decides: 'clock offset, and the timer and interfaces of Hyper-V',
  },
  os_secure_boot: {
    legal: valuesOf(propertyValues.SECURE_BOOT),
    decides: 'secure boot; required also asks for EFI and q35',
  },
  hw_disk_bus: {
    legal: valuesOfMachines(propertyValues.DISK_BUSES, ({ buses }) => buses),
    decides: 'the bus of the first disk',
  },
  hw_cdrom_bus: {
    legal: valuesOfMachines(propertyValues.CDROM_BUSES, ({ buses }) => buses),
    decides: 'the bus of the CD-ROM drive',
  },
  hw_scsi_model: { legal: valuesOf(propertyValues.SCSI_MODELS), decides: 'the SCSI controller' },
  hw_vif_model: { legal: valuesOf(propertyValues.NETWORK_CARDS), decides: 'the network card' },
  hw_nic_model: { legal: valuesOf(propertyValues.NETWORK_CARDS), decides: 'the same, as the spec spells it' },
  hw_video_model: { legal: valuesOf(propertyValues.GRAPHICS_CARDS), decides: 'the graphics card' },
  hw_sound_model: { legal: valuesOf(propertyValues.SOUND_CARDS), decides: 'the sound card' },
  hw_machine_type: {
    legal: ({ hypervisor, arch }) =>
      machinesFor(hypervisor, arch).flatMap(({ kind, types }) => (types === undefined ? [] : [kind])),
    isLegal: (type, { hypervisor, arch }) => machineOfType(type, hypervisor, arch) !== undefined,
    decides: 'the machine type',
  },
  hw_firmware_type: {
    legal: valuesOfMachines(propertyValues.FIRMWARES, ({ firmware }) => firmware),
    decides: 'what the guest starts from',
  },
  hw_rng_model: { legal: valuesOf(propertyValues.RNGS), decides: 'the source of random numbers' },
  hw_input_bus: { legal: valuesOf(propertyValues.INPUT_BUSES), decides: 'the bus of the pointer' },
  hw_pointer_model: { legal: valuesOf(propertyValues.POINTERS), decides: 'the pointer' },
  hw_usb_model: { legal: valuesOf(propertyValues.USB_CONTROLLERS), decides: 'the USB controller' },
  hw_tpm_model: { legal: valuesOf(propertyValues.TPMS), decides: 'the TPM' },
  hw_tpm_version: { legal: valuesOf(propertyValues.TPM_VERSIONS), decides: 'the version of the TPM' },
  hw_time_hpet: { legal: valuesOf(propertyValues.HPET), decides: 'whether the guest has an HPET' },
  hw_rtc_policy: { legal: valuesOf(propertyValues.RTC_POLICIES), decides: 'the tick policy of the rtc' },
  hw_pit_policy: { legal: valuesOf(propertyValues.PIT_POLICIES), decides: 'the tick policy of the pit' },
  vmware_adaptertype: {
    legal: valuesOf(propertyValues.VMWARE_ADAPTERS),
    decides: 'what the first disk hangs on, where hw_disk_bus and hw_scsi_model do not',
  },
  vmware_ostype: {
    legal: ({ hypervisor }) => (hypervisor === 'vmware' ? [describeLegalValues('vmware-guest-id')] : []),
    isLegal: id => legalFact('vmware-guest-id', id) !== undefined,
    decides: 'the guest id',
  },
};

/** Nova's names in a table that have a meaning on the target. */
function valuesOf(table: readonly propertyValues.PropertyValue[]): (target: CompleteTarget) => readonly string[] {
  return target => propertyValues.valuesOn(table, target).map(({ word }) => word);
}

/** Nova's names in a table for the parts that one of the target's machines has. */
function valuesOfMachines<T>(
  table: readonly propertyValues.PropertyValue<T>[],
  partsOf: (machine: MachineProperties) => readonly T[],
): (target: CompleteTarget) => readonly string[] {
  return ({ hypervisor, arch }) => {
    const parts = machinesFor(hypervisor, arch).flatMap(partsOf);
    return table.flatMap(({ word, value: ours }) => (parts.includes(ours) ? [word] : []));
  };
}

/**
 * The checked properties of an image, and those of them that have no effect on the target.
 * @throws {OsinfoError} BAD_PROPERTY
 */
export function readProperties(
  properties: Readonly<Record<string, unknown>>,
  target: CompleteTarget,
): { readonly requested: RequestedProperties; readonly unused: readonly PropertyName[] } {
  const given = Object.keys(properties)
    .filter(isProperty)
    .filter(name => properties[name] !== undefined);
  const used = given.filter(name => PROPERTIES[name].legal?.(target).length !== 0);
  const requested = used.map(name => [name, readValue(name, properties[name], target)]);
  return { requested: Object.fromEntries(requested), unused: given.filter(name => !used.includes(name)) };
}

function readValue(name: PropertyName, value: unknown, target: CompleteTarget): string {
  const text = typeof value === 'boolean' ? String(value) : value;
  const { legal, isLegal } = PROPERTIES[name];
  const values = legal?.(target);
  if (typeof text !== 'string') throw badProperty(name, text, values ?? ['a text']);
  if (values === undefined) return text;
  const isGood = isLegal === undefined ? values.includes(text) : isLegal(text, target);
  if (!isGood) throw badProperty(name, text, values);
  return text;
}

function isProperty(name: string): name is PropertyName {
  return Object.hasOwn(PROPERTIES, name);
}
