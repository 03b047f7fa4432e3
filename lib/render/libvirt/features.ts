// A recommendation in, the elements `features` and `cpu` of a libvirt domain out.
import type { Enlightenment, Hardware } from '../../policy/aspects/hardware.ts';
import { WITHOUT_ACPI } from '../guest/guest.ts';
import type { UnsupportedPart } from '../guest/partial-rendering.ts';
import { isOff } from '../guest/switched-off.ts';
import { element, type XmlElement } from '../guest/xml.ts';
import type { LibvirtGuest } from './guest.ts';
import { featureElements, vendorElements } from './settings.ts';

/** Every enlightenment in libvirt's order: the attribute of a number, and the enlightenment that is an element within it. */
const ENLIGHTENMENTS: Readonly<Record<Exclude<Enlightenment, 'stimer-direct'>, EnlightenmentForm>> = {
  relaxed: {},
  vapic: {},
  spinlocks: { count: 'retries' },
  vpindex: {},
  runtime: {},
  synic: {},
  stimer: { inner: { of: 'stimer-direct', name: 'direct' } },
  reset: {},
  frequencies: {},
  tlbflush: {},
  ipi: {},
};

interface EnlightenmentForm {
  readonly count?: string;
  readonly inner?: { readonly of: Enlightenment; readonly name: string };
}

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
  const features = new Map(Object.entries(hardware.hyperv?.features ?? {}));
  const stated = Object.entries<EnlightenmentForm>(ENLIGHTENMENTS).filter(([name]) => features.get(name) !== undefined);
  if (stated.length === 0) return undefined;
  return element('hyperv', { mode: 'custom' }, [
    ...stated.map(([name, { count, inner }]) => {
      const value = features.get(name);
      return element(
        name,
        { ...ON, ...(count !== undefined && typeof value === 'number' && { [count]: value }) },
        inner !== undefined && features.get(inner.of) !== undefined ? [element(inner.name, ON)] : [],
      );
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
