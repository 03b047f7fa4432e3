// The rules for the random number generator.

import type { WithReason } from '../../../model/reason.ts';
import type { PartDefinition } from '../../engine/aspect.ts';
import { QEMU } from '../../engine/conditions.ts';
import { NO_VIRTIO_HERE } from '../../engine/no-virtio.ts';
import type { RuleTable } from '../../engine/rule-table.ts';
import { type DecisionsWithVirtioModel, type VirtioModel, withVirtioModel } from '../system/virtio-model.ts';

/** The random number generator. */
export interface Rng extends VirtioModel {
  readonly model: 'virtio';
}

const VIRT_INSTALL = 'virt-install: guest.py _add_default_rng';

/** The rules, in order. */
const RNG_RULES: RuleTable<Rng> = {
  rules: [
    NO_VIRTIO_HERE,
    {
      rule: 'virtio-rng',
      choose: { model: 'virtio' },
      when: { hypervisor: QEMU, supports: ['virtio1.0-rng', 'virtio-rng'] },
      because: 'the OS takes random numbers from the host, and need not wait for its own',
      source: VIRT_INSTALL,
    },
  ],
  fallback: {
    rule: 'no-rng',
    choose: undefined,
    because: 'no driver for it is known',
    source: VIRT_INSTALL,
  },
};

/** The random number generator. */
export const RNG: PartDefinition<'rng', Rng, 'rng', WithReason<Rng>, DecisionsWithVirtioModel<'rng', Rng>> = {
  name: 'rng',
  about: 'The source of random numbers.',
  table: RNG_RULES,
  noun: 'source of random numbers',
  needs: ({ model }) => ({ rngModels: model, rngBackends: 'random' }),
  inWords: ({ model }) => model,
  key: 'rng',
  assemble: ({ rng, 'virtio-model': model }) => withVirtioModel(rng, true, model),
};
