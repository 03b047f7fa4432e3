// The values of a .vmx file for the choices of a recommendation: tables only. Keys as ESXi and Workstation write them.
import type { Vmware } from '../../model/vmware.ts';
import type { Usb } from '../../policy/aspects/hardware.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

/** A controller of drives. */
export interface Controller {
  readonly name: string;
  /** The `virtualDev` of a SCSI controller; absent when there is only one kind. */
  readonly model?: string;
}

/** The controller of a disk adapter. */
export const DISK_ADAPTERS: Readonly<Record<Vmware['diskAdapter'], Controller>> = {
  pvscsi: { name: 'scsi0', model: 'pvscsi' },
  lsisas1068: { name: 'scsi0', model: 'lsisas1068' },
  lsilogic: { name: 'scsi0', model: 'lsilogic' },
  buslogic: { name: 'scsi0', model: 'buslogic' },
  sata: { name: 'sata0' },
  ide: { name: 'ide0' },
};

/** The address of the CD-ROM drive by bus. */
export const CDROM_PLACES: Vocabulary = { ide: 'ide1:0', sata: 'sata0:1', scsi: 'scsi0:1' };

/** `sound.virtualDev`. */
export const SOUND_CARDS: Vocabulary = { ich9: 'hdaudio', ich6: 'hdaudio', sb16: 'sb16' };

/** The USB controllers, each with the keys that enable it. */
export const USB_CONTROLLERS: Readonly<Record<Usb['model'], readonly string[]>> = {
  'qemu-xhci': ['usb', 'usb_xhci'],
  'nec-xhci': ['usb', 'usb_xhci'],
  'ich9-ehci1': ['usb', 'ehci'],
  'piix3-uhci': ['usb'],
  none: [],
};

/**
 * The hardware version by vSphere, newest first: the highest that it runs. Source: VMware's knowledge base, article
 * 1003746.
 */
export const HARDWARE_VERSIONS: readonly (readonly [vsphere: string, hardware: number])[] = [
  ['9.0', 22],
  ['8.0.2', 21],
  ['8.0', 20],
  ['7.0.2', 19],
  ['7.0.1', 18],
  ['7.0', 17],
  ['6.7.2', 15],
  ['6.7', 14],
  ['6.5', 13],
  ['6.0', 11],
  ['5.5', 10],
  ['5.1', 9],
  ['5.0', 8],
  ['4.0', 7],
];
