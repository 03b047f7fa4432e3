// What the hardware clock shows and how the timers beside it behave: nothing of it is in osinfo-db, all of it is facts.
import type { Clock, Timer } from '../hardware.ts';
import type { Facts, GeneralFact } from './facts.ts';

/** One timer of an x86 machine under KVM, and the fact that sets it up. */
export interface TimerRule {
  readonly name: Timer['name'];
  readonly fact: GeneralFact;
  /** The fact that says what it follows, where a site may choose that. */
  readonly track?: 'timer-rtc-track';
  /** What each value of the fact means. */
  readonly means: Readonly<Record<string, TimerMeaning>>;
}

/** What one value of a fact makes of a timer. */
export interface TimerMeaning {
  /** Absent where the timer is left out. */
  readonly settings?: Omit<Timer, 'name' | 'because'>;
  /** Why, as a clause that ends 'X gets this timer because ...'. */
  readonly because: string;
}

/** In the order in which libvirt's users write them. */
export const TIMER_RULES: readonly TimerRule[] = [
  {
    name: 'rtc',
    fact: 'timer-rtc',
    track: 'timer-rtc-track',
    means: {
      catchup: {
        settings: { tickPolicy: 'catchup' },
        because: 'ticks that the guest missed are made up for, so that its time keeps up',
      },
      delay: {
        settings: { tickPolicy: 'delay' },
        because: 'ticks that the guest missed come late rather than in a burst',
      },
    },
  },
  {
    name: 'pit',
    fact: 'timer-pit',
    means: {
      delay: {
        settings: { tickPolicy: 'delay' },
        because: 'ticks that the guest missed come late rather than in a burst',
      },
      discard: {
        settings: { tickPolicy: 'discard' },
        because: 'ticks that the guest missed are left out; it learns the time elsewhere',
      },
    },
  },
  {
    name: 'hpet',
    fact: 'timer-hpet',
    means: {
      yes: { settings: { present: true }, because: 'the guest is to have the HPET to choose' },
      no: {
        settings: { present: false },
        because: 'the guest must not pick the HPET: its emulation is slow and loses ticks',
      },
    },
  },
  {
    name: 'hypervclock',
    fact: 'timer-hypervclock',
    means: {
      yes: {
        settings: { present: true },
        because: 'the guest reads the time from the hypervisor instead of a slow chip',
      },
      no: {
        because: 'it is for Windows from Vista and Server 2008 on, which reads the time the way Hyper-V offers it',
      },
    },
  },
];

/** Why the offset is what it is. */
export const OFFSET_REASONS: Readonly<Record<Clock['offset'], string>> = {
  utc: 'the guest takes the hardware clock for UTC',
  localtime: 'the guest takes the hardware clock for local time',
};

/** The clock that the facts describe. */
export function clockOf(facts: Facts): Clock {
  const { choose: offset, because } = facts.get('clock-offset');
  return { offset, timers: TIMER_RULES.flatMap(rule => timerOf(rule, facts) ?? []), because };
}

function timerOf({ name, fact, track, means }: TimerRule, facts: Facts): Timer | undefined {
  const { choose, because } = facts.get(fact);
  const settings = means[choose]?.settings;
  if (settings === undefined) return undefined;
  const followed = track === undefined ? undefined : facts.find(track);
  return { name, ...settings, ...(followed !== undefined && { track: followed.choose }), because };
}
