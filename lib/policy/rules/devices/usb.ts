// The rules for the USB controller.

import type { SimplePart } from '../../engine/aspect.ts';
import { PARAVIRTUAL, QEMU } from '../../engine/conditions.ts';
import { withReason } from '../../engine/decision.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

/** The USB controller. */
export interface Usb {
  readonly model: 'qemu-xhci' | 'nec-xhci' | 'ich9-ehci1' | 'piix3-uhci' | 'none';
  /** The number of ports; absent means the hypervisor's default. */
  readonly ports?: number;
}

const VIRT_INSTALL = 'virt-install: guest.py _add_default_usb_controller';

/** The rules, in order. */
const USB_RULES: RuleTable<Usb> = {
  rules: [
    {
      rule: 'no-usb-here',
      choose: undefined,
      when: { machine: ['s390-ccw-virtio', 'xenfv', ...PARAVIRTUAL, 'vmware'] },
      because: 'the machine has no USB, or brings its own',
      source: VIRT_INSTALL,
    },
    {
      rule: 'qemu-xhci-of-machine',
      choose: { model: 'qemu-xhci', ports: 15 },
      when: { machine: ['virt', 'pseries'] },
      because: 'every OS for this machine drives USB 3',
      source: VIRT_INSTALL,
    },
    {
      rule: 'qemu-xhci',
      choose: { model: 'qemu-xhci', ports: 15 },
      when: { hypervisor: QEMU, supports: ['qemu-xhci'] },
      because: 'the OS drives this USB 3 controller, which costs the host least',
      source: VIRT_INSTALL,
    },
    {
      rule: 'nec-xhci',
      choose: { model: 'nec-xhci', ports: 15 },
      when: { hypervisor: QEMU, supports: ['nec-xhci'] },
      because: 'the OS drives this USB 3 controller',
      source: 'hardware policy of this project; virt-install does not look for it',
    },
    {
      choose: { model: 'piix3-uhci' },
      when: { fact: { name: 'pointer', value: 'ps2' } },
      because: 'the OS has no USB, and the machine’s own controller does no harm',
      source: 'libvirt: what the machine pc has built in',
    },
  ],
  fallback: {
    rule: 'fallback-ich9-ehci',
    choose: { model: 'ich9-ehci1' },
    because: 'no driver for USB 3 is known, and nearly every OS drives USB 2 or falls back to USB 1',
    source: VIRT_INSTALL,
  },
};

/** The USB controller. */
export const USB: SimplePart<'usb', Usb> = {
  name: 'usb',
  about: 'The USB controller.',
  table: USB_RULES,
  noun: 'USB controller',
  inWords: ({ model }) => model,
  key: 'usb',
  assemble: ({ usb }) => withReason(usb),
};
