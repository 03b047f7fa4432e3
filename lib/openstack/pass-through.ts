// In: the properties of an image that no rule decides, and the decided hardware. Out: the settings that pass through to the
// formats, and those that the guest has no device for.
import { machineOfType } from '../model/machines.ts';
import {
  MAX_REDIRECTED_PORTS,
  PASS_THROUGH_TYPES,
  type PassThrough,
  type PassThroughName,
} from '../model/pass-through.ts';
import type { Hardware } from '../policy/aspects/hardware.ts';
import { omitUndefined } from '../values/omit-undefined.ts';
import type { RequestedProperties, UnusedProperty } from './properties/read-properties.ts';

/** A setting that needs a device, and the end of the sentence where the guest has none. */
interface Need {
  readonly isMet: (hardware: Hardware) => boolean;
  readonly why: string;
}

const CARDS_WITH_MEMORY: readonly string[] = ['vga', 'vmvga', 'qxl', 'bochs', 'cirrus'];

const NEEDS: { readonly [N in PassThroughName]?: Need } = {
  hw_firmware_stateless: {
    isMet: ({ firmware }) => firmware?.type === 'efi',
    why: 'the guest does not start from EFI',
  },
  hw_redirected_usb_ports: {
    isMet: ({ usb, target: { graphics, host } }) =>
      graphics === 'spice' &&
      usb !== undefined &&
      usb.model !== 'none' &&
      host?.redirectedBuses?.includes('usb') !== false,
    why: 'it needs SPICE, a USB controller, and a host that redirects USB',
  },
  hw_video_ram: {
    isMet: ({ video }) => CARDS_WITH_MEMORY.includes(video?.model ?? ''),
    why: 'the guest has no graphics card with memory of its own',
  },
  hw_vif_multiqueue_enabled: {
    isMet: ({ network }) => network?.model === 'virtio',
    why: 'only virtio cards have several queues',
  },
  hw_viommu_model: {
    isMet: ({ machine, target: { hypervisor, arch } }) =>
      ['q35', 'virt'].includes(machineOfType(machine?.type ?? '', hypervisor, arch)?.kind ?? ''),
    why: 'the machine has no IOMMU',
  },
  hw_virtio_packed_ring: {
    isMet: ({ disk, network }) => disk.bus === 'virtio' || network?.model === 'virtio',
    why: 'neither disk nor network card is a virtio device',
  },
};

/** The settings of an image, absent where it has none, and its settings without an effect. */
export interface PassedSettings {
  readonly settings?: PassThrough;
  readonly unused: readonly UnusedProperty[];
}

/** Keeps the settings that the guest has a device for. A setting that is off needs none. */
export function passThroughOf(requested: RequestedProperties, hardware: Hardware): PassedSettings {
  const { hw_redirected_usb_ports: redirected } = requested;
  const unused = names().flatMap((name): UnusedProperty[] => {
    if (name === 'hw_redirected_usb_ports' && Number(redirected) > MAX_REDIRECTED_PORTS)
      return [[name, `changes nothing: a USB controller has ${MAX_REDIRECTED_PORTS} ports`]];
    const need = NEEDS[name];
    const isOn = requested[name] !== undefined && requested[name] !== false && requested[name] !== 0;
    return need === undefined || !isOn || need.isMet(hardware) ? [] : [[name, `changes nothing: ${need.why}`]];
  });
  const isUnused = (name: PassThroughName): boolean => unused.some(([unusedName]) => unusedName === name);
  const settings = settingsFrom(names().map(name => [name, isUnused(name) ? undefined : requested[name]]));
  return { unused, ...(Object.keys(settings).length > 0 && { settings }) };
}

type Entries = readonly (readonly [name: PassThroughName, value: unknown])[];

function settingsFrom(entries: Entries): PassThrough;
function settingsFrom(entries: Entries): object {
  return omitUndefined(Object.fromEntries(entries));
}

function names(): readonly PassThroughName[];
function names(): readonly string[] {
  return Object.keys(PASS_THROUGH_TYPES);
}
