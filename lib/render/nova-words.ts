// What Nova's image properties call the choices of a recommendation: tables only. Source: nova/objects/fields.py and
// nova/network/model.py; a value that they do not list makes Nova refuse the image.
import type { Words } from './words.ts';

/** A property of an image. */
export type Property = readonly [name: string, value: string];

/** The words that stand for themselves. */
function same(...words: readonly string[]): Words {
  return Object.fromEntries(words.map(word => [word, word]));
}

/** hw_disk_bus and hw_cdrom_bus. */
export const DISK_BUSES: Words = same('virtio', 'scsi', 'sata', 'ide', 'usb', 'xen', 'fdc');

/** hw_scsi_model. */
export const SCSI_MODELS: Words = same(
  'virtio-scsi',
  'lsilogic',
  'lsisas1068',
  'lsisas1078',
  'buslogic',
  'vmpvscsi',
  'ibmvscsi',
);

/** hw_vif_model of the libvirt driver. */
export const NETWORK_CARDS: Words = same(
  'virtio',
  'e1000',
  'e1000e',
  'rtl8139',
  'ne2k_pci',
  'pcnet',
  'netfront',
  'vmxnet3',
  'spapr-vlan',
  'lan9118',
);

/** hw_video_model. */
export const GRAPHICS_CARDS: Words = same('virtio', 'qxl', 'vga', 'cirrus', 'bochs', 'vmvga', 'xen', 'gop', 'none');

/** hw_sound_model, which only counts where the console is SPICE. */
export const SOUND_CARDS: Words = same('ich9', 'ich6', 'ac97', 'es1370', 'sb16', 'pcspk', 'usb', 'virtio');

/** hw_firmware_type. */
export const FIRMWARES: Words = { bios: 'bios', efi: 'uefi' };

/** hw_input_bus. */
export const INPUT_BUSES: Words = same('usb', 'virtio');

/** hw_pointer_model. */
export const POINTERS: Words = { tablet: 'usbtablet' };

/** hw_usb_model. */
export const USB_CONTROLLERS: Words = same('qemu-xhci', 'nec-xhci', 'none');

/** hw_tpm_model. */
export const TPMS: Words = same('tpm-crb', 'tpm-tis');

/** hw_watchdog_action, for the one watchdog that Nova has. */
export const WATCHDOGS: Words = { i6300esb: 'reset' };

/** hw_vm_mode of Xen's machines; on other hypervisors there is only one. */
export const VM_MODES: Words = { xenpv: 'xen', xenfv: 'hvm' };

/** What Nova turns on for os_type=windows: `_set_features` and `_set_kvm_timers` of its libvirt driver. */
export const ENLIGHTENMENTS: readonly string[] = [
  'relaxed',
  'vapic',
  'spinlocks',
  'vpindex',
  'runtime',
  'synic',
  'reset',
  'frequencies',
  'tlbflush',
  'ipi',
  'hypervclock',
];

/** vmware_adaptertype. */
export const VMWARE_ADAPTERS: Words = {
  pvscsi: 'paraVirtual',
  lsisas1068: 'lsiLogicsas',
  lsilogic: 'lsiLogic',
  buslogic: 'busLogic',
  ide: 'ide',
};

/** hw_vif_model of the VMware driver. */
export const VMWARE_NETWORK_CARDS: Words = {
  vmxnet3: 'VirtualVmxnet3',
  e1000e: 'VirtualE1000e',
  e1000: 'VirtualE1000',
  vlance: 'VirtualPCNet32',
};
