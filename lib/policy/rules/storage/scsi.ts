// The rules for the SCSI controller of a guest with a drive on a SCSI bus.

import type { WithReason } from '../../../model/reason.ts';
import type { PartDefinition } from '../../engine/aspect.ts';
import { QEMU, VIRTIO_ONLY } from '../../engine/conditions.ts';
import type { RuleTable } from '../../engine/rule-table.ts';
import { type DecisionsWithVirtioModel, type VirtioModel, withVirtioModel } from '../system/virtio-model.ts';

/** A SCSI controller, by libvirt's names. */
export type ScsiModel =
  | 'virtio-scsi'
  | 'lsilogic'
  | 'lsisas1068'
  | 'lsisas1078'
  | 'buslogic'
  | 'vmpvscsi'
  | 'ibmvscsi'
  | 'auto';
/** The controller of SCSI disks. */
export interface Scsi extends VirtioModel {
  readonly model: ScsiModel;
}

const VIRT_INSTALL = 'virt-install: guest.py add_virtioscsi_controller';

/** The rules, in order. */
const SCSI_RULES: RuleTable<Scsi> = {
  rules: [
    {
      rule: 'nothing-on-scsi',
      choose: undefined,
      when: { hasScsi: false },
      because: 'neither disk nor CD-ROM drive hangs on SCSI',
      source: VIRT_INSTALL,
    },
    {
      rule: 'virtio-scsi',
      choose: { model: 'virtio-scsi' },
      when: { hypervisor: QEMU, supports: ['virtio1.0-scsi', 'virtio-scsi'] },
      because: 'the OS has a driver for virtio’s SCSI controller, the fastest there is',
      source: VIRT_INSTALL,
    },
    {
      rule: 'fallback-virtio-scsi',
      choose: { model: 'virtio-scsi' },
      when: { machine: VIRTIO_ONLY },
      because: 'virtio’s SCSI controller is the one that is at home on this machine',
      source: VIRT_INSTALL,
    },
    {
      rule: 'lsi',
      choose: { model: 'lsilogic' },
      when: { supports: ['lsi'] },
      because: 'the OS drives the LSI 53C895A',
      source: 'libvirt: the controller it takes by itself',
    },
  ],
  fallback: {
    rule: 'fallback-lsilogic',
    choose: { model: 'lsilogic' },
    because: 'no SCSI driver is known, and the LSI 53C895A is the oldest controller there is',
    source: 'libvirt: the controller it takes by itself',
  },
};

/** The SCSI controller; absent where no drive is on a SCSI bus. */
export const SCSI: PartDefinition<'scsi', Scsi, 'scsi', WithReason<Scsi>, DecisionsWithVirtioModel<'scsi', Scsi>> = {
  name: 'scsi',
  about: 'The SCSI controller, where something hangs on one.',
  table: SCSI_RULES,
  noun: 'SCSI controller',
  inWords: ({ model }) => model,
  // An override does not add a controller to a guest without a drive on it.
  takesOverride: ({ hasScsi }) => hasScsi === true,
  key: 'scsi',
  assemble: ({ scsi, 'virtio-model': model }) => withVirtioModel(scsi, scsi.choose?.model === 'virtio-scsi', model),
  details: ({ virtioModel }) => [virtioModel],
};
