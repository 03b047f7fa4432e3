// Something that can be made in several sizes in; out: the CPU time of each size, and how it grows with the size. Times
// below NOISE tell nothing about growth.

/** What grows: the function makes it in a size, and returns what is measured. */
export interface Growing {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly make: (size: number) => () => unknown;
  /** The maximum time for the largest size, in milliseconds; absent means none. */
  readonly most?: number;
}

const MOST_GROWTH = 2.3;
/** Milliseconds of CPU time. */
const NOISE = 100;
const ROUNDS = 3;

/** Measures, prints a line, and returns whether it grows by at most 2.3 for each doubling and is quick enough. */
export function printGrowth({ name, sizes, make, most = Number.POSITIVE_INFINITY }: Growing): boolean {
  const times = sizes.map(size => leastTime(make(size)));
  const growths = times.slice(1).map((time, index) => time / (times[index] ?? time));
  const isTooSteep = growths.some((growth, index) => (times[index] ?? 0) > NOISE && growth > MOST_GROWTH);
  const isTooSlow = (times.at(-1) ?? 0) > most;
  const measurements = times.map(time => `${time.toFixed(0)} ms`.padStart(10)).join('');
  const growth = growths.map(each => each.toFixed(2)).join(' ');
  console.log(
    `${name.padEnd(46)}${measurements}  ${growth}${isTooSteep ? '  too steep' : ''}${isTooSlow ? '  too slow' : ''}`,
  );
  return !isTooSteep && !isTooSlow;
}

/** The least CPU time of some calls, in milliseconds. */
function leastTime(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
