// In: a question with its candidates, and Nodes. Out: for each Node the minimum of each candidate's samples, and the
// median of the ratios of two candidates, where each ratio is of samples of one round.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ByNode, InstalledNode, Major } from './nodes.ts';
import type { Ratio } from './thresholds.ts';

/** A question: candidates that are measured together. */
export interface Question {
  /** Its name in `npm run bench -- NAME`. */
  readonly name: string;
  readonly unit: 'ms' | 'µs' | 'MB';
  /** The number of samples of each candidate with each Node, without the warm-up. */
  readonly rounds: number;
  /** Writes the files of the candidates into the folder, which is empty before and is removed afterwards. */
  readonly prepare?: (folder: string) => void;
  readonly candidates: (node: string, folder: string) => readonly Candidate[];
}

/** A candidate, or the reason why it cannot be measured. */
export type Candidate =
  | { readonly name: string; readonly sample: () => number }
  | { readonly name: string; readonly missing: string };

/** The results of a question. */
export interface Measurement {
  readonly question: string;
  readonly unit: Question['unit'];
  readonly rounds: number;
  readonly minima: readonly { readonly name: string; readonly missing?: string; readonly byNode: ByNode }[];
  readonly ratios: readonly (Ratio & { readonly byNode: ByNode })[];
}

interface Series {
  readonly major: Major;
  readonly candidate: Candidate;
  readonly samples: number[];
}

const WARM_UP = 2;

/** Takes one sample of each candidate with each Node in turn, once per round. */
export function measure(
  { name: question, unit, rounds, prepare, candidates }: Question,
  nodes: readonly Pick<InstalledNode, 'major' | 'program'>[],
  allRatios: readonly Ratio[],
): Measurement {
  const folder = mkdtempSync(join(tmpdir(), 'osinfo-db-bench-'));
  try {
    prepare?.(folder);
    const series = nodes.flatMap(({ major, program }) =>
      candidates(program, folder).map((candidate): Series => ({ major, candidate, samples: [] })),
    );
    for (let round = 0; round < WARM_UP + rounds; round += 1) {
      for (const { candidate, samples } of series) {
        if (!('sample' in candidate)) continue;
        const sample = candidate.sample();
        if (round >= WARM_UP) samples.push(sample);
      }
    }

    const samplesOf = (name: string, major: Major): readonly number[] =>
      series.find(each => each.major === major && each.candidate.name === name)?.samples ?? [];
    const byNode = (figure: (major: Major) => number): ByNode =>
      Object.fromEntries(
        nodes.map(({ major }) => [major, figure(major)]).filter(([, value]) => Number.isFinite(value)),
      );
    const ofFirstNode = series.filter(({ major }) => major === nodes[0]?.major);
    return {
      question,
      unit,
      rounds,
      minima: ofFirstNode.map(({ candidate: { name, ...rest } }) => ({
        name,
        ...('missing' in rest && rest),
        byNode: byNode(major => Math.min(...samplesOf(name, major))),
      })),
      ratios: allRatios
        .filter(ratio => ratio.question === question)
        .map(ratio => ({
          ...ratio,
          byNode: byNode(major => medianRatio(samplesOf(ratio.of, major), samplesOf(ratio.to, major))),
        })),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The median of the ratios of samples with the same index: the middle one, or the lower one of two; NaN when there is none. */
function medianRatio(of: readonly number[], to: readonly number[]): number {
  const ratios = of.map((sample, round) => sample / (to[round] ?? Number.NaN)).toSorted((a, b) => a - b);
  return ratios[(ratios.length - 1) >> 1] ?? Number.NaN;
}
