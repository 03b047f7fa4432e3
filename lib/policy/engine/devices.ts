// The devices of osinfo-db that rules use, by its own names. Rules use ids and never classes: a vsock device has the
// class `net`, a memory device the class `memory.balloon`. Source: the device folder of osinfo-db, May 2026.

const IDS = {
  'virtio-net': 'http://pcisig.com/pci/1af4/1000',
  'virtio1.0-net': 'http://pcisig.com/pci/1af4/1041',
  'virtio1.0-vsock': 'http://pcisig.com/pci/1af4/1053',
  e1000: 'http://pcisig.com/pci/8086/100e',
  e1000e: 'http://pcisig.com/pci/8086/10d3',
  rtl8139: 'http://pcisig.com/pci/10ec/8139',
  ne2k_pci: 'http://pcisig.com/pci/10ec/8029',
  pcnet: 'http://pcisig.com/pci/1022/2000',
  'virtio-block': 'http://pcisig.com/pci/1af4/1001',
  'virtio1.0-block': 'http://pcisig.com/pci/1af4/1042',
  'virtio-scsi': 'http://pcisig.com/pci/1af4/1004',
  'virtio1.0-scsi': 'http://pcisig.com/pci/1af4/1048',
  lsi: 'http://pcisig.com/pci/1000/0012',
  'virtio-balloon': 'http://pcisig.com/pci/1af4/1002',
  'virtio1.0-balloon': 'http://pcisig.com/pci/1af4/1045',
  'virtio1.0-mem': 'http://pcisig.com/pci/1af4/1058',
  'virtio-console': 'http://pcisig.com/pci/1af4/1003',
  'virtio1.0-console': 'http://pcisig.com/pci/1af4/1043',
  'virtio-rng': 'http://pcisig.com/pci/1af4/1005',
  'virtio1.0-rng': 'http://pcisig.com/pci/1af4/1044',
  'virtio-9p': 'http://pcisig.com/pci/1af4/1009',
  'virtio1.0-9p': 'http://pcisig.com/pci/1af4/1049',
  'virtio1.0-fs': 'http://pcisig.com/pci/1af4/105a',
  'virtio1.0-gpu': 'http://pcisig.com/pci/1af4/1050',
  'virtio1.0-input': 'http://pcisig.com/pci/1af4/1052',
  qxl: 'http://pcisig.com/pci/1b36/0100',
  vga: 'http://pcisig.com/pci/1234/1111',
  cirrus: 'http://pcisig.com/pci/1013/00b8',
  vmvga: 'http://pcisig.com/pci/15ad/0710',
  'ich9-hda': 'http://pcisig.com/pci/8086/293e',
  ich6: 'http://pcisig.com/pci/8086/2668',
  ac97: 'http://pcisig.com/pci/8086/2415',
  es1370: 'http://pcisig.com/pci/1274/5000',
  'qemu-xhci': 'http://pcisig.com/pci/1b36/0004',
  'nec-xhci': 'http://pcisig.com/pci/1033/0194',
  '6300esb': 'http://pcisig.com/pci/8086/25ab',
  ib700: 'http://ibasetechnologies.net/isa/ib700',
  tablet: 'http://usb.org/usb/80ee/0021',
  'ps2-mouse': 'http://ibm.com/ps2/mouse',
  'ps2-keyboard': 'http://ibm.com/ps2/keyboard',
  'qemu-x86-q35': 'http://qemu.org/chipset/x86/q35',
  'xen-vbd': 'http://xen.org/xen/vbd',
  'xen-vif': 'http://xen.org/xen/vif',
  'xen-vfb': 'http://xen.org/xen/vfb',
  'xen-vkbd': 'http://xen.org/xen/vkbd',
  'xen-console': 'http://xen.org/xen/console',
  'xen-vscsi': 'http://xen.org/xen/vscsi',
  'xen-vtpm': 'http://xen.org/xen/vtpm',
  'xen-pci': 'http://xen.org/xen/pci',
} as const;

/** The name of a device that a rule can use. */
export type DeviceName = keyof typeof IDS;

/** The id of each device. */
export const DEVICE_IDS: Readonly<Record<DeviceName, string>> = IDS;

const NAMES = new Map<string, string>();
for (const [name, id] of Object.entries(IDS)) NAMES.set(id, name);

/** The name of a device by its id; `undefined` when no rule uses the device. */
export function deviceName(id: string): string | undefined {
  return NAMES.get(id);
}
