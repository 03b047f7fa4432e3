// The rules for the watchdog. On request only.

import type { SimplePart } from '../../engine/aspect.ts';
import { QEMU, X86 } from '../../engine/conditions.ts';
import { withReason } from '../../engine/decision.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

/** A device that resets a guest that hangs. */
export interface Watchdog {
  readonly model: 'i6300esb' | 'ib700' | 'diag288';
  readonly action: 'reset' | 'poweroff' | 'pause' | 'none';
}

const OVIRT = 'oVirt: i6300esb, and diag288 on IBM Z';

/** The rules, in order. */
const WATCHDOG_RULES: RuleTable<Watchdog> = {
  rules: [
    {
      rule: 'not-asked-for',
      choose: undefined,
      when: { unlessRequested: 'watchdog' },
      because: 'nobody asked for one',
      source: 'hardware policy of this project',
    },
    {
      rule: 'diag288',
      choose: { model: 'diag288', action: 'reset' },
      when: { machine: ['s390-ccw-virtio'] },
      because: 'it is the one of IBM Z',
      source: OVIRT,
    },
    {
      rule: 'ib700',
      choose: { model: 'ib700', action: 'reset' },
      when: { machine: ['pc'], supports: ['ib700'], lacks: ['6300esb'] },
      because: 'the OS drives this one, and no other is known to work',
      source: OVIRT,
    },
    {
      rule: 'i6300esb',
      choose: { model: 'i6300esb', action: 'reset' },
      when: { hypervisor: QEMU, arch: [...X86, 'aarch64'] },
      because: 'it is a PCI card, and nearly every OS drives it',
      source: OVIRT,
    },
    {
      choose: { model: 'i6300esb', action: 'reset' },
      when: { hypervisor: QEMU, fact: { name: 'fallback-watchdog', value: 'i6300esb' } },
      because: 'the OS drives this PCI card on every architecture',
      source: 'the facts',
    },
  ],
  fallback: {
    rule: 'no-watchdog-here',
    choose: undefined,
    because: 'the hypervisor has none, or none that the OS is known to drive on this architecture',
    source:
      'libvirt: watchdog; Debian’s kernels for armv7l, ppc64le and riscv64 and Red Hat’s for ppc64le have no i6300esb',
  },
};

/** The watchdog, on request. */
export const WATCHDOG: SimplePart<'watchdog', Watchdog> = {
  name: 'watchdog',
  about: 'The watchdog, on request.',
  table: WATCHDOG_RULES,
  noun: 'watchdog',
  inWords: ({ model, action }) => `${model}, ${action}`,
  onRequest: { key: 'watchdog', devices: 'watchdogs' },
  key: 'watchdog',
  assemble: ({ watchdog }) => withReason(watchdog),
};
