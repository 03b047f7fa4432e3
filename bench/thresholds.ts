// The ratios that the bench prints, each of two candidates of a question, with their thresholds, the largest allowed
// values.
import type { ByNode } from './nodes.ts';

/** Two candidates of a question, and the threshold of their ratio. */
export interface Ratio {
  readonly question: string;
  readonly of: string;
  readonly to: string;
  /** Absent for a ratio without a threshold. */
  readonly atMost?: ByNode;
}

const EMPTY = 'an empty .cjs';
const LIBOSINFO = 'libosinfo: load, first answer';

export const RATIOS: readonly Ratio[] = [
  { question: 'command', of: 'osinfo recommend fedora36', to: EMPTY, atMost: { 20: 2.5, 22: 2.1, 24: 2.3, 26: 2.4 } },
  { question: 'command', of: 'osinfo list', to: EMPTY, atMost: { 22: 2.5, 24: 2.5, 26: 2.5 } },
  { question: 'command', of: 'osinfo --help', to: EMPTY, atMost: { 22: 1.4, 24: 1.4, 26: 1.4 } },
  {
    question: 'command',
    of: 'osinfo recommend fedora36',
    to: 'osinfo-query os short-id=fedora36',
    atMost: sameForEachNode(0.2),
  },
  { question: 'first-answer', of: 'first answer from the cache', to: LIBOSINFO, atMost: sameForEachNode(0.15) },
  { question: 'first-answer', of: 'first answer from a snapshot', to: LIBOSINFO },
  { question: 'first-answer', of: 'first answer without a cache', to: LIBOSINFO, atMost: sameForEachNode(0.8) },
  { question: 'first-answer', of: 'every file without a cache', to: LIBOSINFO },
  { question: 'next-answer', of: 'repeated question', to: 'libosinfo: the same OS', atMost: sameForEachNode(0.001) },
  { question: 'next-answer', of: 'new question', to: 'libosinfo: the same OS', atMost: sameForEachNode(0.15) },
  { question: 'next-answer', of: 'first question about each OS', to: 'libosinfo: each OS' },
  { question: 'memory', of: 'memory of the first answer', to: LIBOSINFO },
  { question: 'growth', of: 'from the cache, 10x', to: 'from the cache, 1x' },
  { question: 'growth', of: 'from the cache, 100x', to: 'from the cache, 1x' },
  { question: 'growth', of: 'from a snapshot, 10x', to: 'from a snapshot, 1x' },
  { question: 'growth', of: 'from a snapshot, 100x', to: 'from a snapshot, 1x' },
];

/** The same threshold with each Node. */
function sameForEachNode(atMost: number): ByNode {
  return { 20: atMost, 22: atMost, 24: atMost, 26: atMost };
}
