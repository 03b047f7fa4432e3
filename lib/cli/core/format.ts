// A recommendation and the name of a format in, text out. A format is loaded when it is asked for.

import type { Os } from '../../model/entities.ts';
import type { Warning } from '../../model/warning.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { toTable } from '../../render/text/table.ts';
import type { Appearance } from '../text/appearance.ts';

/** A text, and what it does not express of the recommendation. */
interface Written {
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/** What some formats need to know of the OS beside the recommendation. */
interface FormatContext {
  readonly os?: Os;
}

type Writer = (hardware: Hardware, context: FormatContext, appearance: Appearance) => Written;

/** How each format is written. A table and JSON hold the warnings; the others leave them for standard error. */
const WRITERS: Readonly<Record<string, () => Promise<Writer>>> = {
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

/** The recommendation in a format; a table when none is named. */
export async function write(
  hardware: Hardware,
  format: string | undefined,
  context: FormatContext,
  appearance: Appearance,
): Promise<Written> {
  const load = Object.entries(WRITERS).find(([name]) => name === format)?.[1];
  const writer = load === undefined ? writeTable : await load();
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
