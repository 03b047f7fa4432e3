// The rules for the driver that shares a folder of the host.

import type { SimplePart } from '../../engine/aspect.ts';
import { QEMU } from '../../engine/conditions.ts';
import { withReason } from '../../engine/decision.ts';
import { NO_VIRTIO_HERE } from '../../engine/no-virtio.ts';
import type { Conditions, RuleTable } from '../../engine/rule-table.ts';

/** The device that shares a folder of the host with the guest. */
export interface Filesystem {
  readonly driver: 'virtiofs' | '9p';
}

const LIBVIRT = 'libvirt: filesystem';
const VIRTIOFS_FAILS: Conditions = { hypervisor: ['qemu'], arch: ['ppc64le', 's390x'] };
const MEASURED = 'measured: Linux 6.1 under QEMU 7.2 on x86_64 with the virtiofsd of Debian 12 and 13; 9p works there';

/** The rules, in order. */
const FILESYSTEM_RULES: RuleTable<Filesystem> = {
  rules: [
    NO_VIRTIO_HERE,
    {
      rule: 'virtio-9p-without-kvm',
      choose: { driver: '9p' },
      when: { ...VIRTIOFS_FAILS, supports: ['virtio1.0-9p', 'virtio-9p'], alsoSupports: ['virtio1.0-fs'] },
      because: 'the OS drives 9p, and virtiofs fails on this architecture without KVM',
      source: MEASURED,
    },
    {
      rule: 'no-virtiofs-without-kvm',
      choose: undefined,
      when: { ...VIRTIOFS_FAILS, supports: ['virtio1.0-fs'] },
      because: 'virtiofs fails on this architecture without KVM, and no driver for 9p is known',
      source: MEASURED,
    },
    {
      rule: 'virtio-fs',
      choose: { driver: 'virtiofs' },
      when: { hypervisor: QEMU, supports: ['virtio1.0-fs'] },
      because: 'the OS drives virtiofs, which is as fast as a disk; it needs memory that host and guest share',
      source: LIBVIRT,
    },
    {
      rule: 'virtio-9p',
      choose: { driver: '9p' },
      when: { hypervisor: QEMU, supports: ['virtio1.0-9p', 'virtio-9p'] },
      because: 'the OS drives 9p, and virtiofs is not known to work',
      source: LIBVIRT,
    },
  ],
  fallback: {
    rule: 'no-filesystem',
    choose: undefined,
    because: 'no driver for a shared folder is known',
    source: LIBVIRT,
  },
};

/** The shared folder. */
export const FILESYSTEM: SimplePart<'filesystem', Filesystem> = {
  name: 'filesystem',
  about: 'How a folder of the host is shared.',
  table: FILESYSTEM_RULES,
  noun: 'driver of shared folders',
  needs: ({ driver }) =>
    driver === 'virtiofs' ? { filesystems: driver, memorySources: 'memfd' } : { filesystems: 'path' },
  inWords: ({ driver }) => driver,
  key: 'filesystem',
  assemble: ({ filesystem }) => withReason(filesystem),
};
