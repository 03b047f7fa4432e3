// The rules for the network card. The order of the rules decides, not the order of devices in the database. The device
// virtio1.0-vsock is not a network card, although its class is `net`.

import type { WithReason } from '../../../model/reason.ts';
import type { PartDefinition } from '../../engine/aspect.ts';
import { ALWAYS_VIRTIO, EMULATED, PARAVIRTUAL, PC, QEMU } from '../../engine/conditions.ts';
import type { Conditions, Rule, RuleTable } from '../../engine/rule-table.ts';
import { FACTS } from '../../facts/fact-values.ts';
import { type DecisionsWithVirtioModel, type VirtioModel, withVirtioModel } from '../system/virtio-model.ts';

/** A network card, by libvirt's names; an image property can name others. */
export type NetworkModel =
  | 'virtio'
  | 'e1000e'
  | 'e1000'
  | 'e1000-82545em'
  | 'rtl8139'
  | 'ne2k_pci'
  | 'pcnet'
  | 'netfront'
  | 'vmxnet3'
  | (string & {});
/** A network card. */
export interface Network extends VirtioModel {
  readonly model: NetworkModel;
}

const VIRT_INSTALL = 'virt-install: devices/interface.py default_model';
const ERA = 'the drivers that systems of the time came with; virt-install takes e1000 for all of them';

/**
 * The machines with PCI slots; q35 has none unless they are added. libvirt adds them on virt, where an OS that drives
 * no PCIe card would get none otherwise.
 */
const ON_PCI: Conditions = { machine: ['pc', 'xenfv', 'virt'] };

/** The rules for devices that the OS supports. */
const BY_DEVICE: readonly Rule<Network>[] = [
  {
    rule: 'xen-vif',
    choose: { model: 'netfront' },
    when: { machine: PARAVIRTUAL },
    because: 'a paravirtual guest has Xen’s own network card and no other',
    source: 'libvirt: Xen',
  },
  {
    rule: 'virtio-net',
    choose: { model: 'virtio' },
    when: { hypervisor: QEMU, supports: ['virtio1.0-net', 'virtio-net'] },
    because: 'the OS has a driver for the virtio card, the fastest there is',
    source: VIRT_INSTALL,
  },
  {
    rule: 'fallback-virtio',
    choose: { model: 'virtio' },
    when: { arch: ALWAYS_VIRTIO },
    because: 'virtio is the only kind of card that is at home on this machine',
    source: VIRT_INSTALL,
  },
  {
    choose: { model: 'virtio' },
    when: { machine: ['virt'], fact: { name: 'fallback-nic', value: 'virtio', origin: 'family' } },
    because: 'its port to this architecture drives this card; the cards that the database names are those of PCs',
    source: 'the facts about the BSDs on 64-bit ARM',
  },
  {
    rule: 'e1000e',
    choose: { model: 'e1000e' },
    when: { machine: ['q35', 'virt'], supports: ['e1000e'] },
    because: 'the OS drives the e1000e, the PCIe card that fits the machine',
    source: VIRT_INSTALL,
  },
  {
    rule: 'e1000',
    choose: { model: 'e1000' },
    when: { machine: [...EMULATED, 'virt'], supports: ['e1000'] },
    because: 'the OS drives the e1000, the fastest of the emulated PCI cards',
    source: VIRT_INSTALL,
  },
  {
    rule: 'rtl8139',
    choose: { model: 'rtl8139' },
    when: { ...ON_PCI, supports: ['rtl8139'] },
    because: 'the OS drives the RTL8139, and nothing faster is known to work',
    source: VIRT_INSTALL,
  },
  {
    rule: 'ne2k_pci',
    choose: { model: 'ne2k_pci' },
    when: { ...ON_PCI, supports: ['ne2k_pci'] },
    because: 'the OS drives the NE2000, and nothing faster is known to work',
    source: VIRT_INSTALL,
  },
  {
    rule: 'pcnet',
    choose: { model: 'pcnet' },
    when: { ...ON_PCI, supports: ['pcnet'] },
    because: 'the OS drives the PCnet, and nothing faster is known to work',
    source: VIRT_INSTALL,
  },
];

/** The rules for macOS, of which the database names no card. */
const MACOS: readonly Rule<Network>[] = [
  {
    rule: 'vmxnet3-of-macos',
    choose: { model: 'vmxnet3' },
    when: { machine: PC, family: ['darwin'], releasedFrom: '2015-09-30' },
    because: 'macOS comes with a driver for VMware’s card since 10.11',
    source: 'quickemu; kholia/OSX-KVM',
  },
];

const KNOWN_CARD = {
  because: 'the database names no card for it, and this one is known to work',
  source: 'the facts about old systems',
};

/** The rules for facts; those of our own are about cards of the PC, but for virtio. */
const BY_FACT: readonly Rule<Network>[] = FACTS['fallback-nic'].flatMap((model): readonly Rule<Network>[] => {
  const machine = model === 'e1000-82545em' ? PC : EMULATED;
  if (model === 'virtio') {
    const when: Conditions = { machine: [...PC, 'virt'], fact: { name: 'fallback-nic', value: model } };
    return [{ ...KNOWN_CARD, choose: { model }, when }];
  }
  return [
    { ...KNOWN_CARD, choose: { model }, when: { machine, fact: { name: 'fallback-nic', value: model } } },
    {
      ...KNOWN_CARD,
      choose: { model },
      when: { machine: ['virt'], fact: { name: 'fallback-nic', value: model, origin: 'site' } },
    },
  ];
});

/** The rules for release dates. */
const BY_TIME: readonly Rule<Network>[] = [
  {
    rule: 'no-card-of-virt',
    choose: undefined,
    when: { machine: ['virt'] },
    because: 'no card is known to work, and this machine has no card that every OS drives',
    source: `${VIRT_INSTALL} of 5.0, which leaves the card to libvirt`,
  },
  {
    rule: 'fallback-e1000e',
    choose: { model: 'e1000e' },
    when: { machine: ['q35'] },
    because: 'no card that fits PCIe is known to work, and nearly every OS of the q35 era drives the e1000e',
    source: VIRT_INSTALL,
  },
  {
    rule: 'fallback-ne2k-before-1998',
    choose: { model: 'ne2k_pci' },
    when: { family: ['freebsd', 'netbsd', 'openbsd'], releasedBefore: '1998-01-01' },
    because: 'no card is known to work, and the BSDs of before 1998 drove the NE2000',
    source: ERA,
  },
  {
    rule: 'fallback-pcnet-before-1998',
    choose: { model: 'pcnet' },
    when: { releasedBefore: '1998-01-01' },
    because: 'no card is known to work, and systems of before 1998 drove the PCnet',
    source: ERA,
  },
  {
    rule: 'fallback-rtl8139-before-2002',
    choose: { model: 'rtl8139' },
    when: { releasedBefore: '2002-01-01' },
    because: 'no card is known to work, and systems of 1998 to 2001 drove the RTL8139',
    source: ERA,
  },
];

/** The rules, in order: supported devices, facts, release dates. */
const NETWORK_RULES: RuleTable<Network> = {
  rules: [...BY_DEVICE, ...MACOS, ...BY_FACT, ...BY_TIME],
  fallback: {
    rule: 'fallback-e1000',
    choose: { model: 'e1000' },
    because: 'no card is known to work, and nearly every OS since 2002 drives the e1000',
    source: ERA,
  },
};

/** The network card; absent on ARM where no card is known to work. */
export const NETWORK: PartDefinition<
  'network',
  Network,
  'network',
  WithReason<Network>,
  DecisionsWithVirtioModel<'network', Network>
> = {
  name: 'network',
  about: 'The network card.',
  table: NETWORK_RULES,
  noun: 'network card',
  inWords: ({ model }) => model,
  key: 'network',
  assemble: ({ network, 'virtio-model': model }) => withVirtioModel(network, network.choose?.model === 'virtio', model),
  details: ({ virtioModel }) => [virtioModel],
};
