// Which sound card an OS gets.
import type { Sound } from '../../../model/hardware.ts';
import { PC } from '../../engine/conditions.ts';
import type { Rule, RuleTable } from '../../engine/rule-table.ts';
import { FACTS } from '../../facts/fact-values.ts';

const OF_THE_OS = 'Boxes and oVirt ask the OS; virt-install takes ich9 on PCIe and ich6 elsewhere';
const ERA = 'the drivers that systems of the time came with';

/** The sound card. */
export const SOUND_RULES: RuleTable<Sound> = {
  rules: [
    {
      rule: 'no-graphics',
      choose: undefined,
      graphics: ['none'],
      because: 'nobody sits at it',
      source: 'the target',
    },
    {
      rule: 'no-sound-here',
      choose: undefined,
      machine: ['pseries', 's390-ccw-virtio', 'xenfv', 'xenpv', 'vmware'],
      because: 'machines of this kind stand in data centres, or bring their own',
      source: 'oVirt: none on POWER and IBM Z; libvirt’s Xen driver',
    },
    {
      rule: 'ich9-hda',
      choose: { model: 'ich9' },
      machine: ['q35', 'virt'],
      has: ['ich9-hda'],
      because: 'the OS drives the sound of the ICH9, which fits a PCIe machine',
      source: OF_THE_OS,
    },
    {
      rule: 'ich6',
      choose: { model: 'ich6' },
      machine: PC,
      has: ['ich6'],
      because: 'the OS drives the sound of the ICH6',
      source: OF_THE_OS,
    },
    {
      rule: 'ac97',
      choose: { model: 'ac97' },
      machine: PC,
      has: ['ac97'],
      because: 'the OS drives AC’97 sound, and nothing newer is known to work',
      source: OF_THE_OS,
    },
    {
      rule: 'es1370',
      choose: { model: 'es1370' },
      machine: PC,
      has: ['es1370'],
      because: 'the OS drives the ES1370, and nothing newer is known to work',
      source: OF_THE_OS,
    },
    ...FACTS['fallback-sound'].map(
      (value): Rule<Sound> => ({
        choose: { model: value },
        machine: PC,
        says: { fact: 'fallback-sound', value },
        because: 'the OS comes with a driver for this card',
        source: 'the facts about old systems',
      }),
    ),
    {
      rule: 'fallback-ich9',
      choose: { model: 'ich9' },
      machine: ['q35', 'virt'],
      because: 'no sound driver is known, and this card fits a PCIe machine',
      source: 'virt-install: devices/sound.py',
    },
    {
      rule: 'fallback-sb16-before-1998',
      choose: { model: 'sb16' },
      releasedBefore: '1998-01-01',
      because: 'no sound driver is known, and systems of before 1998 drove the Sound Blaster',
      source: ERA,
    },
    {
      rule: 'fallback-ac97-before-2006',
      choose: { model: 'ac97' },
      releasedBefore: '2006-01-01',
      because: 'no sound driver is known, and systems of 1998 to 2005 drove AC’97 sound',
      source: ERA,
    },
  ],
  otherwise: {
    rule: 'fallback-ich6',
    choose: { model: 'ich6' },
    because: 'no sound driver is known, and nearly every OS since 2006 drives HD audio',
    source: 'virt-install: devices/sound.py',
  },
};
