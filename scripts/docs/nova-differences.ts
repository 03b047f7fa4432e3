// Where this library reads image properties otherwise than Nova, as a table. docs/image-properties.md has it, and the
// comparison with Nova's own classes counts it.
import { PROPERTIES } from '../../lib/openstack/properties/property-table.ts';
import { BOOLEAN, WHOLE_NUMBER } from '../../lib/openstack/properties/value-types.ts';

/** How both read a value; a reading is absent where it is refused. */
export interface Reading {
  /** The newest name of the property. */
  readonly property: string;
  readonly value: unknown;
  readonly nova?: unknown;
  readonly ours?: unknown;
}

/** A difference on purpose. */
export interface NovaDifference {
  readonly what: string;
  readonly nova: string;
  readonly here: string;
  readonly why: string;
  /** The values that it is about; absent where no single value shows it. */
  readonly covers?: (reading: Reading) => boolean;
}

const FREE_OF_CASE: readonly string[] = ['hw_disk_bus', 'hw_cdrom_bus', 'hw_watchdog_action', 'vmware_adaptertype'];
const ELSEWHERE: readonly string[] = [
  ...['hw_architecture', 'hw_emulation_architecture', 'img_hv_type', 'hw_vm_mode', 'hw_disk_bus', 'hw_cdrom_bus'],
  ...['hw_vif_model', 'hw_video_model', 'hw_scsi_model', 'vmware_adaptertype'],
];

/** All of them. */
export const NOVA_DIFFERENCES: readonly NovaDifference[] = [
  {
    what: 'architectures, hypervisors, modes, buses and cards that no guest here can have',
    nova: 'its classes read them; its drivers refuse most of them when the guest starts',
    here: '`BAD_PROPERTY`, with the legal values of the target',
    why: 'the guest could not start',
    covers: ({ property, nova, ours }) => ELSEWHERE.includes(property) && nova !== undefined && ours === undefined,
  },
  {
    what: 'words of disk buses and watchdogs in another case, such as `SCSI`',
    nova: 'refuses them',
    here: 'reads them as it reads those of network cards and SCSI controllers',
    why: 'there is no other meaning',
    covers: ({ property, nova, ours }) => FREE_OF_CASE.includes(property) && nova === undefined && ours !== undefined,
  },
  {
    what: 'a text that is no word for a boolean, such as `maybe`',
    nova: 'reads it as no',
    here: '`BAD_PROPERTY`',
    why: 'it is a mistake',
    covers: ({ property, nova, ours }) =>
      PROPERTIES[property]?.type === BOOLEAN && nova === false && ours === undefined,
  },
  {
    what: 'numbers below 0, above 2147483647, and with a fraction',
    nova: 'reads them; a fraction is cut off',
    here: '`BAD_PROPERTY`',
    why: 'no format has them',
    covers: ({ property, nova, ours }) =>
      PROPERTIES[property]?.type === WHOLE_NUMBER && nova !== undefined && ours === undefined,
  },
  {
    what: 'machine types that no hypervisor here has',
    nova: 'reads any text; libvirt refuses it when the guest starts',
    here: '`BAD_PROPERTY`',
    why: 'the guest could not start',
    covers: ({ property, ours }) => property === 'hw_machine_type' && ours === undefined,
  },
  {
    what: '`img_hv_requested_version`',
    nova: 'refuses a text that does not compare versions',
    here: 'reads any text, and says that it decides no hardware',
    why: 'it is about compute hosts',
    covers: ({ property, nova }) => property === 'img_hv_requested_version' && nova === undefined,
  },
  {
    what: 'an empty or absent older property of VMware',
    nova: '`vmware_adaptertype` is none; another one is empty or refused',
    here: 'every `vmware_*` is none',
    why: 'an importer writes them all',
    covers: ({ value, ours }) => (value === '' || value === null) && ours === null,
  },
  {
    what: 'a TPM for an OS in the database',
    nova: 'the model alone gives none, the version alone gives `tpm-tis`',
    here: 'either gives a TPM; the other is the best one for the OS. Nova’s own defaults do as Nova does.',
    why: 'the image asks for a TPM',
  },
  {
    what: '`os_secure_boot=required` without `hw_firmware_type=uefi`',
    nova: 'starts from BIOS without secure boot',
    here: 'gives EFI and q35',
    why: 'the image asks for secure boot',
  },
  {
    what: '`os_distro` under VMware',
    nova: 'the guest id, as it is written',
    here: 'the OS where the database knows one by that name, else the guest id',
    why: 'one image describes both',
  },
  {
    what: '`hw_architecture` of riscv64 and loongarch64',
    nova: 'refuses the image',
    here: 'reads it; an image that is written here has none, and the warning `NOT_EXPRESSED`',
    why: 'Nova 26 has no word for them',
  },
  {
    what: '`hw_watchdog_action` on s390x',
    nova: '`i6300esb`',
    here: '`diag288`',
    why: 'the machine has no card of that kind',
  },
  {
    what: '`os_type=windows` without KVM',
    nova: 'turns on Hyper-V’s interfaces',
    here: 'leaves them off',
    why: 'QEMU refuses them without KVM',
  },
  {
    what: '`hw_viommu_model` on a machine without one',
    nova: 'refuses to start the guest',
    here: 'the warning `PROPERTY_UNUSED`',
    why: 'the rest of the image is of use',
  },
  {
    what: '`hw_scsi_model` where no drive is on a SCSI bus',
    nova: 'a controller without drives',
    here: 'no controller, and the warning `PROPERTY_UNUSED`',
    why: 'nothing uses it',
  },
  {
    what: '`hw_locked_memory` without `hw_mem_page_size`',
    nova: 'refuses to start the guest',
    here: 'passes it through',
    why: 'pages are those of the host',
  },
  {
    what: 'a tablet, and Nova’s own graphics card, under SPICE',
    nova: 'no tablet where the host has the SPICE agent and no VNC; `qxl` on x86',
    here: 'a tablet; `virtio`, as Nova has it under VNC',
    why: 'Nova’s usual console is VNC; the rest is the configuration of the compute host',
  },
  {
    what: '`img_hv_type=qemu` beside a target of KVM',
    nova: 'either word fits a host with KVM',
    here: 'no contradiction; without a target it is QEMU without KVM',
    why: 'Glance’s documentation has the word for both',
  },
];
