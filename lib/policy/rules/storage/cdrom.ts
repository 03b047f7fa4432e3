// The rules for the bus of the CD-ROM drive.

import type { WithReason } from '../../../model/reason.ts';
import type { DiskBus } from '../../../model/target-types.ts';
import type { DecisionsFor, RequiredPart } from '../../engine/aspect.ts';
import { ALWAYS_VIRTIO } from '../../engine/conditions.ts';
import { withReason } from '../../engine/decision.ts';
import type { RuleTable } from '../../engine/rule-table.ts';
import { checkBus, ON_XEN } from './disk.ts';

/** A CD-ROM drive. */
export interface Cdrom {
  readonly bus: DiskBus;
}

const VIRT_INSTALL = 'virt-install: devices/disk.py _default_bus';

/** The rules, in order. */
const CDROM_RULES: RuleTable<Cdrom> = {
  rules: [
    ...ON_XEN,
    {
      rule: 'scsi-of-virtio-machine',
      choose: { bus: 'scsi' },
      when: { arch: ALWAYS_VIRTIO },
      because: 'virtio has no CD-ROM drives but those on its SCSI controller',
      source: VIRT_INSTALL,
    },
    {
      rule: 'virtio-scsi',
      choose: { bus: 'scsi' },
      when: { machine: ['virt'], supports: ['virtio1.0-scsi', 'virtio-scsi'] },
      because: 'the OS has a driver for virtio’s SCSI controller, the one for CD-ROM drives on this machine',
      source: `${VIRT_INSTALL} of 5.0`,
    },
    {
      rule: 'fallback-usb',
      choose: { bus: 'usb' },
      when: { machine: ['virt'] },
      because: 'no driver for virtio’s SCSI controller is known, and every installer with EFI reads CD-ROMs on USB',
      source: `${VIRT_INSTALL} of 5.0`,
    },
    {
      rule: 'sata-of-q35',
      choose: { bus: 'sata' },
      when: { machine: ['q35'] },
      because: 'every installer reads CD-ROMs on sata, which is built into the q35 machine',
      source: VIRT_INSTALL,
    },
    {
      rule: 'sata-of-efi',
      choose: { bus: 'sata' },
      when: { machine: ['vmware'], firmware: 'efi' },
      because: 'VMware gives guests that start from EFI a CD-ROM drive on sata',
      source: 'VMware: defaults of new virtual machines',
    },
  ],
  fallback: {
    rule: 'ide-of-pc',
    choose: { bus: 'ide' },
    because: 'every installer reads CD-ROMs on ide, which is built into the machine',
    source: VIRT_INSTALL,
  },
};

/** The CD-ROM drive. */
export const CDROM: RequiredPart<
  'cdrom',
  Cdrom,
  'cdrom',
  WithReason<Cdrom>,
  DecisionsFor<{ readonly cdrom: Cdrom }>
> = {
  name: 'cdrom',
  about: 'The bus of the CD-ROM drive.',
  table: CDROM_RULES,
  noun: 'CD-ROM bus',
  needs: ({ bus }) => ({ diskBuses: bus, diskDevices: 'cdrom' }),
  isRequired: true,
  inWords: ({ bus }) => bus,
  checkOverride: checkBus,
  addToContext: (cdrom, { hasScsi }) => ({ hasScsi: hasScsi === true || cdrom?.bus === 'scsi' }),
  key: 'cdrom',
  assemble: ({ cdrom }) => withReason(cdrom) ?? { bus: 'ide', because: cdrom.because },
};
