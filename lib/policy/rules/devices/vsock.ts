// Whether a socket between host and guest can be had, where it is asked for.
import type { Vsock } from '../../../model/hardware.ts';
import { QEMU } from '../../engine/conditions.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

const VIRT_INSTALL = 'virt-install: devices/vsock.py';

/** The socket, on request. */
export const VSOCK_RULES: RuleTable<Vsock> = {
  rules: [
    {
      rule: 'not-asked-for',
      choose: undefined,
      unlessAsked: 'vsock',
      because: 'nobody asked for one',
      source: 'hardware policy of this project',
    },
    {
      rule: 'virtio-vsock',
      choose: { model: 'virtio' },
      hypervisor: QEMU,
      has: ['virtio1.0-vsock'],
      because: 'the OS drives virtio’s sockets',
      source: VIRT_INSTALL,
    },
    {
      rule: 'fallback-vsock',
      choose: { model: 'virtio' },
      hypervisor: QEMU,
      because: 'it was asked for, though no driver for it is known',
      source: VIRT_INSTALL,
    },
  ],
  otherwise: {
    rule: 'no-vsock-here',
    choose: undefined,
    because: 'the hypervisor has none',
    source: 'libvirt: vsock',
  },
};
