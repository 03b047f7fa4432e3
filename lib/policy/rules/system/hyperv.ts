// The rules for the enlightenments of a Windows guest: single ones on QEMU, all together on Xen.

import type { WithReason } from '../../../model/reason.ts';
import type { ENLIGHTENMENTS } from '../../../model/switches.ts';
import type { Host } from '../../../model/target-types.ts';
import type { PartDefinition, SimplePart } from '../../engine/aspect.ts';
import { QEMU, WINDOWS, X86 } from '../../engine/conditions.ts';
import { type Decision, withReason } from '../../engine/decision.ts';
import type { RuleTable } from '../../engine/rule-table.ts';
import type { TimerSettings } from './clock.ts';

/** One of the interfaces that Hyper-V offers and QEMU imitates, by libvirt's names. */
export type Enlightenment = (typeof ENLIGHTENMENTS)[number];
/** The interfaces of Hyper-V that QEMU offers to the guest. */
export interface Hyperv {
  readonly level: 'none' | 'basic' | 'full';
  /** The interfaces that are on; `spinlocks` is the number of retries. */
  readonly features: Readonly<Partial<Record<Enlightenment, true | number>>>;
}
/** The interfaces of Hyper-V that Xen offers to the guest. */
export interface Viridian {
  readonly present: boolean;
}

const PROXMOX =
  'Proxmox: CPUConfig.pm get_hyperv_enlightenments; virt-install, Nova and oVirt do not tell versions apart';
const SPINLOCK_RETRIES = 8191;

const BASIC: Hyperv['features'] = {
  relaxed: true,
  vapic: true,
  spinlocks: SPINLOCK_RETRIES,
  vpindex: true,
  runtime: true,
};
const FULL: Hyperv['features'] = {
  ...BASIC,
  synic: true,
  stimer: true,
  'stimer-direct': true,
  frequencies: true,
  tlbflush: true,
  ipi: true,
};
const NONE: Hyperv = { level: 'none', features: {} };

/** The interfaces that an interface needs; `time` is the timer hypervclock. Source: QEMU's documentation of hyperv. */
export const ENLIGHTENMENT_NEEDS: Readonly<Partial<Record<Enlightenment, readonly (Enlightenment | 'time')[]>>> = {
  synic: ['vpindex'],
  stimer: ['vpindex', 'synic', 'time'],
  'stimer-direct': ['stimer'],
  tlbflush: ['vpindex'],
  ipi: ['vpindex'],
};

/** The rules on QEMU; interfaces that lack what they need are removed later. */
const HYPERV_RULES: RuleTable<Hyperv> = {
  rules: [
    {
      rule: 'no-enlightenments-under-tcg',
      choose: NONE,
      when: { hypervisor: ['qemu'], arch: X86, fact: { name: 'hyperv', value: ['basic', 'full'] } },
      because: 'QEMU has these interfaces with KVM only',
      source: 'QEMU 7.2, which does not start with them',
    },
    {
      choose: { level: 'full', features: FULL },
      when: { hypervisor: ['kvm'], arch: X86, fact: { name: 'hyperv', value: 'full', origin: 'site' } },
      because: 'the site says so',
      source: 'the site',
    },
    {
      choose: { level: 'basic', features: BASIC },
      when: { hypervisor: ['kvm'], arch: X86, fact: { name: 'hyperv', value: 'basic', origin: 'site' } },
      because: 'the site says so',
      source: 'the site',
    },
    {
      choose: NONE,
      when: { hypervisor: QEMU, arch: X86, family: WINDOWS, fact: { name: 'hyperv', value: 'none', origin: 'site' } },
      because: 'the site says so',
      source: 'the site',
    },
    {
      rule: 'no-enlightenments-under-efi',
      choose: NONE,
      when: {
        hypervisor: ['kvm'],
        arch: X86,
        firmware: 'efi',
        family: ['winnt'],
        releasedBefore: '2012-01-01',
        fact: { name: 'hyperv', value: ['basic', 'full'] },
      },
      because: 'Windows of before 2012 does not start from EFI with them',
      source: 'Proxmox: none for NT 6.0 and 6.1 under OVMF',
    },
    {
      choose: { level: 'full', features: FULL },
      when: { hypervisor: ['kvm'], arch: X86, fact: { name: 'hyperv', value: 'full' } },
      because: 'the OS asks the hypervisor for time, interrupts and flushes instead of imitated chips',
      source: PROXMOX,
    },
    {
      choose: { level: 'basic', features: BASIC },
      when: { hypervisor: ['kvm'], arch: X86, fact: { name: 'hyperv', value: 'basic' } },
      because: 'the OS asks the hypervisor instead of spinning, but has no use for the newer interfaces',
      source: PROXMOX,
    },
    {
      choose: NONE,
      when: { hypervisor: QEMU, arch: X86, family: WINDOWS, fact: { name: 'hyperv', value: 'none' } },
      because: 'Windows of before Vista does not know them',
      source: PROXMOX,
    },
  ],
  fallback: {
    rule: 'no-enlightenments',
    choose: undefined,
    because: 'they are for Windows under KVM on x86',
    source: PROXMOX,
  },
};

/** Removes the interfaces that lack what they need. */
export function withoutUnmetNeeds(features: Hyperv['features'], hasTime: boolean): Hyperv['features'] {
  const isMet = (name: string): boolean => {
    if (name === 'time') return hasTime;
    const needed = Object.entries(ENLIGHTENMENT_NEEDS).find(([enlightenment]) => enlightenment === name)?.[1] ?? [];
    return Object.hasOwn(features, name) && needed.every(isMet);
  };
  return Object.fromEntries(Object.entries(features).filter(([name]) => isMet(name)));
}

/** The interfaces that the host lists; libvirt does not list `stimer-direct`, a part of `stimer`. */
function limitToHost({ level, features }: Hyperv, { hyperv }: Host): Hyperv {
  const isOffered = (name: string): boolean => name === 'stimer-direct' || hyperv?.includes(name) !== false;
  const offered = Object.fromEntries(Object.entries(features).filter(([name]) => isOffered(name)));
  const kept = withoutUnmetNeeds(offered, true);
  return Object.keys(kept).length === 0 ? NONE : { level, features: kept };
}

/** The rules on Xen. */
const VIRIDIAN_RULES: RuleTable<Viridian> = {
  rules: [
    {
      choose: { present: true },
      when: { machine: ['xenfv'], fact: { name: 'hyperv', value: ['basic', 'full'] } },
      because: 'the OS asks the hypervisor for time and interrupts instead of imitated chips',
      source: 'XCP-ng: templates of Windows',
    },
  ],
  fallback: {
    rule: 'no-viridian',
    choose: undefined,
    because: 'it is for Windows from Vista and Server 2008 on, on Xen',
    source: 'XCP-ng: templates of Windows',
  },
};

interface HypervDecisions {
  readonly hyperv: Decision<Hyperv>;
  readonly hypervclock: Decision<TimerSettings>;
}

/** The interfaces on QEMU; absent for other OSes than Windows, and for other architectures than x86. */
export const HYPERV: PartDefinition<'hyperv', Hyperv, 'hyperv', WithReason<Hyperv>, HypervDecisions> = {
  name: 'hyperv',
  about: 'The interfaces of Hyper-V that QEMU imitates.',
  table: HYPERV_RULES,
  noun: 'enlightenments',
  limitTo: limitToHost,
  partsLost: (preferred, choice) =>
    Object.keys(preferred.features)
      .filter(name => !Object.hasOwn(choice.features, name))
      .join(', '),
  inWords: ({ level }) => level,
  sentence: ({ level }) => (level === 'none' ? 'gets no enlightenments' : `gets the ${level} enlightenments`),
  key: 'hyperv',
  assemble: ({ hyperv: { choose, because }, hypervclock }) => {
    const hasTime = hypervclock.choose?.present === true;
    return choose && { ...choose, features: withoutUnmetNeeds(choose.features, hasTime), because };
  },
};

/** The interfaces on Xen. */
export const VIRIDIAN: SimplePart<'viridian', Viridian> = {
  name: 'viridian',
  about: 'The same on Xen, all together.',
  table: VIRIDIAN_RULES,
  noun: 'viridian',
  inWords: ({ present }) => (present ? 'on' : 'off'),
  sentence: ({ present }) => (present ? 'gets viridian' : 'gets no viridian'),
  key: 'viridian',
  assemble: ({ viridian }) => withReason(viridian),
};
