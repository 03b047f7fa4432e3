// Whether an OS gets a source of random numbers.
import type { Rng } from '../../../model/hardware.ts';
import { QEMU } from '../../engine/conditions.ts';
import { NO_VIRTIO_HERE } from '../../engine/no-virtio.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

const VIRT_INSTALL = 'virt-install: guest.py _add_default_rng';

/** The source of random numbers. */
export const RNG_RULES: RuleTable<Rng> = {
  rules: [
    NO_VIRTIO_HERE,
    {
      rule: 'virtio-rng',
      choose: { model: 'virtio' },
      hypervisor: QEMU,
      has: ['virtio1.0-rng', 'virtio-rng'],
      because: 'the OS takes random numbers from the host, and need not wait for its own',
      source: VIRT_INSTALL,
    },
  ],
  otherwise: {
    rule: 'no-rng',
    choose: undefined,
    because: 'no driver for it is known',
    source: VIRT_INSTALL,
  },
};
