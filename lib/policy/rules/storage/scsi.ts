// Which SCSI controller an OS gets, where something hangs on one.
import type { Scsi } from '../../../model/hardware.ts';
import { QEMU, VIRTIO_ONLY } from '../../engine/conditions.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

const VIRT_INSTALL = 'virt-install: guest.py add_virtioscsi_controller';

/** The SCSI controller, where something hangs on one. */
export const SCSI_RULES: RuleTable<Scsi> = {
  rules: [
    {
      rule: 'nothing-on-scsi',
      choose: undefined,
      onScsi: false,
      because: 'neither disk nor CD-ROM drive hangs on SCSI',
      source: VIRT_INSTALL,
    },
    {
      rule: 'virtio-scsi',
      choose: { model: 'virtio-scsi' },
      hypervisor: QEMU,
      has: ['virtio1.0-scsi', 'virtio-scsi'],
      because: 'the OS has a driver for virtio’s SCSI controller, the fastest there is',
      source: VIRT_INSTALL,
    },
    {
      rule: 'fallback-virtio-scsi',
      choose: { model: 'virtio-scsi' },
      machine: VIRTIO_ONLY,
      because: 'virtio’s SCSI controller is the one that is at home on this machine',
      source: VIRT_INSTALL,
    },
    {
      rule: 'lsi',
      choose: { model: 'lsilogic' },
      has: ['lsi'],
      because: 'the OS drives the LSI 53C895A',
      source: 'libvirt: the controller it takes by itself',
    },
  ],
  otherwise: {
    rule: 'fallback-lsilogic',
    choose: { model: 'lsilogic' },
    because: 'no SCSI driver is known, and the LSI 53C895A is the oldest controller there is',
    source: 'libvirt: the controller it takes by itself',
  },
};
