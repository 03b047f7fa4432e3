// Whether an OS gives memory that it does not use back to the host.
import type { Balloon } from '../../../model/hardware.ts';
import { QEMU } from '../../engine/conditions.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

/** The balloon. */
export const BALLOON_RULES: RuleTable<Balloon> = {
  rules: [
    {
      rule: 'virtio-balloon',
      choose: { model: 'virtio' },
      hypervisor: QEMU,
      has: ['virtio1.0-balloon', 'virtio-balloon'],
      because: 'the OS gives memory that it does not use back to the host',
      source: 'virt-install: guest.py _add_default_memballoon',
    },
    {
      rule: 'no-balloon',
      choose: { model: 'none' },
      hypervisor: QEMU,
      because: 'no driver for it is known, and libvirt adds one unless it is told not to',
      source: 'libvirt: memballoon',
    },
  ],
  otherwise: {
    rule: 'no-balloon-here',
    choose: undefined,
    because: 'the hypervisor looks after memory itself',
    source: 'libvirt: memballoon',
  },
};
