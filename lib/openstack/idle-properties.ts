// In: the properties of an image that are legal on its target, and the decided hardware. Out: the properties without an
// effect on this guest.
import type { Os } from '../model/entities.ts';
import type { WithReason } from '../model/reason.ts';
import type { Hardware } from '../policy/aspects/hardware.ts';
import type { NamedOs } from './find-os.ts';
import type { PropertyName } from './properties/property-table.ts';
import type { RequestedProperties, UnusedProperty } from './properties/read-properties.ts';

/** A decided image. */
export interface DecidedImage {
  readonly hardware: Hardware;
  readonly requested: RequestedProperties;
  /** The OS in the database; absent where Nova's own defaults decide. */
  readonly os: Os | undefined;
}

interface IdleRow {
  readonly property: PropertyName;
  readonly isIdle: (image: DecidedImage) => boolean;
  readonly why: string;
}

const NOTHING_POINTS = 'the guest has no screen to point at, or no bus for what points';
const NO_SCREEN = 'the guest has no screen';

const ROWS: readonly IdleRow[] = [
  {
    property: 'hw_scsi_model',
    isIdle: ({ hardware }) => hardware.scsi === undefined,
    why: 'neither disk nor CD-ROM drive is on a SCSI bus',
  },
  {
    property: 'hw_input_bus',
    isIdle: ({ hardware }) => !isRequestedBy(hardware.input, 'hw_input_bus'),
    why: NOTHING_POINTS,
  },
  {
    property: 'hw_pointer_model',
    isIdle: ({ hardware, requested }) =>
      requested.hw_input_bus === undefined && !isRequestedBy(hardware.input, 'hw_pointer_model'),
    why: NOTHING_POINTS,
  },
  { property: 'hw_video_model', isIdle: ({ hardware }) => hardware.target.graphics === 'none', why: NO_SCREEN },
  { property: 'hw_sound_model', isIdle: ({ hardware }) => hardware.target.graphics === 'none', why: NO_SCREEN },
  {
    property: 'hw_nic_model',
    isIdle: ({ requested }) => requested.hw_vif_model !== undefined,
    why: 'hw_vif_model says what the network card is',
  },
  {
    property: 'hw_tpm_model',
    isIdle: ({ requested, os }) => os === undefined && requested.hw_tpm_version === undefined,
    why: 'Nova gives no TPM without hw_tpm_version',
  },
  {
    property: 'hw_vm_mode',
    isIdle: ({ requested, hardware }) =>
      hardware.target.hypervisor === 'xen' && requested.hw_machine_type !== undefined,
    why: 'hw_machine_type says what the machine is',
  },
  {
    property: 'vmware_adaptertype',
    isIdle: ({ hardware: { disk, scsi } }) =>
      !isRequestedBy(disk, 'vmware_adaptertype') && !isRequestedBy(scsi, 'vmware_adaptertype'),
    why: 'hw_disk_bus and hw_scsi_model say what the disk is on',
  },
];

/** The properties without an effect. */
export function idleProperties(image: DecidedImage): readonly UnusedProperty[] {
  return ROWS.filter(({ property, isIdle }) => image.requested[property] !== undefined && isIdle(image)).map(
    ({ property, why }) => [property, `changes nothing: ${why}`],
  );
}

/** The names of an OS that are neither the one that counts nor another name of the same OS. */
export function idleNames(
  { hardware, requested, os }: DecidedImage,
  named: NamedOs | undefined,
): readonly UnusedProperty[] {
  const isName = hardware.target.hypervisor !== 'vmware';
  const names = [...(['os_distro', 'os_version'] as const), ...(isName ? (['vmware_ostype'] as const) : [])];
  return names.flatMap((name): UnusedProperty[] => {
    const value = requested[name];
    if (value === undefined || named?.by.includes(name) || os?.id === value || os?.shortIds.includes(value)) return [];
    return [[name, `changes nothing: ${named === undefined ? 'it names no OS' : `${named.by[0]} names the OS`}`]];
  });
}

function isRequestedBy(part: WithReason<object> | undefined, property: PropertyName): boolean {
  return part?.because.property === property;
}
