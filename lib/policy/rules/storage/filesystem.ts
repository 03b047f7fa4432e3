// How a folder of the host is best shared with an OS.
import type { Filesystem } from '../../../model/hardware.ts';
import { QEMU } from '../../engine/conditions.ts';
import { NO_VIRTIO_HERE } from '../../engine/no-virtio.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

const LIBVIRT = 'libvirt: filesystem';

/** The driver. */
export const FILESYSTEM_RULES: RuleTable<Filesystem> = {
  rules: [
    NO_VIRTIO_HERE,
    {
      rule: 'virtio-fs',
      choose: { driver: 'virtiofs' },
      hypervisor: QEMU,
      has: ['virtio1.0-fs'],
      because: 'the OS drives virtiofs, which is as fast as a disk; it needs memory that host and guest share',
      source: LIBVIRT,
    },
    {
      rule: 'virtio-9p',
      choose: { driver: '9p' },
      hypervisor: QEMU,
      has: ['virtio1.0-9p', 'virtio-9p'],
      because: 'the OS drives 9p, and virtiofs is not known to work',
      source: LIBVIRT,
    },
  ],
  otherwise: {
    rule: 'no-filesystem',
    choose: undefined,
    because: 'no driver for a shared folder is known',
    source: LIBVIRT,
  },
};
