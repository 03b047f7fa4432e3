// The rules for the machine type.

import { type MachineKind, machineOfType } from '../../../model/machines.ts';
import type { CompleteTarget } from '../../../model/target-types.ts';
import type { SimplePart } from '../../engine/aspect.ts';
import { withReason } from '../../engine/decision.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

/** A machine type: `pc` is the i440FX of 1996, `q35` the PCIe machine of 2007; a versioned name may be requested. */
export type MachineType = Exclude<MachineKind, 'vmware'> | (string & {});
/** The machine that the guest sees. */
export interface Machine {
  readonly type: MachineType;
}

const VIRT_INSTALL = 'virt-install: guest.py, osdict.py supports_chipset_q35';
const QUICKEMU = 'quickemu; kholia/OSX-KVM';
const ONLY_ONE = 'libvirt: the one machine type that this hypervisor has for guests on this architecture';

/** The rules, in order. */
const MACHINE_RULES: RuleTable<Machine> = {
  rules: [
    {
      rule: 'vmware-hardware',
      choose: undefined,
      when: { hypervisor: ['vmware'] },
      because: 'VMware knows versions of its virtual hardware instead of machine types',
      source: 'VMware: virtualHW.version',
    },
    {
      rule: 'xenfv',
      choose: { type: 'xenfv' },
      when: { hypervisor: ['xen'] },
      because:
        'every OS starts on a fully virtual Xen machine; xenpv, for those with Xen’s own drivers, must be asked for',
      source: ONLY_ONE,
    },
    {
      rule: 'pseries',
      choose: { type: 'pseries' },
      when: { arch: ['ppc64le'] },
      because: 'it is the virtual machine of POWER',
      source: ONLY_ONE,
    },
    {
      rule: 's390-ccw-virtio',
      choose: { type: 's390-ccw-virtio' },
      when: { arch: ['s390x'] },
      because: 'it is the virtual machine of IBM Z',
      source: ONLY_ONE,
    },
    {
      rule: 'virt',
      choose: { type: 'virt' },
      when: { arch: ['aarch64', 'armv7l', 'riscv64', 'loongarch64'] },
      because: 'it is made for virtual machines alone and like no board that exists',
      source: ONLY_ONE,
    },
    {
      rule: 'pc-for-ide',
      choose: { type: 'pc' },
      when: { requestedBus: 'ide' },
      because: 'ide was asked for, which the machine q35 does not have',
      source: 'QEMU: q35 has no IDE controller',
    },
    {
      rule: 'q35-for-efi',
      choose: { type: 'q35' },
      when: { arch: ['i686'], requestedFirmware: 'efi' },
      because: 'EFI was asked for, and the one of 32 bits needs this machine',
      source: 'Debian: ovmf-ia32 has only an EFI with system management mode, which pc lacks; on pc it stays silent',
    },
    {
      rule: 'pc-legacy-virtio',
      choose: { type: 'pc' },
      when: { supports: ['qemu-x86-q35'], alsoSupports: ['virtio-net'], lacks: ['virtio1.0-net'] },
      because: 'the OS runs on q35, but its virtio driver is of the legacy kind, which does not fit PCIe slots',
      source: VIRT_INSTALL,
    },
    {
      rule: 'q35',
      choose: { type: 'q35' },
      when: { supports: ['qemu-x86-q35'] },
      because: 'the OS is known to run on this PCIe machine',
      source: VIRT_INSTALL,
    },
    {
      rule: 'q35-of-macos',
      choose: { type: 'q35' },
      when: { family: ['darwin'] },
      because: 'it is the machine that is like a Mac of the time: PCIe, and sata by the ICH9',
      source: QUICKEMU,
    },
    {
      choose: { type: 'q35' },
      when: { fact: { name: 'firmware-secure-boot', value: 'required' } },
      because: 'the OS needs secure boot, which only this machine can protect',
      source: 'libvirt: secure boot needs q35 and system management mode',
    },
    {
      rule: 'fallback-pc',
      choose: { type: 'pc' },
      because: 'nothing says that the OS runs on the PCIe machine q35',
      source: VIRT_INSTALL,
    },
  ],
  fallback: {
    rule: 'fallback-q35',
    choose: { type: 'q35' },
    because: 'the host has no machine pc',
    source: 'libvirt: the machines of its capabilities',
  },
};

/** The machine. */
export const MACHINE: SimplePart<'machine', Machine> = {
  name: 'machine',
  about: 'The kind of machine.',
  table: MACHINE_RULES,
  noun: 'machine',
  needs: ({ type }) => ({ machines: type }),
  isRequired: true,
  isBasisOfOverrides: true,
  inWords: ({ type }) => type,
  requestedBy: ({ machine }) => (machine === undefined ? undefined : { type: machine }),
  addToContext: (machine, { target }) => ({ machine: machineKind(machine?.type, target) }),
  key: 'machine',
  assemble: ({ machine }) => withReason(machine),
};

/** The kind of a decided machine type; a guest of VMware has no type. */
export function machineKind(type: string | undefined, { hypervisor, arch }: CompleteTarget): MachineKind {
  const machine = type === undefined ? undefined : machineOfType(type, hypervisor, arch);
  return machine?.kind ?? 'vmware';
}
