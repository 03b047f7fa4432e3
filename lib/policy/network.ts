// Which network card an OS gets. The order of the rows is the rule: the database's own order means nothing, and the
// device named vsock is no network card, though its class says so.
import type { NetworkModel } from '../hardware.ts';
import type { Decision } from './decision.ts';
import { decide, firstFit, type Rule, type RuleTable, type Situation } from './rule.ts';

const VIRT_INSTALL = 'virt-install: devices/interface.py default_model';

/** What the OS is known to drive. */
export const NETWORK_RULES: readonly Rule<NetworkModel>[] = [
  {
    rule: 'virtio-net',
    choose: 'virtio',
    has: ['virtio1.0-net', 'virtio-net'],
    because: 'the OS has a driver for the virtio card, the fastest there is',
    source: VIRT_INSTALL,
  },
  {
    rule: 'e1000e',
    choose: 'e1000e',
    machine: 'q35',
    has: ['e1000e'],
    because: 'the OS drives the e1000e, the PCIe card that fits a q35 machine',
    source: VIRT_INSTALL,
  },
  {
    rule: 'e1000',
    choose: 'e1000',
    has: ['e1000'],
    because: 'the OS drives the e1000, the fastest of the emulated PCI cards',
    source: VIRT_INSTALL,
  },
  {
    rule: 'rtl8139',
    choose: 'rtl8139',
    machine: 'pc',
    has: ['rtl8139'],
    because: 'the OS drives the RTL8139, and nothing faster is known to work',
    source: VIRT_INSTALL,
  },
  {
    rule: 'ne2k_pci',
    choose: 'ne2k_pci',
    machine: 'pc',
    has: ['ne2k_pci'],
    because: 'the OS drives the NE2000, and nothing faster is known to work',
    source: VIRT_INSTALL,
  },
  {
    rule: 'pcnet',
    choose: 'pcnet',
    machine: 'pc',
    has: ['pcnet'],
    because: 'the OS drives the PCnet, and nothing faster is known to work',
    source: VIRT_INSTALL,
  },
];

const ERA = 'the drivers that systems of the time came with; virt-install takes e1000 for all of them';

/** What an OS of its time will have had drivers for, when neither the database nor the facts name a card. */
export const NETWORK_ERAS: RuleTable<NetworkModel> = {
  rules: [
    {
      rule: 'fallback-e1000e',
      choose: 'e1000e',
      machine: 'q35',
      because: 'no card that fits PCIe is known to work, and nearly every OS of the q35 era drives the e1000e',
      source: VIRT_INSTALL,
    },
    {
      rule: 'fallback-ne2k-before-1998',
      choose: 'ne2k_pci',
      family: ['freebsd', 'netbsd', 'openbsd'],
      releasedBefore: '1998-01-01',
      because: 'no card is known to work, and the BSDs of before 1998 drove the NE2000',
      source: ERA,
    },
    {
      rule: 'fallback-pcnet-before-1998',
      choose: 'pcnet',
      releasedBefore: '1998-01-01',
      because: 'no card is known to work, and systems of before 1998 drove the PCnet',
      source: ERA,
    },
    {
      rule: 'fallback-rtl8139-before-2002',
      choose: 'rtl8139',
      releasedBefore: '2002-01-01',
      because: 'no card is known to work, and systems of 1998 to 2001 drove the RTL8139',
      source: ERA,
    },
  ],
  otherwise: {
    rule: 'fallback-e1000',
    choose: 'e1000',
    because: 'no card is known to work, and nearly every OS since 2002 drives the e1000',
    source: ERA,
  },
};

/** Why the card that the facts name is chosen. */
export const FALLBACK_NIC_REASON = 'the database names no card for it, and this one is known to work';

/** The network card: one that is known to work, else what the facts say, else what its time had drivers for. */
export function networkOf(situation: Situation): Decision<NetworkModel> {
  const known = firstFit(NETWORK_RULES, situation) ?? situation.facts.find('fallback-nic');
  return known ?? decide(NETWORK_ERAS, situation);
}
