// Which processor the guest sees, what the OS needs of it, and which of its features the OS cannot bear.
import type { Cpu } from '../../../model/hardware.ts';
import { QEMU, X86 } from '../../engine/conditions.ts';
import type { Rule, RuleTable } from '../../engine/rule-table.ts';
import { FACTS } from '../../facts/fact-values.ts';

const VIRT_INSTALL = 'virt-install: domain/cpu.py _get_app_default_mode';

/** The mode, and the model of a custom CPU. */
export const CPU_RULES: RuleTable<Omit<Cpu, 'level' | 'features'>> = {
  rules: [
    ...FACTS['cpu-model'].map(
      (model): Rule<Cpu> => ({
        choose: { mode: 'custom', model },
        hypervisor: QEMU,
        arch: X86,
        says: { fact: 'cpu-model', value: model },
        because: 'the OS does not start on a newer processor than this',
        source: 'the facts about old systems',
      }),
    ),
    {
      rule: 'host-passthrough',
      choose: { mode: 'host-passthrough' },
      hypervisor: ['kvm'],
      arch: ['x86_64', 'i686', 'aarch64', 'armv7l', 'ppc64le', 's390x'],
      because: 'the guest sees all that the host’s processor can do',
      source: VIRT_INSTALL,
    },
    {
      rule: 'maximum',
      choose: { mode: 'maximum' },
      hypervisor: ['qemu'],
      arch: ['x86_64', 'i686', 'aarch64', 's390x'],
      because: 'the guest sees all that QEMU can imitate',
      source: VIRT_INSTALL,
    },
  ],
  otherwise: {
    rule: 'cpu-of-hypervisor',
    choose: undefined,
    because: 'the hypervisor knows best what it offers here',
    source: 'libvirt refuses host-passthrough and maximum there',
  },
};

/** The level of the instruction set that the OS needs. */
export const CPU_LEVEL_RULES: RuleTable<Pick<Cpu, 'level'>> = {
  rules: FACTS['cpu-level'].map(level => ({
    choose: { level },
    arch: ['x86_64'],
    says: { fact: 'cpu-level', value: level },
    because: 'the OS is built for it',
    source: 'the facts',
  })),
  otherwise: {
    rule: 'any-cpu-level',
    choose: undefined,
    because: 'nothing says that the OS needs more than the oldest processor has',
    source: 'the facts',
  },
};

/** What the OS needs or cannot bear, feature by feature. */
export const CPU_FEATURE_RULES: RuleTable<Pick<Cpu, 'features'>> = {
  rules: [
    {
      choose: { features: { invtsc: 'require' } },
      hypervisor: ['kvm'],
      arch: X86,
      says: { fact: 'timer-tsc', value: 'native' },
      because: 'the OS keeps time by the processor’s own counter, which must not change its pace',
      source: 'quickemu; kholia/OSX-KVM issue 86',
    },
    {
      rule: 'no-x2apic-of-solaris',
      choose: { features: { x2apic: 'disable' } },
      hypervisor: QEMU,
      arch: X86,
      family: ['solaris'],
      because: 'Solaris does not start where it finds an x2APIC',
      source: 'Proxmox: ostype solaris',
    },
  ],
  otherwise: {
    rule: 'any-cpu-features',
    choose: undefined,
    because: 'nothing says that the OS needs a feature or cannot bear one',
    source: 'Proxmox, quickemu',
  },
};
