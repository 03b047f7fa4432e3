// A guest in, the arguments of QEMU for its disk, its CD-ROM drive and their controllers out.
import { unsupported } from '../../model/errors.ts';
import type { MachineKind } from '../../model/machines.ts';
import type { DiskBus } from '../../model/target-types.ts';
import { diskFormat, isBlockDevice } from '../guest/guest.ts';
import { type Argument, joinSettings, type Settings } from '../text/arguments.ts';
import { translateWord } from '../text/vocabulary.ts';
import { device, type QemuGuest } from './guest.ts';
import { virtioSettings } from './settings.ts';
import { AUTO_SCSI, SCSI_CONTROLLERS } from './vocabulary.ts';

/** A drive on a bus. */
interface Drive {
  readonly disk: string;
  readonly cdrom?: string;
  /** Absent means every machine with a PCI transport. */
  readonly only?: readonly MachineKind[];
}

/** The drives by bus; QEMU has no drive for a bus that is absent. */
const DRIVES: Readonly<Partial<Record<DiskBus, Drive>>> = {
  virtio: { disk: 'virtio-blk' },
  scsi: { disk: 'scsi-hd', cdrom: 'scsi-cd' },
  sata: { disk: 'ide-hd', cdrom: 'ide-cd', only: ['pc', 'q35', 'virt', 'pseries'] },
  ide: { disk: 'ide-hd', cdrom: 'ide-cd', only: ['pc'] },
  usb: { disk: 'usb-storage', cdrom: 'scsi-cd' },
  fdc: { disk: 'floppy', only: ['pc', 'q35'] },
};

const ADVICE = 'Ask for another bus.';

/** The disk, the CD-ROM drive, and the controllers that the machine does not have built in. @throws {OsinfoError} UNSUPPORTED */
export function storageArguments(guest: QemuGuest): readonly Argument[] {
  const { disk, cdrom } = guest.hardware;
  return [
    ...controllers(guest, [disk.bus, cdrom.bus]),
    fileNode('disk', guest.disk.path, { driver: diskFormat(guest.disk) }),
    diskDevice(guest),
    ...(guest.guest.cdrom === undefined
      ? []
      : [fileNode('cdrom', guest.guest.cdrom, { driver: 'raw', 'read-only': 'on' })]),
    ...cdromDevices(guest),
  ];
}

/** A file of QEMU's block layer; the path is taken literally, so that no name is read as a protocol. */
function fileNode(name: string, path: string, settings: Settings): Argument {
  const driver = isBlockDevice(path) ? 'host_device' : 'file';
  return [
    '-blockdev',
    joinSettings('', { ...settings, 'node-name': `${name}-file`, 'file.driver': driver, 'file.filename': path }),
  ];
}

function controllers(guest: QemuGuest, buses: readonly DiskBus[]): readonly Argument[] {
  const found: Argument[] = [];
  if (buses.includes('scsi')) found.push(scsiController(guest));
  // Only the controller of floppy drives has a boot index, and q35 has no such controller built in.
  if (buses.includes('fdc')) found.push(['-global', 'isa-fdc.bootindexA=1']);
  if (buses.includes('fdc') && guest.kind === 'q35') found.push(device(guest, 'isa-fdc', { id: 'fdc' }));
  // The built-in SATA controller of q35 is named `ide`; every other machine gets an added one of the same kind.
  if (buses.includes('sata') && guest.kind !== 'q35') found.push(device(guest, 'ich9-ahci', { id: 'sata' }));
  return found;
}

function scsiController(guest: QemuGuest): Argument {
  const { scsi } = guest.hardware;
  const requested = scsi?.model ?? 'auto';
  const model = requested === 'auto' ? (AUTO_SCSI[guest.kind] ?? 'virtio-scsi') : requested;
  return device(
    guest,
    translateWord(SCSI_CONTROLLERS, model, 'SCSI controller', 'Ask for another.'),
    { id: 'scsi' },
    scsi,
  );
}

function driveOf({ kind, machine }: QemuGuest, bus: DiskBus, what: 'disk' | 'cdrom'): Drive {
  const fits = (drive: Drive): boolean => drive[what] !== undefined && (drive.only ?? [kind]).includes(kind);
  const found = Object.hasOwn(DRIVES, bus) ? DRIVES[bus] : undefined;
  if (found === undefined || !fits(found)) {
    const legal = Object.entries(DRIVES).flatMap(([name, drive]) => (fits(drive) ? [name] : []));
    throw unsupported(`a ${what} on ${bus} of the machine ${machine}`, legal, ADVICE);
  }
  return found;
}

function diskDevice(guest: QemuGuest): Argument {
  const { disk } = guest.hardware;
  const name = driveOf(guest, disk.bus, 'disk').disk;
  const settings: Settings = { id: 'disk', ...placeOf(guest, disk.bus, 0), drive: 'disk-file' };
  if (disk.bus === 'fdc') return device(guest, name, settings);
  const rings = disk.bus === 'virtio' ? virtioSettings(guest) : {};
  return device(guest, name, { ...settings, bootindex: 1, ...rings }, disk);
}

function cdromDevices(guest: QemuGuest): readonly Argument[] {
  const { bus } = guest.hardware.cdrom;
  const name = driveOf(guest, bus, 'cdrom').cdrom ?? '';
  const drive = guest.guest.cdrom === undefined ? undefined : 'cdrom-file';
  const settings: Settings = { id: 'cdrom', drive, bootindex: 2 };
  if (bus !== 'usb') return [device(guest, name, { ...placeOf(guest, bus, 1), ...settings })];
  // `usb-storage` is always a disk and never empty; `usb-bot` accepts a drive that can be empty.
  return [
    device(guest, 'usb-bot', { id: 'usb-cdrom', ...placeOf(guest, bus, 1) }),
    device(guest, name, { bus: 'usb-cdrom.0', ...settings }),
  ];
}

/** The address of the first or second drive on its bus. */
function placeOf({ kind }: QemuGuest, bus: DiskBus, index: number): Settings {
  switch (bus) {
    case 'scsi':
      return { bus: 'scsi.0', 'scsi-id': index };
    case 'sata':
      return { bus: `${kind === 'q35' ? 'ide' : 'sata'}.${index}` };
    case 'ide':
      return { bus: `ide.${index}`, unit: 0 };
    case 'usb':
      return { bus: 'usb.0' };
    default:
      return {};
  }
}
