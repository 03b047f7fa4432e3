// The rules for the memory balloon, which returns unused memory to the host.

import type { WithReason } from '../../../model/reason.ts';
import type { PartDefinition } from '../../engine/aspect.ts';
import { QEMU } from '../../engine/conditions.ts';
import type { RuleTable } from '../../engine/rule-table.ts';
import { type DecisionsWithVirtioModel, type VirtioModel, withVirtioModel } from '../system/virtio-model.ts';

/** The device that returns unused memory to the host; `none` means that the guest must not get one. */
export interface Balloon extends VirtioModel {
  readonly model: 'virtio' | 'none';
}

/** The rules, in order. */
const BALLOON_RULES: RuleTable<Balloon> = {
  rules: [
    {
      rule: 'virtio-balloon',
      choose: { model: 'virtio' },
      when: { hypervisor: QEMU, supports: ['virtio1.0-balloon', 'virtio-balloon'] },
      because: 'the OS gives memory that it does not use back to the host',
      source: 'virt-install: guest.py _add_default_memballoon',
    },
    {
      rule: 'no-balloon',
      choose: { model: 'none' },
      when: { hypervisor: QEMU },
      because: 'no driver for it is known, and libvirt adds one unless it is told not to',
      source: 'libvirt: memballoon',
    },
  ],
  fallback: {
    rule: 'no-balloon-here',
    choose: undefined,
    because: 'the hypervisor looks after memory itself',
    source: 'libvirt: memballoon',
  },
};

/** The device that returns unused memory to the host. */
export const BALLOON: PartDefinition<
  'balloon',
  Balloon,
  'balloon',
  WithReason<Balloon>,
  DecisionsWithVirtioModel<'balloon', Balloon>
> = {
  name: 'balloon',
  about: 'The device that gives unused memory back to the host.',
  table: BALLOON_RULES,
  noun: 'balloon',
  inWords: ({ model }) => model,
  sentence: ({ model }) => (model === 'none' ? 'gets no balloon' : `gets the balloon ${model}`),
  key: 'balloon',
  assemble: ({ balloon, 'virtio-model': model }) => withVirtioModel(balloon, balloon.choose?.model === 'virtio', model),
};
