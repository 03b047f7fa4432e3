// The settings that an image asks for beside the hardware in, elements and attributes of a libvirt domain out. Source:
// libvirt's documentation of the domain XML, and Nova's libvirt driver.
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { HIDDEN_VENDOR } from '../guest/guest.ts';
import { element, type XmlAttributes, type XmlElement } from '../guest/xml.ts';
import type { LibvirtGuest } from './guest.ts';

/** The elements of `os` that say how the firmware starts. */
export function startElements({ passThrough = {} }: Hardware): readonly XmlElement[] {
  const { hw_boot_menu: hasMenu, hw_firmware_stateless: isStateless } = passThrough;
  return [
    ...(isStateless ? [element('loader', { stateless: 'yes' })] : []),
    ...(hasMenu === undefined ? [] : [element('bootmenu', { enable: hasMenu ? 'yes' : 'no' })]),
  ];
}

/** The elements of `memoryBacking`. */
export function memoryElements({ passThrough }: Hardware): readonly XmlElement[] {
  return passThrough?.hw_locked_memory ? [element('locked')] : [];
}

/** The elements of `features`. */
export function featureElements({ passThrough = {} }: Hardware): readonly XmlElement[] {
  const { hw_pmu: pmu, img_hide_hypervisor_id: isHidden, hw_viommu_model: iommu } = passThrough;
  return [
    ...(isHidden ? [element('kvm', {}, [element('hidden', { state: 'on' })])] : []),
    ...(pmu === undefined ? [] : [element('pmu', { state: pmu ? 'on' : 'off' })]),
    // QEMU itself must remap interrupts, where the CPU's interrupt controller is KVM's.
    ...(iommu === 'intel' ? [element('ioapic', { driver: 'qemu' })] : []),
  ];
}

/** The element of `hyperv` that hides the name of the hypervisor. */
export function vendorElements({ passThrough }: Hardware): readonly XmlElement[] {
  return passThrough?.img_hide_hypervisor_id ? [element('vendor_id', { state: 'on', value: HIDDEN_VENDOR })] : [];
}

/** The attribute of a virtio disk's driver. */
export function ringAttribute({ passThrough }: Hardware): XmlAttributes {
  return passThrough?.hw_virtio_packed_ring ? { packed: 'on' } : {};
}

/** The driver of the network card; absent where the card is not virtio, or nothing is asked for. */
export function networkDriver(hardware: Hardware, { cpus }: LibvirtGuest): XmlElement | undefined {
  const hasQueues = hardware.passThrough?.hw_vif_multiqueue_enabled === true && cpus > 1;
  const attributes = { ...(hasQueues && { name: 'vhost', queues: cpus }), ...ringAttribute(hardware) };
  if (hardware.network?.model !== 'virtio' || Object.keys(attributes).length === 0) return undefined;
  return element('driver', attributes);
}

/** The attribute of the graphics card's model: its memory in KiB. */
export function videoAttribute({ passThrough }: Hardware): XmlAttributes {
  const amount = passThrough?.hw_video_ram;
  return amount ? { vram: amount * 1024 } : {};
}

/** Devices that are only there when an image asks for them. */
export function settingDevices({ passThrough = {} }: Hardware): readonly XmlElement[] {
  const { hw_redirected_usb_ports: redirected = 0, hw_viommu_model: asked } = passThrough;
  const model = asked === 'auto' ? 'virtio' : asked;
  const remapping = model === 'intel' ? [element('driver', { intremap: 'on', caching_mode: 'on' })] : [];
  return [
    ...Array.from({ length: redirected }, () => element('redirdev', { bus: 'usb', type: 'spicevmc' })),
    ...(model === undefined ? [] : [element('iommu', { model }, remapping)]),
  ];
}
