// What the hardware clock shows and how the timers beside it behave: nothing of it is in osinfo-db, all of it is facts.
import type { ClockChoice, TimerName, TimerSettings } from '../../../model/hardware.ts';
import { QEMU, X86 } from '../../engine/conditions.ts';
import type { Rule, RuleTable } from '../../engine/rule-table.ts';

const CONSENSUS = 'virt-install, Nova, oVirt and KubeVirt agree; the values come from Red Hat bug 865315';
const TAKES_UTC = 'the guest takes the hardware clock for UTC';
const TAKES_LOCAL_TIME = 'the guest takes the hardware clock for local time';

/** What the hardware clock shows. */
export const CLOCK_RULES: RuleTable<Pick<ClockChoice, 'offset'>> = {
  rules: [
    {
      rule: 'utc-of-xenpv',
      choose: { offset: 'utc' },
      machine: ['xenpv'],
      because: 'a paravirtual guest asks Xen for the time, which is UTC',
      source: 'libvirt: Xen',
    },
    {
      choose: { offset: 'localtime' },
      says: { fact: 'clock-offset', value: 'localtime' },
      because: TAKES_LOCAL_TIME,
      source: 'the facts',
    },
    {
      choose: { offset: 'utc' },
      says: { fact: 'clock-offset', value: 'utc' },
      because: TAKES_UTC,
      source: 'the facts',
    },
  ],
  otherwise: { rule: 'fallback-utc', choose: { offset: 'utc' }, because: TAKES_UTC, source: CONSENSUS },
};

/** The timers are chips of the PC that QEMU imitates; elsewhere they mean nothing. */
const ON_PC: Pick<Rule<TimerSettings>, 'hypervisor' | 'arch' | 'source'> = {
  hypervisor: QEMU,
  arch: X86,
  source: CONSENSUS,
};
const NOT_HERE: RuleTable<TimerSettings>['otherwise'] = {
  rule: 'no-timers-here',
  choose: undefined,
  because: 'it is a chip of the PC, which is set up under KVM and QEMU alone',
  source: 'virt-install: domain/clock.py; libvirt takes hpet and tsc alone on Xen',
};
const NO_HYPERVCLOCK: RuleTable<TimerSettings>['otherwise'] = {
  rule: 'no-hypervclock-here',
  choose: undefined,
  because: 'it is for Windows under KVM and QEMU on x86',
  source: 'virt-install: domain/clock.py',
};
const LATE = 'ticks that the guest missed come late rather than in a burst';

/** What the hardware clock follows, where a site says it. */
export const RTC_TRACK_RULES: RuleTable<Pick<TimerSettings, 'track'>> = {
  rules: (['guest', 'wall'] as const).map(track => ({
    ...ON_PC,
    choose: { track },
    says: { fact: 'timer-rtc-track', value: track },
    because: 'the site says so',
  })),
  otherwise: {
    rule: 'any-track',
    choose: undefined,
    because: 'nobody says what it is to follow',
    source: 'libvirt: timer track',
  },
};

/** The timers, in the order in which libvirt's users write them. */
export const TIMER_RULES: { readonly [N in TimerName]: RuleTable<TimerSettings> } = {
  rtc: {
    rules: [
      {
        ...ON_PC,
        choose: { tickPolicy: 'catchup' },
        says: { fact: 'timer-rtc', value: 'catchup' },
        because: 'ticks that the guest missed are made up for, so that its time keeps up',
      },
      { ...ON_PC, choose: { tickPolicy: 'delay' }, says: { fact: 'timer-rtc', value: 'delay' }, because: LATE },
    ],
    otherwise: NOT_HERE,
  },
  pit: {
    rules: [
      { ...ON_PC, choose: { tickPolicy: 'delay' }, says: { fact: 'timer-pit', value: 'delay' }, because: LATE },
      {
        ...ON_PC,
        choose: { tickPolicy: 'discard' },
        says: { fact: 'timer-pit', value: 'discard' },
        because: 'ticks that the guest missed are left out; it learns the time elsewhere',
      },
    ],
    otherwise: NOT_HERE,
  },
  hpet: {
    rules: [
      {
        ...ON_PC,
        choose: { present: true },
        says: { fact: 'timer-hpet', value: 'yes' },
        because: 'the guest is to have the HPET to choose',
      },
      {
        ...ON_PC,
        choose: { present: false },
        says: { fact: 'timer-hpet', value: 'no' },
        because: 'the guest must not pick the HPET: its emulation is slow and loses ticks',
      },
    ],
    otherwise: NOT_HERE,
  },
  hypervclock: {
    rules: [
      {
        ...ON_PC,
        choose: { present: true },
        says: { fact: 'timer-hypervclock', value: 'yes', origin: 'site' },
        because: 'the site says so',
      },
      {
        ...ON_PC,
        choose: undefined,
        says: { fact: 'timer-hypervclock', value: 'no', origin: 'site' },
        because: 'the site says so',
      },
      {
        ...ON_PC,
        rule: 'no-enlightenments-under-efi',
        choose: undefined,
        firmware: 'efi',
        family: ['winnt'],
        releasedBefore: '2012-01-01',
        says: { fact: 'timer-hypervclock', value: 'yes' },
        because: 'Windows of before 2012 does not start from EFI with Hyper-V’s interfaces',
        source: 'Proxmox: none for NT 6.0 and 6.1 under OVMF',
      },
      {
        ...ON_PC,
        choose: { present: true },
        says: { fact: 'timer-hypervclock', value: 'yes' },
        because: 'the guest reads the time from the hypervisor instead of a slow chip',
      },
      {
        ...ON_PC,
        choose: undefined,
        says: { fact: 'timer-hypervclock', value: 'no' },
        because: 'it is for Windows from Vista and Server 2008 on, which reads the time the way Hyper-V offers it',
      },
    ],
    otherwise: NO_HYPERVCLOCK,
  },
};
