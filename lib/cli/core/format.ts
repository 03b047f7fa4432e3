// A recommendation and the name of a format in, text out.

import type { Os } from '../../model/entities.ts';
import type { Warning } from '../../model/warning.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { toKubeVirtYaml } from '../../render/kubevirt/kubevirt.ts';
import { toLibvirtXml } from '../../render/libvirt/libvirt.ts';
import { toGlanceProperties } from '../../render/nova/nova.ts';
import { toQmOptions } from '../../render/proxmox/proxmox.ts';
import { toQemuCommand } from '../../render/qemu/qemu.ts';
import { toJson } from '../../render/text/json.ts';
import { toTable } from '../../render/text/table.ts';
import { toVmx } from '../../render/vmware/vmware.ts';
import type { Appearance } from '../text/appearance.ts';

/** A text, and what it could not say of the recommendation. */
interface Written {
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/** What some formats want to know of the OS beside the recommendation. */
interface FormatContext {
  readonly os?: Os;
}

type Writer = (hardware: Hardware, context: FormatContext, appearance: Appearance) => Written;

/** How each format is written. A table and JSON hold the warnings; the others leave them for standard error. */
const WRITERS: Readonly<Record<string, Writer>> = {
  table: asTable,
  json: hardware => ({ text: toJson(hardware), warnings: [] }),
  libvirt: hardware => ({ text: toLibvirtXml(hardware), warnings: hardware.warnings }),
  qemu: hardware => ({ text: toQemuCommand(hardware), warnings: hardware.warnings }),
  nova: withLosses(toGlanceProperties),
  kubevirt: withLosses(hardware => toKubeVirtYaml(hardware)),
  vmware: withLosses(hardware => toVmx(hardware)),
  proxmox: withLosses(toQmOptions),
};

/** The recommendation in a format; a table when none is named. */
export function write(
  hardware: Hardware,
  format: string | undefined,
  context: FormatContext,
  appearance: Appearance,
): Written {
  const writer = Object.entries(WRITERS).find(([name]) => name === format)?.[1] ?? asTable;
  return writer(hardware, context, appearance);
}

function asTable(hardware: Hardware, _: FormatContext, appearance: Appearance): Written {
  return { text: toTable(hardware, appearance), warnings: [] };
}

function withLosses(render: (hardware: Hardware, context: FormatContext) => Written): Writer {
  return (hardware, context) => {
    const { text, warnings } = render(hardware, context);
    return { text, warnings: [...hardware.warnings, ...warnings] };
  };
}
