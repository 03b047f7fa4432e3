// The rules for the socket between host and guest. On request only.

import type { SimplePart } from '../../engine/aspect.ts';
import { QEMU } from '../../engine/conditions.ts';
import { withReason } from '../../engine/decision.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

/** A socket between host and guest. */
export interface Vsock {
  readonly model: 'virtio';
}

const VIRT_INSTALL = 'virt-install: devices/vsock.py';

/** The rules, in order. */
const VSOCK_RULES: RuleTable<Vsock> = {
  rules: [
    {
      rule: 'not-asked-for',
      choose: undefined,
      when: { unlessRequested: 'vsock' },
      because: 'nobody asked for one',
      source: 'hardware policy of this project',
    },
    {
      rule: 'virtio-vsock',
      choose: { model: 'virtio' },
      when: { hypervisor: QEMU, supports: ['virtio1.0-vsock'] },
      because: 'the OS drives virtio’s sockets',
      source: VIRT_INSTALL,
    },
    {
      rule: 'fallback-vsock',
      choose: { model: 'virtio' },
      when: { hypervisor: QEMU },
      because: 'it was asked for, though no driver for it is known',
      source: VIRT_INSTALL,
    },
  ],
  fallback: {
    rule: 'no-vsock-here',
    choose: undefined,
    because: 'the hypervisor has none',
    source: 'libvirt: vsock',
  },
};

/** The socket between host and guest, on request. */
export const VSOCK: SimplePart<'vsock', Vsock> = {
  name: 'vsock',
  about: 'The socket between host and guest, on request.',
  table: VSOCK_RULES,
  noun: 'vsock',
  inWords: ({ model }) => model,
  onRequest: { key: 'vsock', devices: 'vsock devices' },
  key: 'vsock',
  assemble: ({ vsock }) => withReason(vsock),
};
