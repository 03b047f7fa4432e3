// Which bus the first disk of an OS hangs on.
import type { Cdrom, Disk } from '../../../model/hardware.ts';
import { PC, QEMU, VIRTIO_ONLY } from '../../engine/conditions.ts';
import type { Rule, RuleTable } from '../../engine/rule-table.ts';
import { FACTS } from '../../facts/fact-values.ts';

const VIRT_INSTALL = 'virt-install: devices/disk.py _default_bus';

/** The disks of Xen, which CD-ROM drives are like. */
export const ON_XEN: readonly Rule<Disk & Cdrom>[] = [
  {
    rule: 'xen-vbd',
    choose: { bus: 'xen' },
    machine: ['xenpv'],
    because: 'a paravirtual guest has Xen’s own disks and no others',
    source: VIRT_INSTALL,
  },
  {
    rule: 'ide-of-xenfv',
    choose: { bus: 'ide' },
    machine: ['xenfv'],
    because: 'every OS starts from ide; one with Xen’s own drivers unplugs it and goes on with those',
    source: VIRT_INSTALL,
  },
];

/** The first hard disk. */
export const DISK_RULES: RuleTable<Disk> = {
  rules: [
    ...ON_XEN,
    {
      rule: 'virtio-block',
      choose: { bus: 'virtio' },
      hypervisor: QEMU,
      has: ['virtio1.0-block', 'virtio-block'],
      because: 'the OS has a driver for virtio disks, the fastest there are',
      source: VIRT_INSTALL,
    },
    {
      rule: 'fallback-virtio',
      choose: { bus: 'virtio' },
      machine: VIRTIO_ONLY,
      because: 'virtio is the only kind of disk that is at home on this machine',
      source: VIRT_INSTALL,
    },
    {
      rule: 'virtio-scsi',
      choose: { bus: 'scsi' },
      hypervisor: QEMU,
      has: ['virtio1.0-scsi', 'virtio-scsi'],
      because: 'the OS has a driver for virtio’s SCSI controller',
      source: 'hardware policy of this project; virt-install never does',
    },
    ...FACTS['fallback-disk'].map(
      (value): Rule<Disk> => ({
        choose: { bus: value },
        machine: value === 'ide' ? ['pc'] : PC,
        says: { fact: 'fallback-disk', value },
        because: 'the database names no disk driver for it, and this bus is known to work',
        source: 'the site',
      }),
    ),
    {
      rule: 'fallback-sata',
      choose: { bus: 'sata' },
      machine: ['q35'],
      because: 'no virtio disk driver is known, and sata is built into the q35 machine',
      source: VIRT_INSTALL,
    },
  ],
  otherwise: {
    rule: 'fallback-ide',
    choose: { bus: 'ide' },
    because: 'no virtio disk driver is known, and ide is built into the pc machine',
    source: VIRT_INSTALL,
  },
};
