// Which machine an OS runs on.
import type { Machine } from '../../../model/hardware.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

const VIRT_INSTALL = 'virt-install: guest.py, osdict.py supports_chipset_q35';
const ONLY_ONE = 'libvirt: the one machine type that this hypervisor has for guests on this architecture';

/** The machine type. */
export const MACHINE_RULES: RuleTable<Machine> = {
  rules: [
    {
      rule: 'vmware-hardware',
      choose: undefined,
      hypervisor: ['vmware'],
      because: 'VMware knows versions of its virtual hardware instead of machine types',
      source: 'VMware: virtualHW.version',
    },
    {
      rule: 'xenfv',
      choose: { type: 'xenfv' },
      hypervisor: ['xen'],
      because:
        'every OS starts on a fully virtual Xen machine; xenpv, for those with Xen’s own drivers, must be asked for',
      source: ONLY_ONE,
    },
    {
      rule: 'pseries',
      choose: { type: 'pseries' },
      arch: ['ppc64le'],
      because: 'it is the virtual machine of POWER',
      source: ONLY_ONE,
    },
    {
      rule: 's390-ccw-virtio',
      choose: { type: 's390-ccw-virtio' },
      arch: ['s390x'],
      because: 'it is the virtual machine of IBM Z',
      source: ONLY_ONE,
    },
    {
      rule: 'virt',
      choose: { type: 'virt' },
      arch: ['aarch64', 'armv7l', 'riscv64', 'loongarch64'],
      because: 'it is made for virtual machines alone and like no board that exists',
      source: ONLY_ONE,
    },
    {
      rule: 'pc-for-ide',
      choose: { type: 'pc' },
      wantsBus: 'ide',
      because: 'ide was asked for, which the machine q35 does not have',
      source: 'QEMU: q35 has no IDE controller',
    },
    {
      rule: 'pc-legacy-virtio',
      choose: { type: 'pc' },
      has: ['qemu-x86-q35'],
      and: ['virtio-net'],
      lacks: ['virtio1.0-net'],
      because: 'the OS runs on q35, but its virtio driver is of the legacy kind, which does not fit PCIe slots',
      source: VIRT_INSTALL,
    },
    {
      rule: 'q35',
      choose: { type: 'q35' },
      has: ['qemu-x86-q35'],
      because: 'the OS is known to run on this PCIe machine',
      source: VIRT_INSTALL,
    },
    {
      choose: { type: 'q35' },
      says: { fact: 'firmware-secure-boot', value: 'required' },
      because: 'the OS needs secure boot, which only this machine can protect',
      source: 'libvirt: secure boot needs q35 and system management mode',
    },
  ],
  otherwise: {
    rule: 'fallback-pc',
    choose: { type: 'pc' },
    because: 'nothing says that the OS runs on the PCIe machine q35',
    source: VIRT_INSTALL,
  },
};
