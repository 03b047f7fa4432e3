// Every image property of Nova, as a table: how Nova reads its value, the legal values on a target, and what becomes of
// it: it decides a part, passes through to the formats that have it, or is not ours. Source: Nova's ImageMetaProps of
// 2022 to 2026, and the names of the spec `libvirt hardware policy from libosinfo`.
import { machineOfType, machinesFor } from '../../model/machines.ts';
import type { PassThroughName } from '../../model/pass-through.ts';
import { TARGET_KEYS } from '../../model/target.ts';
import type { CompleteTarget } from '../../model/target-types.ts';
import { describeLegalValues, legalFact } from '../../policy/facts/fact-values.ts';
import * as propertyValues from './property-values.ts';
import * as spellings from './spellings.ts';
import * as types from './value-types.ts';

/** A property whose value is a boolean and decides a part. */
export type BooleanName = 'hw_qemu_guest_agent' | 'hw_time_hpet';

/** A property whose value is a word or a text and decides a part. */
export type WordName =
  | 'os_name'
  | 'os_distro'
  | 'os_version'
  | 'os_type'
  | 'os_secure_boot'
  | 'hw_architecture'
  | 'hw_emulation_architecture'
  | 'img_hv_type'
  | 'hw_vm_mode'
  | 'hw_machine_type'
  | 'hw_firmware_type'
  | 'hw_disk_bus'
  | 'hw_cdrom_bus'
  | 'hw_scsi_model'
  | 'hw_vif_model'
  | 'hw_nic_model'
  | 'hw_video_model'
  | 'hw_sound_model'
  | 'hw_rng_model'
  | 'hw_input_bus'
  | 'hw_pointer_model'
  | 'hw_usb_model'
  | 'hw_tpm_model'
  | 'hw_tpm_version'
  | 'hw_watchdog_action'
  | 'hw_rtc_policy'
  | 'hw_pit_policy'
  | 'vmware_adaptertype'
  | 'vmware_ostype';

/** A property that decides hardware or passes through. */
export type PropertyName = WordName | BooleanName | PassThroughName;

/** What becomes of a property. */
export type PropertyUse = 'decides' | 'passes through' | 'is not ours';

/** One property. */
export interface PropertyRow {
  readonly use: PropertyUse;
  /** How Nova reads its value. */
  readonly type: types.ValueType;
  /** What it decides, what it asks the formats for, or what it is about instead of the hardware; as text for a person. */
  readonly about: string;
  /**
   * The legal values on a target; absent when they are those of the type. The property has no effect where no value is
   * legal.
   */
  readonly legal?: (target: CompleteTarget) => readonly string[];
  /** Checks a value instead of the list, where no list can contain every value. */
  readonly isLegal?: (value: string, target: CompleteTarget) => boolean;
}

type Legal = Pick<PropertyRow, 'legal' | 'isLegal'>;

const { TEXT, WORD, BOOLEAN, WHOLE_NUMBER, ANYTHING, foldedWord, oneOf } = types;
const { PLACES } = propertyValues;
const DISK_BUS = foldedWord();
const SCSI_MODEL = foldedWord(spellings.SCSI_MODELS);
const NETWORK_CARD = foldedWord(spellings.NETWORK_CARDS);
const ARCHITECTURE = foldedWord(spellings.ARCHITECTURES);
const ANY_DISK_BUS = oneOf('fdc', 'ide', 'sata', 'scsi', 'usb', 'virtio', 'xen', 'lxc', 'uml');

const DECIDING: Readonly<Record<WordName | BooleanName, PropertyRow>> = {
  os_name: decides('the OS, by short-id or id', TEXT),
  os_distro: decides('the OS, by short-id or id, or with os_version; under VMware also the guest id', TEXT),
  os_version: decides('with os_distro the OS', TEXT),
  os_type: decides(
    'clock offset, and the timer and interfaces of Hyper-V',
    foldedWord(),
    valuesOf(propertyValues.OS_TYPES),
  ),
  os_secure_boot: decides(
    'secure boot; required also asks for EFI and q35',
    WORD,
    valuesOf(propertyValues.SECURE_BOOT),
  ),
  hw_architecture: decides('the architecture', ARCHITECTURE, { legal: () => TARGET_KEYS.arch.legal }),
  hw_emulation_architecture: decides('the architecture of a guest that is emulated', ARCHITECTURE, {
    legal: () => TARGET_KEYS.arch.legal,
  }),
  img_hv_type: decides('the hypervisor', foldedWord(spellings.HYPERVISORS), {
    legal: () => TARGET_KEYS.hypervisor.legal,
  }),
  hw_vm_mode: decides('the machine of Xen', foldedWord(spellings.VM_MODES), valuesOf(propertyValues.VM_MODES)),
  hw_machine_type: decides('the machine type, and the architecture where nothing else says it', WORD, {
    legal: ({ hypervisor, arch }) =>
      machinesFor(hypervisor, arch).flatMap(({ kind, types }) => (types === undefined ? [] : [kind])),
    isLegal: (type, { hypervisor, arch }) => machineOfType(type, hypervisor, arch) !== undefined,
  }),
  hw_firmware_type: decides('what the guest starts from', WORD, {
    legal: propertyValues.wordsOfMachines(propertyValues.FIRMWARES, ({ firmware }) => firmware),
  }),
  hw_disk_bus: decides('the bus of the first disk', DISK_BUS, {
    legal: propertyValues.wordsOfMachines(propertyValues.DISK_BUSES, ({ buses }) => buses),
  }),
  hw_cdrom_bus: decides('the bus of the CD-ROM drive', DISK_BUS, {
    legal: propertyValues.wordsOfMachines(propertyValues.CDROM_BUSES, ({ buses }) => buses),
  }),
  hw_scsi_model: decides('the SCSI controller', SCSI_MODEL, valuesOf(propertyValues.SCSI_MODELS)),
  hw_vif_model: decides('the network card', NETWORK_CARD, valuesOf(propertyValues.NETWORK_CARDS)),
  hw_nic_model: decides('the same, as the spec spells it', NETWORK_CARD, valuesOf(propertyValues.NETWORK_CARDS)),
  hw_video_model: decides('the graphics card', WORD, valuesOf(propertyValues.GRAPHICS_CARDS)),
  hw_sound_model: decides('the sound card', WORD, valuesOf(propertyValues.SOUND_CARDS)),
  hw_rng_model: decides('the source of random numbers', WORD, valuesOf(propertyValues.RNGS)),
  hw_input_bus: decides('the bus of the tablet and the keyboard', WORD, valuesOf(propertyValues.INPUT_BUSES)),
  hw_pointer_model: decides('the pointer', WORD, valuesOf(propertyValues.POINTERS)),
  hw_usb_model: decides('the USB controller', WORD, valuesOf(propertyValues.USB_CONTROLLERS)),
  hw_tpm_model: decides('the TPM; in Nova only beside hw_tpm_version', WORD, valuesOf(propertyValues.TPMS)),
  hw_tpm_version: decides('the TPM and its version', WORD, valuesOf(propertyValues.TPM_VERSIONS)),
  hw_watchdog_action: decides(
    'the watchdog, and what happens when the guest hangs',
    foldedWord(),
    valuesOf(propertyValues.WATCHDOGS),
  ),
  hw_qemu_guest_agent: decides('whether the guest has a channel for its agent', BOOLEAN, within(PLACES.qemu, BOOLEAN)),
  hw_time_hpet: decides('whether the guest has an HPET', BOOLEAN, within(PLACES.pc, BOOLEAN)),
  hw_rtc_policy: decides('the tick policy of the rtc', WORD, valuesOf(propertyValues.RTC_POLICIES)),
  hw_pit_policy: decides('the tick policy of the pit', WORD, valuesOf(propertyValues.PIT_POLICIES)),
  vmware_adaptertype: decides(
    'what the first disk is on, where hw_disk_bus and hw_scsi_model do not say it',
    foldedWord(spellings.VMWARE_ADAPTERS),
    valuesOf(propertyValues.VMWARE_ADAPTERS),
  ),
  vmware_ostype: decides('the guest id; under other hypervisors the same as os_distro', TEXT, {
    legal: ({ hypervisor }) => [hypervisor === 'vmware' ? describeLegalValues('vmware-guest-id') : 'a text'],
    isLegal: (id, { hypervisor }) => hypervisor !== 'vmware' || legalFact('vmware-guest-id', id) !== undefined,
  }),
};

const PASSED: Readonly<Record<PassThroughName, PropertyRow>> = {
  hw_boot_menu: passes('a menu of what to start from', BOOLEAN, PLACES.qemu),
  hw_firmware_stateless: passes('EFI that keeps no variables', BOOLEAN, PLACES.qemu),
  hw_locked_memory: passes('memory that stays in the memory of the host', BOOLEAN, PLACES.qemu),
  hw_pmu: passes('a performance monitoring unit', BOOLEAN, PLACES.pcOrArm),
  hw_redirected_usb_ports: passes('USB devices that the viewer redirects, over SPICE', WHOLE_NUMBER, PLACES.pci),
  hw_video_ram: passes('the memory of the graphics card, in MiB', WHOLE_NUMBER, PLACES.qemu),
  hw_vif_multiqueue_enabled: passes('a queue of the network card for each CPU', BOOLEAN, PLACES.kvm),
  hw_viommu_model: {
    use: 'passes through',
    type: WORD,
    about: 'an IOMMU of the guest, on q35 and virt',
    ...valuesOf(propertyValues.IOMMUS),
  },
  hw_virtio_packed_ring: passes('packed rings of a virtio disk and network card', BOOLEAN, PLACES.qemu),
  img_hide_hypervisor_id: passes('KVM that does not tell the guest that it is KVM', BOOLEAN, PLACES.kvmOnPc),
};

const FLAVOR = 'the number and order of CPUs, which the flavor decides';
const NUMA = 'which memory and CPUs of the host the guest uses';
const IN_NOVA = 'how Nova stores and starts the image';
const ENCRYPTION = 'the encryption of disks and memory by the compute host';
const SIGNATURE = 'the signature of the image';
const AGENT = 'what Nova changes inside the guest';
const RESCUE = 'a guest that is started from another image to be repaired';
const SCHEDULING = 'the compute hosts that the guest can run on';

const FOREIGN: Readonly<Record<string, PropertyRow>> = {
  ...foreign(FLAVOR, WHOLE_NUMBER, 'hw_cpu_cores', 'hw_cpu_sockets', 'hw_cpu_threads'),
  ...foreign(FLAVOR, WHOLE_NUMBER, 'hw_cpu_max_cores', 'hw_cpu_max_sockets', 'hw_cpu_max_threads'),
  ...foreign(NUMA, oneOf('dedicated', 'shared', 'mixed'), 'hw_cpu_policy'),
  ...foreign(NUMA, oneOf('prefer', 'isolate', 'require'), 'hw_cpu_thread_policy'),
  ...foreign(NUMA, TEXT, 'hw_cpu_realtime_mask', 'hw_mem_page_size'),
  ...foreign(NUMA, WHOLE_NUMBER, 'hw_numa_nodes'),
  ...foreign(NUMA, ANYTHING, 'hw_numa_cpus', 'hw_numa_mem'),
  ...foreign(NUMA, oneOf('required', 'legacy', 'preferred', 'socket'), 'hw_pci_numa_affinity_policy'),
  ...foreign('how the CPU counts physical addresses', oneOf('passthrough', 'emulate'), 'hw_maxphysaddr_mode'),
  ...foreign('how the CPU counts physical addresses', WHOLE_NUMBER, 'hw_maxphysaddr_bits'),
  ...foreign(ENCRYPTION, BOOLEAN, 'hw_mem_encryption', 'hw_ephemeral_encryption'),
  ...foreign(ENCRYPTION, TEXT, 'hw_mem_encryption_model', 'hw_ephemeral_encryption_secret_uuid'),
  ...foreign(ENCRYPTION, oneOf('plain', 'luks', 'luksv2'), 'hw_ephemeral_encryption_format'),
  ...foreign('where the secret of the TPM is kept', TEXT, 'hw_tpm_secret_security'),
  ...foreign('serial ports, which the flavor limits', WHOLE_NUMBER, 'hw_serial_port_count'),
  ...foreign('a floppy drive, which no guest here gets beside its disk', ANY_DISK_BUS, 'hw_floppy_bus'),
  ...foreign(RESCUE, ANY_DISK_BUS, 'hw_rescue_bus'),
  ...foreign(RESCUE, oneOf('cdrom', 'disk', 'floppy', 'fs', 'lun'), 'hw_rescue_device'),
  ...foreign(IN_NOVA, TEXT, 'hw_auto_disk_config', 'hw_disk_type', 'img_owner_id', 'img_root_device_name'),
  ...foreign(IN_NOVA, BOOLEAN, 'hw_ipxe_boot', 'img_bdm_v2', 'img_bittorrent', 'img_cache_in_nova', 'img_linked_clone'),
  ...foreign(IN_NOVA, WHOLE_NUMBER, 'hw_device_id', 'img_compression_level', 'img_version'),
  ...foreign(IN_NOVA, ANYTHING, 'img_block_device_mapping', 'img_mappings'),
  ...foreign(IN_NOVA, oneOf('optional', 'mandatory'), 'img_config_drive'),
  ...foreign(SCHEDULING, TEXT, 'img_hv_requested_version'),
  ...foreign(SCHEDULING, ANYTHING, 'traits_required'),
  ...foreign(SIGNATURE, TEXT, 'img_signature', 'img_signature_certificate_uuid'),
  ...foreign(SIGNATURE, oneOf('SHA-224', 'SHA-256', 'SHA-384', 'SHA-512'), 'img_signature_hash_method'),
  ...foreign(SIGNATURE, oneOf(...spellings.SIGNATURE_KEYS), 'img_signature_key_type'),
  ...foreign(AGENT, BOOLEAN, 'img_use_agent', 'os_require_quiesce', 'os_skip_agent_inject_ssh'),
  ...foreign(AGENT, BOOLEAN, 'os_skip_agent_inject_files_at_boot'),
  ...foreign(AGENT, TEXT, 'os_admin_user', 'os_command_line'),
};

/** Every property, by name. */
export const PROPERTIES: Readonly<Record<string, PropertyRow>> = { ...DECIDING, ...PASSED, ...FOREIGN };

/** Nova's properties whose names go on: a list in several properties, and the traits of compute hosts. */
export const FOREIGN_NAMES: readonly (readonly [name: RegExp, about: string])[] = [
  [/^hw_numa_(cpus|mem)\.\d{1,3}$/, NUMA],
  [/^trait:/, SCHEDULING],
];

function decides(about: string, type: types.ValueType, legal: Legal = {}): PropertyRow {
  return { use: 'decides', type, about, ...legal };
}

function passes(about: string, type: types.ValueType, place: propertyValues.Where): PropertyRow {
  return { use: 'passes through', type, about, ...within(place, type) };
}

function foreign(about: string, type: types.ValueType, ...names: readonly string[]): Record<string, PropertyRow> {
  return Object.fromEntries(names.map(name => [name, { use: 'is not ours', type, about }]));
}

/** The values of the type, on targets where they have a meaning. */
function within(place: propertyValues.Where, { legal = [] }: types.ValueType): Legal {
  return { legal: target => (propertyValues.isWithin(place, target) ? legal : []) };
}

/** Nova's words in a table that have a meaning on the target. */
function valuesOf(table: readonly propertyValues.PropertyValue[]): Legal {
  return { legal: target => propertyValues.valuesOn(table, target).map(({ word }) => word) };
}
