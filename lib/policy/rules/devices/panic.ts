// The rules for the panic device, by which a guest reports a crash of its kernel. On request only.
import type { SimplePart } from '../../engine/aspect.ts';
import { PARAVIRTUAL } from '../../engine/conditions.ts';
import { withReason } from '../../engine/decision.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

/** A device by which the guest reports a crash, by libvirt's names; `isa` is pvpanic. */
export interface Panic {
  readonly model: 'isa' | 'pseries' | 's390';
}

const LIBVIRT = 'libvirt: panic device';

/** The rules, in order. */
const PANIC_RULES: RuleTable<Panic> = {
  rules: [
    {
      rule: 'not-asked-for',
      choose: undefined,
      when: { unlessRequested: 'panic' },
      because: 'nobody asked for one',
      source: 'hardware policy of this project',
    },
    {
      rule: 'panic-of-s390',
      choose: { model: 's390' },
      when: { machine: ['s390-ccw-virtio'] },
      because: 'a crash report to the hypervisor is part of IBM Z',
      source: LIBVIRT,
    },
    {
      rule: 'panic-of-pseries',
      choose: { model: 'pseries' },
      when: { machine: ['pseries'] },
      because: 'the firmware of the machine reports crashes to the hypervisor',
      source: LIBVIRT,
    },
    {
      rule: 'no-panic-here',
      choose: undefined,
      when: { machine: ['virt', 'xenfv', ...PARAVIRTUAL, 'vmware'] },
      because: 'the machine has none',
      source: 'libvirt 9.0: qemu_validate.c, where pvpanic is a device of the ISA bus',
    },
    {
      rule: 'pvpanic-of-linux',
      choose: { model: 'isa' },
      when: { family: ['linux'], supports: ['virtio1.0-net', 'virtio1.0-block', 'virtio1.0-scsi'] },
      because: 'a Linux with drivers for virtio 1.0 is newer than 3.10, the first with a driver for pvpanic',
      source: 'kernel.org: pvpanic in 3.10, virtio 1.0 in 4.0',
    },
    {
      rule: 'pvpanic-of-windows',
      choose: { model: 'isa' },
      when: { family: ['winnt'], releasedFrom: '2009-10-01', drivers: ['preinstalled', 'all'] },
      because: 'the drivers that Windows is to get include one for pvpanic',
      source: 'osinfo-db: pvpanic.sys among the drivers of Windows 7 and later',
    },
  ],
  fallback: {
    rule: 'fallback-pvpanic',
    choose: { model: 'isa' },
    because: 'it was asked for, though no driver for it is known',
    source: 'virt-install: devices/panic.py',
  },
};

/** The panic device, on request. */
export const PANIC: SimplePart<'panic', Panic> = {
  name: 'panic',
  about: 'The device by which the guest reports that it crashed, on request.',
  table: PANIC_RULES,
  noun: 'panic device',
  needs: ({ model }) => ({ panicModels: model }),
  inWords: ({ model }) => model,
  onRequest: { key: 'panic', devices: 'panic devices' },
  key: 'panic',
  assemble: ({ panic }) => withReason(panic),
};
