// The rules for the pointer, and for the keyboard on machines without one.

import type { SimplePart } from '../../engine/aspect.ts';
import { EMULATED, PARAVIRTUAL, PC } from '../../engine/conditions.ts';
import { withReason } from '../../engine/decision.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

/** The bus of an input device. */
export type InputBus = 'usb' | 'ps2' | 'virtio' | 'xen';
/** The pointer, and the keyboard on machines without one. */
export interface Input {
  readonly pointer: 'tablet' | 'mouse';
  readonly bus: InputBus;
  readonly keyboard?: { readonly bus: InputBus };
}

const VIRT_INSTALL = 'virt-install: guest.py _add_default_input_device';

/** The rules, in order. */
const INPUT_RULES: RuleTable<Input> = {
  rules: [
    {
      rule: 'no-graphics',
      choose: undefined,
      when: { graphics: ['none'] },
      because: 'nobody points at its screen',
      source: 'the target',
    },
    {
      rule: 'vmware-mouse',
      choose: undefined,
      when: { hypervisor: ['vmware'] },
      because: 'VMware’s guests have a pointer by themselves',
      source: 'VMware',
    },
    {
      rule: 'xen-vkbd',
      choose: { pointer: 'mouse', bus: 'xen' },
      when: { machine: PARAVIRTUAL },
      because: 'a paravirtual guest has Xen’s own pointer and no other',
      source: 'libvirt: Xen',
    },
    {
      rule: 'virtio-input',
      choose: { pointer: 'tablet', bus: 'virtio', keyboard: { bus: 'virtio' } },
      when: { machine: ['s390-ccw-virtio'], supports: ['virtio1.0-input'] },
      because: 'the OS drives virtio input, and the machine has no USB',
      source: VIRT_INSTALL,
    },
    {
      rule: 'no-input',
      choose: undefined,
      when: { machine: ['s390-ccw-virtio'] },
      because: 'the machine has no USB, and no driver for virtio input is known',
      source: VIRT_INSTALL,
    },
    {
      rule: 'usb-tablet-and-keyboard',
      choose: { pointer: 'tablet', bus: 'usb', keyboard: { bus: 'usb' } },
      when: { machine: ['virt', 'pseries'] },
      because: 'the machine has neither mouse nor keyboard, and a tablet follows the pointer of the screen',
      source: VIRT_INSTALL,
    },
    {
      rule: 'usb-of-macos',
      choose: { pointer: 'tablet', bus: 'usb', keyboard: { bus: 'usb' } },
      when: { machine: PC, family: ['darwin'] },
      because: 'macOS has no driver for PS/2',
      source: 'quickemu; kholia/OSX-KVM',
    },
    {
      choose: { pointer: 'tablet', bus: 'usb' },
      when: { machine: EMULATED, fact: { name: 'pointer', value: 'usb-tablet' } },
      because: 'the OS drives USB, and a tablet follows the pointer of the screen',
      source: VIRT_INSTALL,
    },
    {
      choose: { pointer: 'mouse', bus: 'ps2' },
      when: { machine: EMULATED, fact: { name: 'pointer', value: 'ps2' } },
      because: 'the OS has no USB',
      source: 'hardware policy of this project; virt-install gives a USB tablet to all',
    },
    {
      rule: 'tablet',
      choose: { pointer: 'tablet', bus: 'usb' },
      when: { supports: ['tablet'] },
      because: 'the OS is known to drive a USB tablet, which follows the pointer of the screen',
      source: VIRT_INSTALL,
    },
    {
      rule: 'fallback-ps2-before-2001',
      choose: { pointer: 'mouse', bus: 'ps2' },
      when: { releasedBefore: '2001-01-01' },
      because: 'systems of before 2001 cannot be relied on to drive USB',
      source: 'hardware policy of this project; virt-install gives a USB tablet to all',
    },
  ],
  fallback: {
    rule: 'fallback-tablet',
    choose: { pointer: 'tablet', bus: 'usb' },
    because: 'nearly every OS since 2001 drives a USB tablet, which follows the pointer of the screen',
    source: VIRT_INSTALL,
  },
};

/** The pointer, and the keyboard on machines without one. */
export const INPUT: SimplePart<'input', Input> = {
  name: 'input',
  about: 'The pointer, and the keyboard where the machine has none of its own.',
  table: INPUT_RULES,
  noun: 'pointer',
  inWords: ({ pointer, bus }) => `${bus} ${pointer}`,
  key: 'input',
  assemble: ({ input }) => withReason(input),
  details: ({ keyboard }) => [keyboard && 'keyboard'],
};
