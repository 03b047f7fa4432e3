// Which bus the CD-ROM drive of an OS hangs on.
import type { Cdrom } from '../../../model/hardware.ts';
import { VIRTIO_ONLY } from '../../engine/conditions.ts';
import type { RuleTable } from '../../engine/rule-table.ts';
import { ON_XEN } from './disk.ts';

const VIRT_INSTALL = 'virt-install: devices/disk.py _default_bus';

/** The CD-ROM drive. */
export const CDROM_RULES: RuleTable<Cdrom> = {
  rules: [
    ...ON_XEN,
    {
      rule: 'scsi-of-virtio-machine',
      choose: { bus: 'scsi' },
      machine: VIRTIO_ONLY,
      because: 'virtio has no CD-ROM drives but those on its SCSI controller',
      source: VIRT_INSTALL,
    },
    {
      rule: 'sata-of-q35',
      choose: { bus: 'sata' },
      machine: ['q35'],
      because: 'every installer reads CD-ROMs on sata, which is built into the q35 machine',
      source: VIRT_INSTALL,
    },
    {
      rule: 'sata-of-efi',
      choose: { bus: 'sata' },
      machine: ['vmware'],
      firmware: 'efi',
      because: 'VMware gives guests that start from EFI a CD-ROM drive on sata',
      source: 'VMware: defaults of new virtual machines',
    },
  ],
  otherwise: {
    rule: 'ide-of-pc',
    choose: { bus: 'ide' },
    because: 'every installer reads CD-ROMs on ide, which is built into the machine',
    source: VIRT_INSTALL,
  },
};
