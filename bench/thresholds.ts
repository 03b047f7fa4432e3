// The ratios that the bench prints, by the names of a question's candidates, and the largest value that each may have.
import type { ByNode } from './measure.ts';

/** Two candidates of a question, and the threshold of their ratio. */
export interface Ratio {
  readonly question: string;
  readonly of: string;
  readonly to: string;
  /** Absent where the ratio has no threshold. */
  readonly atMost?: ByNode;
}

export const RATIOS: readonly Ratio[] = [
  {
    question: 'recommend',
    of: 'osinfo recommend fedora36',
    to: 'an empty .cjs',
    atMost: { 20: 2.5, 22: 2.1, 24: 2.3, 26: 2.4 },
  },
  {
    question: 'recommend',
    of: 'osinfo recommend fedora36',
    to: 'osinfo-query os short-id=fedora36',
    atMost: everywhere(0.2),
  },
  { question: 'list', of: 'osinfo list', to: 'an empty .cjs', atMost: { 22: 2.5, 24: 2.5, 26: 2.5 } },
  { question: 'help', of: 'osinfo --help', to: 'an empty .cjs', atMost: { 22: 1.4, 24: 1.4, 26: 1.4 } },
  {
    question: 'first-answer',
    of: 'import, open from the cache, first answer',
    to: 'libosinfo',
    atMost: everywhere(0.15),
  },
  { question: 'first-answer', of: 'import, open a snapshot, first answer', to: 'libosinfo' },
  { question: 'new-question', of: 'a new question', to: 'libosinfo', atMost: everywhere(0.15) },
  { question: 'repeated-question', of: 'a repeated question', to: 'libosinfo', atMost: everywhere(0.001) },
  { question: 'every-os', of: 'the first question about each OS', to: 'libosinfo' },
  { question: 'cold', of: 'import, open without a cache, first answer', to: 'libosinfo', atMost: everywhere(0.8) },
  { question: 'cold-load', of: 'import, open without a cache, every file', to: 'libosinfo' },
  { question: 'memory', of: 'memory of the first answer', to: 'libosinfo' },
  { question: 'growth', of: 'open from the cache, 10x', to: 'open from the cache, 1x' },
  { question: 'growth', of: 'open from the cache, 100x', to: 'open from the cache, 1x' },
  { question: 'growth', of: 'open a snapshot, 10x', to: 'open a snapshot, 1x' },
  { question: 'growth', of: 'open a snapshot, 100x', to: 'open a snapshot, 1x' },
];

function everywhere(atMost: number): ByNode {
  return { 20: atMost, 22: atMost, 24: atMost, 26: atMost };
}
