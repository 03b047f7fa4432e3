// The rules for the CPU mode, the instruction set level that the OS needs, and the features that it needs or cannot run
// with.

import type { WithReason } from '../../../model/reason.ts';
import type { AspectDefinition, PartDefinition } from '../../engine/aspect.ts';
import { QEMU, X86 } from '../../engine/conditions.ts';
import type { Decision } from '../../engine/decision.ts';
import type { Rule, RuleTable } from '../../engine/rule-table.ts';
import { FACTS } from '../../facts/fact-values.ts';

/** A level of the x86-64 instruction set. */
export type CpuLevel = 'x86-64-v1' | 'x86-64-v2' | 'x86-64-v3' | 'x86-64-v4';
/** The processor. */
export interface Cpu {
  /** Absent when the hypervisor's default is best. */
  readonly mode?: 'host-passthrough' | 'host-model' | 'maximum' | 'custom';
  /** The model of a custom CPU. */
  readonly model?: string;
  /** The lowest level that the OS runs on; absent when it runs on all. */
  readonly level?: CpuLevel;
  /** CPU features that the OS needs or cannot run with, by libvirt's names. */
  readonly features?: Readonly<Record<string, 'require' | 'disable'>>;
}
type CpuMode = Omit<Cpu, 'level' | 'features'>;

const VIRT_INSTALL = 'virt-install: domain/cpu.py _get_app_default_mode';

/** The rules for the mode, and for the model of a custom CPU. */
const CPU_RULES: RuleTable<CpuMode> = {
  rules: [
    ...FACTS['cpu-model'].map(
      (model): Rule<Cpu> => ({
        choose: { mode: 'custom', model },
        when: { hypervisor: QEMU, arch: X86, fact: { name: 'cpu-model', value: model } },
        because: 'the OS does not start on a newer processor than this',
        source: 'the facts about old systems',
      }),
    ),
    {
      rule: 'host-passthrough',
      choose: { mode: 'host-passthrough' },
      when: { hypervisor: ['kvm'], arch: ['x86_64', 'i686', 'aarch64', 'armv7l', 'ppc64le', 's390x'] },
      because: 'the guest sees all that the host’s processor can do',
      source: VIRT_INSTALL,
    },
    {
      rule: 'host-model',
      choose: { mode: 'host-model' },
      when: { hypervisor: ['kvm'], arch: ['x86_64', 'i686', 'aarch64', 'armv7l', 'ppc64le', 's390x'] },
      because: 'the guest sees what of the host’s processor libvirt knows, where the host does not pass it through',
      source: VIRT_INSTALL,
    },
    {
      rule: 'coreduo-of-linux',
      choose: { mode: 'custom', model: 'coreduo' },
      when: { hypervisor: ['qemu'], arch: ['i686'], family: ['linux'] },
      because: 'Linux takes the 32-bit maximum for an Athlon of a kind that is unfit to be one of several',
      source: 'Linux: amd.c init_amd_k7 warns and taints the kernel; QEMU 7.2: max of qemu-system-i386 is AMD 6/6/3',
    },
    {
      rule: 'maximum',
      choose: { mode: 'maximum' },
      when: { hypervisor: ['qemu'], arch: ['x86_64', 'i686', 'aarch64', 's390x'] },
      because: 'the guest sees all that QEMU can imitate',
      source: VIRT_INSTALL,
    },
  ],
  fallback: {
    rule: 'cpu-of-hypervisor',
    choose: undefined,
    because: 'the hypervisor knows best what it offers here',
    source: 'libvirt refuses host-passthrough and maximum there',
  },
};

/** The rules for the instruction set level. */
const CPU_LEVEL_RULES: RuleTable<Pick<Cpu, 'level'>> = {
  rules: FACTS['cpu-level'].map(level => ({
    choose: { level },
    when: { arch: ['x86_64'], fact: { name: 'cpu-level', value: level } },
    because: 'the OS is built for it',
    source: 'the facts',
  })),
  fallback: {
    rule: 'any-cpu-level',
    choose: undefined,
    because: 'nothing says that the OS needs more than the oldest processor has',
    source: 'the facts',
  },
};

/** The rules for the features. */
const CPU_FEATURE_RULES: RuleTable<Pick<Cpu, 'features'>> = {
  rules: [
    {
      choose: { features: { invtsc: 'require' } },
      when: { hypervisor: ['kvm'], arch: X86, fact: { name: 'timer-tsc', value: 'native' } },
      because: 'the OS keeps time by the processor’s own counter, which must not change its pace',
      source: 'quickemu; kholia/OSX-KVM issue 86',
    },
    {
      rule: 'no-x2apic-of-solaris',
      choose: { features: { x2apic: 'disable' } },
      when: { hypervisor: QEMU, arch: X86, family: ['solaris'] },
      because: 'Solaris does not start where it finds an x2APIC',
      source: 'Proxmox: ostype solaris',
    },
  ],
  fallback: {
    rule: 'any-cpu-features',
    choose: undefined,
    because: 'nothing says that the OS needs a feature or cannot bear one',
    source: 'Proxmox, quickemu',
  },
};

interface CpuDecisions {
  readonly cpu: Decision<CpuMode>;
  readonly 'cpu-level': Decision<Pick<Cpu, 'level'>>;
  readonly 'cpu-features': Decision<Pick<Cpu, 'features'>>;
}

/** The processor. */
export const CPU: PartDefinition<'cpu', CpuMode, 'cpu', WithReason<Cpu>, CpuDecisions> = {
  name: 'cpu',
  about: 'Which processor the guest sees.',
  table: CPU_RULES,
  noun: 'CPU',
  needs: ({ mode, model }) => ({ cpuModes: mode, cpuModels: model }),
  inWords: ({ mode = '', model }) => model ?? mode,
  key: 'cpu',
  assemble: assembleCpu,
  details: ({ level, features }) => [level, features && formatFeatures(features)],
};

/** The instruction set level. */
export const CPU_LEVEL: AspectDefinition<'cpu-level', Pick<Cpu, 'level'>> = {
  name: 'cpu-level',
  about: 'The level of the instruction set that the OS needs.',
  table: CPU_LEVEL_RULES,
  noun: 'CPU level',
  inWords: ({ level = '' }) => level,
};

/** The features. */
export const CPU_FEATURES: AspectDefinition<'cpu-features', Pick<Cpu, 'features'>> = {
  name: 'cpu-features',
  about: 'Features of the processor that the OS needs or cannot run with.',
  table: CPU_FEATURE_RULES,
  noun: 'CPU features of its own',
  inWords: ({ features = {} }) => formatFeatures(features),
  sentence: ({ features = {} }) => `gets a CPU with ${formatFeatures(features)}`,
};

/** The part. Its reason is that of the mode, else that of the level or of the features. */
function assembleCpu({ cpu, 'cpu-level': level, 'cpu-features': features }: CpuDecisions): WithReason<Cpu> | undefined {
  const first = [cpu, level, features].find(({ choose }) => choose !== undefined);
  return first && { ...cpu.choose, ...level.choose, ...features.choose, because: first.because };
}

function formatFeatures(features: NonNullable<Cpu['features']>): string {
  return Object.entries(features)
    .map(([name, policy]) => (policy === 'require' ? name : `no ${name}`))
    .join(', ');
}
