// The rule of all aspects that have virtio devices only: some hypervisors do not offer virtio.
import type { Rule } from './rule-table.ts';

/** Chooses nothing where the hypervisor has no virtio devices. */
export const NO_VIRTIO_HERE: Rule<never> = {
  rule: 'no-virtio-here',
  choose: undefined,
  when: { hypervisor: ['xen', 'vmware'] },
  because: 'the hypervisor has no virtio devices',
  source: 'libvirt: Xen and VMware',
};
