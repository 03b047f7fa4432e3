// A recommendation in, the elements of the disk, the CD-ROM drive and the SCSI controller of a libvirt domain out.

import type { DiskBus } from '../../model/target-types.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { diskFormat, diskOf, isBlockDevice } from '../guest/guest.ts';
import { element, type XmlElement } from '../guest/xml.ts';
import { translateWord } from '../text/vocabulary.ts';
import type { LibvirtGuest } from './guest.ts';
import { ringAttribute } from './settings.ts';

/** Prefixes of device names by bus; libvirt derives the order of the devices from the names. */
const PREFIXES: Readonly<Record<DiskBus, string>> = {
  virtio: 'vd',
  scsi: 'sd',
  sata: 'sd',
  usb: 'sd',
  ide: 'hd',
  xen: 'xvd',
  fdc: 'fd',
};

/** The disk, then the CD-ROM drive. */
export function storageElements(hardware: Hardware, guest: LibvirtGuest): readonly XmlElement[] {
  const { disk, cdrom } = hardware;
  const isFloppy = disk.bus === 'fdc';
  const image = diskOf(guest);
  const { path } = image;
  const cdromLetter = prefixOf(disk.bus) === prefixOf(cdrom.bus) ? 'b' : 'a';
  return [
    element('disk', { ...typeOf(path), device: isFloppy ? 'floppy' : 'disk', model: transitionalModel(disk) }, [
      element('driver', {
        name: 'qemu',
        type: diskFormat(image),
        ...(disk.bus === 'virtio' && ringAttribute(hardware)),
      }),
      sourceOf(path),
      targetOf(disk.bus, 'a'),
    ]),
    ...(lacksCd(cdrom, guest)
      ? []
      : [
          element('disk', { ...typeOf(guest.cdrom), device: 'cdrom' }, [
            guest.cdrom === undefined ? undefined : element('driver', { name: 'qemu', type: 'raw' }),
            sourceOf(guest.cdrom),
            targetOf(cdrom.bus, cdromLetter),
            element('readonly'),
          ]),
        ]),
  ];
}

/**
 * Whether the CD-ROM drive is one that cannot be empty: libvirt turns a drive on USB into the device usb-storage, which
 * QEMU does not start without a medium.
 */
export function lacksCd({ bus }: Hardware['cdrom'], { cdrom }: Pick<LibvirtGuest, 'cdrom'>): boolean {
  return bus === 'usb' && cdrom === undefined;
}

/** The SCSI controller; without it libvirt adds one that few OSes support. */
export function scsiController({ scsi }: Hardware): XmlElement | undefined {
  return scsi && element('controller', { type: 'scsi', index: 0, model: transitionalModel(scsi) ?? scsi.model });
}

/** The `model` of a virtio device where the OS supports legacy virtio only and the machine is PCIe. */
export function transitionalModel(device: { readonly virtioModel?: 'transitional' } | undefined): string | undefined {
  return device?.virtioModel === undefined ? undefined : `virtio-${device.virtioModel}`;
}

function typeOf(path: string | undefined): { readonly type: string } {
  return { type: path !== undefined && isBlockDevice(path) ? 'block' : 'file' };
}

function sourceOf(path: string | undefined): XmlElement | undefined {
  return path === undefined ? undefined : element('source', { [isBlockDevice(path) ? 'dev' : 'file']: path });
}

function prefixOf(bus: DiskBus): string {
  return translateWord(PREFIXES, bus, 'disk bus', 'Ask for another.');
}

function targetOf(bus: DiskBus, letter: string): XmlElement {
  return element('target', { dev: `${prefixOf(bus)}${letter}`, bus });
}
