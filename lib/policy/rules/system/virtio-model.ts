// The rules for the protocol of virtio devices.

import type { WithReason } from '../../../model/reason.ts';
import type { AspectDefinition, DecisionsFor } from '../../engine/aspect.ts';
import { type Decision, withReason } from '../../engine/decision.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

/** Set where an OS with legacy virtio drivers only runs on a PCIe machine. */
export interface VirtioModel {
  readonly virtioModel?: 'transitional';
}

/** The rules, in order. */
const VIRTIO_MODEL_RULES: RuleTable<VirtioModel> = {
  rules: [
    {
      rule: 'transitional',
      choose: { virtioModel: 'transitional' },
      when: { machine: ['q35'], supports: ['virtio-net', 'virtio-block', 'virtio-scsi'], lacks: ['virtio1.0-net'] },
      because: 'the OS drives legacy virtio alone, and a PCIe machine offers modern virtio unless it is told',
      source: 'virt-v2v: virtio-transitional on q35',
    },
    {
      rule: 'transitional-of-netbsd',
      choose: { virtioModel: 'transitional' },
      when: { machine: ['virt'], arch: ['aarch64'], family: ['netbsd'], releasedBefore: '2024-03-28' },
      because: 'NetBSD of before 10 drives legacy virtio alone',
      source: 'NetBSD: virtio(4) of 9.4 and of 10.1',
    },
    {
      rule: 'transitional-of-openbsd',
      choose: { virtioModel: 'transitional' },
      when: { machine: ['virt'], arch: ['aarch64'], family: ['openbsd'], releasedBefore: '2019-05-01' },
      because: 'OpenBSD of before 6.5 drives legacy virtio alone',
      source: 'OpenBSD: virtio(4) of 6.1',
    },
  ],
  fallback: {
    rule: 'modern-virtio',
    choose: undefined,
    because: 'nothing says that the OS drives legacy virtio alone on a PCIe machine',
    source: 'virt-v2v: virtio-transitional on q35',
  },
};

/** Whether virtio devices are transitional. */
export const VIRTIO_MODEL: AspectDefinition<'virtio-model', VirtioModel> = {
  name: 'virtio-model',
  about: 'Whether virtio devices offer the legacy protocol as well as the modern one.',
  table: VIRTIO_MODEL_RULES,
  noun: 'virtio model of its own',
  needs: ({ virtioModel }) => ({ diskModels: virtioModel && `virtio-${virtioModel}` }),
  inWords: ({ virtioModel = '' }) => virtioModel,
  sentence: ({ virtioModel }) => `gets ${virtioModel} virtio devices`,
};

/** The decisions of an aspect whose devices can be virtio devices. */
export type DecisionsWithVirtioModel<Name extends string, T> = DecisionsFor<
  Readonly<Record<Name, T>> & { readonly 'virtio-model': VirtioModel }
>;

/**
 * The choice with its reason, and with the virtio model if it is a virtio device; `undefined` when nothing is chosen.
 */
export function withVirtioModel<T extends object>(
  decision: Decision<T>,
  isVirtio: boolean,
  { choose: model }: Decision<VirtioModel>,
): WithReason<T & VirtioModel> | undefined {
  const { choose, because } = decision;
  return choose && isVirtio && model ? { ...choose, ...model, because } : withReason(decision);
}
