// Which USB controller an OS gets.
import type { Usb } from '../../../model/hardware.ts';
import { QEMU } from '../../engine/conditions.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

const VIRT_INSTALL = 'virt-install: guest.py _add_default_usb_controller';

/** The USB controller. */
export const USB_RULES: RuleTable<Usb> = {
  rules: [
    {
      rule: 'no-usb-here',
      choose: undefined,
      machine: ['s390-ccw-virtio', 'xenfv', 'xenpv', 'vmware'],
      because: 'the machine has no USB, or brings its own',
      source: VIRT_INSTALL,
    },
    {
      rule: 'qemu-xhci-of-machine',
      choose: { model: 'qemu-xhci', ports: 15 },
      machine: ['virt', 'pseries'],
      because: 'every OS for this machine drives USB 3',
      source: VIRT_INSTALL,
    },
    {
      rule: 'qemu-xhci',
      choose: { model: 'qemu-xhci', ports: 15 },
      hypervisor: QEMU,
      has: ['qemu-xhci'],
      because: 'the OS drives this USB 3 controller, which costs the host least',
      source: VIRT_INSTALL,
    },
    {
      rule: 'nec-xhci',
      choose: { model: 'nec-xhci', ports: 15 },
      hypervisor: QEMU,
      has: ['nec-xhci'],
      because: 'the OS drives this USB 3 controller',
      source: 'hardware policy of this project; virt-install does not look for it',
    },
    {
      choose: { model: 'piix3-uhci' },
      says: { fact: 'pointer', value: 'ps2' },
      because: 'the OS has no USB, and the machine’s own controller does no harm',
      source: 'libvirt: what the machine pc has built in',
    },
  ],
  otherwise: {
    rule: 'fallback-ich9-ehci',
    choose: { model: 'ich9-ehci1' },
    because: 'no driver for USB 3 is known, and nearly every OS drives USB 2 or falls back to USB 1',
    source: VIRT_INSTALL,
  },
};
