// Which machine an OS runs on.
import type { MachineType } from '../hardware.ts';
import type { RuleTable } from './rule.ts';

const VIRT_INSTALL = 'virt-install: guest.py, osdict.py supports_chipset_q35';

/** On x86 under KVM. */
export const MACHINE_RULES: RuleTable<MachineType> = {
  rules: [
    {
      rule: 'pc-legacy-virtio',
      choose: 'pc',
      has: ['qemu-x86-q35'],
      and: ['virtio-net'],
      lacks: ['virtio1.0-net'],
      because: 'the OS runs on q35, but its virtio driver is of the legacy kind, which does not fit PCIe slots',
      source: VIRT_INSTALL,
    },
    {
      rule: 'q35',
      choose: 'q35',
      has: ['qemu-x86-q35'],
      because: 'the OS is known to run on this PCIe machine',
      source: VIRT_INSTALL,
    },
  ],
  otherwise: {
    rule: 'fallback-pc',
    choose: 'pc',
    because: 'nothing says that the OS runs on the PCIe machine q35',
    source: VIRT_INSTALL,
  },
};
