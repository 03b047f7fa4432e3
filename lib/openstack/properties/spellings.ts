// Other spellings of values that Nova accepts, in lower case, with the word that each stands for; and the older names of
// properties. Source: nova/objects/fields.py and nova/objects/image_meta.py.

type Spellings = ReadonlyMap<string, string>;

/** hw_architecture and hw_emulation_architecture. */
export const ARCHITECTURES: Spellings = new Map([
  ...['i386', 'i486', 'i586', 'x86_32', 'x86_32p'].map(spelling => [spelling, 'i686'] as const),
  ['amd64', 'x86_64'],
]);

/** img_hv_type. */
export const HYPERVISORS: Spellings = new Map([['xapi', 'xen']]);

/** hw_vm_mode. */
export const VM_MODES: Spellings = new Map([
  ['pv', 'xen'],
  ['hv', 'hvm'],
  ['baremetal', 'hvm'],
]);

/** hw_scsi_model, with the words of vmware_adaptertype. */
export const SCSI_MODELS: Spellings = new Map([
  ['lsilogicsas', 'lsisas1068'],
  ['paravirtual', 'vmpvscsi'],
]);

/** hw_vif_model, with the words of VMware. */
export const NETWORK_CARDS: Spellings = new Map([
  ['virtuale1000', 'e1000'],
  ['virtuale1000e', 'e1000e'],
  ['virtualpcnet32', 'pcnet'],
  ['virtualsriovethernetcard', 'sriov'],
  ['virtualvmxnet', 'vmxnet'],
  ['virtualvmxnet3', 'vmxnet3'],
]);

/** vmware_adaptertype: its own words in any case, and those of hw_scsi_model. */
export const VMWARE_ADAPTERS: Spellings = new Map([
  ['paravirtual', 'paraVirtual'],
  ['vmpvscsi', 'paraVirtual'],
  ['lsilogicsas', 'lsiLogicsas'],
  ['lsisas1068', 'lsiLogicsas'],
  ['lsilogic', 'lsiLogic'],
  ['buslogic', 'busLogic'],
]);

/** img_signature_key_type. */
export const SIGNATURE_KEYS: readonly string[] = [
  ...['DSA', 'RSA-PSS', 'ECC_SECP384R1', 'ECC_SECP521R1'],
  ...['ECC_SECT409K1', 'ECC_SECT409R1', 'ECC_SECT571K1', 'ECC_SECT571R1'],
];

/** The older names of properties. vmware_ostype and vmware_adaptertype have rows of their own. */
export const OLDER_NAMES: ReadonlyMap<string, string> = new Map([
  ['architecture', 'hw_architecture'],
  ['auto_disk_config', 'hw_auto_disk_config'],
  ['bdm_v2', 'img_bdm_v2'],
  ['bittorrent', 'img_bittorrent'],
  ['block_device_mapping', 'img_block_device_mapping'],
  ['cache_in_nova', 'img_cache_in_nova'],
  ['hypervisor_type', 'img_hv_type'],
  ['hypervisor_version_requires', 'img_hv_requested_version'],
  ['ipxe_boot', 'hw_ipxe_boot'],
  ['mappings', 'img_mappings'],
  ['owner_id', 'img_owner_id'],
  ['root_device_name', 'img_root_device_name'],
  ['vm_mode', 'hw_vm_mode'],
  ['vmware_disktype', 'hw_disk_type'],
  ['vmware_image_version', 'img_version'],
  ['vmware_linked_clone', 'img_linked_clone'],
  ['xenapi_device_id', 'hw_device_id'],
  ['xenapi_image_compression_level', 'img_compression_level'],
  ['xenapi_skip_agent_inject_files_at_boot', 'os_skip_agent_inject_files_at_boot'],
  ['xenapi_skip_agent_inject_ssh', 'os_skip_agent_inject_ssh'],
  ['xenapi_use_agent', 'img_use_agent'],
]);
