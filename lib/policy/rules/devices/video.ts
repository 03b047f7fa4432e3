// The rules for the graphics card.

import type { SimplePart } from '../../engine/aspect.ts';
import { ALWAYS_VIRTIO, ARM, PARAVIRTUAL, PC, QEMU, X86 } from '../../engine/conditions.ts';
import { withReason } from '../../engine/decision.ts';
import type { Rule, RuleTable } from '../../engine/rule-table.ts';
import { FACTS } from '../../facts/fact-values.ts';

/** A graphics card. */
export interface Video {
  readonly model: 'virtio' | 'qxl' | 'vga' | 'cirrus' | 'bochs' | 'ramfb' | 'vmvga' | 'xen' | 'gop' | 'none';
}

const VIRT_INSTALL = 'virt-install: devices/video.py default_model';

const KNOWN_CARD = { because: 'the OS comes with a driver for this card', source: 'the facts about old systems' };
// The cards for SPICE and for EFI are standard VGAs to an OS without a driver for them, so that they fit an OS of which
// the table of facts says that it drives a VGA.
const OTHER_THAN_VGA = ['cirrus', 'vmvga', 'virtio'] as const;

/** The rules, in order. */
const VIDEO_RULES: RuleTable<Video> = {
  rules: [
    {
      rule: 'no-graphics',
      choose: undefined,
      when: { graphics: ['none'] },
      because: 'nobody looks at its screen',
      source: 'the target',
    },
    {
      rule: 'xen-vfb',
      choose: { model: 'xen' },
      when: { machine: PARAVIRTUAL },
      because: 'a paravirtual guest has Xen’s own screen and no other',
      source: 'libvirt: Xen',
    },
    {
      rule: 'vga-of-xenfv',
      choose: { model: 'vga' },
      when: { machine: ['xenfv'] },
      because: 'every OS drives a standard VGA',
      source: VIRT_INSTALL,
    },
    {
      rule: 'vmvga',
      choose: { model: 'vmvga' },
      when: { hypervisor: ['vmware'] },
      because: 'it is the one card that VMware has',
      source: 'VMware: SVGA',
    },
    {
      rule: 'vga-of-pseries',
      choose: { model: 'vga' },
      when: { machine: ['pseries'] },
      because: 'the firmware of the machine shows its messages there',
      source: VIRT_INSTALL,
    },
    {
      rule: 'virtio-of-machine',
      choose: { model: 'virtio' },
      when: { arch: ALWAYS_VIRTIO },
      because: 'the machine has no use for a VGA',
      source: VIRT_INSTALL,
    },
    {
      rule: 'virtio-gpu',
      choose: { model: 'virtio' },
      when: { hypervisor: QEMU, supports: ['virtio1.0-gpu'] },
      because: 'the OS has a driver for the virtio card',
      source: VIRT_INSTALL,
    },
    ...FACTS['fallback-video'].map(
      (model): Rule<Video> => ({
        ...KNOWN_CARD,
        choose: { model },
        when: { machine: [...PC, 'virt'], fact: { name: 'fallback-video', value: model, origin: 'site' } },
      }),
    ),
    ...OTHER_THAN_VGA.map(
      (model): Rule<Video> => ({
        ...KNOWN_CARD,
        choose: { model },
        when: { machine: PC, fact: { name: 'fallback-video', value: model } },
      }),
    ),
    {
      rule: 'ramfb-of-efi',
      choose: { model: 'ramfb' },
      when: { arch: ARM, firmware: 'efi' },
      because: 'no driver for the virtio card is known, and EFI draws on this one, which needs no driver',
      source: `${VIRT_INSTALL} of 5.0`,
    },
    {
      rule: 'qxl-of-spice',
      choose: { model: 'qxl' },
      when: { hypervisor: QEMU, arch: X86, graphics: ['spice'] },
      because: 'it is made for SPICE, and a standard VGA to an OS without a driver for it',
      source: VIRT_INSTALL,
    },
    {
      rule: 'bochs-of-efi',
      choose: { model: 'bochs' },
      when: { machine: PC, firmware: 'efi' },
      because: 'EFI draws on it, and it has none of the VGA’s old parts that only BIOS needs',
      source: VIRT_INSTALL,
    },
    {
      ...KNOWN_CARD,
      choose: { model: 'vga' },
      when: { machine: PC, fact: { name: 'fallback-video', value: 'vga' } },
    },
  ],
  fallback: {
    rule: 'fallback-vga',
    choose: { model: 'vga' },
    because: 'every OS drives a standard VGA',
    source: VIRT_INSTALL,
  },
};

/** The graphics card. */
export const VIDEO: SimplePart<'video', Video> = {
  name: 'video',
  about: 'The graphics card.',
  table: VIDEO_RULES,
  noun: 'graphics card',
  needs: ({ model }) => ({ videoModels: model }),
  inWords: ({ model }) => model,
  key: 'video',
  assemble: ({ video }) => withReason(video),
};
