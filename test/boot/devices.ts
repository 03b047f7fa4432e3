// What Linux shows of a device that is recommended: a table of drivers, and the ids that an osinfo-db device stands for.
import type { Hardware, PartName } from '../../lib/policy/aspects/hardware.ts';
import type { Line, Report } from './guest/report.ts';

/** How a device shows. */
export interface Appearance {
  readonly part: PartName;
  /** As `modelOf` gives it. */
  readonly model: string;
  /** The class or the bus that it is listed in. */
  readonly list: 'block' | 'net' | 'sound' | 'graphics' | 'input' | 'tpm' | 'watchdog' | 'pci' | 'virtio';
  /** The drivers of it and of what it is plugged into, all of them. */
  readonly drivers?: readonly string[];
  /** A part of its name, or of its id. */
  readonly title?: string;
}

/** The table. */
export const APPEARANCES: readonly Appearance[] = [
  { part: 'machine', model: 'q35', list: 'pci', title: 'pci:v00008086d000029C0' },
  { part: 'machine', model: 'pc', list: 'pci', title: 'pci:v00008086d00001237' },
  { part: 'machine', model: 'virt', list: 'pci', title: 'pci:v00001B36d00000008' },
  { part: 'disk', model: 'virtio', list: 'block', drivers: ['virtio_blk'] },
  { part: 'disk', model: 'scsi', list: 'block', drivers: ['sd'] },
  { part: 'disk', model: 'sata', list: 'block', drivers: ['sd', 'ahci'] },
  { part: 'disk', model: 'ide', list: 'block', drivers: ['sd', 'ata_piix'] },
  { part: 'disk', model: 'usb', list: 'block', drivers: ['sd', 'usb-storage'] },
  { part: 'disk', model: 'fdc', list: 'block', drivers: ['floppy'] },
  { part: 'cdrom', model: 'scsi', list: 'block', drivers: ['sr'] },
  { part: 'cdrom', model: 'sata', list: 'block', drivers: ['sr', 'ahci'] },
  { part: 'cdrom', model: 'ide', list: 'block', drivers: ['sr', 'ata_piix'] },
  { part: 'cdrom', model: 'usb', list: 'block', drivers: ['sr', 'usb-storage'] },
  { part: 'scsi', model: 'virtio-scsi', list: 'virtio', drivers: ['virtio_scsi'] },
  { part: 'scsi', model: 'lsilogic', list: 'pci', drivers: ['sym53c8xx'] },
  { part: 'network', model: 'virtio', list: 'net', drivers: ['virtio_net'] },
  { part: 'network', model: 'e1000', list: 'net', drivers: ['e1000'] },
  { part: 'network', model: 'e1000-82545em', list: 'net', drivers: ['e1000'] },
  { part: 'network', model: 'e1000e', list: 'net', drivers: ['e1000e'] },
  { part: 'network', model: 'rtl8139', list: 'net', drivers: ['8139cp'] },
  { part: 'network', model: 'pcnet', list: 'net', drivers: ['pcnet32'] },
  { part: 'network', model: 'ne2k_pci', list: 'net', drivers: ['ne2k-pci'] },
  { part: 'network', model: 'vmxnet3', list: 'net', drivers: ['vmxnet3'] },
  { part: 'video', model: 'virtio', list: 'virtio', drivers: ['virtio_gpu'] },
  { part: 'video', model: 'vga', list: 'pci', drivers: ['bochs-drm'] },
  { part: 'video', model: 'bochs', list: 'pci', drivers: ['bochs-drm'] },
  { part: 'video', model: 'qxl', list: 'pci', drivers: ['qxl'] },
  { part: 'video', model: 'cirrus', list: 'pci', drivers: ['cirrus'] },
  { part: 'video', model: 'vmvga', list: 'pci', drivers: ['vmwgfx'] },
  { part: 'video', model: 'ramfb', list: 'graphics', title: 'EFI' },
  { part: 'sound', model: 'ich9', list: 'sound', drivers: ['snd_hda_intel'] },
  { part: 'sound', model: 'ich6', list: 'sound', drivers: ['snd_hda_intel'] },
  { part: 'sound', model: 'ac97', list: 'sound', drivers: ['snd_intel8x0'] },
  { part: 'sound', model: 'es1370', list: 'sound', drivers: ['snd_ens1370'] },
  { part: 'sound', model: 'sb16', list: 'sound', drivers: ['sb16'] },
  { part: 'sound', model: 'usb', list: 'sound', drivers: ['snd-usb-audio'] },
  { part: 'input', model: 'tablet usb', list: 'input', drivers: ['usbhid'], title: 'Tablet' },
  { part: 'input', model: 'tablet virtio', list: 'input', drivers: ['virtio_input'], title: 'Tablet' },
  { part: 'input', model: 'mouse ps2', list: 'input', drivers: ['psmouse'] },
  { part: 'usb', model: 'qemu-xhci', list: 'pci', drivers: ['xhci_hcd'], title: 'pci:v00001B36d0000000D' },
  { part: 'usb', model: 'nec-xhci', list: 'pci', drivers: ['xhci_hcd'], title: 'pci:v00001033d00000194' },
  { part: 'usb', model: 'piix3-uhci', list: 'pci', drivers: ['uhci_hcd'] },
  { part: 'usb', model: 'ich9-ehci1', list: 'pci', drivers: ['ehci-pci'] },
  { part: 'rng', model: 'virtio', list: 'virtio', drivers: ['virtio_rng'] },
  { part: 'balloon', model: 'virtio', list: 'virtio', drivers: ['virtio_balloon'] },
  { part: 'agentChannel', model: 'org.qemu.guest_agent.0', list: 'virtio', drivers: ['virtio_console'] },
  { part: 'tpm', model: 'tpm-tis', list: 'tpm', drivers: ['tpm_tis'] },
  { part: 'tpm', model: 'tpm-crb', list: 'tpm', drivers: ['tpm_crb'] },
  { part: 'tpm', model: 'tpm-spapr', list: 'tpm', drivers: ['tpm_ibmvtpm'] },
  { part: 'filesystem', model: 'virtiofs', list: 'virtio', drivers: ['virtiofs'] },
  { part: 'filesystem', model: '9p', list: 'virtio', drivers: ['9pnet_virtio'] },
  { part: 'watchdog', model: 'i6300esb', list: 'watchdog', title: 'i6300ESB' },
  { part: 'watchdog', model: 'ib700', list: 'watchdog', title: 'IB700' },
  { part: 'watchdog', model: 'diag288', list: 'watchdog', title: 'z_Watchdog' },
];

/** Ids of osinfo-db that QEMU's device does not have, and the ids of QEMU's device in their place. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  // osinfo-db's id of qemu-xhci is that of another device of Red Hat.
  'http://pcisig.com/pci/1b36/0004': 'pci:v00001B36d0000000D',
  // osinfo-db knows a tablet by that of VirtualBox.
  'http://usb.org/usb/80ee/0021': 'usb:v0627p0001',
};
/** The type of virtio device by its PCI id before virtio 1.0; later ids are the type after 1040. */
const LEGACY_TYPES: Readonly<Record<string, number>> = {
  1000: 1,
  1001: 2,
  1002: 5,
  1003: 3,
  1004: 8,
  1005: 4,
  1009: 9,
};

/** The name of what is recommended for a part; `undefined` when no device is. */
export function modelOf(hardware: Hardware, part: PartName): string | undefined {
  const { machine, disk, cdrom, input, agentChannel, filesystem, firmware, clock, cpu } = hardware;
  const model: Readonly<Partial<Record<PartName, string | undefined>>> = {
    machine: machine?.type,
    firmware: firmware?.type,
    disk: disk?.bus,
    cdrom: cdrom?.bus,
    input: input && `${input.pointer} ${input.bus}`,
    agentChannel: agentChannel?.name,
    filesystem: filesystem?.driver,
    clock: clock.offset,
    cpu: cpu?.model ?? cpu?.mode ?? 'default',
  };
  if (part in model) return model[part];
  const chosen: unknown = Reflect.get(hardware, part);
  const name: unknown = typeof chosen === 'object' && chosen !== null ? Reflect.get(chosen, 'model') : undefined;
  return typeof name === 'string' && name !== 'none' ? name : undefined;
}

/** The first device of the guest that looks so. */
export function findDevice(report: Report, { list, drivers = [], title = '' }: Appearance): Line | undefined {
  const lines = [...report.buses, ...report.classes].filter(line => (line.bus ?? line.class) === list);
  return lines.find(line => {
    const has = (line.drivers ?? '').split(',');
    const isNamed = `${line.title} ${line.ids}`.includes(title);
    return isNamed && drivers.every(driver => has.includes(driver));
  });
}

/** A part of the id that Linux has for an osinfo-db device; `undefined` for one without an id of a bus. */
export function idOfDevice(device: string): string | undefined {
  const [, vendor = '', product = ''] = /^http:\/\/pcisig\.com\/pci\/(\w{4})\/(\w{4})$/.exec(device) ?? [];
  if (STANDS_FOR[device] !== undefined) return STANDS_FOR[device];
  if (vendor === '') return undefined;
  const type = vendor === '1af4' ? (LEGACY_TYPES[product] ?? Number.parseInt(product, 16) - 0x1040) : undefined;
  const digits = (text: string) => text.toUpperCase().padStart(8, '0');
  return type === undefined ? `pci:v${digits(vendor)}d${digits(product)}` : `virtio:d${digits(type.toString(16))}`;
}
