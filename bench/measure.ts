// The measuring core. In: a question with its contenders. Out: for each the median, least and most of its samples, and
// the ratios between them, of samples taken in the same round.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One thing to be found out by measuring. */
export interface Question {
  /** By what `npm run bench -- NAME` asks for it. */
  readonly name: string;
  /** What is measured, and what exactly each peer does. */
  readonly asks: string;
  readonly unit: 'ms' | 'µs' | 'MB';
  /** How many samples each contender gives; two more are taken before, and not counted. */
  readonly rounds: number;
  /** Who is measured. The folder is empty, for what they need, and is removed afterwards. */
  readonly contenders: (folder: string) => readonly Contender[];
  readonly comparisons: readonly Comparison[];
  /** Set on a question that takes minutes, and is asked only by name. */
  readonly long?: true;
}

/** Someone who is measured, or would be if what that needs were installed. */
export type Contender =
  | ({ readonly name: string; readonly sample: () => number } & Promised)
  | { readonly name: string; readonly absent: string };

/** What a median may be. */
interface Promised {
  /** Absent where nothing is promised. */
  readonly atMost?: number;
}

/** Two contenders whose ratio counts. */
export interface Comparison extends Promised {
  readonly of: string;
  readonly to: string;
}

/** What some samples say. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The answer to a question. A contender that is absent has no spread, and is in no ratio. */
export interface Figures {
  readonly name: string;
  readonly asks: string;
  readonly unit: Question['unit'];
  readonly rounds: number;
  readonly contenders: readonly (
    | (Spread & Promised & { readonly name: string })
    | { readonly name: string; readonly absent: string }
  )[];
  readonly ratios: readonly (Comparison & Spread)[];
}

const WARM_UP = 2;

/** Measures all contenders in turn, round by round, so that a machine that slows down slows them all. */
export function measure({ name, asks, unit, rounds, contenders, comparisons }: Question): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'osinfo-db-bench-'));
  try {
    const all = contenders(folder);
    const present = all.flatMap(contender => {
      const samples: number[] = [];
      return 'sample' in contender ? [{ ...contender, samples }] : [];
    });
    for (let round = 0; round < WARM_UP + rounds; round += 1) {
      for (const { sample, samples } of round % 2 === 0 ? present : present.toReversed()) samples.push(sample());
    }
    const counted = new Map(present.map(contender => [contender.name, contender.samples.slice(WARM_UP)]));
    return {
      name,
      asks,
      unit,
      rounds,
      contenders: all.map(contender => {
        if ('absent' in contender) return contender;
        const { sample, ...rest } = contender;
        return { ...rest, ...spreadOf(counted.get(rest.name) ?? []) };
      }),
      ratios: comparisons.flatMap(comparison => {
        const [of, to] = [counted.get(comparison.of), counted.get(comparison.to)];
        return of && to
          ? [{ ...comparison, ...spreadOf(of.map((sample, round) => sample / (to[round] ?? Number.NaN))) }]
          : [];
      }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A program, its arguments, and what its environment has beside that of the bench. */
export interface Program {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Milliseconds from start to exit of a process whose output is read. @throws when it fails */
export function wholeProcess(program: Program): number {
  const start = process.hrtime.bigint();
  spawn(program);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The number that a process prints: what it measured by its own clock. @throws when it fails */
export function ownFigure(program: Program): number {
  return Number(spawn(program));
}

/** Whether a program can be started. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

function spawn({ program, args, environment }: Program): string {
  const env = { ...process.env, ...environment };
  const child = spawnSync(program, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (child.error !== undefined) throw child.error;
  if (child.status !== 0) throw new Error(`${[program, ...args].join(' ')} failed: ${child.stderr}`);
  return child.stdout;
}

/** Median (of an even number of samples the lower middle one), least and most. */
function spreadOf(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return { median: at((sorted.length - 1) >> 1), least: at(0), most: at(sorted.length - 1) };
}
