// In: a question with its candidates, and Nodes. Out: for each Node the minimum of each candidate's samples, and the
// median of the ratios of two candidates, where each ratio is of samples of one round.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InstalledNode, Major } from './nodes.ts';
import { RATIOS, type Ratio } from './thresholds.ts';

/** One thing that is measured. */
export interface Question {
  /** The name by which `npm run bench -- NAME` asks for it. */
  readonly name: string;
  readonly unit: 'ms' | 'µs' | 'MB';
  /** Number of samples of each candidate with each Node, without those of the warm-up. */
  readonly rounds: number;
  /** Writes what the candidates need into the folder, which is empty before and is removed afterwards. */
  readonly prepare?: (folder: string) => void;
  readonly candidates: (node: string, folder: string) => readonly Candidate[];
}

/** Something that is measured, or the reason why it cannot be. */
export type Candidate =
  | { readonly name: string; readonly sample: () => number }
  | { readonly name: string; readonly missing: string };

/** A figure for each Node, but those for which there is none. */
export type ByNode = { readonly [major in Major]?: number };

/** The answer to a question. */
export interface Figures {
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

/** Takes one sample of each candidate with each Node in turn, as often as there are rounds. */
export function measure(question: Question, nodes: readonly Pick<InstalledNode, 'major' | 'program'>[]): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'osinfo-db-bench-'));
  try {
    question.prepare?.(folder);
    const series = nodes.flatMap(({ major, program }) =>
      question.candidates(program, folder).map((candidate): Series => ({ major, candidate, samples: [] })),
    );
    for (let round = 0; round < WARM_UP + question.rounds; round += 1) {
      for (const { candidate, samples } of series) {
        if (!('sample' in candidate)) continue;
        const sample = candidate.sample();
        if (round >= WARM_UP) samples.push(sample);
      }
    }
    return summarize(question, series);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function summarize({ name: question, unit, rounds }: Question, series: readonly Series[]): Figures {
  const candidates = new Map(series.map(({ candidate }) => [candidate.name, candidate]));
  const seriesOf = (name: string): readonly Series[] =>
    series.filter(({ candidate, samples }) => candidate.name === name && samples.length > 0);
  return {
    question,
    unit,
    rounds,
    minima: [...candidates.values()].map(candidate => ({
      name: candidate.name,
      ...('missing' in candidate && { missing: candidate.missing }),
      byNode: Object.fromEntries(seriesOf(candidate.name).map(({ major, samples }) => [major, Math.min(...samples)])),
    })),
    ratios: RATIOS.filter(ratio => ratio.question === question).map(ratio => ({
      ...ratio,
      byNode: Object.fromEntries(
        seriesOf(ratio.of).flatMap(({ major, samples }) => {
          const others = seriesOf(ratio.to).find(each => each.major === major)?.samples;
          return others
            ? [[major, median(samples.map((sample, round) => sample / (others[round] ?? Number.NaN)))]]
            : [];
        }),
      ),
    })),
  };
}

/** The middle value, or the lower one of the two in the middle. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? Number.NaN;
}
