// Which bus the first disk and the CD-ROM drive of an OS hang on.
import type { DiskBus } from '../hardware.ts';
import type { RuleTable } from './rule.ts';

const VIRT_INSTALL = 'virt-install: devices/disk.py _default_bus';

/** The first hard disk. */
export const DISK_RULES: RuleTable<DiskBus> = {
  rules: [
    {
      rule: 'virtio-block',
      choose: 'virtio',
      has: ['virtio1.0-block', 'virtio-block'],
      because: 'the OS has a driver for virtio disks, the fastest there are',
      source: VIRT_INSTALL,
    },
    {
      rule: 'fallback-sata',
      choose: 'sata',
      machine: 'q35',
      because: 'no virtio disk driver is known, and sata is built into the q35 machine',
      source: VIRT_INSTALL,
    },
  ],
  otherwise: {
    rule: 'fallback-ide',
    choose: 'ide',
    because: 'no virtio disk driver is known, and ide is built into the pc machine',
    source: VIRT_INSTALL,
  },
};

/** The CD-ROM drive. */
export const CDROM_RULES: RuleTable<DiskBus> = {
  rules: [
    {
      rule: 'sata-of-q35',
      choose: 'sata',
      machine: 'q35',
      because: 'every installer reads CD-ROMs on sata, which is built into the q35 machine',
      source: VIRT_INSTALL,
    },
  ],
  otherwise: {
    rule: 'ide-of-pc',
    choose: 'ide',
    because: 'every installer reads CD-ROMs on ide, which is built into the pc machine',
    source: VIRT_INSTALL,
  },
};
