// In: a recommendation, and the name of a format. Out: text. The renderer of a format is loaded when the format is
// requested.

import type { Os } from '../../model/entities.ts';
import type { Warning } from '../../model/warning.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { toTable } from '../../render/text/table.ts';
import type { Appearance } from '../text/appearance.ts';
import type { Format } from './options.ts';

/** A text, and warnings about the parts that the format does not express. */
interface Written {
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/** The OS, which some formats need beside the recommendation. */
interface FormatContext {
  readonly os?: Os;
}

type Renderer = (hardware: Hardware, context: FormatContext) => Promise<Written>;

/** The renderers of the formats of guests. */
const RENDERERS: { readonly [F in Exclude<Format, 'table' | 'json'>]: Renderer } = {
  libvirt: async hardware => (await import('../../render/libvirt/libvirt.ts')).toLibvirtXml(hardware),
  qemu: async hardware => (await import('../../render/qemu/qemu.ts')).toQemuCommand(hardware),
  nova: async (hardware, context) => {
    const { toGlanceProperties } = await import('../../render/nova/nova.ts');
    const { properties, warnings } = toGlanceProperties(hardware, context);
    return { text: propertyLines(properties), warnings };
  },
  kubevirt: async hardware => (await import('../../render/kubevirt/kubevirt.ts')).toKubeVirtYaml(hardware),
  vmware: async hardware => (await import('../../render/vmware/vmware.ts')).toVmx(hardware),
  proxmox: async (hardware, context) =>
    (await import('../../render/proxmox/proxmox.ts')).toQmCommand(hardware, context),
};

/**
 * The recommendation in a format. Tables and JSON contain the warnings; the other formats return them for standard
 * error.
 */
export async function write(
  hardware: Hardware,
  format: Format,
  context: FormatContext,
  appearance: Appearance,
): Promise<Written> {
  if (format === 'table') return { text: toTable(hardware, appearance), warnings: [] };
  if (format === 'json') {
    const { toJson } = await import('../../render/text/json.ts');
    return { text: toJson(hardware), warnings: [] };
  }
  const { text, warnings } = await RENDERERS[format](hardware, context);
  return { text, warnings: [...hardware.warnings, ...warnings] };
}

/** One property per line, as `name=value`. */
function propertyLines(properties: Readonly<Record<string, string>>): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
