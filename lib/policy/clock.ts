// What the hardware clock shows and how the timers beside it behave: nothing of it is in osinfo-db, all of it is facts.
import type { Clock, Timer } from '../hardware.ts';
import type { Facts, GeneralFact } from './facts.ts';

/** One timer of an x86 machine under KVM, and the fact that sets it up. */
export interface TimerRule {
  readonly name: Timer['name'];
  readonly fact: GeneralFact;
  /** What the timer becomes for each value of the fact; a value not listed leaves the timer out. */
  readonly means: Readonly<Record<string, Omit<Timer, 'name' | 'because'>>>;
  readonly because: string;
}

/** In the order in which libvirt's users write them. */
export const TIMER_RULES: readonly TimerRule[] = [
  {
    name: 'rtc',
    fact: 'timer-rtc',
    means: { catchup: { tickPolicy: 'catchup' }, delay: { tickPolicy: 'delay' } },
    because: 'missed ticks of the clock chip are made up for, so that guests that count them do not fall behind',
  },
  {
    name: 'pit',
    fact: 'timer-pit',
    means: { delay: { tickPolicy: 'delay' }, discard: { tickPolicy: 'discard' } },
    because: 'missed ticks of the interval timer come late rather than in a burst',
  },
  {
    name: 'hpet',
    fact: 'timer-hpet',
    means: { yes: { present: true }, no: { present: false } },
    because: 'the guest must not pick the HPET, whose emulation is slow and loses ticks',
  },
  {
    name: 'hypervclock',
    fact: 'timer-hypervclock',
    means: { yes: { present: true } },
    because: 'the guest reads the time from the hypervisor instead of from an emulated chip',
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

function timerOf({ name, fact, means }: TimerRule, facts: Facts): Timer | undefined {
  const { choose, because } = facts.get(fact);
  const settings = means[choose];
  if (settings === undefined) return undefined;
  const track = name === 'rtc' ? facts.find('timer-rtc-track')?.choose : undefined;
  return { name, ...settings, ...(track !== undefined && { track }), because };
}
