// The row of every aspect for which there are virtio devices alone: not every hypervisor has them.
import type { Rule } from './rule-table.ts';

/** Nothing of the aspect, where the hypervisor has no virtio devices. */
export const NO_VIRTIO_HERE: Rule<never> = {
  rule: 'no-virtio-here',
  choose: undefined,
  hypervisor: ['xen', 'vmware'],
  because: 'the hypervisor has no virtio devices',
  source: 'libvirt: Xen and VMware',
};
