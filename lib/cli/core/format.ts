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

type Writer = (hardware: Hardware, context: FormatContext, appearance: Appearance) => Written;

/**
 * The renderer of each format. Tables and JSON contain the warnings; the other formats return them for standard error.
 */
const WRITERS: { readonly [F in Format]: () => Writer | Promise<Writer> } = {
  table: () => writeTable,
  json: async () => {
    const { toJson } = await import('../../render/text/json.ts');
    return hardware => ({ text: toJson(hardware), warnings: [] });
  },
  libvirt: async () => {
    const { toLibvirtXml } = await import('../../render/libvirt/libvirt.ts');
    return withWarnings(hardware => toLibvirtXml(hardware));
  },
  qemu: async () => {
    const { toQemuCommand } = await import('../../render/qemu/qemu.ts');
    return withWarnings(hardware => toQemuCommand(hardware));
  },
  nova: async () => {
    const { toGlanceProperties } = await import('../../render/nova/nova.ts');
    return withWarnings((hardware, context) => {
      const { properties, warnings } = toGlanceProperties(hardware, context);
      return { text: propertyLines(properties), warnings };
    });
  },
  kubevirt: async () => {
    const { toKubeVirtYaml } = await import('../../render/kubevirt/kubevirt.ts');
    return withWarnings(hardware => toKubeVirtYaml(hardware));
  },
  vmware: async () => {
    const { toVmx } = await import('../../render/vmware/vmware.ts');
    return withWarnings(hardware => toVmx(hardware));
  },
  proxmox: async () => withWarnings((await import('../../render/proxmox/proxmox.ts')).toQmCommand),
};

/** The recommendation in a format. */
export async function write(
  hardware: Hardware,
  format: Format,
  context: FormatContext,
  appearance: Appearance,
): Promise<Written> {
  const writer = await WRITERS[format]();
  return writer(hardware, context, appearance);
}

function writeTable(hardware: Hardware, _: FormatContext, appearance: Appearance): Written {
  return { text: toTable(hardware, appearance), warnings: [] };
}

function withWarnings(render: (hardware: Hardware, context: FormatContext) => Written): Writer {
  return (hardware, context) => {
    const { text, warnings } = render(hardware, context);
    return { text, warnings: [...hardware.warnings, ...warnings] };
  };
}

/** One property per line, as `name=value`. */
function propertyLines(properties: Readonly<Record<string, string>>): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
