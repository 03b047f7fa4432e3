// Whether an OS gets a source of random numbers.
import type { Rng } from '../hardware.ts';
import { QEMU } from './conditions.ts';
import type { RuleTable } from './rule.ts';

const VIRT_INSTALL = 'virt-install: guest.py _add_default_rng';

/** The source of random numbers. */
export const RNG_RULES: RuleTable<Rng> = {
  rules: [
    {
      rule: 'no-virtio-here',
      choose: undefined,
      hypervisor: ['xen', 'vmware'],
      because: 'the hypervisor has no virtio devices',
      source: 'libvirt: Xen and VMware',
    },
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
