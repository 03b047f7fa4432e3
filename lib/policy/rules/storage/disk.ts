// The rules for the bus of the first disk.

import { badProperty, badTarget } from '../../../model/errors.ts';
import { MACHINES } from '../../../model/machines.ts';
import type { WithReason } from '../../../model/reason.ts';
import type { DiskBus } from '../../../model/target-types.ts';
import type { RequiredPart } from '../../engine/aspect.ts';
import { ALWAYS_VIRTIO, PARAVIRTUAL, PC, QEMU } from '../../engine/conditions.ts';
import type { RuleContext } from '../../engine/context.ts';
import type { Override } from '../../engine/decision.ts';
import type { Rule, RuleTable } from '../../engine/rule-table.ts';
import { FACTS } from '../../facts/fact-values.ts';
import { type DecisionsWithVirtioModel, type VirtioModel, withVirtioModel } from '../system/virtio-model.ts';

/** A disk. */
export interface Disk extends VirtioModel {
  readonly bus: DiskBus;
}

const VIRT_INSTALL = 'virt-install: devices/disk.py _default_bus';

/** The rules for disks and CD-ROM drives on Xen. */
export const ON_XEN: readonly Rule<Disk>[] = [
  {
    rule: 'xen-vbd',
    choose: { bus: 'xen' },
    when: { machine: PARAVIRTUAL },
    because: 'a paravirtual guest has Xen’s own disks and no others',
    source: VIRT_INSTALL,
  },
  {
    rule: 'ide-of-xenfv',
    choose: { bus: 'ide' },
    when: { machine: ['xenfv'] },
    because: 'every OS starts from ide; one with Xen’s own drivers unplugs it and goes on with those',
    source: VIRT_INSTALL,
  },
];

/** The rules, in order. */
const DISK_RULES: RuleTable<Disk> = {
  rules: [
    ...ON_XEN,
    {
      rule: 'virtio-block',
      choose: { bus: 'virtio' },
      when: { hypervisor: QEMU, supports: ['virtio1.0-block', 'virtio-block'] },
      because: 'the OS has a driver for virtio disks, the fastest there are',
      source: VIRT_INSTALL,
    },
    {
      rule: 'fallback-virtio',
      choose: { bus: 'virtio' },
      when: { arch: ALWAYS_VIRTIO },
      because: 'virtio is the only kind of disk that is at home on this machine',
      source: VIRT_INSTALL,
    },
    {
      rule: 'virtio-scsi',
      choose: { bus: 'scsi' },
      when: { hypervisor: QEMU, supports: ['virtio1.0-scsi', 'virtio-scsi'] },
      because: 'the OS has a driver for virtio’s SCSI controller',
      source: 'hardware policy of this project; virt-install never does',
    },
    // A fact comes after every driver that the database declares.
    ...FACTS['fallback-disk'].map(
      (bus): Rule<Disk> => ({
        choose: { bus },
        when: { machine: bus === 'ide' ? ['pc'] : [...PC, 'virt'], fact: { name: 'fallback-disk', value: bus } },
        because: 'the database names no disk driver for it, and this bus is known to work',
        source: 'the facts, or the site',
      }),
    ),
    {
      rule: 'fallback-usb',
      choose: { bus: 'usb' },
      when: { machine: ['virt'] },
      because: 'no virtio disk driver is known, and every OS with EFI drives disks on USB',
      source: `${VIRT_INSTALL} of 5.0`,
    },
    {
      rule: 'fallback-sata',
      choose: { bus: 'sata' },
      when: { machine: ['q35'] },
      because: 'no virtio disk driver is known, and sata is built into the q35 machine',
      source: VIRT_INSTALL,
    },
  ],
  fallback: {
    rule: 'fallback-ide',
    choose: { bus: 'ide' },
    because: 'no virtio disk driver is known, and ide is built into the pc machine',
    source: VIRT_INSTALL,
  },
};

/** The first hard disk. */
export const DISK: RequiredPart<'disk', Disk, 'disk', WithReason<Disk>, DecisionsWithVirtioModel<'disk', Disk>> = {
  name: 'disk',
  about: 'The bus of the first disk.',
  table: DISK_RULES,
  noun: 'disk bus',
  needs: ({ bus }) => ({ diskBuses: bus, diskDevices: bus === 'fdc' ? 'floppy' : 'disk' }),
  isRequired: true,
  inWords: ({ bus }) => bus,
  requestedBy: ({ diskBus }) => diskBus && { bus: diskBus },
  checkOverride: checkBus,
  addToContext: disk => ({ hasScsi: disk?.bus === 'scsi' }),
  key: 'disk',
  assemble: ({ disk, 'virtio-model': model }) =>
    withVirtioModel(disk, disk.choose?.bus === 'virtio', model) ?? { bus: 'ide', because: disk.because },
  details: ({ virtioModel }) => [virtioModel],
};

/** Checks that the machine has the requested bus. @throws {OsinfoError} BAD_TARGET, BAD_PROPERTY */
export function checkBus(
  { choose, property }: Override<{ readonly bus: string }>,
  { machine }: Pick<RuleContext, 'machine'>,
): void {
  const buses: readonly string[] = MACHINES.find(({ kind }) => kind === machine)?.buses ?? [];
  if (choose === undefined || buses.includes(choose.bus)) return;
  const where = `on the machine ${machine}`;
  throw property === undefined
    ? badTarget('diskBus', choose.bus, buses, where)
    : badProperty(property, choose.bus, buses, where);
}
