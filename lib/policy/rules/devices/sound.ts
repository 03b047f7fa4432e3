// The rules for the sound card.

import type { SimplePart } from '../../engine/aspect.ts';
import { PARAVIRTUAL, PC } from '../../engine/conditions.ts';
import { withReason } from '../../engine/decision.ts';
import type { Rule, RuleTable } from '../../engine/rule-table.ts';
import { FACTS } from '../../facts/fact-values.ts';

/** A sound card. */
export interface Sound {
  readonly model: 'ich9' | 'ich6' | 'ac97' | 'es1370' | 'sb16' | 'pcspk' | 'usb' | 'virtio';
}

const OF_THE_OS = 'Boxes and oVirt ask the OS; virt-install takes ich9 on PCIe and ich6 elsewhere';
const ERA = 'the drivers that systems of the time came with';

const KNOWN_CARD = { because: 'the OS comes with a driver for this card', source: 'the facts about old systems' };

/** The rules, in order. */
const SOUND_RULES: RuleTable<Sound> = {
  rules: [
    {
      rule: 'no-graphics',
      choose: undefined,
      when: { graphics: ['none'] },
      because: 'nobody sits at it',
      source: 'the target',
    },
    {
      rule: 'no-sound-here',
      choose: undefined,
      when: { machine: ['pseries', 's390-ccw-virtio', 'xenfv', ...PARAVIRTUAL, 'vmware'] },
      because: 'machines of this kind stand in data centres, or bring their own',
      source: 'oVirt: none on POWER and IBM Z; libvirt’s Xen driver',
    },
    {
      rule: 'usb-of-armv7l',
      choose: { model: 'usb' },
      when: { arch: ['armv7l'] },
      because: 'kernels for this architecture drive USB sound, and those of Debian no PCI card of ours',
      source: 'Debian 12 and 13: config.armhf_none_armmp-lpae has SND_USB_AUDIO and no SND_HDA_INTEL',
    },
    {
      rule: 'ich9-hda',
      choose: { model: 'ich9' },
      when: { machine: ['q35', 'virt'], supports: ['ich9-hda'] },
      because: 'the OS drives the sound of the ICH9, which fits a PCIe machine',
      source: OF_THE_OS,
    },
    {
      rule: 'ich6',
      choose: { model: 'ich6' },
      when: { machine: PC, supports: ['ich6'] },
      because: 'the OS drives the sound of the ICH6',
      source: OF_THE_OS,
    },
    {
      rule: 'ac97',
      choose: { model: 'ac97' },
      when: { machine: PC, supports: ['ac97'] },
      because: 'the OS drives AC’97 sound, and nothing newer is known to work',
      source: OF_THE_OS,
    },
    {
      rule: 'es1370',
      choose: { model: 'es1370' },
      when: { machine: PC, supports: ['es1370'] },
      because: 'the OS drives the ES1370, and nothing newer is known to work',
      source: OF_THE_OS,
    },
    ...FACTS['fallback-sound'].flatMap((model): readonly Rule<Sound>[] => [
      { ...KNOWN_CARD, choose: { model }, when: { machine: PC, fact: { name: 'fallback-sound', value: model } } },
      {
        ...KNOWN_CARD,
        choose: { model },
        when: { machine: ['virt'], fact: { name: 'fallback-sound', value: model, origin: 'site' } },
      },
    ]),
    {
      rule: 'fallback-ich9',
      choose: { model: 'ich9' },
      when: { machine: ['q35', 'virt'] },
      because: 'no sound driver is known, and this card fits a PCIe machine',
      source: 'virt-install: devices/sound.py',
    },
    {
      rule: 'fallback-sb16-before-1998',
      choose: { model: 'sb16' },
      when: { releasedBefore: '1998-01-01' },
      because: 'no sound driver is known, and systems of before 1998 drove the Sound Blaster',
      source: ERA,
    },
    {
      rule: 'fallback-ac97-before-2006',
      choose: { model: 'ac97' },
      when: { releasedBefore: '2006-01-01' },
      because: 'no sound driver is known, and systems of 1998 to 2005 drove AC’97 sound',
      source: ERA,
    },
  ],
  fallback: {
    rule: 'fallback-ich6',
    choose: { model: 'ich6' },
    because: 'no sound driver is known, and nearly every OS since 2006 drives HD audio',
    source: 'virt-install: devices/sound.py',
  },
};

/** The sound card. */
export const SOUND: SimplePart<'sound', Sound> = {
  name: 'sound',
  about: 'The sound card.',
  table: SOUND_RULES,
  noun: 'sound card',
  inWords: ({ model }) => model,
  key: 'sound',
  assemble: ({ sound }) => withReason(sound),
};
