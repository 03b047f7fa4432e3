// Clocks, each as a guest that is asked for its time through the agent's channel, before and after the host has stopped it
// for three seconds. Out: the differences between the guest's clocks and the host's, against what is recommended.
import type { OsinfoDb } from '../../lib/index.ts';
import type { Target } from '../../lib/model/target-types.ts';
import type { Hardware, Timer } from '../../lib/policy/aspects/hardware.ts';
import type { Experience, Meanwhile } from './guest/boot.ts';
import { bootIn, type Workplace, workThrough } from './guest/workplace.ts';

/** A clock to try. */
export interface ClockCase {
  readonly what: string;
  readonly os: string;
  readonly target: Target;
  /** The host's own zone, and the hours that the guest's RTC is ahead of UTC. */
  readonly zone: string;
  readonly hours: number;
  /** Timers that differ from the recommended ones. */
  readonly timers?: readonly Omit<Timer, 'because'>[];
}

/** How the guest's clocks differ from the host's, in seconds. */
export interface ClockDifferences {
  readonly rtc: number;
  readonly system: number;
}

/** What was measured of a clock. */
export interface ClockProof {
  readonly clock: ClockCase;
  /** Before and after the stop. */
  readonly measured: readonly ClockDifferences[];
  readonly sources: string;
  readonly problems: readonly string[];
}

/** East of UTC the names of these zones have a minus. */
const EAST = 'Etc/GMT-12';
const WEST = 'Etc/GMT+11';
const HOUR = 3600;
/** How long the host stops the guest. */
const STOPPED = 3;
/** The seconds that a clock may be wrong: an RTC has whole ones, and an answer takes time. */
export const TOLERANCE = 2;

/** The table. */
const CLOCKS: readonly ClockCase[] = [
  { what: 'as recommended for Linux, host at +12', os: 'debian11', target: {}, zone: EAST, hours: 0 },
  { what: 'as recommended for Windows, host at +12', os: 'win10', target: { drivers: 'all' }, zone: EAST, hours: 12 },
  { what: 'localtime, host at -11', os: 'debian11', target: { clock: 'localtime' }, zone: WEST, hours: -11 },
  {
    what: 'localtime in Asia/Kathmandu, host at -11, the RTC follows the guest',
    os: 'debian11',
    target: { clock: 'localtime', timeZone: 'Asia/Kathmandu' },
    zone: WEST,
    hours: 5.75,
    timers: [{ name: 'rtc', tickPolicy: 'delay', track: 'guest' }],
  },
  {
    what: 'an HPET, lost ticks delayed',
    os: 'debian11',
    target: {},
    zone: EAST,
    hours: 0,
    timers: [
      { name: 'rtc', tickPolicy: 'delay', track: 'wall' },
      { name: 'hpet', present: true },
    ],
  },
  {
    what: 'localtime in Asia/Tokyo',
    os: 'debian11',
    target: { arch: 'ppc64le', clock: 'localtime', timeZone: 'Asia/Tokyo' },
    zone: WEST,
    hours: 9,
  },
];

/** Tries them all, and tells of each. */
export function proveClocks(workplace: Workplace, db: OsinfoDb): Promise<readonly ClockProof[]> {
  return workThrough(CLOCKS, async clock => {
    const recommended = db.recommend(clock.os, { hypervisor: 'qemu', graphics: 'vnc', ...clock.target });
    const hardware = withTimers(recommended, clock);
    const measured: ClockDifferences[] = [];
    const environment = { TZ: clock.zone };
    const seen = await bootIn(workplace, hardware, 'qemu', { environment, meanwhile: measureTwice(measured) });
    const proof = compareClocks(clock, hardware, seen, measured);
    const isGood = proof.problems.length === 0;
    console.log(`${isGood ? 'ok' : 'FAILED'} clock ${clock.what}, ${hardware.target.arch}: ${inWords(proof)}`);
    for (const problem of proof.problems) console.log(`  ${problem}`);
    return proof;
  });
}

function inWords({ measured, sources }: ClockProof): string {
  const differences = measured.map(({ rtc, system }) => `RTC ${rtc.toFixed(1)} s, kernel ${system.toFixed(1)} s`);
  return `${differences.join('; then ')}; ${sources}`;
}

function withTimers(recommended: Hardware, { timers }: ClockCase): Hardware {
  const because = { rule: 'clock-to-try' };
  if (timers === undefined) return recommended;
  return { ...recommended, clock: { ...recommended.clock, timers: timers.map(timer => ({ ...timer, because })) } };
}

/** Before and after a stop. */
function measureTwice(measured: ClockDifferences[]): Meanwhile {
  return async (agent, stopFor) => {
    const measure = async (): Promise<void> => {
      const asked = Date.now();
      const answer = String(await agent.ask('osinfo-times'));
      const now = (asked + Date.now()) / 2000;
      const [, system = '', rtc = ''] = /system=(\d+) rtc=(\d*)/.exec(answer) ?? [];
      // What is read has lost its fraction.
      measured.push({ rtc: Number(rtc) + 0.5 - now, system: Number(system) + 0.5 - now });
    };
    await measure();
    await stopFor(STOPPED);
    await measure();
  };
}

function compareClocks(
  clock: ClockCase,
  { clock: { timers } }: Hardware,
  { report, failure }: Experience,
  measured: readonly ClockDifferences[],
): ClockProof {
  const sources = report.uses.find(({ use }) => use === 'system')?.sources ?? '';
  const [before, after] = measured;
  if (failure !== undefined || before === undefined || after === undefined) {
    return { clock, measured, sources, problems: [failure ?? 'nothing was measured'] };
  }
  const follows = timers.find(({ name }) => name === 'rtc')?.track === 'guest';
  const expected: readonly (readonly [string, number, number])[] = [
    ['RTC', before.rtc, clock.hours * HOUR],
    ['RTC after the stop', after.rtc - before.rtc, follows ? -STOPPED : 0],
    // A guest does not run while it is stopped, and nobody has told it since.
    ['time of the kernel after the stop', after.system - before.system, -STOPPED],
  ];
  const wrong = expected.filter(([, is, shall]) => !(Math.abs(is - shall) <= TOLERANCE));
  const hpet = timers.find(({ name }) => name === 'hpet')?.present;
  const hasHpet = sources.split(',').includes('hpet');
  return {
    clock,
    measured,
    sources,
    problems: [
      ...wrong.map(([what, is, shall]) => `the ${what} is ${is.toFixed(1)} s off, and shall be ${shall} s`),
      ...(hpet !== undefined && hpet !== hasHpet ? [`the HPET is ${hasHpet ? '' : 'not '}there`] : []),
    ],
  };
}
