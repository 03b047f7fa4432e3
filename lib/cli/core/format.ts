// In: a recommendation, and the name of a format. Out: text. The renderer of a format is loaded when the format is
// requested.

import type { Hardware } from '../../policy/aspects/hardware.ts';
import type { TextRendering } from '../../render/guest/partial-rendering.ts';
import type { FamilyOptions } from '../../render/text/family.ts';
import { toTable } from '../../render/text/table.ts';
import type { Appearance } from '../text/appearance.ts';
import { joinLines } from '../text/lines.ts';
import type { Format } from './options.ts';

/** Some formats need the OS beside the recommendation. */
type Renderer = (hardware: Hardware, options: FamilyOptions) => Promise<TextRendering>;

/** The renderers of the formats of guests. */
const RENDERERS: { readonly [F in Exclude<Format, 'table' | 'json'>]: Renderer } = {
  libvirt: async hardware => (await import('../../render/libvirt/libvirt.ts')).toLibvirtXml(hardware),
  qemu: async hardware => (await import('../../render/qemu/qemu.ts')).toQemuCommand(hardware),
  nova: async (hardware, options) => {
    const { toGlanceProperties } = await import('../../render/nova/nova.ts');
    const { properties, warnings } = toGlanceProperties(hardware, options);
    return { text: joinLines(Object.entries(properties).map(([name, value]) => `${name}=${value}`)), warnings };
  },
  kubevirt: async hardware => (await import('../../render/kubevirt/kubevirt.ts')).toKubeVirtYaml(hardware),
  vmware: async hardware => (await import('../../render/vmware/vmware.ts')).toVmx(hardware),
  proxmox: async (hardware, options) =>
    (await import('../../render/proxmox/proxmox.ts')).toQmCommand(hardware, options),
};

/**
 * The recommendation in a format. Tables and JSON contain the warnings; the other formats return them for standard
 * error.
 */
export async function write(
  hardware: Hardware,
  format: Format,
  options: FamilyOptions,
  appearance: Appearance,
): Promise<TextRendering> {
  if (format === 'table') return { text: toTable(hardware, appearance), warnings: [] };
  if (format === 'json') {
    const { toJson } = await import('../../render/text/json.ts');
    return { text: toJson(hardware), warnings: [] };
  }
  const { text, warnings } = await RENDERERS[format](hardware, options);
  return { text, warnings: [...hardware.warnings, ...warnings] };
}
