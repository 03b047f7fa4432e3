// Which network card an OS gets. The order of the rows is the rule: the database's own order means nothing, and the
// device named vsock is no network card, though its class says so.
import type { Network } from '../../../model/hardware.ts';
import { EMULATED, PC, QEMU, VIRTIO_ONLY } from '../../engine/conditions.ts';
import type { Rule, RuleTable } from '../../engine/rule-table.ts';
import { FACTS } from '../../facts/fact-values.ts';

const VIRT_INSTALL = 'virt-install: devices/interface.py default_model';
const ERA = 'the drivers that systems of the time came with; virt-install takes e1000 for all of them';

/** The cards of the PCI bus, which a q35 machine has no place for by itself. */
const ON_PCI: Pick<Rule<Network>, 'machine'> = { machine: ['pc', 'xenfv'] };

/** What the OS is known to drive. */
const KNOWN: readonly Rule<Network>[] = [
  {
    rule: 'xen-vif',
    choose: { model: 'netfront' },
    machine: ['xenpv'],
    because: 'a paravirtual guest has Xen’s own network card and no other',
    source: 'libvirt: Xen',
  },
  {
    rule: 'virtio-net',
    choose: { model: 'virtio' },
    hypervisor: QEMU,
    has: ['virtio1.0-net', 'virtio-net'],
    because: 'the OS has a driver for the virtio card, the fastest there is',
    source: VIRT_INSTALL,
  },
  {
    rule: 'fallback-virtio',
    choose: { model: 'virtio' },
    machine: VIRTIO_ONLY,
    because: 'virtio is the only kind of card that is at home on this machine',
    source: VIRT_INSTALL,
  },
  {
    rule: 'e1000e',
    choose: { model: 'e1000e' },
    machine: ['q35'],
    has: ['e1000e'],
    because: 'the OS drives the e1000e, the PCIe card that fits a q35 machine',
    source: VIRT_INSTALL,
  },
  {
    rule: 'e1000',
    choose: { model: 'e1000' },
    machine: EMULATED,
    has: ['e1000'],
    because: 'the OS drives the e1000, the fastest of the emulated PCI cards',
    source: VIRT_INSTALL,
  },
  {
    rule: 'rtl8139',
    choose: { model: 'rtl8139' },
    ...ON_PCI,
    has: ['rtl8139'],
    because: 'the OS drives the RTL8139, and nothing faster is known to work',
    source: VIRT_INSTALL,
  },
  {
    rule: 'ne2k_pci',
    choose: { model: 'ne2k_pci' },
    ...ON_PCI,
    has: ['ne2k_pci'],
    because: 'the OS drives the NE2000, and nothing faster is known to work',
    source: VIRT_INSTALL,
  },
  {
    rule: 'pcnet',
    choose: { model: 'pcnet' },
    ...ON_PCI,
    has: ['pcnet'],
    because: 'the OS drives the PCnet, and nothing faster is known to work',
    source: VIRT_INSTALL,
  },
];

/** What the facts say it drives. */
const SAID: readonly Rule<Network>[] = FACTS['fallback-nic'].map(value => ({
  choose: { model: value },
  machine: value === 'virtio' ? PC : EMULATED,
  says: { fact: 'fallback-nic', value },
  because: 'the database names no card for it, and this one is known to work',
  source: 'the facts about old systems',
}));

/** What an OS of its time will have had drivers for. */
const ERAS: readonly Rule<Network>[] = [
  {
    rule: 'fallback-e1000e',
    choose: { model: 'e1000e' },
    machine: ['q35'],
    because: 'no card that fits PCIe is known to work, and nearly every OS of the q35 era drives the e1000e',
    source: VIRT_INSTALL,
  },
  {
    rule: 'fallback-ne2k-before-1998',
    choose: { model: 'ne2k_pci' },
    family: ['freebsd', 'netbsd', 'openbsd'],
    releasedBefore: '1998-01-01',
    because: 'no card is known to work, and the BSDs of before 1998 drove the NE2000',
    source: ERA,
  },
  {
    rule: 'fallback-pcnet-before-1998',
    choose: { model: 'pcnet' },
    releasedBefore: '1998-01-01',
    because: 'no card is known to work, and systems of before 1998 drove the PCnet',
    source: ERA,
  },
  {
    rule: 'fallback-rtl8139-before-2002',
    choose: { model: 'rtl8139' },
    releasedBefore: '2002-01-01',
    because: 'no card is known to work, and systems of 1998 to 2001 drove the RTL8139',
    source: ERA,
  },
];

/** The network card: one that is known to work, else what the facts say, else what its time had drivers for. */
export const NETWORK_RULES: RuleTable<Network> = {
  rules: [...KNOWN, ...SAID, ...ERAS],
  otherwise: {
    rule: 'fallback-e1000',
    choose: { model: 'e1000' },
    because: 'no card is known to work, and nearly every OS since 2002 drives the e1000',
    source: ERA,
  },
};
