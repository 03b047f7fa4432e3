// The rules for the hardware clock and the timers beside it. osinfo-db states nothing about them, so facts decide.

import type { WithReason } from '../../../model/reason.ts';
import { TIMERS } from '../../../model/switches.ts';
import type { CompleteTarget } from '../../../model/target-types.ts';
import type { AspectDefinition, RequiredPart } from '../../engine/aspect.ts';
import { PARAVIRTUAL, QEMU, X86 } from '../../engine/conditions.ts';
import type { Decision } from '../../engine/decision.ts';
import type { Conditions, NamedRule, RuleTable } from '../../engine/rule-table.ts';

/** The time in the hardware clock. */
export type ClockOffset = 'utc' | 'localtime';
/** The name of a clock device. */
export type TimerName = (typeof TIMERS)[number];
/** Whether a timer is present, and its policy about ticks that the guest missed. */
export interface TimerSettings {
  /** Absent for a timer without such a policy. */
  readonly tickPolicy?: 'catchup' | 'delay' | 'discard';
  /** Whether the guest has it; absent means the hypervisor's default. */
  readonly present?: boolean;
  /** The clock that the timer follows; absent means the hypervisor's default. */
  readonly track?: 'guest' | 'wall';
}
/** A timer of the guest. */
export interface Timer extends WithReason<TimerSettings> {
  readonly name: TimerName;
}
/** The hardware clock. */
export interface ClockChoice {
  readonly offset: ClockOffset;
  /** The zone of local time; absent means the host's own. */
  readonly timeZone?: string;
}
/** The hardware clock and the timers beside it. */
export interface Clock extends WithReason<ClockChoice> {
  /** In libvirt's customary order: rtc, pit, hpet, hypervclock, kvmclock; empty where the target has none to choose. */
  readonly timers: readonly Timer[];
}
type Offset = Pick<ClockChoice, 'offset'>;
type Track = Pick<TimerSettings, 'track'>;

const CONSENSUS = 'virt-install, Nova, oVirt and KubeVirt agree; the values come from Red Hat bug 865315';
const TAKES_UTC = 'the guest takes the hardware clock for UTC';
const TAKES_LOCAL_TIME = 'the guest takes the hardware clock for local time';

/** The rules for the offset. */
export const CLOCK_RULES: RuleTable<Offset> = {
  rules: [
    {
      rule: 'utc-of-xenpv',
      choose: { offset: 'utc' },
      when: { machine: PARAVIRTUAL },
      because: 'a paravirtual guest asks Xen for the time, which is UTC',
      source: 'libvirt: Xen',
    },
    {
      choose: { offset: 'localtime' },
      when: { fact: { name: 'clock-offset', value: 'localtime' } },
      because: TAKES_LOCAL_TIME,
      source: 'the facts',
    },
    {
      choose: { offset: 'utc' },
      when: { fact: { name: 'clock-offset', value: 'utc' } },
      because: TAKES_UTC,
      source: 'the facts',
    },
  ],
  fallback: { rule: 'fallback-utc', choose: { offset: 'utc' }, because: TAKES_UTC, source: CONSENSUS },
};

/** The timers are chips of the PC, so the rules apply to x86 under QEMU only. */
const ON_PC: Conditions = { hypervisor: QEMU, arch: X86 };
const NOT_HERE: NamedRule<TimerSettings> = {
  rule: 'no-timers-here',
  choose: undefined,
  because: 'it is a chip of the PC, which is set up under KVM and QEMU alone',
  source: 'virt-install: domain/clock.py; libvirt takes hpet and tsc alone on Xen',
};
const NO_HYPERVCLOCK: NamedRule<TimerSettings> = {
  rule: 'no-hypervclock-here',
  choose: undefined,
  because: 'it is for Windows under KVM and QEMU on x86',
  source: 'virt-install: domain/clock.py',
};
const LATE = 'ticks that the guest missed come late rather than in a burst';

/** The rules for the clock that the rtc follows. Only a site states it. */
const RTC_TRACK_RULES: RuleTable<Track> = {
  rules: (['guest', 'wall'] as const).map(track => ({
    choose: { track },
    when: { ...ON_PC, fact: { name: 'timer-rtc-track', value: track, origin: 'site' } },
    because: 'the site says so',
    source: CONSENSUS,
  })),
  fallback: {
    rule: 'any-track',
    choose: undefined,
    because: 'nobody says what it is to follow',
    source: 'libvirt: timer track',
  },
};

/** The rules of each timer, in libvirt's customary order. */
const TIMER_RULES: { readonly [N in TimerName]: RuleTable<TimerSettings> } = {
  rtc: {
    rules: [
      {
        choose: { tickPolicy: 'catchup' },
        when: { ...ON_PC, fact: { name: 'timer-rtc', value: 'catchup' } },
        because: 'ticks that the guest missed are made up for, so that its time keeps up',
        source: CONSENSUS,
      },
      {
        choose: { tickPolicy: 'delay' },
        when: { ...ON_PC, fact: { name: 'timer-rtc', value: 'delay' } },
        because: LATE,
        source: CONSENSUS,
      },
    ],
    fallback: NOT_HERE,
  },
  pit: {
    rules: [
      {
        choose: { tickPolicy: 'delay' },
        when: { ...ON_PC, fact: { name: 'timer-pit', value: 'delay' } },
        because: LATE,
        source: CONSENSUS,
      },
      {
        choose: { tickPolicy: 'discard' },
        when: { ...ON_PC, fact: { name: 'timer-pit', value: 'discard' } },
        because: 'ticks that the guest missed are left out; it learns the time elsewhere',
        source: CONSENSUS,
      },
    ],
    fallback: NOT_HERE,
  },
  hpet: {
    rules: [
      {
        choose: { present: true },
        when: { ...ON_PC, fact: { name: 'timer-hpet', value: 'yes' } },
        because: 'the guest is to have the HPET to choose',
        source: CONSENSUS,
      },
      {
        choose: { present: false },
        when: { ...ON_PC, fact: { name: 'timer-hpet', value: 'no' } },
        because: 'the guest must not pick the HPET: its emulation is slow and loses ticks',
        source: CONSENSUS,
      },
    ],
    fallback: NOT_HERE,
  },
  hypervclock: {
    rules: [
      {
        choose: { present: true },
        when: { ...ON_PC, fact: { name: 'timer-hypervclock', value: 'yes', origin: 'site' } },
        because: 'the site says so',
        source: CONSENSUS,
      },
      {
        choose: undefined,
        when: { ...ON_PC, fact: { name: 'timer-hypervclock', value: 'no', origin: 'site' } },
        because: 'the site says so',
        source: CONSENSUS,
      },
      {
        rule: 'no-enlightenments-under-efi',
        choose: undefined,
        when: {
          ...ON_PC,
          firmware: 'efi',
          family: ['winnt'],
          releasedBefore: '2012-01-01',
          fact: { name: 'timer-hypervclock', value: 'yes' },
        },
        because: 'Windows of before 2012 does not start from EFI with Hyper-V’s interfaces',
        source: 'Proxmox: none for NT 6.0 and 6.1 under OVMF',
      },
      {
        choose: { present: true },
        when: { ...ON_PC, fact: { name: 'timer-hypervclock', value: 'yes' } },
        because: 'the guest reads the time from the hypervisor instead of a slow chip',
        source: CONSENSUS,
      },
      {
        choose: undefined,
        when: { ...ON_PC, fact: { name: 'timer-hypervclock', value: 'no' } },
        because: 'it is for Windows from Vista and Server 2008 on, which reads the time the way Hyper-V offers it',
        source: CONSENSUS,
      },
    ],
    fallback: NO_HYPERVCLOCK,
  },
  kvmclock: {
    rules: [
      {
        choose: { present: true },
        when: { ...ON_PC, hypervisor: ['kvm'], fact: { name: 'timer-kvmclock', value: 'yes', origin: 'site' } },
        because: 'the site says so',
        source: 'the site',
      },
      {
        choose: { present: false },
        when: { ...ON_PC, hypervisor: ['kvm'], fact: { name: 'timer-kvmclock', value: 'no', origin: 'site' } },
        because: 'the site says so',
        source: 'the site',
      },
    ],
    fallback: {
      rule: 'kvmclock-of-kvm',
      choose: undefined,
      because: 'KVM offers it on a PC by itself, and a guest that does not know it does not look for it',
      source: 'QEMU: CPU models under KVM have kvmclock',
    },
  },
};

interface ClockDecisions extends Readonly<Record<TimerName, Decision<TimerSettings>>> {
  readonly clock: Decision<Offset>;
  readonly 'rtc-track': Decision<Track>;
}

/** The hardware clock, with the timers beside it. */
export const CLOCK: RequiredPart<'clock', Offset, 'clock', Clock, ClockDecisions> = {
  name: 'clock',
  about: 'What the hardware clock shows.',
  table: CLOCK_RULES,
  noun: 'clock offset',
  inWords: ({ offset }) => offset,
  requestedBy: ({ clock }) => clock && { offset: clock },
  key: 'clock',
  assemble: assembleClock,
  details: ({ timeZone }) => [timeZone],
};

/** The timer rtc. */
export const RTC: AspectDefinition<'rtc', TimerSettings> = timerAspect('rtc');
/** The timer pit. */
export const PIT: AspectDefinition<'pit', TimerSettings> = timerAspect('pit');
/** The timer hpet. */
export const HPET: AspectDefinition<'hpet', TimerSettings> = timerAspect('hpet');
/** The timer hypervclock. */
export const HYPERVCLOCK: AspectDefinition<'hypervclock', TimerSettings> = timerAspect('hypervclock');

/** The timer kvmclock. */
export const KVMCLOCK: AspectDefinition<'kvmclock', TimerSettings> = timerAspect('kvmclock');

/** The clock that the rtc follows. */
export const RTC_TRACK: AspectDefinition<'rtc-track', Track> = {
  name: 'rtc-track',
  about: 'What it follows.',
  table: RTC_TRACK_RULES,
  noun: 'track of the rtc',
  inWords: ({ track = '' }) => track,
};

function timerAspect<N extends TimerName>(name: N): AspectDefinition<N, TimerSettings> {
  return {
    name,
    about: `The timer ${name}.`,
    table: TIMER_RULES[name],
    noun: `timer ${name}`,
    inWords: ({ tickPolicy, present, track }) => {
      const presence = present === undefined ? undefined : present ? 'on' : 'off';
      return [presence, tickPolicy, track].filter(word => word !== undefined).join(', ');
    },
    sentence: ({ tickPolicy, present }) => {
      if (present === false) return `gets no timer ${name}`;
      return `gets the timer ${name}${tickPolicy === undefined ? '' : ` with the tick policy ${tickPolicy}`}`;
    },
  };
}

function assembleClock(decisions: ClockDecisions, { timeZone }: CompleteTarget): Clock {
  const { choose, because } = decisions.clock;
  const offset = choose?.offset ?? 'utc';
  return {
    offset,
    ...(offset === 'localtime' && timeZone !== undefined && { timeZone }),
    timers: TIMERS.flatMap(name => assembleTimer(name, decisions) ?? []),
    because,
  };
}

function assembleTimer(name: TimerName, decisions: ClockDecisions): Timer | undefined {
  const { choose, because } = decisions[name];
  return choose && { name, ...choose, ...(name === 'rtc' && decisions['rtc-track'].choose), because };
}
