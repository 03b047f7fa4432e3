// Which watchdog a guest gets, where one is asked for.
import type { Watchdog } from '../../../model/hardware.ts';
import { QEMU } from '../../engine/conditions.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

const OVIRT = 'oVirt: i6300esb, and diag288 on IBM Z';

/** The watchdog, on request. */
export const WATCHDOG_RULES: RuleTable<Watchdog> = {
  rules: [
    {
      rule: 'not-asked-for',
      choose: undefined,
      unlessAsked: 'watchdog',
      because: 'nobody asked for one',
      source: 'hardware policy of this project',
    },
    {
      rule: 'diag288',
      choose: { model: 'diag288', action: 'reset' },
      machine: ['s390-ccw-virtio'],
      because: 'it is the one of IBM Z',
      source: OVIRT,
    },
    {
      rule: 'ib700',
      choose: { model: 'ib700', action: 'reset' },
      machine: ['pc'],
      has: ['ib700'],
      lacks: ['6300esb'],
      because: 'the OS drives this one, and no other is known to work',
      source: OVIRT,
    },
    {
      rule: 'i6300esb',
      choose: { model: 'i6300esb', action: 'reset' },
      hypervisor: QEMU,
      because: 'it is a PCI card, and nearly every OS drives it',
      source: OVIRT,
    },
  ],
  otherwise: {
    rule: 'no-watchdog-here',
    choose: undefined,
    because: 'the hypervisor has none',
    source: 'libvirt: watchdog',
  },
};
