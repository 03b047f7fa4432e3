// A recommendation in, the elements `features` and `cpu` of a libvirt domain out.
import { ENLIGHTENMENTS } from '../../model/switches.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { WITHOUT_ACPI } from '../guest/guest.ts';
import type { UnsupportedPart } from '../guest/partial-rendering.ts';
import { isOff } from '../guest/switched-off.ts';
import { element, type XmlElement } from '../guest/xml.ts';
import type { LibvirtGuest } from './guest.ts';
import { featureElements, vendorElements } from './settings.ts';

const ON = { state: 'on' } as const;

/** The `features` element; absent when it would be empty. */
export function featuresElement(hardware: Hardware, guest: LibvirtGuest): XmlElement | undefined {
  const { machine, firmware, viridian, target } = hardware;
  const { isX86, isXen, isParavirtual } = guest;
  if (machine?.type === 'xenpv') return undefined;
  const features = [
    (isX86 || (firmware?.type === 'efi' && !WITHOUT_ACPI.includes(target.arch))) && !isOff(hardware, 'acpi')
      ? element('acpi')
      : undefined,
    isX86 && !isOff(hardware, 'apic') ? element('apic') : undefined,
    // Without this element Xen hides PAE, and a 64-bit guest without PAE cannot start.
    isXen && !isParavirtual ? element('pae') : undefined,
    viridian?.present === true ? element('viridian') : undefined,
    hypervElement(hardware),
    ...featureElements(hardware),
    firmware?.smm === true ? element('smm', ON) : undefined,
    // VMware's mouse port takes the pointer away from SPICE.
    isX86 && !isXen && target.graphics === 'spice' ? element('vmport', { state: 'off' }) : undefined,
  ].filter(feature => feature !== undefined);
  return features.length === 0 ? undefined : element('features', {}, features);
}

function hypervElement(hardware: Hardware): XmlElement | undefined {
  const features = hardware.hyperv?.features ?? {};
  // In libvirt `stimer-direct` is an element of `stimer`.
  const stated = ENLIGHTENMENTS.filter(name => features[name] !== undefined && name !== 'stimer-direct');
  if (stated.length === 0) return undefined;
  return element('hyperv', { mode: 'custom' }, [
    ...stated.map(name => {
      const value = features[name];
      const retries = name === 'spinlocks' && typeof value === 'number' ? value : undefined;
      const isDirect = name === 'stimer' && features['stimer-direct'] !== undefined;
      return element(name, { ...ON, retries }, isDirect ? [element('direct', ON)] : []);
    }),
    ...vendorElements(hardware),
  ]);
}

/** The processor; absent where the hypervisor's default is best. */
export function cpuElement({ cpu }: Hardware, { cpus, isX86, isXen }: LibvirtGuest): XmlElement | undefined {
  // Desktop editions of Windows use at most two sockets, whatever the number of processors.
  const topology = { sockets: 1, dies: 1, cores: cpus, threads: 1 };
  const mode = cpuMode(cpu, isXen);
  const content = [
    mode === 'custom' ? element('model', { fallback: 'forbid' }, cpu?.model) : undefined,
    isX86 && !isXen && cpus > 1 ? element('topology', topology) : undefined,
    // libvirt accepts features only beside a CPU model or mode.
    ...Object.entries((mode !== undefined && cpu?.features) || {}).map(([name, policy]) =>
      element('feature', { policy, name }),
    ),
  ].filter(part => part !== undefined);
  if (mode === undefined && content.length === 0) return undefined;
  return element('cpu', { mode, ...(mode === 'custom' && { match: 'exact' }) }, content);
}

/** On Xen libvirt accepts features beside this mode alone, which changes nothing else there. */
function cpuMode(cpu: Hardware['cpu'], isXen: boolean): NonNullable<Hardware['cpu']>['mode'] {
  return isXen && cpu?.features !== undefined ? 'host-passthrough' : cpu?.mode;
}

/** The features of a processor without a mode. */
export function unsupportedFeatures({ cpu }: Hardware, { isXen }: LibvirtGuest): readonly UnsupportedPart[] {
  if (cpuMode(cpu, isXen) !== undefined) return [];
  return Object.keys(cpu?.features ?? {}).map(
    name => [`the CPU feature ${name}`, 'it is as QEMU has it here'] as const,
  );
}
