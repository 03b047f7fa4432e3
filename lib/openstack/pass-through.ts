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
import type { RequestedProperties, UnusedProperty } from './properties/read-properties.ts';

/** What a setting needs of the guest or of its value, and the end of the sentence where that is not so. */
interface Need {
  readonly isMet: (hardware: Hardware, value: unknown) => boolean;
  readonly why: string;
}

const CARDS_WITH_MEMORY: readonly string[] = ['vga', 'vmvga', 'qxl', 'bochs', 'cirrus'];

const NEEDS: { readonly [N in PassThroughName]?: readonly Need[] } = {
  hw_firmware_stateless: [
    {
      isMet: ({ firmware }) => firmware?.type === 'efi',
      why: 'the guest does not start from EFI',
    },
  ],
  hw_redirected_usb_ports: [
    {
      isMet: (_, value) => Number(value) <= MAX_REDIRECTED_PORTS,
      why: `a USB controller has ${MAX_REDIRECTED_PORTS} ports`,
    },
    {
      isMet: ({ usb, target: { graphics, host } }) =>
        graphics === 'spice' &&
        usb !== undefined &&
        usb.model !== 'none' &&
        host?.redirectedBuses?.includes('usb') !== false,
      why: 'it needs SPICE, a USB controller, and a host that redirects USB',
    },
  ],
  hw_video_ram: [
    {
      isMet: ({ video }) => CARDS_WITH_MEMORY.includes(video?.model ?? ''),
      why: 'the guest has no graphics card with memory of its own',
    },
  ],
  hw_vif_multiqueue_enabled: [
    {
      isMet: ({ network }) => network?.model === 'virtio',
      why: 'only virtio cards have several queues',
    },
  ],
  hw_viommu_model: [
    {
      isMet: ({ machine, target: { hypervisor, arch } }) =>
        ['q35', 'virt'].includes(machineOfType(machine?.type ?? '', hypervisor, arch)?.kind ?? ''),
      why: 'the machine has no IOMMU',
    },
  ],
  hw_virtio_packed_ring: [
    {
      isMet: ({ disk, network }) => disk.bus === 'virtio' || network?.model === 'virtio',
      why: 'neither disk nor network card is a virtio device',
    },
  ],
};

/** The settings of an image, absent where it has none, and its settings without an effect. */
export interface PassedSettings {
  readonly settings?: PassThrough;
  readonly unused: readonly UnusedProperty[];
}

/** Keeps the settings that the guest has a device for. A setting that is off needs none. */
export function passThroughOf(requested: RequestedProperties, hardware: Hardware): PassedSettings;
export function passThroughOf(requested: RequestedProperties, hardware: Hardware): object {
  const settings: Record<string, unknown> = {};
  const unused: UnusedProperty[] = [];
  for (const name of names()) {
    const value = requested[name];
    if (value === undefined) continue;
    const needs = value === false || value === 0 ? [] : (NEEDS[name] ?? []);
    const unmet = needs.find(({ isMet }) => !isMet(hardware, value));
    if (unmet === undefined) settings[name] = value;
    else unused.push([name, `changes nothing: ${unmet.why}`]);
  }
  return { unused, ...(Object.keys(settings).length > 0 && { settings }) };
}

function names(): readonly PassThroughName[];
function names(): readonly string[] {
  return Object.keys(PASS_THROUGH_TYPES);
}
