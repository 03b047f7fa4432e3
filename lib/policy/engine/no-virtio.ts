// The rule of every aspect for which there are only virtio devices: not every hypervisor has them.
import type { Rule } from './rule-table.ts';

/** Nothing of the aspect, where the hypervisor has no virtio devices. */
export const NO_VIRTIO_HERE: Rule<never> = {
  rule: 'no-virtio-here',
  choose: undefined,
  when: { hypervisor: ['xen', 'vmware'] },
  because: 'the hypervisor has no virtio devices',
  source: 'libvirt: Xen and VMware',
};
