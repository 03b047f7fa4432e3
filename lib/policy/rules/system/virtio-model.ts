// Which language the virtio devices of a guest speak.
import type { VirtioModel } from '../../../model/hardware.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

/** Whether virtio devices must speak the old language as well as the new. */
export const VIRTIO_MODEL_RULES: RuleTable<VirtioModel> = {
  rules: [
    {
      rule: 'transitional',
      choose: { virtioModel: 'transitional' },
      machine: ['q35'],
      has: ['virtio-net', 'virtio-block', 'virtio-scsi'],
      lacks: ['virtio1.0-net'],
      because: 'the OS drives legacy virtio alone, and a PCIe machine offers modern virtio unless it is told',
      source: 'virt-v2v: virtio-transitional on q35',
    },
  ],
  otherwise: {
    rule: 'modern-virtio',
    choose: undefined,
    because: 'nothing says that the OS drives legacy virtio alone on a PCIe machine',
    source: 'virt-v2v: virtio-transitional on q35',
  },
};
